"""A reply is led through the demands: wordings to start from, one demand changed by itself, nothing sent unfilled."""

from sqlmodel import col, select

from storage.tables import Case
from storage.words import Naming, State
from tests.support.product import Town
from tests.support.someone import Someone

WORDS = "办食品证时窗口多要材料，希望按告知单受理，要求书面说明理由"
OTHER_WORDS = "食品经营许可证窗口要了两遍场所证明，希望不再多要，要求当面道歉"


async def asked_for_words(town: Town, outcome: str, *, words: str = WORDS, by: Someone | None = None) -> str:
    number = await town.case(words, by=by, naming="署名")
    await town.official().presses("签收")
    await town.official().presses("答复")
    await town.official().presses(outcome)
    return number


async def replied(town: Town, number: str, said: str, official: Someone) -> None:
    demands = len((await town.case_of(number)).demands)
    await official.says(said)
    for _ in range(demands - 1):
        await official.presses("已经办到")
        await official.says("书面理由已送达企业")
    await official.presses("发出答复")


async def test_a_template_is_copied_filled_and_sent_back(town: Town) -> None:
    await asked_for_words(town, "需要时间")
    official = town.official()
    assert official.buttons == ["写明哪天办好", "还要等一项", "自己写"]

    await official.presses("写明哪天办好")
    message = official.messages[-1]
    entity = message["entities"][-1]
    copied = message["text"][entity["offset"] : entity["offset"] + entity["length"]]
    assert entity["type"] == "code"
    assert copied == "［日期］前办好；现在办到［哪一步］，由［谁］负责。"

    assert "还没有填完：［日期］、［哪一步］" in await official.says(copied.replace("［谁］", "登记科"))
    assert "诉求 2" in await official.says("12 月 1 日前办好；现在办到审核，由登记科负责。")


async def test_a_template_without_places_is_the_answer(town: Town) -> None:
    await asked_for_words(town, "已经办到")
    old = town.official()._button("不再多要材料")[1]["callback_data"]  # the very button, to press it again below

    assert "诉求 2" in await town.official().presses("不再多要材料")

    await town.official().presses("已经办到")
    assert "过期" in await town.official().presses_data(old), "the button of the first demand answers no other"


async def test_the_matters_own_basis_is_one_tap_away(town: Town) -> None:
    number = await asked_for_words(town, "依规定办不到")
    assert (await town.case_of(number)).matter_id == "food-license"
    official = town.official()

    shown = await official.presses("按本事项的依据")

    assert "［本事项依据］" not in shown
    assert "依据《食品安全法》第" in shown
    assert "您可以［救济途径］" in shown
    assert "过期" in await official.presses_data("words:by-day:0"), "a template of another outcome"


async def test_the_units_own_last_answer_is_offered_without_whose_it_was(town: Town) -> None:
    first = await asked_for_words(town, "已经办到")
    official = town.official()
    assert "上次这样答" not in official.buttons
    await replied(town, first, "已按告知单受理，请打 13800001111 找王老板", official)

    await asked_for_words(town, "已经办到", words=OTHER_WORDS, by=town.other_firm)
    shown = await official.presses("上次这样答")

    assert "已按告知单受理，请打 ［联系方式］" in shown
    assert "13800001111" not in shown
    assert "还没有填完" in await official.says("已按告知单受理，请打 ［联系方式］")


async def test_what_was_written_to_somebody_who_did_not_sign_is_not_offered_again(town: Town) -> None:
    number = await town.case(WORDS, naming="匿名")
    official = town.official()
    for label in ("签收", "答复", "已经办到"):
        await official.presses(label)
    await replied(town, number, "已按告知单受理，多要的材料退还了", official)
    assert (await town.case_of(number)).naming is Naming.ANONYMOUS

    await asked_for_words(town, "已经办到", words=OTHER_WORDS, by=town.other_firm)

    assert "上次这样答" not in official.buttons


async def test_another_units_answers_are_not_offered(town: Town) -> None:
    first = await asked_for_words(town, "已经办到")
    await replied(town, first, "已按告知单受理，多要的材料退还了", town.official())
    async with town.work() as work:
        case = (await work.session.exec(select(Case).where(col(Case.state) == State.REPLIED))).one()
        case.department_id = "tax"

    await asked_for_words(town, "已经办到", words=OTHER_WORDS, by=town.other_firm)

    assert "上次这样答" not in town.official().buttons


async def test_one_demand_is_written_again_and_the_others_stay(town: Town) -> None:
    number = await asked_for_words(town, "已经办到")
    official = town.official()
    await official.says("第一条办好了")
    await official.presses("已经办到")
    await official.says("第二条办好了")
    assert official.buttons == ["发出答复", "改第 1 条", "改第 2 条"]

    assert "诉求 1" in await official.presses("改第 1 条")
    await official.presses("需要时间")
    await official.presses("自己写")
    assert official.last_read.startswith("请写哪一天能办好")
    preview = await official.says("12 月 1 日前办好")

    assert "12 月 1 日前办好" in preview
    assert "第一条办好了" not in preview
    assert "第二条办好了" in preview
    await official.presses("发出答复")
    assert [each["outcome"] for each in (await town.case_of(number)).reply or ()] == ["later", "done"]


async def test_buttons_of_a_reply_that_is_over_change_nothing(town: Town) -> None:
    number = await asked_for_words(town, "已经办到")
    official, plain = town.official(), number.replace("-", "")
    await replied(town, number, "已按告知单受理，多要的材料退还了", official)

    for data in ("words:finished:0", "own_words:0", "last_words:0", f"rewrite:{plain}:0", "outcome:done"):
        assert "过期" in await official.presses_data(data), data

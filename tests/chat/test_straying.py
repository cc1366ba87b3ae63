"""A late or stray message of a firm that has a case finds its way: to the case, a new one, or an answer."""

from sqlmodel import select

from storage.tables import Attachment, Case
from tests.support.product import Town

WORDS = "昨天办食品证，窗口说还要交房东的房产证原件，可告知单上没有，跑了两趟了，希望按告知单受理"
LATE = "房东今天把原件寄来了，周五能到"


async def test_words_outside_any_form_are_kept_and_go_where_the_tap_says(town: Town) -> None:
    number = await town.case(WORDS)

    assert "补充到哪一件" in await town.firm.says(LATE)
    assert LATE in town.firm.last_read
    assert town.firm.buttons == [f"补充到 {number}", "新的诉求", "问一个问题"]
    await town.firm.presses("补充到")

    assert LATE in town.official().last_read
    assert number in town.official().last_read


async def test_a_file_sent_late_goes_to_the_case(town: Town) -> None:
    await town.case(WORDS)

    assert "照片 1" in await town.firm.sends_photo(caption=LATE)
    assert town.firm.buttons[-1] == "新的诉求"
    await town.restarts()
    await town.firm.presses("补充到")

    assert await town.count(Attachment) == 1
    assert LATE in town.official().last_read


async def test_the_case_whose_unit_waits_for_an_answer_comes_first(town: Town) -> None:
    asked = await town.case(WORDS)
    other = await town.case("税务大厅排队三个小时没人管，希望增加窗口")
    await town.official().presses("签收")
    await town.official().presses("联系企业")
    await town.official().says("合同是哪一年签的？")

    assert "正等您回答" in await town.firm.says("前年签的")
    assert town.firm.buttons[:2] == [f"补充到 {asked}", f"补充到 {other}"]
    await town.firm.presses("补充到")
    await town.firm.says("对了，还有一件")
    assert "正等您回答" not in town.firm.last_read


async def test_a_question_is_still_a_question(town: Town) -> None:
    await town.case(WORDS)

    assert "您问的是" in await town.firm.says("食品经营许可要什么材料")
    assert "补充到哪一件" not in await town.firm.says("网吧要什么证？")
    await town.firm.says(LATE)
    assert "补充到哪一件" not in await town.firm.presses("问一个问题")
    assert "请再发一次" in await town.firm.presses_data("stray:new")


async def test_what_is_said_goes_into_a_new_case_as_it_was_sent(town: Town) -> None:
    await town.case(WORDS)
    await town.firm.sends_photo(caption="税务大厅排队三个小时没人管，希望增加窗口")

    preview = await town.firm.presses("新的诉求")
    assert "请核对" in preview
    assert "照片 1" in preview
    await town.firm.presses("提交")
    assert await town.count(Case) == 2


async def test_words_for_a_closed_case_have_it_handled_again(town: Town) -> None:
    number = await town.case(WORDS)
    await town.firm.says(number)
    await town.firm.presses("撤回")
    await town.firm.presses("确定撤回")
    assert "补充到哪一件" not in await town.firm.says(LATE), "nothing to add to a case that was withdrawn"
    again = await town.case(WORDS)
    assert again != number
    await _answered(town)
    await town.official().presses("办结")

    await town.firm.says("窗口今天又让我交原件了")
    assert f"重新办理 {again}" in town.firm.buttons
    assert "请点一个原因" in await town.firm.presses("重新办理 ")
    assert "已重新办理" in await town.firm.presses("没有解决")
    assert (await town.case_of(again)).round == 1
    assert "窗口今天又让我交原件了" in town.official().last_read


async def test_nobody_without_a_case_is_asked_where_it_belongs(town: Town) -> None:
    await town.case(WORDS)

    assert "补充到哪一件" not in await town.other_firm.says(LATE)
    rows = await town.rows(select(Case))
    await town.other_firm.sends_photo(caption="税务大厅排队三个小时没人管，希望增加窗口")
    await town.other_firm.presses_data(f"stray:{rows[0].number}")
    assert LATE not in "\n".join(town.official().read)


async def _answered(town: Town) -> None:
    await town.official().presses("签收")
    await town.official().presses("答复")
    await town.official().presses("已经办到")
    await town.official().says("11 月 23 日已按告知单受理")
    await town.official().presses("发出答复")

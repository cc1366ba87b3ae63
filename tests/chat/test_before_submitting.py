"""Before a complaint is submitted: its reasons, what was said before, what the knowledge answers, whom to call at once."""

from storage.tables import Case
from tests.support.product import Town

WORDS = "昨天办食品证，窗口说还要交房东的房产证原件，可告知单上没有，跑了两趟了，希望按告知单受理"
NEARLY = "昨天去办食品证，窗口说还要交房东的房产证原件，可是告知单上没有，跑了三趟了，希望按告知单受理！"
OTHER = "办食品证三个月了还没有下来，电话没人接，希望尽快给个说法"


async def _drafts(town: Town, words: str) -> str:
    await town.firm.says("/complain")
    return await town.firm.says(words)


async def test_the_preview_says_by_which_words_it_proposes(town: Town) -> None:
    preview = await _drafts(town, WORDS)
    assert "市场监督管理局（按“食品证”推断）" in preview
    assert "投诉（按“" in preview

    await town.firm.presses("改类型")
    assert "求助（按" not in await town.firm.presses("求助")


async def test_nearly_the_same_case_is_shown_once_and_followed(town: Town) -> None:
    number = await town.case(WORDS)
    await _drafts(town, NEARLY)

    assert number in await town.firm.presses("提交")
    assert town.firm.buttons == ["跟进这一件", "仍然提交", "返回核对"]
    await town.firm.presses("跟进这一件")

    assert await town.count(Case) == 1
    assert "跑了三趟" in town.official().last_read


async def test_it_can_be_submitted_all_the_same(town: Town) -> None:
    await town.case(WORDS)
    await _drafts(town, NEARLY)
    await town.firm.presses("提交")

    assert "请核对" in await town.firm.presses("返回核对")
    assert "收到了" in await town.firm.presses("提交")
    assert await town.count(Case) == 2


async def test_another_matter_and_another_firm_are_not_the_same(town: Town) -> None:
    await town.case(WORDS)

    await _drafts(town, OTHER)
    assert "收到了" in await town.firm.presses("提交")
    await town.other_firm.says("/complain")
    await town.other_firm.says(NEARLY)
    assert "收到了" in await town.other_firm.presses("提交")


async def test_what_the_knowledge_answers_is_offered_first(town: Town) -> None:
    assert "知识库里有答案" in await _drafts(town, "请问食品经营许可要什么材料")
    assert "请核对" in await town.firm.presses("仍要提交")

    await town.firm.says("/cancel")
    await _drafts(town, "请问食品经营许可要什么材料")
    assert "您问的是" in await town.firm.presses("看答案")
    assert "请核对" in await town.firm.presses("人工")


async def test_whoever_is_in_danger_reads_first_whom_to_call(town: Town) -> None:
    assert (await town.firm.says("店里着火了")).startswith("如果事情正在发生，请马上打 119")
    assert (await _drafts(town, "有人在窗口打人，没人管，希望处理")).splitlines()[0].endswith("请马上打 110。")


async def test_demands_are_shown_before_they_are_changed_and_never_emptied(town: Town) -> None:
    await _drafts(town, WORDS)

    assert "按告知单受理" in await town.firm.presses("改诉求")
    assert "还没有写" in await town.firm.says("1.")
    assert "书面答复" in await town.firm.says("书面答复")


async def test_my_cases_come_ten_a_page_with_their_state(town: Town) -> None:
    for at in range(12):
        await town.case(f"第{at}件：{'东西南北中前后左右上下里'[at] * 30}没人管，希望处理")

    first = await town.firm.says("/my")
    assert "共 12 件　第 1/2 页" in first
    assert first.count("待派单") == 10
    second = await town.firm.presses("下一页")
    assert second.count("待派单") == 2
    assert "第 1/2 页" in await town.firm.presses("上一页")

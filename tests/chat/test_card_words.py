"""What a card and the questions under an answer say: nothing twice, nothing lost, yes beside no."""

from storage.words import Solved
from tests.support.product import Town


async def replied(town: Town) -> str:
    number = await town.case("市场监督管理局的窗口多要材料。1. 按告知单受理 2. 说明原因")
    official = town.official()
    await official.presses("签收")
    await official.presses("答复")
    for words in ("已按告知单受理，当天办结", "窗口误读了旧清单，已书面说明"):
        await official.presses("已经办到")
        await official.says(words)
    await official.presses("发出答复")
    await official.presses("办结")
    return number


async def test_the_other_question_stays_when_one_is_answered(town: Town) -> None:
    number = await replied(town)

    assert "事情解决了吗" in await town.firm.presses("非常满意")
    await town.firm.presses("部分解决")

    assert (await town.case_of(number)).solved is Solved.PARTLY


async def test_a_demand_stands_once_on_the_card(town: Town) -> None:
    number = await replied(town)

    for card in (town.official().read[0], await town.official().says(f"/case {number}")):
        assert card.count("说明原因") == 1


async def test_a_bad_rating_shows_until_when_it_is_put_right(town: Town) -> None:
    number = await replied(town)
    await town.firm.presses("不满意")

    assert "整改：" in await town.official().says(f"/case {number}")


async def test_the_head_sees_until_when_and_says_yes_or_no(town: Town) -> None:
    await town.case("市场监督管理局的窗口多要材料，希望按告知单受理")
    await town.official().presses("签收")
    await town.official().presses("申请延期")
    await town.official().says("要到现场核实")

    assert "12 月 14 日" in town.head().last_read
    assert town.head().buttons[:2] == ["同意延期", "不同意延期"]


async def test_more_leads_back_to_the_card(town: Town) -> None:
    await town.case("市场监督管理局的窗口多要材料，希望按告知单受理")
    await town.official().presses("签收")
    first = town.official().buttons

    await town.official().presses("更多")
    assert town.official().buttons != first
    await town.official().presses("返回")

    assert town.official().buttons == first


async def test_a_task_comes_from_no_firm(town: Town) -> None:
    await town.supervisor.says("/assign 市场监督管理局 12 月 4 日前 报送整改情况")
    await town.supervisor.presses("交办")

    assert "要办 1 条" in town.official().last_read
    assert "企业：" not in town.official().last_read

"""An official signs, asks, replies and closes; the firm sees each step, and everybody else is told who may."""

import pytest

from storage.words import Satisfaction, State
from tests.support.product import Town

WORDS = "办食品证时窗口多要材料，希望按告知单受理，要求书面说明理由"


async def test_a_case_lives_from_signing_to_rating(town: Town) -> None:
    number, official = await town.case(WORDS), town.official()

    await official.presses("签收")
    assert await town.state_of(number) is State.HANDLING
    assert "签收" in town.firm.last_read

    await official.presses("联系企业")
    await official.says("请问是哪个窗口？")
    assert "请问是哪个窗口？" in town.firm.last_read
    assert official.name not in "\n".join(town.firm.read)
    await town.firm.presses("补充")
    await town.firm.says("3 号窗口")
    assert "3 号窗口" in official.last_read

    await official.presses("答复")
    for at in range(len((await town.case_of(number)).demands)):
        await official.presses("已经办到")
        await official.says(f"第{at + 1}条已办好")
    await official.presses("发出答复")
    assert await town.state_of(number) is State.REPLIED
    assert "第1条已办好" in town.firm.last_read

    await official.presses("办结")
    await town.firm.presses("基本满意")
    case = await town.case_of(number)
    assert (case.state, case.satisfaction) == (State.CLOSED, Satisfaction.FAIRLY_SATISFIED)
    assert "逐条核对一致" in await town.admin.says("/audit")


async def test_a_reply_that_leaves_a_demand_open_is_not_sent(town: Town) -> None:
    number, official = await town.case(WORDS), town.official()
    await official.presses("签收")
    await official.presses("答复")
    await official.presses("已经办到")
    await official.says("第一条办好了")

    assert "诉求 2" in official.last_read
    answer = await official.presses_data(f"send_reply:{number.replace('-', '')}")
    assert "还差诉求 2" in answer
    assert await town.state_of(number) is State.HANDLING


async def test_a_case_is_sent_back_once_with_a_reason(town: Town) -> None:
    number, official = await town.case(WORDS), town.official()
    await official.presses("退回")
    await official.says("属于税务局职责，依据税收征收管理法")

    assert await town.state_of(number) is State.RETURNED
    assert "属于税务局职责" in town.firm.last_read
    await town.dispatcher.presses("派单")
    await town.dispatcher.presses("市场监督")
    assert "不能退回" in await official.presses("退回")


@pytest.mark.parametrize("verb", ["sign", "reply", "close", "send_back", "contact", "dispatch", "story", "why", "open"])
async def test_a_forged_press_shows_an_outsider_nothing(town: Town, verb: str) -> None:
    number = (await town.case(WORDS)).replace("-", "")
    await town.other_firm.says("/start")

    for outsider in (town.other_firm, town.official("tax"), town.head("tax")):
        answer = await outsider.presses_data(f"{verb}:{number}") if outsider.messages else ""
        assert "房产证" not in answer
        assert "办食品证" not in answer


async def test_a_stale_button_says_so_and_shows_the_case_as_it_is(town: Town) -> None:
    number, official = await town.case(WORDS), town.official()
    await official.presses("签收")

    answer = await official.presses_data(f"sign:{number.replace('-', '')}")

    assert "办理中" in answer
    assert "不能签收" in answer
    assert "按告知单受理" in answer


async def test_a_firm_can_nudge_and_withdraw(town: Town) -> None:
    number, official = await town.case(WORDS), town.official()
    await town.firm.says(number)
    await town.firm.presses("催办")
    assert "催办" in official.last_read

    await town.firm.says(number)
    await town.firm.presses("撤回")
    await town.firm.presses("确定撤回")
    assert await town.state_of(number) is State.WITHDRAWN
    assert "撤回" in official.last_read


async def test_why_this_date_counts_every_day(town: Town) -> None:
    await town.case(WORDS)
    answer = await town.firm.presses("为什么是这一天")

    assert "11 月 30 日（周一）" in answer
    assert "周末" in answer
    assert "第六十二条" in answer
    assert "国务院办公厅" in answer

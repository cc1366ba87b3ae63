"""`/assign`: a task in one message, shown before it is given, due on the day that was written."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from storage.words import CaseType, State
from tests.support.product import Town, number_in

WORDS = "/assign 税务局 12月5日前 报送多要材料的整改情况"
SHANGHAI = ZoneInfo("Asia/Shanghai")


async def test_a_task_is_read_shown_and_given(town: Town) -> None:
    shown = await town.supervisor.says(WORDS)
    assert "税务局" in shown
    assert "12 月 4 日（周五）" in shown  # the fifth is a Saturday
    assert "报送多要材料的整改情况" in shown
    assert "新的交办" not in town.official("tax").last_read

    number = number_in(await town.supervisor.presses("交办"))

    case = await town.case_of(number)
    assert (case.type, case.department_id, case.given_by) == (CaseType.TASK, "tax", town.supervisor.id)
    assert case.due_at is not None
    assert case.due_at.astimezone(SHANGHAI).date() == date(2026, 12, 4)
    assert isinstance(case.due_at, datetime)
    assert number in town.official("tax").last_read
    assert all(number not in text for text in town.official("fire-rescue").read)


async def test_the_unit_is_changed_before_it_is_given(town: Town) -> None:
    await town.supervisor.says("/assign 3 个工作日内把窗口的告知单换成最新的")
    assert "还没有看出来" in town.supervisor.last_read or "单位" in town.supervisor.last_read

    await town.supervisor.presses("改单位")
    await town.supervisor.presses("消防")
    number = number_in(await town.supervisor.presses("交办"))

    assert (await town.case_of(number)).department_id == "fire-rescue"


async def test_whoever_gave_it_closes_it_when_the_answer_is_read(town: Town) -> None:
    await town.supervisor.says(WORDS)
    number = number_in(await town.supervisor.presses("交办"))
    official = town.official("tax")
    await official.presses("签收")
    await official.presses("答复")
    await official.presses("已经办到")
    await official.says("12 月 1 日已经全部退还企业，整改报告已报送")
    await official.presses("发出答复")
    assert number in town.supervisor.last_read

    plain = (await town.case_of(number)).number
    await town.supervisor.presses_data(f"close:{plain}")

    assert await town.state_of(number) is State.CLOSED


async def test_a_day_that_has_passed_is_refused_and_nothing_is_given_twice(town: Town) -> None:
    assert "已经过了" in await town.supervisor.says("/assign 税务局 11月20日前 报送整改情况")

    await town.supervisor.says(WORDS)
    await town.supervisor.presses("取消")
    assert "过期" in await town.supervisor.presses_data("assign_do")


async def test_only_the_office_gives_tasks(town: Town) -> None:
    assert "只给" in await town.firm.says(WORDS)
    assert "只给" in await town.official().says(WORDS)
    assert "只给" in await town.firm.presses_data("assign_do")


async def test_the_help_of_the_office_says_what_it_can_do(town: Town) -> None:
    assert "/assign" in await town.supervisor.says("/help")
    assert "/visit" in await town.official().says("/help")
    assert "/assign" not in await town.firm.says("/help")

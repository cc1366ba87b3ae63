"""A calendar or a rule changes while cases run: counted again, written into the story, told once, told what was spared."""

import shutil
from collections.abc import AsyncIterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col, select

from bot.casework import recomputing
from storage import recounts
from storage.tables import CaseEvent, DeadlineRow, Reminder
from storage.tables.timing import UNCOUNTED
from storage.words import ReminderState
from tests.casework.office import At
from tests.chat.test_changing import done
from tests.support.product import Town, open_town
from tests.support.someone import Someone

WORDS = "办食品证时窗口多要材料，希望按告知单受理"
LIMIT = b"  complaint:                          # \xe6\x8a\x95\xe8\xaf\x89\n    limit: 5 working days"
NEXT_YEAR = """
year: 2027
status: provisional
source: 样例：2027 年放假安排待国务院办公厅通知
days_off:
  2027-01-01..2027-01-03: 元旦
working_hours:
  - 09:00-12:00
  - 13:30-17:30
"""


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose rules can be changed."""
    folder = shutil.copytree("knowledge/base", tmp_path / "base")
    async with open_town(database_url, folder, departments=("market-regulation",)) as town:
        yield town
        assert [row.fault for row in await town.set_aside()] == [], "handlers failed: see the log"


async def complaints_take(town: Town, working_days: int) -> int:
    """The office changes the rule; return how many dates changed."""
    rules = Path(town.settings.knowledge_dir) / "rules.yaml"
    before = rules.read_bytes()
    at = before.index(LIMIT[:-15])
    end = before.index(b"\n", before.index(b"limit:", at))
    rules.write_bytes(
        before[: before.index(b"limit:", at)] + f"limit: {working_days} working days".encode() + before[end:]
    )
    return await reloaded(town)


async def next_year_is_there(town: Town) -> int:
    (Path(town.settings.knowledge_dir) / "calendar" / "2027.yaml").write_text(NEXT_YEAR, encoding="utf-8")
    return await reloaded(town)


async def reloaded(town: Town) -> int:
    await town.product.serving.reload(town.product.database, town.clock)
    count = await town.product.recomputing.look()
    await town.settled()
    return count


async def changes(town: Town) -> list[dict[str, Any]]:
    events: list[CaseEvent] = await town.rows(select(CaseEvent).where(col(CaseEvent.action) == "recompute"))
    return [event.said for event in events]


async def due_at(town: Town, number: str) -> datetime | None:
    return (await town.case_of(number)).due_at


async def signed_case(town: Town) -> str:
    number = await town.case(WORDS)
    await town.official().presses("签收")
    return number


async def test_a_longer_limit_is_counted_told_once_and_stands_in_the_story(town: Town) -> None:
    number = await signed_case(town)
    assert await due_at(town, number) == At.local("2026-11-30 17:30")

    await complaints_take(town, 7)

    assert await due_at(town, number) == At.local("2026-12-02 17:30")
    assert [(said["kind"], said["why"]) for said in await changes(town)] == [("reply", "rule")]
    for person in (town.firm, town.official()):
        assert "1 件的期限变了" in person.last_read
        assert "11 月 30 日（周一）17:30 → 12 月 2 日（周三）17:30" in person.last_read
    assert "1 件工单的 1 个期限变了" in town.admin.last_read

    assert await town.product.recomputing.look() == 0
    await town.restarts()
    assert await town.product.recomputing.look() == 0
    await town.settled()
    assert sum("期限变了" in text for text in town.firm.read) == 1
    await town.firm.says(number)
    assert "期限重算" in await town.firm.presses("查看经过")


async def test_the_reminders_go_along_with_the_new_date(town: Town) -> None:
    number = await signed_case(town)
    await complaints_take(town, 7)

    for day, step in ((date(2026, 12, 1), "还剩 1 个工作日"), (date(2026, 12, 2), "今天到期")):
        await town.on(day - timedelta(days=1))
        assert not heard(town.official(), step, number)
        await town.on(day)
        assert heard(town.official(), step, number)


def heard(person: Someone, step: str, number: str) -> bool:
    """Whether they read this step of this case: other work of the same day may stand beside it."""
    return any(step in line and number in line for text in person.read for line in text.split("\n"))


async def test_a_shorter_limit_leaves_the_whole_next_working_day(town: Town) -> None:
    number = await signed_case(town)
    await town.on(date(2026, 11, 25))

    await complaints_take(town, 1)

    assert await due_at(town, number) == At.local("2026-11-26 17:30")
    await town.firm.says(number)
    assert "规则后来改短了" in await town.firm.presses("为什么是这一天")


async def test_what_has_less_than_a_day_left_or_is_late_keeps_its_date(town: Town) -> None:
    number = await signed_case(town)
    await town.on(date(2026, 11, 27), time(16))
    await complaints_take(town, 1)
    assert await due_at(town, number) == At.local("2026-11-30 17:30")

    await town.on(date(2026, 12, 1))
    await complaints_take(town, 2)
    assert await due_at(town, number) == At.local("2026-11-30 17:30")
    assert await changes(town) == []


async def test_what_is_paused_is_counted_by_the_new_rule_when_it_goes_on(town: Town) -> None:
    number = await signed_case(town)
    row = select(DeadlineRow).where(col(DeadlineRow.kind) == "reply")
    async with town.work() as work:
        held = (await work.session.exec(row)).one()
        held.paused_at = At.local("2026-11-24 10:00")

    await complaints_take(town, 7)

    assert (await town.rows(row))[0].due_at == At.local("2026-11-30 17:30")
    assert await due_at(town, number) == At.local("2026-11-30 17:30")
    assert await changes(town) == []


async def test_a_year_that_comes_gives_dates_to_what_had_none(town: Town) -> None:
    await town.on(date(2026, 12, 28))
    number = await signed_case(town)
    assert await due_at(town, number) is None
    rows = {row.kind: row.due_at for row in await town.rows(select(DeadlineRow))}
    assert rows["reply"] == UNCOUNTED
    await town.firm.says(number)
    assert "还没有公布日历" in await town.firm.presses("为什么是这一天")

    await next_year_is_there(town)

    assert await due_at(town, number) == At.local("2027-01-05 17:30")
    assert "日期未定 → 1 月 5 日（周二）17:30" in town.firm.last_read
    assert "日历是暂定的" in await town.firm.presses(f"{number} 答复")
    waiting = select(Reminder).where(col(Reminder.kind) == "reply", col(Reminder.state) == ReminderState.WAITING)
    assert await town.rows(waiting)


async def test_a_restart_between_counting_and_telling_is_made_good(town: Town) -> None:
    number = await signed_case(town)
    served, office = town.product.serving, town.product.serving.now.office
    longer = office.rules.model_copy(
        update={"reply": office.rules.reply.model_copy(update={"complaint": office.rules.reply.report})}
    )
    after = type(office)(longer, office.calendar, office.departments)
    async with town.work() as work:
        assert await recounts.begin(work, recomputing.key_of(after))
        await recomputing.page(work, after, 0, 100, 100)
    assert await due_at(town, number) == At.local("2026-12-14 17:30")
    assert not any("期限变了" in text for text in town.firm.read)

    await complaints_take(town, 15)

    assert served.now.office.rules.reply.complaint.amount == 15
    assert sum("期限变了" in text for text in town.firm.read) == 1
    assert len(await changes(town)) == 1


async def test_an_admin_sends_next_year_in_the_chat_and_reads_how_many_cases_it_moved(town: Town) -> None:
    await town.on(date(2026, 12, 28))
    number, official = await signed_case(town), town.official()
    await town.admin.sends_document("2027.yaml", NEXT_YEAR.encode())
    await done(town)
    assert "校验通过" in town.admin.last_read

    await town.admin.presses("发布")
    await done(town)
    await town.product.recomputing.look()
    await town.settled()

    assert await due_at(town, number) == At.local("2027-01-05 17:30")
    assert any("已发布" in text for text in town.admin.read)
    assert "1 件工单的 1 个期限变了" in town.admin.last_read
    assert "1 件的期限变了" in official.last_read
    assert "新一年的工作日历已经公布" in official.last_read


async def test_what_cannot_be_counted_is_refused_in_words_and_told_to_the_admins_once_a_day(town: Town) -> None:
    await town.on(date(2026, 12, 23))
    number, head = await signed_case(town), town.head()
    await head.says(number)
    await head.presses("延期")
    await head.says("需要外地核查")

    assert "2027 年的工作日历还没有公布，期限定不了" in head.last_read

    await town.on(date(2026, 12, 28))
    await signed_case(town)
    await town.on(date(2026, 12, 29))
    await town.later(minutes=1)
    assert sum("缺 2027 年工作日历" in text for text in town.admin.read) == 1

"""Recurring duties: once a period, to whom they belong, on the right working day, also after a standstill."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select

from bot.casework.calendar import WorkCalendar
from bot.casework.duty_days import day_of
from bot.casework.periods import Span, of_day
from bot.reminders import duties
from knowledge.loader import load
from knowledge.schema_duties import Duty, read_day
from storage.tables import Case
from storage.words import Role, State
from storage.work import UnitOfWork, write
from tests.support.product import Town, open_town

BASE = load(Path("knowledge/base"))
CALENDAR = WorkCalendar(BASE.calendars, ZoneInfo("Asia/Shanghai"))
NOVEMBER = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("rule", "span", "in_", "day"),
    [
        pytest.param("first working day", Span.MONTH, date(2026, 10, 20), date(2026, 10, 8), id="after the holidays"),
        pytest.param("last working day", Span.MONTH, date(2026, 10, 5), date(2026, 10, 30), id="end of a month"),
        pytest.param("last working day", Span.WEEK, date(2026, 10, 8), date(2026, 10, 10), id="a made-up Saturday"),
        pytest.param("day 5", Span.MONTH, NOVEMBER, date(2026, 11, 5), id="a day"),
        pytest.param("day 8", Span.MONTH, NOVEMBER, date(2026, 11, 9), id="a Sunday goes on to Monday"),
        pytest.param("first 10 days", Span.MONTH, NOVEMBER, date(2026, 11, 10), id="within the first ten days"),
        pytest.param("working day 3", Span.MONTH, NOVEMBER, date(2026, 11, 4), id="the third working day"),
        pytest.param("last working day", Span.QUARTER, NOVEMBER, date(2026, 12, 31), id="a quarter"),
        pytest.param("11-01", Span.YEAR, NOVEMBER, date(2026, 11, 2), id="a date of the year"),
        pytest.param("第3个工作日", Span.MONTH, NOVEMBER, date(2026, 11, 4), id="in Chinese"),
        pytest.param("day 1", Span.WEEK, date(2031, 10, 2), None, id="a year without a calendar has none"),
    ],
)
def test_a_rule_names_a_working_day(rule: str, span: Span, in_: date, day: date | None) -> None:
    read = read_day(rule)
    assert read is not None

    assert day_of(read, of_day(span, in_), CALENDAR) == day


def test_every_shipped_duty_has_a_day_and_a_report() -> None:
    assert {"paired-contact", "five-ones", "four-lists", "calendar-import", "leaders-at-window"} <= BASE.duties.keys()
    for duty in BASE.duties.values():
        assert day_of(duty.opens, of_day(Span(duty.every), NOVEMBER), CALENDAR)
        assert duty.report
        assert duty.source != "law"  # the office sets how often; nothing here is passed off as the law's


@pytest.mark.parametrize(
    "spoilt", [{"due": "day 40"}, {"due": "soon"}, {"opens": "11-01"}, {"whom": {}}, {"whom": {"role": "head"}}]
)
def test_a_duty_that_names_no_day_or_nobody_is_refused(spoilt: dict[str, object]) -> None:
    good = {"id": "d", "name": "d", "every": "month", "due": "day 5", "words": "w", "report": ["r"]}
    whom = {"role": "supervisor", "department": "business-environment"}
    assert Duty.model_validate({**good, "whom": whom})

    with pytest.raises(ValueError, match=r".+"):
        Duty.model_validate({**good, "whom": whom, **spoilt})


@pytest.fixture
async def town(database_url: str, knowledge_folder: Path, tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose office has its recurring duties."""
    folder = shutil.copytree(knowledge_folder, tmp_path / "base")
    shutil.copy("knowledge/base/duties.yaml", folder)
    async with open_town(database_url, folder) as town:
        yield town


async def of_duties(town: Town, prefix: str = "") -> list[Case]:
    return await town.rows(select(Case).where(col(Case.duty_key).startswith(prefix)).order_by(col(Case.id)))


async def rounds(town: Town, day: date, at: time = time(9)) -> None:
    """What the sweep does once a day."""
    await town.on(day, at)
    more = True
    while more:
        async with town.product.database.transaction() as connection:
            work = UnitOfWork(connection, town.clock.now())
            more = await duties.due(work, town.product.serving.now.office, town.product.serving.now.base)
            await work.finish()
            calls = await write(connection, [work], town.clock.now())
        town.product.outbox.hand(calls)
    await town.settled()


async def test_a_duty_begins_with_the_next_opening_day_and_comes_once(town: Town) -> None:
    await rounds(town, date(2026, 11, 24))
    assert await of_duties(town) == []  # not in the middle of a period

    for _ in range(3):
        await rounds(town, date(2026, 12, 1))
        await town.restarts()

    lists = await of_duties(town, "four-lists:2026-12")
    assert {case.department_id for case in lists} == {"market-regulation", "tax", "fire-rescue"}
    assert [CALENDAR.day_of(case.due_at) for case in lists if case.due_at] == [date(2026, 12, 25)] * 3
    assert sum("四个清单" in text for text in town.official("tax").read) == 1


async def test_what_was_missed_is_made_up_in_the_same_period_alone(town: Town) -> None:
    await rounds(town, date(2026, 11, 24))
    await town.stops()
    town.clock.move_to(datetime(2026, 12, 29, 2, tzinfo=UTC))
    await town.starts()

    await rounds(town, date(2026, 12, 29))

    weeks = await of_duties(town, "weekly-dispatch")
    assert [case.duty_key for case in weeks] == ["weekly-dispatch:2026W53:@supervisor"]
    late = (await of_duties(town, "four-lists:2026-12"))[0]
    assert late.due_at is not None
    assert CALENDAR.day_of(late.due_at) == date(2026, 12, 30)  # a working day is left at least


async def test_a_unit_reports_line_by_line_and_the_supervisor_closes(town: Town) -> None:
    await rounds(town, date(2026, 11, 30))
    await rounds(town, date(2026, 12, 1))
    official = town.official("tax")
    assert "报告要写明" in official.last_read

    await official.presses("签收")
    task = (await of_duties(town, "four-lists:2026-12:tax"))[0]
    assert len(task.demands) == 4
    await official.presses_data(f"reply:{task.number}")
    for _ in range(4):
        await official.presses("已经办到")
        await official.says("本月新增 1 项，已销号 1 项，责任人已经明确，材料已归档")
    await official.presses("发出答复")

    assert (await of_duties(town, "four-lists:2026-12:tax"))[0].state is State.REPLIED
    await town.supervisor.presses_data(f"close:{task.number}")
    assert (await of_duties(town, "four-lists:2026-12:tax"))[0].state is State.CLOSED


async def test_a_role_s_duty_is_done_by_whoever_holds_the_role(town: Town) -> None:
    await rounds(town, date(2026, 11, 30))
    await rounds(town, date(2026, 12, 1))
    admin, task = town.admin, (await of_duties(town, "knowledge-review:2026-12"))[0]
    assert "知识库月度核对" in admin.last_read
    assert all("知识库月度核对" not in text for text in town.official("tax").read)

    await admin.presses_data(f"sign:{task.number}")
    assert (await of_duties(town, "knowledge-review:2026-12"))[0].official_id == admin.id
    assert "没有找到" in await town.official("tax").presses_data(f"open:{task.number}")


async def test_who_is_named_hears_once_that_a_duty_is_late(town: Town) -> None:
    await town.appoint("钱特派", Role.OFFICIAL, "business-environment")
    await rounds(town, date(2026, 11, 30))
    await rounds(town, date(2026, 12, 1))
    for day in (date(2027, 1, 4), date(2027, 1, 5)):
        if day.year in CALENDAR.years:
            await rounds(town, day)
    heard = [text for text in town.supervisor.read if "没有按时报告" in text]
    assert len(heard) == (1 if 2027 in CALENDAR.years else 0)

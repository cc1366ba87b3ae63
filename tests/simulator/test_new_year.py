"""The demo's clock may be moved past the last calendar: its phones go on, by the days of the week."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.casework.calendar import WorkCalendar
from bot.demo import new_world
from bot.simulator.clock import MovableClock
from knowledge.loader import load


async def test_the_phones_go_on_in_a_year_without_a_calendar() -> None:
    calendar = WorkCalendar(load(Path("knowledge/base")).calendars, ZoneInfo("Asia/Shanghai"))
    last = calendar.years[-1]
    clock = MovableClock(datetime(last, 12, 31, 2, tzinfo=UTC))
    world = new_world(clock, calendar)

    clock.move_to(world.next_working_moment(clock.now()))

    assert world.local_now().year == last + 1
    monday, saturday = date(2049, 1, 4), date(2049, 1, 9)
    assert world.is_working_day(monday)
    assert not world.is_working_day(saturday)

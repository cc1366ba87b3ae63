"""Adding working days, beside looking at one day after the other."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.casework.calendar import WorkCalendar
from knowledge.content import Base

ADDED = 15  # working days: the longest limit that is common
_ADDITIONS = 20_000


@dataclass(frozen=True)
class Added:
    """Seconds an addition, in rising order, one value a round."""

    ours: list[float]
    one_by_one: list[float]


def adding_speed(base: Base, zone: ZoneInfo, rounds: int) -> Added:
    """Add working days to days spread over all years that have a calendar, both ways in turn."""
    calendar = WorkCalendar(base.calendars, zone)
    first = date(calendar.years[0], 1, 1)
    span = (date(calendar.years[-1], 11, 1) - first).days
    days = [first + timedelta(days=at * 37 % span) for at in range(_ADDITIONS)]

    def one_by_one(day: date, left: int) -> date:
        while left:
            day += timedelta(days=1)
            left -= calendar.is_working_day(day)
        return day

    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(_timed(calendar.working_days_after, days))
        theirs.append(_timed(one_by_one, days))
    return Added(sorted(ours), sorted(theirs))


def _timed(add: Callable[[date, int], date], days: list[date]) -> float:
    started = time.perf_counter()
    for day in days:
        add(day, ADDED)
    return (time.perf_counter() - started) / len(days)

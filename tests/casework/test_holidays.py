"""Both ends of every holiday and every make-up day of three years, by our calendar and by two packages that know nothing of it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import groupby

import chinese_calendar
import holidays
import pytest

from bot.casework.calendar import WEEKEND
from bot.casework.deadlines import deadline
from knowledge.limits import Limit
from tests.casework.office import At, office_calendar

OFFICE = office_calendar()
YEARS = (2024, 2025, 2026)
ONE_DAY = timedelta(days=1)
_CHINA = holidays.country_holidays("CN", years=YEARS)
Works = Callable[[date], bool]
PACKAGES: dict[str, Works] = {
    "chinesecalendar": chinese_calendar.is_workday,
    "holidays": lambda day: bool(_CHINA.is_working_day(day)),
}
FIRST, LAST = date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)


def each_day() -> Iterator[date]:
    return (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))


def breaks() -> Iterator[tuple[str, date, date]]:
    """Name, first and last day of every stretch of days off that is more than a weekend."""
    for off, days in groupby(each_day(), key=lambda day: not OFFICE.is_working_day(day)):
        if off:
            stretch = list(days)
            names = dict.fromkeys(OFFICE.why_off(day) for day in stretch)
            if set(names) != {WEEKEND}:
                yield "、".join(str(name) for name in names if name != WEEKEND), stretch[0], stretch[-1]


BREAKS = [pytest.param(first, last, id=f"{first:%Y} {name}") for name, first, last in breaks() if first > FIRST]
MAKE_UPS = [pytest.param(day, id=f"{day} 补班") for year in YEARS for day in OFFICE.year(year).make_up_days]
BOTH = pytest.mark.parametrize("works", [pytest.param(works, id=name) for name, works in PACKAGES.items()])


def after(day: date, n: int, works: Works) -> date:
    """The n-th working day after, counted one by one."""
    while n:
        day += ONE_DAY
        n -= works(day)
    return day


def test_every_holiday_of_the_three_years_is_looked_at() -> None:
    named = [name for year in YEARS for name in dict.fromkeys(OFFICE.year(year).days_off.values())]

    assert len(BREAKS) == len(named) - 1  # all but the New Year on which the first year begins
    assert len(MAKE_UPS) == sum(len(OFFICE.year(year).make_up_days) for year in YEARS)


@BOTH
@pytest.mark.parametrize(("first", "last"), BREAKS)
def test_both_ends_of_a_holiday(first: date, last: date, works: Works) -> None:
    before, behind = first - ONE_DAY, last + ONE_DAY

    assert OFFICE.is_working_day(before)
    assert works(before)
    assert OFFICE.is_working_day(behind)
    assert works(behind)
    assert OFFICE.working_days_after(before, 1) == after(before, 1, works) == behind
    assert OFFICE.working_days_after(last, 1) == behind
    assert OFFICE.working_days_before(behind, 1) == before
    assert OFFICE.on_or_after(first) == behind


@BOTH
@pytest.mark.parametrize("limit", ["1 working day", "5 working days", "10 working days"])
@pytest.mark.parametrize(("first", "last"), BREAKS)
def test_a_limit_given_on_the_last_working_day_before_a_holiday(
    first: date, last: date, limit: str, works: Works
) -> None:
    given, asked = first - ONE_DAY, Limit.model_validate(limit)

    due = deadline(asked, started_at=At.local(f"{given} 16:00"), calendar=OFFICE)

    assert OFFICE.day_of(due.due_at) == after(given, asked.amount, works)
    assert {day for day, _ in due.skipped} >= {first, last}


@BOTH
@pytest.mark.parametrize(("first", "last"), BREAKS)
def test_a_day_limit_that_ends_in_a_holiday_ends_behind_it(first: date, last: date, works: Works) -> None:
    given = first - timedelta(days=3)
    while not OFFICE.is_working_day(given):
        given -= ONE_DAY
    asked = Limit.model_validate(f"{(first - given).days} days")

    due = deadline(asked, started_at=At.local(f"{given} 10:00"), calendar=OFFICE)

    assert works(OFFICE.day_of(due.due_at))
    assert OFFICE.day_of(due.due_at) == last + ONE_DAY


@BOTH
@pytest.mark.parametrize("day", MAKE_UPS)
def test_a_make_up_day_is_a_working_day(day: date, works: Works) -> None:
    assert day.weekday() >= 5
    assert works(day)
    assert OFFICE.why_off(day) is None
    assert OFFICE.working_days_after(day - ONE_DAY, 1) == day
    assert OFFICE.working_days_before(day + ONE_DAY, 1) == day
    due = deadline(Limit.model_validate("1 working day"), started_at=At.local(f"{day} 10:00"), calendar=OFFICE)
    assert OFFICE.day_of(due.due_at) == after(day, 1, works)

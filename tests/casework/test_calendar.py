"""Counting in the office's time: both ends of every holiday, lunch, nights, and years nobody has loaded."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.casework.calendar import WorkCalendar
from bot.casework.errors import UnknownYear
from tests.casework.office import At, office_calendar

OFFICE = office_calendar()
FIRST, LAST = date(2024, 1, 1), date(2026, 12, 31)
days = st.dates(FIRST, LAST)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "n", "end"),
    [
        pytest.param("2026-11-20", 1, "2026-11-23", id="over a weekend"),
        pytest.param("2026-11-20", 5, "2026-11-27", id="Friday, five working days, the next Friday"),
        pytest.param("2026-11-21", 1, "2026-11-23", id="from a Saturday, which is not counted"),
        # 2024, both ends of every holiday
        pytest.param("2024-01-01", 1, "2024-01-02", id="2024 after New Year"),
        pytest.param("2024-02-03", 1, "2024-02-04", id="2024 make-up Sunday before Spring Festival"),
        pytest.param("2024-02-09", 1, "2024-02-18", id="2024 into Spring Festival, out on a make-up Sunday"),
        pytest.param("2024-02-17", 2, "2024-02-19", id="2024 from the last day of Spring Festival"),
        pytest.param("2024-04-03", 1, "2024-04-07", id="2024 into Tomb-sweeping, out on a make-up Sunday"),
        pytest.param("2024-04-06", 2, "2024-04-08", id="2024 out of Tomb-sweeping"),
        pytest.param("2024-04-27", 1, "2024-04-28", id="2024 make-up Sunday before Labour Day"),
        pytest.param("2024-04-30", 1, "2024-05-06", id="2024 into Labour Day"),
        pytest.param("2024-05-05", 6, "2024-05-11", id="2024 out of Labour Day to a make-up Saturday"),
        pytest.param("2024-06-07", 1, "2024-06-11", id="2024 over Dragon Boat"),
        pytest.param("2024-09-13", 2, "2024-09-18", id="2024 make-up Saturday, then Mid-autumn"),
        pytest.param("2024-09-17", 1, "2024-09-18", id="2024 out of Mid-autumn"),
        pytest.param("2024-09-28", 2, "2024-09-30", id="2024 make-up Sunday before National Day"),
        pytest.param("2024-09-30", 1, "2024-10-08", id="2024 into National Day"),
        pytest.param("2024-10-07", 5, "2024-10-12", id="2024 out of National Day to a make-up Saturday"),
        # 2025
        pytest.param("2024-12-31", 1, "2025-01-02", id="2025 over New Year and the end of the year"),
        pytest.param("2025-01-25", 1, "2025-01-26", id="2025 make-up Sunday before Spring Festival"),
        pytest.param("2025-01-27", 1, "2025-02-05", id="2025 into Spring Festival"),
        pytest.param("2025-02-04", 4, "2025-02-08", id="2025 out of Spring Festival to a make-up Saturday"),
        pytest.param("2025-04-03", 1, "2025-04-07", id="2025 over Tomb-sweeping"),
        pytest.param("2025-04-26", 1, "2025-04-27", id="2025 make-up Sunday before Labour Day"),
        pytest.param("2025-04-30", 1, "2025-05-06", id="2025 over Labour Day"),
        pytest.param("2025-05-30", 1, "2025-06-03", id="2025 over Dragon Boat"),
        pytest.param("2025-09-27", 1, "2025-09-28", id="2025 make-up Sunday before National Day"),
        pytest.param("2025-09-30", 1, "2025-10-09", id="2025 into National Day and Mid-autumn"),
        pytest.param("2025-10-08", 3, "2025-10-11", id="2025 out of National Day to a make-up Saturday"),
        # 2026
        pytest.param("2025-12-31", 1, "2026-01-04", id="2026 over New Year to a make-up Sunday"),
        pytest.param("2026-01-03", 2, "2026-01-05", id="2026 out of New Year"),
        pytest.param("2026-02-13", 1, "2026-02-14", id="2026 make-up Saturday before Spring Festival"),
        pytest.param("2026-02-14", 1, "2026-02-24", id="2026 into Spring Festival"),
        pytest.param("2026-02-23", 5, "2026-02-28", id="2026 out of Spring Festival to a make-up Saturday"),
        pytest.param("2026-04-03", 1, "2026-04-07", id="2026 over Tomb-sweeping"),
        pytest.param("2026-04-30", 1, "2026-05-06", id="2026 into Labour Day"),
        pytest.param("2026-05-05", 4, "2026-05-09", id="2026 out of Labour Day to a make-up Saturday"),
        pytest.param("2026-06-18", 1, "2026-06-22", id="2026 over Dragon Boat"),
        pytest.param("2026-09-19", 1, "2026-09-20", id="2026 make-up Sunday in September"),
        pytest.param("2026-09-24", 1, "2026-09-28", id="2026 over Mid-autumn"),
        pytest.param("2026-09-30", 1, "2026-10-08", id="2026 into National Day"),
        pytest.param("2026-10-07", 3, "2026-10-10", id="2026 out of National Day to a make-up Saturday"),
    ],
)
def test_working_days_are_counted_by_the_official_calendar(start: str, n: int, end: str) -> None:
    assert OFFICE.working_days_after(day(start), n) == day(end)
    assert OFFICE.working_days_between(day(start), day(end)) == n


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("2026-10-01", "国庆节"),
        ("2026-10-03", "国庆节"),
        ("2026-10-11", "周末"),
        ("2026-10-10", None),
        ("2026-11-20", None),
        ("2025-10-06", "国庆节、中秋节"),
    ],
)
def test_a_day_off_says_why(when: str, why: str | None) -> None:
    assert OFFICE.why_off(day(when)) == why


@pytest.mark.parametrize(
    ("sent", "received"),
    [
        pytest.param("2026-11-20 16:40", "2026-11-20 16:40", id="in working time"),
        pytest.param("2026-11-20 09:00", "2026-11-20 09:00", id="at the opening"),
        pytest.param("2026-11-20 07:10", "2026-11-20 09:00", id="before the opening"),
        pytest.param("2026-11-20 12:00", "2026-11-20 13:30", id="as lunch begins"),
        pytest.param("2026-11-20 12:45", "2026-11-20 13:30", id="at lunch"),
        pytest.param("2026-11-20 17:30", "2026-11-23 09:00", id="as the office closes on a Friday"),
        pytest.param("2026-11-21 10:00", "2026-11-23 09:00", id="on a Saturday"),
        pytest.param("2026-09-20 10:00", "2026-09-20 10:00", id="on a make-up Sunday"),
        pytest.param("2026-09-30 22:00", "2026-10-08 09:00", id="on the evening before National Day"),
    ],
)
def test_what_comes_outside_working_time_counts_from_the_next_opening(sent: str, received: str) -> None:
    assert OFFICE.received_at(At.local(sent)) == At.local(received)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        pytest.param("2026-11-20 09:00", 3, "2026-11-20 12:00", id="up to lunch"),
        pytest.param("2026-11-20 11:00", 2, "2026-11-20 14:30", id="over lunch"),
        pytest.param("2026-11-20 16:30", 4, "2026-11-23 12:00", id="over a weekend"),
        pytest.param("2026-11-21 16:30", 7, "2026-11-23 17:30", id="a whole day from a Saturday"),
        pytest.param("2026-09-30 17:00", 1, "2026-10-08 09:30", id="over National Day"),
        pytest.param("2026-11-20 12:30", 0, "2026-11-20 13:30", id="no time at all, from the next opening"),
    ],
)
def test_working_hours_skip_lunch_nights_and_days_off(start: str, hours: int, end: str) -> None:
    assert OFFICE.add_working_hours(At.local(start), hours) == At.local(end)
    assert OFFICE.working_time_between(At.local(start), At.local(end)) == timedelta(hours=hours)


def test_opening_and_closing_are_instants_in_utc() -> None:
    assert OFFICE.open_of(day("2026-11-20")) == datetime(2026, 11, 20, 1, 0, tzinfo=UTC)
    assert OFFICE.close_of(day("2026-11-20")) == datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(lambda: OFFICE.is_working_day(day("2027-01-01")), id="a day of it"),
        pytest.param(lambda: OFFICE.why_off(day("2027-01-01")), id="why it is off"),
        pytest.param(lambda: OFFICE.working_days_after(day("2026-12-31"), 1), id="counting into it"),
        pytest.param(lambda: OFFICE.working_days_between(day("2026-12-31"), day("2027-01-04")), id="counting up to it"),
        pytest.param(lambda: OFFICE.received_at(At.local("2026-12-31 20:00")), id="an evening before it"),
        pytest.param(lambda: OFFICE.add_working_hours(At.local("2026-12-31 17:00"), 1), id="hours into it"),
        pytest.param(lambda: OFFICE.close_of(day("2027-01-04")), id="its closing time"),
    ],
)
def test_an_unknown_year_is_named_and_never_guessed(count: Callable[[], object]) -> None:
    with pytest.raises(UnknownYear) as unknown:
        count()

    assert unknown.value.year == 2027


def test_nothing_is_counted_across_a_missing_year() -> None:
    gap = WorkCalendar({year: OFFICE.year(year) for year in (2024, 2026)}, OFFICE.timezone)

    with pytest.raises(UnknownYear) as unknown:
        gap.working_days_after(day("2024-12-31"), 1)
    assert unknown.value.year == 2025
    with pytest.raises(UnknownYear):
        gap.working_days_between(day("2024-12-31"), day("2026-01-05"))
    with pytest.raises(UnknownYear):
        gap.working_days_before(day("2026-01-04"), 1)


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        OFFICE.received_at(datetime(2026, 11, 20, 10))  # noqa: DTZ001


@pytest.mark.parametrize("n", [0, -1])
def test_less_than_one_working_day_is_refused(n: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        OFFICE.working_days_after(day("2026-11-20"), n)


def test_the_version_changes_with_a_year_and_with_the_zone() -> None:
    fewer = WorkCalendar({2026: OFFICE.year(2026)}, OFFICE.timezone)
    elsewhere = WorkCalendar({year: OFFICE.year(year) for year in OFFICE.years}, ZoneInfo("Asia/Tokyo"))

    assert len({OFFICE.version, fewer.version, elsewhere.version}) == 3
    assert OFFICE.version == office_calendar().version


@given(days, st.integers(1, 200))
def test_counting_after_and_between_agree(start: date, n: int) -> None:
    try:
        end = OFFICE.working_days_after(start, n)
    except UnknownYear:
        assert OFFICE.working_days_between(start, LAST) < n
    else:
        assert OFFICE.is_working_day(end)
        assert end > start
        assert OFFICE.working_days_between(start, end) == n
        assert sum(OFFICE.is_working_day(start + timedelta(days=k)) for k in range(1, (end - start).days + 1)) == n


@given(days, st.integers(1, 200))
def test_counting_before_is_the_mirror_of_counting_after(end: date, n: int) -> None:
    try:
        start = OFFICE.working_days_before(end, n)
    except UnknownYear:
        return
    assert OFFICE.is_working_day(start)
    inside = sum(OFFICE.is_working_day(start + timedelta(days=k)) for k in range((end - start).days))
    assert inside == n


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2026, 11, 1)),  # noqa: DTZ001
    st.timedeltas(timedelta(), timedelta(hours=120)),
)
def test_working_time_added_is_the_working_time_passed(local: datetime, amount: timedelta) -> None:
    start = local.replace(tzinfo=OFFICE.timezone).astimezone(UTC)

    assert OFFICE.working_time_between(start, OFFICE.add_working_time(start, amount)) == amount


def test_adding_working_days_costs_under_two_microseconds() -> None:
    rng = random.Random(1)
    starts = [FIRST + timedelta(days=rng.randrange(700)) for _ in range(2000)]

    def once() -> float:
        begun = process_time()
        for start in starts:
            OFFICE.working_days_after(start, 15)
        return (process_time() - begun) / len(starts)

    assert min(once() for _ in range(20)) < 2e-6

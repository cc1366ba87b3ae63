"""Deadlines: when something is due, which days counted, which did not and why."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.casework.deadlines import Deadline, deadline, extended, paused, recomputed
from bot.casework.errors import UnknownYear
from knowledge.limits import Limit
from tests.casework.office import SHANGHAI, At, office_calendar

OFFICE = office_calendar()


def due(limit: str, started: str, starts: str = "working_time") -> Deadline:
    return deadline(
        Limit.model_validate({"limit": limit, "starts": starts}), started_at=At.local(started), calendar=OFFICE
    )


@pytest.mark.parametrize(
    ("limit", "started", "end"),
    [
        pytest.param("1 working day", "2026-11-19 10:00", "2026-11-20 17:30", id="tomorrow"),
        pytest.param("1 working day", "2026-11-20 10:00", "2026-11-23 17:30", id="over a weekend"),
        pytest.param("5 working days", "2026-11-20 16:00", "2026-11-27 17:30", id="Friday 16:00 to the next Friday"),
        pytest.param(
            "5 working days", "2026-11-20 17:30", "2026-11-30 17:30", id="Friday at closing counts from Monday"
        ),
        pytest.param("5 working days", "2026-11-21 09:00", "2026-11-30 17:30", id="Saturday counts from Monday"),
        pytest.param("5 working days", "2026-11-23 07:00", "2026-11-30 17:30", id="before opening counts that day"),
        pytest.param("5 working days", "2026-09-18 16:00", "2026-09-24 17:30", id="a make-up Sunday counts"),
        pytest.param(
            "5 working days", "2026-09-25 10:00", "2026-10-10 17:30", id="Mid-autumn and National Day skipped"
        ),
        pytest.param("1 working day", "2025-12-31 16:00", "2026-01-04 17:30", id="New Year, due on a make-up Sunday"),
        pytest.param("15 working days", "2026-02-10 09:00", "2026-03-09 17:30", id="over Spring Festival"),
        pytest.param("4 working hours", "2026-11-20 16:00", "2026-11-23 11:30", id="working hours over a weekend"),
        pytest.param("4 working hours", "2026-11-20 09:00", "2026-11-20 14:30", id="working hours over lunch"),
        pytest.param("24 hours", "2026-11-20 22:15", "2026-11-21 22:15", id="hours run through nights and weekends"),
        pytest.param("at once", "2026-11-20 22:15", "2026-11-20 22:15", id="at once"),
        pytest.param("7 days", "2026-11-20 10:00", "2026-11-27 17:30", id="calendar days"),
        pytest.param("7 days", "2026-11-21 10:00", "2026-11-30 17:30", id="calendar days from Monday on"),
        pytest.param("8 days", "2026-11-20 10:00", "2026-11-30 17:30", id="last day on a Saturday moves to Monday"),
        pytest.param("3 days", "2026-09-28 10:00", "2026-10-08 17:30", id="last day in National Day moves behind it"),
        pytest.param("2 days", "2026-09-18 10:00", "2026-09-20 17:30", id="last day on a make-up Sunday stays"),
        pytest.param("1 month", "2026-01-30 10:00", "2026-02-28 17:30", id="a month without that day ends on its last"),
        pytest.param("1 month", "2026-09-08 10:00", "2026-10-08 17:30", id="a month ends on the same day"),
        pytest.param("2 months", "2026-09-21 10:00", "2026-11-23 17:30", id="a month ending on a Saturday moves"),
        pytest.param("1 month", "2024-01-31 10:00", "2024-02-29 17:30", id="the end of February in a leap year"),
    ],
)
def test_a_limit_ends_when_the_law_says(limit: str, started: str, end: str) -> None:
    assert due(limit, started).due_at == At.local(end)


@pytest.mark.parametrize(
    ("limit", "started", "end"),
    [
        pytest.param("5 working days", "2026-11-21 09:00", "2026-11-27 17:30", id="a Saturday is day 0"),
        pytest.param("5 working days", "2026-11-20 20:00", "2026-11-27 17:30", id="a Friday evening is day 0"),
        pytest.param("30 days", "2026-11-21 09:00", "2026-12-21 17:30", id="calendar days from a Saturday"),
    ],
)
def test_a_statutory_limit_counts_from_the_actual_day(limit: str, started: str, end: str) -> None:
    assert due(limit, started, "same_day").due_at == At.local(end)


def test_a_deadline_tells_each_day_and_why_the_others_do_not_count() -> None:
    found = due("5 working days", "2026-09-23 18:40")

    assert found.counts_from == At.local("2026-09-24 09:00")
    assert found.days == tuple(
        date.fromisoformat(f"2026-{day}") for day in ("09-28", "09-29", "09-30", "10-08", "10-09")
    )
    assert [(f"{day:%m-%d}", why) for day, why in found.skipped] == [
        *((f"09-{day}", "中秋节") for day in (25, 26, 27)),
        *((f"10-{day:02}", "国庆节") for day in range(1, 8)),
    ]
    assert found.calendar_version == OFFICE.version


def test_a_moved_last_day_says_why_it_moved() -> None:
    found = due("8 days", "2026-11-20 10:00")

    assert found.days[-1] == date(2026, 11, 30)
    assert len(found.days) == 8
    assert found.skipped == ((date(2026, 11, 28), "周末"), (date(2026, 11, 29), "周末"))


def test_an_extension_is_counted_from_the_day_it_was_due() -> None:
    complaint = due("5 working days", "2026-11-20 16:00")

    longer = extended(complaint, Limit.model_validate("10 working days"), OFFICE)

    assert longer.due_at == At.local("2026-12-11 17:30")
    assert len(longer.days) == 15
    assert [limit.amount for limit in longer.extensions] == [10]
    assert longer.days[:5] == complaint.days


@pytest.mark.parametrize(
    ("from_", "until", "end"),
    [
        pytest.param("2026-11-23 10:00", "2026-11-25 15:00", "2026-12-01 17:30", id="two days are given back"),
        pytest.param("2026-11-23 10:00", "2026-11-23 16:00", "2026-11-27 17:30", id="within one day nothing is"),
        pytest.param(
            "2026-11-23 08:00", "2026-11-24 08:00", "2026-11-30 17:30", id="from before opening to before opening"
        ),
        pytest.param("2026-11-21 10:00", "2026-11-22 15:00", "2026-11-27 17:30", id="a weekend gives nothing back"),
        pytest.param("2026-11-21 10:00", "2026-11-24 07:00", "2026-11-30 17:30", id="a weekend and the Monday after"),
    ],
)
def test_a_pause_does_not_count(from_: str, until: str, end: str) -> None:
    found = paused(due("5 working days", "2026-11-20 16:00"), At.local(from_), At.local(until), OFFICE)

    assert found.due_at == At.local(end)


def test_paused_days_are_named_among_the_skipped() -> None:
    started = due("5 working days", "2026-11-20 16:00")

    found = paused(started, At.local("2026-11-24 10:00"), At.local("2026-11-26 15:00"), OFFICE, why="等企业补充材料")

    assert (date(2026, 11, 25), "等企业补充材料") in found.skipped
    assert (date(2026, 11, 26), "等企业补充材料") in found.skipped
    assert len(found.days) == 5
    assert len(found.pauses) == 1


@pytest.mark.parametrize(
    ("limit", "end"),
    [
        pytest.param("7 working hours", "2026-11-25 11:00", id="working hours: the working time is given back"),
        pytest.param("24 hours", "2026-11-25 11:00", id="hours: all of the time is given back"),
        pytest.param("4 days", "2026-11-30 17:30", id="calendar days: a Saturday after one day more, so Monday"),
    ],
)
def test_a_pause_gives_back_in_the_unit_of_the_limit(limit: str, end: str) -> None:
    started = due(limit, "2026-11-23 11:00")

    found = paused(started, At.local("2026-11-23 15:00"), At.local("2026-11-24 15:00"), OFFICE)

    assert found.due_at == At.local(end)


@pytest.mark.parametrize(
    ("from_", "until", "said"),
    [
        ("2026-11-24 10:00", "2026-11-23 10:00", "before it begins"),
        ("2026-11-27 17:30", "2026-11-30 10:00", "after the deadline"),
    ],
)
def test_an_impossible_pause_is_refused(from_: str, until: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        paused(due("5 working days", "2026-11-20 16:00"), At.local(from_), At.local(until), OFFICE)


def test_a_deadline_into_an_unknown_year_is_refused() -> None:
    with pytest.raises(UnknownYear) as unknown:
        due("5 working days", "2026-12-28 10:00")

    assert unknown.value.year == 2027


def test_a_changed_rule_is_counted_afresh_with_its_extension() -> None:
    longer = extended(due("5 working days", "2026-11-20 16:00"), Limit.model_validate("1 working day"), OFFICE)

    assert recomputed(longer, OFFICE) == longer
    assert recomputed(longer, OFFICE, Limit.model_validate("3 working days")).due_at == At.local("2026-11-26 17:30")


UNITS = ["working days", "working hours", "days", "hours", "months"]
starts = st.datetimes(datetime(2024, 1, 1), datetime(2026, 2, 1)).map(  # noqa: DTZ001
    lambda local: local.replace(tzinfo=SHANGHAI).astimezone(UTC)
)
limits = st.builds(
    lambda amount, unit, begin: Limit.model_validate({"limit": f"{amount} {unit}", "starts": begin}),
    st.integers(1, 4),
    st.sampled_from(UNITS),
    st.sampled_from(["working_time", "same_day"]),
)


@given(limits, starts, limits, st.timedeltas(timedelta(), timedelta(days=30)))
def test_a_deadline_survives_storage_and_only_ever_moves_later(
    limit: Limit, start: datetime, by: Limit, length: timedelta
) -> None:
    first = deadline(limit, started_at=start, calendar=OFFICE)
    longer = extended(first, by, OFFICE)
    rested = paused(longer, start, start + length, OFFICE)

    assert start < first.due_at < longer.due_at <= rested.due_at
    for found in (first, longer, rested):
        assert Deadline.from_json(json.loads(json.dumps(found.to_json(), ensure_ascii=False))) == found
        assert not {day for day, _ in found.skipped} & set(found.days)
        assert found.due_at.tzinfo is UTC


@given(limits, starts)
def test_a_deadline_in_days_ends_as_business_ends_on_a_working_day(limit: Limit, start: datetime) -> None:
    found = deadline(limit, started_at=start, calendar=OFFICE)

    if limit.unit in ("working_days", "days", "months"):
        assert found.due_at == OFFICE.close_of(found.days[-1])
        assert OFFICE.is_working_day(found.days[-1])


@given(starts, starts, st.integers(1, 30))
def test_who_starts_earlier_is_never_due_later(a: datetime, b: datetime, n: int) -> None:
    limit = Limit.model_validate(f"{n} working days")
    earlier, later = sorted((a, b))

    assert (
        deadline(limit, started_at=earlier, calendar=OFFICE).due_at
        <= deadline(limit, started_at=later, calendar=OFFICE).due_at
    )

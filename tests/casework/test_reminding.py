"""The ladder: what is said when and to whom, inside the hours, and of a short deadline only what matters."""

from datetime import UTC, datetime, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.casework.calendar import WorkCalendar
from bot.casework.deadlines import Deadline, deadline, extended, paused
from bot.casework.reminding import StepKind, next_allowed, steps
from knowledge.limits import Limit
from storage.words import Role
from tests.casework.office import SHANGHAI, At, office_calendar, office_rules

OFFICE, RULES = office_calendar(), office_rules()


def due(limit: str, started: str) -> Deadline:
    return deadline(Limit.model_validate(limit), started_at=At.local(started), calendar=OFFICE)


def said(of: Deadline, calendar: WorkCalendar = OFFICE) -> list[tuple[str, str]]:
    return [(step.kind.value, f"{step.at.astimezone(SHANGHAI):%m-%d %H:%M}") for step in steps(of, RULES, calendar)]


@pytest.mark.parametrize(
    ("limit", "started", "expected"),
    [
        pytest.param(
            "5 working days",
            "2026-11-20 16:00",
            [
                ("half", "11-25 11:45"),
                ("day_before", "11-26 09:00"),
                ("due", "11-27 09:00"),
                ("overdue", "11-27 17:30"),
                ("supervise", "11-30 17:30"),
                ("circulate", "12-02 17:30"),
                ("talk", "12-04 17:30"),
            ],
            id="a complaint of Friday afternoon",
        ),
        pytest.param(
            "5 working days",
            "2026-09-28 09:00",
            [
                ("half", "09-30 17:30"),
                ("day_before", "10-09 09:00"),
                ("due", "10-10 09:00"),
                ("overdue", "10-10 17:30"),
                ("supervise", "10-12 17:30"),
                ("circulate", "10-14 17:30"),
                ("talk", "10-16 17:30"),
            ],
            id="over National Day, due on a make-up Saturday",
        ),
        pytest.param(
            "1 working day",
            "2026-11-19 10:00",
            [
                ("due", "11-20 09:00"),
                ("overdue", "11-20 17:30"),
                ("supervise", "11-23 17:30"),
                ("circulate", "11-25 17:30"),
                ("talk", "11-27 17:30"),
            ],
            id="one working day: the half comes after the due morning and is dropped",
        ),
        pytest.param(
            "2 working days",
            "2026-11-18 09:30",
            [
                ("day_before", "11-19 09:00"),
                ("due", "11-20 09:00"),
                ("overdue", "11-20 17:30"),
                ("supervise", "11-23 17:30"),
                ("circulate", "11-25 17:30"),
                ("talk", "11-27 17:30"),
            ],
            id="two working days: half comes after the day before and is dropped",
        ),
        pytest.param(
            "4 working hours",
            "2026-11-20 09:00",
            [
                ("half", "11-20 11:00"),
                ("overdue", "11-20 14:30"),
                ("supervise", "11-23 14:30"),
                ("circulate", "11-25 14:30"),
                ("talk", "11-27 14:30"),
            ],
            id="working hours within one day",
        ),
        pytest.param(
            "24 hours",
            "2026-11-20 22:00",
            [
                ("overdue", "11-23 08:30"),
                ("supervise", "11-24 08:30"),
                ("circulate", "11-26 08:30"),
                ("talk", "11-30 08:30"),
            ],
            id="hours that end on a Saturday night are said on Monday morning",
        ),
    ],
)
def test_a_deadline_has_its_steps(limit: str, started: str, expected: list[tuple[str, str]]) -> None:
    assert said(due(limit, started)) == expected


def test_each_step_goes_to_those_the_rules_name() -> None:
    told = {step.kind: step.addressees for step in steps(due("5 working days", "2026-11-20 16:00"), RULES, OFFICE)}

    assert told[StepKind.HALF] == told[StepKind.DAY_BEFORE] == told[StepKind.DUE] == (Role.OFFICIAL,)
    assert told[StepKind.OVERDUE] == (Role.OFFICIAL, Role.HEAD)
    assert told[StepKind.SUPERVISE] == (Role.OFFICIAL, Role.HEAD, Role.SUPERVISOR)
    assert told[StepKind.CIRCULATE] == told[StepKind.TALK] == (Role.HEAD, Role.SUPERVISOR)


def test_a_case_not_signed_for_is_urged_and_no_more() -> None:
    found = steps(due("1 working day", "2026-11-19 10:00"), RULES, OFFICE, up_to=StepKind.OVERDUE)

    assert [step.kind for step in found] == [StepKind.DUE, StepKind.OVERDUE]


def test_an_extension_moves_the_ladder() -> None:
    longer = extended(due("5 working days", "2026-11-20 16:00"), Limit.model_validate("5 working days"), OFFICE)

    assert ("due", "12-04 09:00") in said(longer)


def test_time_that_was_paused_is_not_counted_into_the_half() -> None:
    started = due("5 working days", "2026-11-20 16:00")

    rested = paused(started, At.local("2026-11-23 09:00"), At.local("2026-11-25 09:00"), OFFICE)

    assert said(rested)[0] == ("half", "11-27 11:45")


def test_in_late_december_the_steps_of_the_year_without_a_calendar_wait_for_it() -> None:
    assert [kind for kind, _ in said(due("1 working day", "2026-12-29 10:00"))] == ["due", "overdue", "supervise"]


def test_a_case_of_the_first_working_day_needs_no_calendar_of_the_year_before() -> None:
    only_2026 = WorkCalendar({2026: OFFICE.year(2026)}, SHANGHAI)

    assert said(due("4 working hours", "2026-01-04 09:00"), only_2026)[0] == ("half", "01-04 11:00")


@pytest.mark.parametrize(
    ("at", "allowed"),
    [
        pytest.param("2026-11-20 08:29", "2026-11-20 08:30", id="a minute early"),
        pytest.param("2026-11-20 08:30", "2026-11-20 08:30", id="as it begins"),
        pytest.param("2026-11-20 12:30", "2026-11-20 12:30", id="at lunch"),
        pytest.param("2026-11-20 17:59", "2026-11-20 17:59", id="just before the end"),
        pytest.param("2026-11-20 18:00", "2026-11-23 08:30", id="as it ends on a Friday"),
        pytest.param("2026-11-21 10:00", "2026-11-23 08:30", id="on a Saturday"),
        pytest.param("2026-09-20 10:00", "2026-09-20 10:00", id="on a make-up Sunday"),
        pytest.param("2026-09-30 20:00", "2026-10-08 08:30", id="before National Day"),
    ],
)
def test_reminders_speak_only_in_their_hours(at: str, allowed: str) -> None:
    assert next_allowed(At.local(at), RULES, OFFICE) == At.local(allowed)


starts = st.datetimes(datetime(2024, 1, 2), datetime(2026, 9, 1)).map(  # noqa: DTZ001
    lambda local: local.replace(tzinfo=SHANGHAI).astimezone(UTC)
)
limits = st.builds(
    lambda amount, unit: Limit.model_validate(f"{amount} {unit}"),
    st.integers(1, 30),
    st.sampled_from(["working days", "working hours", "days", "hours"]),
)


@given(limits, starts)
def test_every_ladder_rises_inside_the_hours_and_ends_with_the_talk(limit: Limit, start: datetime) -> None:
    found = steps(deadline(limit, started_at=start, calendar=OFFICE), RULES, OFFICE)

    strength = [list(StepKind).index(step.kind) for step in found]
    assert strength == sorted(set(strength))
    assert all(earlier.at < later.at for earlier, later in pairwise(found))
    assert {StepKind.OVERDUE, StepKind.SUPERVISE, StepKind.CIRCULATE, StepKind.TALK} <= {step.kind for step in found}
    for step in found:
        local = step.at.astimezone(SHANGHAI)
        assert OFFICE.is_working_day(local.date())
        assert time(8, 30) <= local.time() < time(18)
        assert step.at > start

"""A running deadline by changed rules: later is later, earlier never takes away the time somebody works in."""

from datetime import date

import pytest

from bot.casework.calendar import WorkCalendar
from bot.casework.deadlines import Deadline, deadline, extended, paused, until
from bot.casework.recounting import by_rules
from knowledge.limits import Limit
from tests.casework.office import At, office_calendar

OFFICE = office_calendar()


def limit(words: str) -> Limit:
    return Limit.model_validate(words)


def started(words: str, at: str = "2026-11-20 16:00") -> Deadline:
    return deadline(limit(words), started_at=At.local(at), calendar=OFFICE)


def with_holiday(*days: str) -> WorkCalendar:
    """The office's calendar with days off that were announced later."""
    year = OFFICE.year(2026)
    off = dict(year.days_off) | {date.fromisoformat(day): "临时放假" for day in days}
    return WorkCalendar({2025: OFFICE.year(2025), 2026: year.model_copy(update={"days_off": off})}, OFFICE.timezone)


@pytest.mark.parametrize(
    ("before", "now", "rule", "end"),
    [
        pytest.param("5 working days", "2026-11-23 10:00", "7 working days", "2026-12-01 17:30", id="longer"),
        pytest.param("5 working days", "2026-11-23 10:00", "5 working days", "2026-11-27 17:30", id="the same"),
        pytest.param(
            "10 working days", "2026-11-23 10:00", "5 working days", "2026-11-27 17:30", id="shorter, far off"
        ),
        pytest.param(
            "10 working days", "2026-11-26 10:00", "5 working days", "2026-11-27 17:30", id="shorter, tomorrow"
        ),
        pytest.param("10 working days", "2026-11-27 10:00", "5 working days", "2026-11-30 17:30", id="shorter, today"),
        pytest.param("10 working days", "2026-12-01 10:00", "5 working days", "2026-12-02 17:30", id="shorter, past"),
        pytest.param(
            "5 working days", "2026-11-26 10:00", "1 working day", "2026-11-27 17:30", id="less than a day left"
        ),
        pytest.param("5 working days", "2026-12-01 10:00", "1 working day", "2026-11-27 17:30", id="late stays late"),
        pytest.param("5 working days", "2026-12-01 10:00", "9 working days", "2026-12-03 17:30", id="late no more"),
        pytest.param("5 working days", "2026-11-23 10:00", "14 days", "2026-12-04 17:30", id="another unit"),
    ],
)
def test_a_changed_rule(before: str, now: str, rule: str, end: str) -> None:
    found = by_rules(started(before), limit(rule), OFFICE, At.local(now))

    assert found.due_at == At.local(end)
    assert by_rules(found, limit(rule), OFFICE, At.local(now)) == found


def test_a_day_off_announced_later_moves_what_runs() -> None:
    found = by_rules(started("5 working days"), None, with_holiday("2026-11-25"), At.local("2026-11-23 10:00"))

    assert found.due_at == At.local("2026-11-30 17:30")
    assert (date(2026, 11, 25), "临时放假") in found.skipped


def test_extensions_and_pauses_are_kept() -> None:
    held = paused(
        extended(started("5 working days"), limit("5 working days"), OFFICE),
        At.local("2026-11-24 10:00"),
        At.local("2026-11-26 10:00"),
        OFFICE,
    )
    found = by_rules(held, limit("6 working days"), OFFICE, At.local("2026-11-27 10:00"))

    assert (found.extensions, found.pauses) == (held.extensions, held.pauses)
    assert held.due_at == At.local("2026-12-08 17:30")
    assert found.due_at == At.local("2026-12-09 17:30")


def test_an_extension_of_a_shortened_deadline_counts_from_what_it_was_left() -> None:
    shortened = by_rules(started("10 working days"), limit("5 working days"), OFFICE, At.local("2026-12-01 10:00"))

    longer = extended(shortened, limit("2 working days"), OFFICE)

    assert shortened.due_at == At.local("2026-12-02 17:30")
    assert longer.due_at == At.local("2026-12-04 17:30")
    assert Deadline.from_json(longer.to_json()) == longer


@pytest.mark.parametrize("rule", ["1 working day", "30 days"])
def test_a_day_that_was_named_no_rule_moves(rule: str) -> None:
    named = until(date(2026, 12, 9), started_at=At.local("2026-11-20 16:00"), calendar=OFFICE)

    assert by_rules(named, limit(rule), OFFICE, At.local("2026-11-23 10:00")) == named
    moved = by_rules(named, limit(rule), with_holiday("2026-12-09"), At.local("2026-11-23 10:00"))
    assert moved.due_at == At.local("2026-12-10 17:30")

"""The ladder of reminders (提醒、催办、督办阶梯): which steps a deadline has, when each is said, and to whom.

Pure moments: what has been said already, and what a case no longer needs, the ledger knows.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.casework.calendar import WorkCalendar
from bot.casework.deadlines import Deadline
from bot.casework.errors import UnknownYear
from knowledge.rules import Rules
from knowledge.rules_reminding import Reminding
from storage.words import Role


class StepKind(StrEnum):
    """The steps, weakest first."""

    HALF = "half"  # 时间还剩一半
    DAY_BEFORE = "day_before"  # 到期前一个工作日
    DUE = "due"  # 今天到期
    OVERDUE = "overdue"  # 催办
    SUPERVISE = "supervise"  # 督办
    CIRCULATE = "circulate"  # 通报
    TALK = "talk"  # 约谈


_STRENGTH = {kind: strength for strength, kind in enumerate(StepKind)}


@dataclass(frozen=True)
class Step:
    """One thing to say about a deadline: from `at` (UTC) on, to those who hold one of these roles."""

    kind: StepKind
    at: datetime
    addressees: tuple[Role, ...]


def steps(due: Deadline, rules: Rules, calendar: WorkCalendar, *, up_to: StepKind = StepKind.TALK) -> list[Step]:
    """The steps of a deadline in order, each moved into the hours in which reminders may speak.

    `up_to` is the last rung that this deadline climbs: signing (签收) is only urged, an answer goes up to the talk.

    A step that would not come before a stronger one is left out: of a short deadline only the stronger is said.
    A step in a year without a calendar is left out too, so that a case of late December can be taken: ask again when
    the calendar has been loaded.
    """
    before = [replace(step, at=next_allowed(step.at, rules, calendar)) for step in _before(due, rules.remind, calendar)]
    found = [*before, *_after(due, rules, calendar)]
    return _stronger_wins([step for step in found if _STRENGTH[step.kind] <= _STRENGTH[up_to]])


def next_allowed(at: datetime, rules: Rules, calendar: WorkCalendar) -> datetime:
    """`at` itself between 08:30 and 18:00 (as the rules say) of a working day, else when that begins next."""
    first, last = rules.remind.hours
    day = calendar.day_of(at)
    if calendar.is_working_day(day) and at < calendar.at(day, last):
        return max(at, calendar.at(day, first))
    return calendar.at(calendar.working_days_after(day, 1), first)


def quiet(now: datetime, rules: Rules, calendar: WorkCalendar) -> bool:
    """Whether nobody's telephone may ring now; in a year without a calendar nobody knows, so it does not."""
    try:
        return next_allowed(now, rules, calendar) > now
    except UnknownYear:
        return True


def _before(due: Deadline, remind: Reminding, calendar: WorkCalendar) -> Iterable[Step]:
    """The steps before the due time; those that would come before the start or not before the end are none."""
    due_on = calendar.day_of(due.due_at)
    found = [
        Step(StepKind.HALF, _half_way(due, remind.half.left, calendar), _roles(remind.half.to)),
        Step(StepKind.DUE, calendar.at(due_on, remind.due.at), _roles(remind.due.to)),
    ]
    if earlier := _working_day_before(due, remind.day_before.before.amount, calendar):
        at = calendar.at(earlier, remind.day_before.at)
        found.append(Step(StepKind.DAY_BEFORE, at, _roles(remind.day_before.to)))
    return [step for step in found if due.counts_from < step.at < due.due_at]


def _working_day_before(due: Deadline, n: int, calendar: WorkCalendar) -> date | None:
    """The n-th working day before the due day, unless that is before the start (and perhaps in a year not loaded)."""
    started_on, due_on = calendar.day_of(due.counts_from), calendar.day_of(due.due_at)
    reach = calendar.working_days_between(started_on, due_on) + calendar.is_working_day(started_on)
    return calendar.working_days_before(due_on, n) if reach > n else None


def _half_way(due: Deadline, left: float, calendar: WorkCalendar) -> datetime:
    """When only this share of the working time is left; time that was paused does not pass."""
    start, end = due.counts_from, due.due_at
    lost = [(max(start, pause.from_), min(end, pause.until)) for pause in due.pauses]
    total = calendar.working_time_between(start, end) - _sum(calendar.working_time_between(*each) for each in lost)
    half = calendar.add_working_time(start, total * (1 - left))
    for from_, until in sorted(lost):
        if from_ < half:
            half = calendar.add_working_time(half, calendar.working_time_between(from_, until))
    return half


def _sum(times: Iterable[timedelta]) -> timedelta:
    return sum(times, timedelta())


def _after(due: Deadline, rules: Rules, calendar: WorkCalendar) -> Iterable[Step]:
    """The rungs after the due time: so many working days after it could first be said, at the same time of day."""
    ladder = (
        (StepKind.OVERDUE, rules.sup.urge),
        (StepKind.SUPERVISE, rules.sup.supervise),
        (StepKind.CIRCULATE, rules.sup.circulate),
        (StepKind.TALK, rules.sup.talk),
    )
    with suppress(UnknownYear):
        missed = next_allowed(due.due_at, rules, calendar).astimezone(calendar.timezone)
        for kind, rung in ladder:
            late = rung.after.amount
            day = calendar.working_days_after(missed.date(), late) if late else missed.date()
            yield Step(kind, calendar.at(day, missed.time()), _roles(rung.to))


def _roles(addressees: Iterable[str]) -> tuple[Role, ...]:
    return tuple(Role(each) for each in addressees)


def _stronger_wins(found: list[Step]) -> list[Step]:
    kept: list[Step] = []
    for step in sorted(found, key=lambda each: _STRENGTH[each.kind], reverse=True):
        if not kept or step.at < kept[-1].at:
            kept.append(step)
    return kept[::-1]

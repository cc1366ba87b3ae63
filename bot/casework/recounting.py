"""A running deadline by rules or a calendar that have changed (期限重算): what may become of it.

Later is later. Earlier never takes away the time that somebody is working in: at least the whole next working day is
left, what has less than that keeps its date, and what was late stays late from the day it was. See docs/decisions.
"""

from dataclasses import replace
from datetime import date, datetime

from bot.casework import deadlines
from bot.casework.calendar import WorkCalendar
from bot.casework.deadlines import Deadline
from bot.casework.errors import UnknownYear
from knowledge.limits import Limit


def by_rules(old: Deadline, wanted: Limit | date | None, calendar: WorkCalendar, now: datetime) -> Deadline:
    """Return the deadline as it is from now on; `wanted` is what the rules say today, None when they say nothing.

    Raises UnknownYear where it cannot be counted.
    """
    new = deadlines.recomputed(_meant(old, wanted), calendar)
    if new.due_at >= old.due_at or not old.is_counted:
        return new
    next_day = calendar.working_days_after(calendar.day_of(now), 1)
    if old.due_at <= calendar.close_of(next_day):
        return old
    return new if new.due_at >= calendar.close_of(next_day) else deadlines.not_before(new, next_day, calendar)


def or_undated(old: Deadline, limit: Limit, calendar: WorkCalendar) -> Deadline:
    """The deadline by another limit; without a date where a year has no calendar."""
    try:
        return deadlines.recomputed(old, calendar, limit)
    except UnknownYear:
        return replace(deadlines.without_date(old), limit=limit)


def _meant(old: Deadline, wanted: Limit | date | None) -> Deadline:
    """A day that was named, or a limit of the case's own, no rule changes."""
    if old.own or old.named or not isinstance(wanted, Limit):
        return old
    return replace(old, limit=wanted)

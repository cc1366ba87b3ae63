"""How each unit of a limit is counted on the calendar: which days count, which are skipped and why, when it ends.

Day 0 is not counted (民法典 第二百零一条). Working days: 行政许可法 第八十二条. A last day on a day off moves to the next
working day, and the end is the close of business (民法典 第二百零三条). Months end on the same day of the month, or on its
last (民法典 第二百零二条).
"""

import calendar as month_lengths
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.casework.calendar import WorkCalendar
from knowledge.limits import Unit

PAUSED = "暂停计时"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Pause:
    """A time that does not count (暂停): waiting for supplements, an appraisal, a hearing."""

    from_: datetime
    until: datetime
    why: str = PAUSED


Skipped = tuple[date, str]


@dataclass(frozen=True)
class Count:
    """One stretch counted: its end, the days that counted, and those that did not."""

    due_at: datetime
    days: tuple[date, ...]
    skipped: tuple[Skipped, ...]


def count(start: datetime, amount: int, unit: Unit, calendar: WorkCalendar, pauses: Sequence[Pause] = ()) -> Count:
    """Count `amount` of `unit` from `start`; 0 ends at once."""
    if amount == 0:
        return Count(start, (), ())
    return _WAYS[unit](start, amount, calendar, pauses)


def paused_on(day: date, calendar: WorkCalendar, pauses: Sequence[Pause]) -> str | None:
    """Why a day does not count for a pause: the day a pause begins still counts, the day it ends does not."""
    if not pauses:
        return None
    opens = calendar.open_of(day)
    return next((pause.why for pause in pauses if pause.from_ <= opens < pause.until), None)


def _working_days(start: datetime, amount: int, calendar: WorkCalendar, pauses: Sequence[Pause]) -> Count:
    day, days, skipped = calendar.day_of(start), list[date](), list[Skipped]()
    while len(days) < amount:
        day += _ONE_DAY
        why = calendar.why_off(day) or paused_on(day, calendar, pauses)
        if why is None:
            days.append(day)
        else:
            skipped.append((day, why))
    return Count(calendar.close_of(day), tuple(days), tuple(skipped))


def _days(start: datetime, amount: int, calendar: WorkCalendar, pauses: Sequence[Pause]) -> Count:
    day, days, skipped = calendar.day_of(start), list[date](), list[Skipped]()
    while len(days) < amount:
        day += _ONE_DAY
        why = paused_on(day, calendar, pauses)
        if why is None:
            days.append(day)
        else:
            skipped.append((day, why))
    return _moved_to_working_day(day, days, skipped, calendar)


def _months(start: datetime, amount: int, calendar: WorkCalendar, pauses: Sequence[Pause]) -> Count:
    begun = calendar.day_of(start)
    return _days(start, (months_after(begun, amount) - begun).days, calendar, pauses)


def _moved_to_working_day(day: date, days: list[date], skipped: list[Skipped], calendar: WorkCalendar) -> Count:
    """民法典 第二百零三条: a last day on a day off is the day after the days off."""
    if (why := calendar.why_off(day)) is not None:
        days.pop()
        while why is not None:
            skipped.append((day, why))
            day += _ONE_DAY
            why = calendar.why_off(day)
        days.append(day)
    return Count(calendar.close_of(day), tuple(days), tuple(skipped))


def _working_hours(start: datetime, amount: int, calendar: WorkCalendar, pauses: Sequence[Pause]) -> Count:
    due = calendar.add_working_hours(start, amount)
    for pause in sorted(pauses, key=lambda each: each.from_):
        if pause.from_ < due:
            lost = calendar.working_time_between(max(pause.from_, start), pause.until)
            due = calendar.add_working_time(due, lost) if lost else due
    touched = _from_to(calendar.day_of(start), calendar.day_of(due))
    off = [(day, why) for day in touched if (why := calendar.why_off(day)) is not None]
    return Count(due, tuple(day for day in touched if calendar.is_working_day(day)), tuple(off))


def _hours(start: datetime, amount: int, calendar: WorkCalendar, pauses: Sequence[Pause]) -> Count:
    due = start + timedelta(hours=amount)
    for pause in sorted(pauses, key=lambda each: each.from_):
        if pause.from_ < due:
            due += max(pause.until - max(pause.from_, start), timedelta())
    return Count(due, tuple(_from_to(calendar.day_of(start), calendar.day_of(due))), ())


def _from_to(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of a month that has none (民法典 第二百零二条)."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, month_lengths.monthrange(year, month)[1]))


_WAYS: dict[Unit, Callable[[datetime, int, WorkCalendar, Sequence[Pause]], Count]] = {
    Unit.WORKING_DAYS: _working_days,
    Unit.WORKING_HOURS: _working_hours,
    Unit.DAYS: _days,
    Unit.HOURS: _hours,
    Unit.MONTHS: _months,
}

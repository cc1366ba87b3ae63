"""Which day of a period a duty's rule names: always a working day, by the official calendar."""

from datetime import date, timedelta

from bot.casework.calendar import WorkCalendar
from bot.casework.periods import Period
from knowledge.limits import Limit
from knowledge.schema_duties import DayKind, DayRule, Duty

_ONE_DAY = timedelta(days=1)


def day_of(rule: DayRule, period: Period, calendar: WorkCalendar) -> date | None:
    """Return the day; None where the period has no working day that is known (a week of holidays, a year to come).

    On a day off it is the next working day (民法典 第二百零三条), at the period's end the last one inside.
    """
    worked = _worked(period, calendar)
    if not worked:
        return None
    if rule.kind is DayKind.LAST_WORKING_DAY:
        return worked[-1]
    if rule.kind is DayKind.WORKING_DAY:
        return worked[min(rule.number, len(worked)) - 1]
    named = period.first + (rule.number - 1) * _ONE_DAY
    if rule.kind is DayKind.DATE:
        named = _date(period.first.year, rule.month, rule.number)
    return next((day for day in worked if day >= named), worked[-1])


def due_day(duty: Duty, period: Period, opens: date, today: date, calendar: WorkCalendar) -> date:
    """Return by when it is done; what is given late has a working day left at least. Raises `UnknownYear`."""
    if isinstance(duty.due, Limit):
        due = calendar.working_days_after(opens, duty.due.amount)
    else:
        due = day_of(duty.due, period, calendar) or opens
    return due if due > today else calendar.working_days_after(today, 1)


def _worked(period: Period, calendar: WorkCalendar) -> list[date]:
    days = (period.first + at * _ONE_DAY for at in range((period.after - period.first).days))
    return [day for day in days if day.year in calendar.years and calendar.is_working_day(day)]


def _date(year: int, month: int, number: int) -> date:
    """29 February is the last of that month in other years."""
    try:
        return date(year, month, number)
    except ValueError:
        return date(year, month + 1, 1) - _ONE_DAY

"""The periods of the figures: a week, a month, a quarter, a year, each with a key that says which ('2026Q4')."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.casework.calendar import WorkCalendar
from bot.casework.counting import months_after

_ONE_DAY = timedelta(days=1)
_KEY = re.compile(r"(?P<year>20\d\d)(?:W(?P<week>\d\d)|-(?P<month>\d\d)|Q(?P<quarter>[1-4]))?")


class Span(StrEnum):
    """How long a period is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Span.MONTH: 1, Span.QUARTER: 3, Span.YEAR: 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Whole local days: `first` is in, `after` is the day after the last."""

    span: Span
    first: date
    after: date

    @property
    def key(self) -> str:
        """2026W47, 2026-11, 2026Q4 or 2026."""
        if self.span is Span.WEEK:
            year, week, _ = self.first.isocalendar()
            return f"{year}W{week:02d}"
        if self.span is Span.MONTH:
            return f"{self.first:%Y-%m}"
        return f"{self.first.year}" + (f"Q{self.first.month // 3 + 1}" if self.span is Span.QUARTER else "")

    @property
    def last(self) -> date:
        """The last day inside."""
        return self.after - _ONE_DAY

    def before(self) -> "Period":
        """Return the period before."""
        return of_day(self.span, self.first - _ONE_DAY)

    def since(self, calendar: WorkCalendar) -> datetime:
        """Return the first moment."""
        return calendar.at(self.first, time())

    def until(self, calendar: WorkCalendar) -> datetime:
        """Return the moment after the last."""
        return calendar.at(self.after, time())


def of_day(span: Span, day: date) -> Period:
    """Return the period that a day lies in."""
    if span is Span.WEEK:
        first = day - timedelta(days=day.weekday())
        return Period(span, first, first + timedelta(days=7))
    months = _MONTHS[span]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(span, first, months_after(first, months))


def of_key(key: str) -> Period | None:
    """Return the period of a key; None where it is none."""
    found = _KEY.fullmatch(key)
    if not found:
        return None
    year = int(found["year"])
    try:
        if found["week"]:
            return of_day(Span.WEEK, date.fromisocalendar(year, int(found["week"]), 1))
        if found["month"]:
            return of_day(Span.MONTH, date(year, int(found["month"]), 1))
    except ValueError:
        return None
    if found["quarter"]:
        return of_day(Span.QUARTER, date(year, int(found["quarter"]) * 3 - 2, 1))
    return of_day(Span.YEAR, date(year, 1, 1))

"""Working days and working time once more, by another way than the product's, so that the year is judged by nobody's word.

Everything is looked up in two sorted lists made from the calendar files: the days, and the stretches of working time.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from knowledge.calendar import CalendarYear

_SECOND = timedelta(seconds=1)


class Days:
    """The calendar as two lists."""

    def __init__(self, years: Mapping[int, CalendarYear], zone: ZoneInfo, hours: tuple[time, time]) -> None:
        self.zone, self._hours = zone, hours
        self.worked: list[date] = []
        self._ends: list[datetime] = []
        self._until: list[timedelta] = []  # working time up to each end
        passed = timedelta()
        for year, found in sorted(years.items()):
            for at in range(366):
                day = date(year, 1, 1) + timedelta(days=at)
                weekday = day.weekday() < 5 and day not in found.days_off
                if day.year != year or not (weekday or day in found.make_up_days):
                    continue
                self.worked.append(day)
                for opens, closes in found.working_hours:
                    passed += self.at(day, closes) - self.at(day, opens)
                    self._ends.append(self.at(day, closes))
                    self._until.append(passed)

    def at(self, day: date, moment: time) -> datetime:
        """The instant of a local time."""
        return datetime.combine(day, moment, self.zone).astimezone(UTC)

    def day(self, at: datetime) -> date:
        """The local day of an instant."""
        return at.astimezone(self.zone).date()

    def is_worked(self, day: date) -> bool:
        """Whether the office works that day."""
        at = bisect_left(self.worked, day)
        return at < len(self.worked) and self.worked[at] == day

    def after(self, day: date, n: int) -> date:
        """The n-th working day after a day."""
        return self.worked[bisect_right(self.worked, day) + n - 1]

    def before(self, day: date, n: int) -> date | None:
        """The n-th working day before a day."""
        at = bisect_left(self.worked, day) - n
        return self.worked[at] if at >= 0 else None

    def may_ring(self, at: datetime) -> bool:
        """Whether somebody may be reminded at this moment."""
        local = at.astimezone(self.zone)
        return self.is_worked(local.date()) and self._hours[0] <= local.time() < self._hours[1]

    def rings(self, at: datetime) -> datetime:
        """The moment itself, or the first after it at which somebody may be reminded."""
        if self.may_ring(at):
            return at
        local = at.astimezone(self.zone)
        early = self.is_worked(local.date()) and local.time() < self._hours[0]
        return self.at(local.date() if early else self.after(local.date(), 1), self._hours[0])

    def passed(self, at: datetime) -> timedelta:
        """The working time since the first calendar year began."""
        span = bisect_left(self._ends, at)
        if span == len(self._ends):
            return self._until[-1]
        start = self._ends[span] - (self._until[span] - (self._until[span - 1] if span else timedelta()))
        done = self._until[span - 1] if span else timedelta()
        return done + max(timedelta(), at - start)

    def when(self, passed: timedelta) -> datetime:
        """The first moment by which so much working time has passed."""
        span = bisect_left(self._until, passed)
        return self._ends[span] - (self._until[span] - passed)

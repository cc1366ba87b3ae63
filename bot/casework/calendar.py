"""The office's time: which days are worked, when the office is open, and counting in both.

Instants come in and go out aware and in UTC; local time lives only inside. A year without a calendar is never guessed.
Source: 全国年节及纪念日放假办法（2024）第二、六、七条.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.casework.dayrun import DayRun, runs_of
from bot.casework.errors import UnknownYear
from knowledge.calendar import CalendarYear

WEEKEND = "周末"


class WorkCalendar:
    """Working days, working hours and days off of the years that have been loaded."""

    def __init__(self, years: Mapping[int, CalendarYear], timezone: ZoneInfo) -> None:
        self.timezone = timezone
        self._years = dict(sorted(years.items()))
        self._runs: dict[int, DayRun] = runs_of(self._years)
        self._hours = {year: found.working_hours for year, found in self._years.items()}
        self.version = _version(self._years.values(), timezone)

    @property
    def years(self) -> tuple[int, ...]:
        """The years that have a calendar, in order."""
        return tuple(self._years)

    def year(self, year: int) -> CalendarYear:
        """The calendar of one year as it was written, with its source and status."""
        found = self._years.get(year)
        if found is None:
            raise UnknownYear(year)
        return found

    # Days

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on this day."""
        return self._run(day).is_working(day)

    def why_off(self, day: date) -> str | None:
        """The holiday's name, '周末', or None on a working day."""
        if self.is_working_day(day):
            return None
        return self._years[day.year].days_off.get(day, WEEKEND)

    def working_days_after(self, day: date, n: int) -> date:
        """The n-th working day after `day`, which itself is not counted (民法典 第二百零一条).

        Raises ValueError if `n` is below 1, UnknownYear if the count runs out of the known years.
        """
        if n < 1:
            raise ValueError(f"count at least one working day, not {n}")
        return self._run(day).after(day, n)

    def working_days_before(self, day: date, n: int) -> date:
        """The n-th working day before `day`, which itself is not counted."""
        if n < 1:
            raise ValueError(f"count at least one working day, not {n}")
        return self._run(day).before(day, n)

    def working_days_between(self, a: date, b: date) -> int:
        """How many working days lie after `a` up to and including `b`; negative when `b` is earlier."""
        run = self._run(a)
        if self._run(b) is not run:
            raise UnknownYear(run.last_year + 1 if b > a else run.first_year - 1)
        return run.count(b) - run.count(a)

    def on_or_after(self, day: date) -> date:
        """The day itself when it is worked, else the next working day (民法典 第二百零三条)."""
        return day if self.is_working_day(day) else self.working_days_after(day, 1)

    # Moments

    def day_of(self, at: datetime) -> date:
        """The local day of an instant."""
        return self._local(at).date()

    def at(self, day: date, moment: time) -> datetime:
        """The instant of a local time of day."""
        return datetime.combine(day, moment, self.timezone).astimezone(UTC)

    def open_of(self, day: date) -> datetime:
        """When the office opens on this day, or would open by that year's hours if it is a day off."""
        return self.at(day, self._hours_of(day)[0][0])

    def close_of(self, day: date) -> datetime:
        """When business ends on this day, or would end by that year's hours if it is a day off."""
        return self.at(day, self._hours_of(day)[-1][1])

    def received_at(self, at: datetime) -> datetime:
        """The moment that counts as received: itself in working time, else the next opening, also after lunch."""
        return next(max(start, at.astimezone(UTC)) for start, _ in self._open_spans(at))

    def add_working_time(self, at: datetime, amount: timedelta) -> datetime:
        """The moment by which so much working time has passed since `at`; nights, lunch and days off do not count."""
        left = amount
        for start, end in self._open_spans(at):
            begin = max(start, at)
            if left <= end - begin:
                return begin + left
            left -= end - begin
        raise UnknownYear(self.years[-1] + 1)

    def add_working_hours(self, at: datetime, n: int) -> datetime:
        """As `add_working_time`, in whole working hours (工作小时)."""
        return self.add_working_time(at, timedelta(hours=n))

    def working_time_between(self, a: datetime, b: datetime) -> timedelta:
        """How much working time lies from `a` to `b`; nothing when `b` is not later."""
        total = timedelta()
        if b <= a:
            return total
        for start, end in self._open_spans(a):
            if start >= b:
                break
            total += min(end, b) - max(start, a)
            if end >= b:
                break  # the day after may be in a year without a calendar, and does not matter
        return total

    def _open_spans(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The stretches of working time that are not over at `at`, in order, until the known years end."""
        day = self.day_of(at)
        while True:
            if self.is_working_day(day):
                for opens, closes in self._hours_of(day):
                    end = self.at(day, closes)
                    if at < end:
                        yield self.at(day, opens), end
            day = self.working_days_after(day, 1)

    def _hours_of(self, day: date) -> tuple[tuple[time, time], ...]:
        hours = self._hours.get(day.year)
        if hours is None:
            raise UnknownYear(day.year)
        return hours

    def _local(self, at: datetime) -> datetime:
        if at.tzinfo is None:
            raise ValueError("an instant must know its time zone")
        return at.astimezone(self.timezone)

    def _run(self, day: date) -> DayRun:
        run = self._runs.get(day.year)
        if run is None:
            raise UnknownYear(day.year)
        return run


def _version(years: Iterable[CalendarYear], timezone: ZoneInfo) -> str:
    """A short mark that changes whenever a deadline could change."""
    content = json.dumps([year.model_dump(mode="json") for year in years], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{timezone.key}\n{content}".encode()).hexdigest()[:12]

"""Working days of consecutive years, numbered once so that counting them is a look-up."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.casework.errors import UnknownYear
from knowledge.calendar import CalendarYear

_SATURDAY = 5


class DayRun:
    """The working days of years without a gap between them."""

    def __init__(self, years: list[CalendarYear]) -> None:
        self.first_year = years[0].year
        self.last_year = years[-1].year
        self._start = date(self.first_year, 1, 1).toordinal()
        self._days: list[date] = []
        self._counts: list[int] = []  # for each day of the run: how many working days up to and including it
        for year in years:
            self._number(year)

    def _number(self, year: CalendarYear) -> None:
        make_up = frozenset(year.make_up_days)
        day = date(year.year, 1, 1)
        while day.year == year.year:
            if day in make_up or (day.weekday() < _SATURDAY and day not in year.days_off):
                self._days.append(day)
            self._counts.append(len(self._days))
            day += timedelta(days=1)

    def count(self, day: date) -> int:
        """How many working days the run has up to and including `day`."""
        return self._counts[day.toordinal() - self._start]

    def is_working(self, day: date) -> bool:
        """Whether `day` is one of them."""
        count = self.count(day)
        return count > 0 and self._days[count - 1] == day

    def after(self, day: date, n: int) -> date:
        """The n-th working day after `day`."""
        place = self._counts[day.toordinal() - self._start] + n - 1
        if place >= len(self._days):
            raise UnknownYear(self.last_year + 1)
        return self._days[place]

    def before(self, day: date, n: int) -> date:
        """The n-th working day before `day`."""
        place = self.count(day) - self.is_working(day) - n
        if place < 0:
            raise UnknownYear(self.first_year - 1)
        return self._days[place]


def runs_of(years: Mapping[int, CalendarYear]) -> dict[int, DayRun]:
    """Each year's run; a missing year in between separates two runs, so that nothing is counted across it."""
    groups: list[list[CalendarYear]] = []
    for number in sorted(years):
        if groups and groups[-1][-1].year == number - 1:
            groups[-1].append(years[number])
        else:
            groups.append([years[number]])
    return {year.year: run for group in groups for run in [DayRun(group)] for year in group}

"""The year itself: from moment to moment cases come in, people act, the sweep runs, and what was written is judged."""

import heapq
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from datetime import time as clock_time
from itertools import count
from pathlib import Path
from random import Random

from bot.bench.year_acting import Acting
from bot.bench.year_book import Book
from bot.bench.year_days import Days
from bot.bench.year_judging import Judging
from bot.bench.year_life import Life
from bot.bench.year_people import Crowd
from bot.bench.year_tally import Tally
from bot.bench.year_telegram import YearTelegram
from bot.bench.year_town import Death, Town
from bot.bench.year_watch import seen, watch
from bot.casework.office import Office
from knowledge.content import Base
from storage.words import State

_GRID = timedelta(seconds=15)  # how often the product sweeps
_MORNING = clock_time(8, 30)


class Year:
    """One simulated year (or a part of it)."""

    def __init__(self, folder: Path, office: Office, base: Base, rng: Random, cases: int, restarts: int) -> None:
        self._rng, self._cases, self._restarts, self._office = rng, cases, restarts, office
        self._days = Days(base.calendars, office.timezone, base.rules.remind.hours)
        self._telegram = YearTelegram()
        self._town = Town(folder, office, base, self._telegram)
        self._units = sorted(base.departments)
        self._crowd, self._tally = Crowd(rng), Tally()
        self._book = Book(self._days, base.rules)
        self._judging = Judging(self._book, self._tally, self._telegram)
        life = Life(rng, self._days, self._units)
        self._acting = Acting(office, self._crowd, life, rng, self._tally, self._book)
        self._agenda: list[tuple[datetime, int, int, str]] = []
        self._order = count()

    async def live(self, first: date, end: date) -> Tally:
        """Live from the first day until the end, and let nobody out before everything is judged."""
        begin, stop = self._days.at(first, clock_time(0)), self._days.at(end, clock_time(0))
        await self._town.start(begin)
        await watch(self._town.database)
        await self._crowd.settle(self._town.database, self._units, max(self._cases // 10, 30), begin)
        await self._look(begin, swept=False)
        self._plan(first, end)
        falls = sorted(begin + (stop - begin) * self._rng.random() for _ in range(self._restarts))
        now = day = begin
        while (now := self._next(now, day, stop)) < stop:
            if falls and now >= falls[0] and self._agenda:
                now = await self._fall(now, Death(list(Death)[len(falls) % len(Death)]), falls)
            day = await self._day(now, day)
            await self._act(now)
            await self._sweep(now)
        await self._town.stop()
        self._judging.agree()
        self._tally.steps, self._tally.longest, self._tally.faults = (
            self._book.steps,
            self._book.longest,
            self._book.faults,
        )
        self._tally.blocked = self._telegram.refused.total()
        return self._tally

    def _plan(self, first: date, end: date) -> None:
        """When each case comes in: mostly on working days, some at night or on holidays."""
        length = (end - first).days
        for _ in range(self._cases):
            day = first + timedelta(days=self._rng.randrange(length))
            office = self._rng.random() < 0.8
            if office and not self._days.is_worked(day):
                day = self._days.after(day, 1)
            at = self._acting.life.moment(day, office=office)
            heapq.heappush(self._agenda, (at, next(self._order), 0, ""))

    def _next(self, now: datetime, day: datetime, stop: datetime) -> datetime:
        """The sweep's next turn after something is to happen: an act, a step, a new day."""
        soonest = min(self._agenda[0][0] if self._agenda else stop, self._book.next_moment(now), self._tomorrow(day))
        turns = -(-(max(soonest, now + timedelta(seconds=1)) - day) // _GRID)
        return day + turns * _GRID

    def _tomorrow(self, day: datetime) -> datetime:
        return self._days.at(self._days.after(self._days.day(day), 1), _MORNING)

    async def _day(self, now: datetime, day: datetime) -> datetime:
        if now < self._tomorrow(day):
            return day
        with self._timed("休假与拒收"):
            await self._crowd.new_day(self._town.database, self._telegram, now)
        await self._look(now, swept=False)
        return self._days.at(self._days.day(now), _MORNING) + timedelta(seconds=self._rng.randrange(15))

    async def _act(self, now: datetime) -> None:
        due = []
        while self._agenda and self._agenda[0][0] <= now:
            due.append(heapq.heappop(self._agenda)[2:])
        if not due:
            return
        with self._timed("办理"):
            following = await self._acting.act(self._town.database, due, now)
        for at, case, role in following:
            heapq.heappush(self._agenda, (at, next(self._order), case, role))
        await self._look(now, swept=False)

    async def _sweep(self, now: datetime) -> None:
        with self._timed("扫描与发送"):
            self._tally.messages += await self._town.run(now)
        self._tally.sweeps += 1
        await self._look(now, swept=True)

    async def _look(self, now: datetime, *, swept: bool) -> None:
        with self._timed("核对"):
            written = await seen(self._town.database)
            given = self._judging.judge(written, now, swept=swept)
        for case in given:
            for at, role in self._acting.life.next_visits(State.DISPATCHED, {}, now):
                heapq.heappush(self._agenda, (at, next(self._order), case, role))

    async def _fall(self, now: datetime, death: Death, falls: list[datetime]) -> datetime:
        """The process dies in the middle of what it does now; it comes back at once, or after a while."""
        await self._act(now)
        with self._timed("重启"):
            struck = await self._town.die(death, now, self._rng.randrange(3))
            gone = timedelta() if self._rng.random() < 0.5 else timedelta(minutes=self._rng.choice((20, 90, 400, 3000)))
            back = now + (max(gone, timedelta(seconds=15)) // _GRID) * _GRID
            await self._town.start(back)
        self._book.up_since = back
        self._judging.died_at(now)
        await self._look(now, swept=True)
        if struck:
            falls.pop(0)
            self._tally.restarts[death.value] += 1
        return back

    @contextmanager
    def _timed(self, part: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        self._tally.parts[part] += time.perf_counter() - started  # type: ignore[assignment]

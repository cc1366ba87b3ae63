"""What is due now becomes messages: gathered for each person, in the hours in which the office may ring, once."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from functools import partial

from bot.casework import reminding
from bot.casework.office import Office
from bot.reminders import acting, answering, duties, firms, publicity, reviews, saying, silence
from bot.reminders.posting import post
from bot.texts.language import texts_of
from bot.texts.message import plain
from knowledge.content import Base
from storage import cases, due
from storage.aside import Handover
from storage.database import Database
from storage.usage import UsageBook
from storage.words import Role
from storage.work import UnitOfWork, write

log = logging.getLogger(__name__)


class Sweep:
    """Claims what is due, writes it to the outbox in the same transaction and hands it over for sending."""

    def __init__(
        self,
        database: Database,
        office: Callable[[], Office],
        base: Callable[[], Base],
        hand: Handover,
        usage: UsageBook | None = None,
    ) -> None:
        self._database, self._office, self._base, self._hand = database, office, base, hand
        self._usage = usage
        self.ended_at = 0.0  # the event loop's time when it last ran to its end: the alarm looks at it
        self._alarmed: date | None = None  # the day in a year without a calendar on which the admins heard of it
        self._reviewed: tuple[date, str] | None = None  # the day and the knowledge that were looked through last

    async def run(self, now: datetime) -> int:
        """Do and say what is due and return how many messages that were; in quiet hours nobody is reminded."""
        said = await self._run(now)
        self.ended_at = asyncio.get_running_loop().time()
        return said

    async def _run(self, now: datetime) -> int:
        office = self._office()
        await self._write_down()
        said = await self._batches(now, lambda work: silence.accept(work, office))
        said += await self._batches(now, lambda work: acting.act(work, office))
        if reminding.quiet(now, office.rules, office.calendar):
            return said + await self._without_calendar(now, office)
        for addressees in saying.PASSES:
            said += await self._batches(now, partial(saying.say, office=office, addressees=addressees))
        said += await self._batches(now, lambda work: answering.tell(work, office, self._base()))
        said += await self._batches(now, lambda work: publicity.due(work, office))
        return said + await self._review(now, office)

    async def _write_down(self) -> None:
        """How often which entry was the answer since the last time."""
        if self._usage and self._usage.waiting:
            async with self._database.transaction() as connection:
                await self._usage.write_down(connection)

    async def _batches(self, now: datetime, step: Callable[[UnitOfWork], Awaitable[bool]]) -> int:
        """Do a step, each batch in a transaction of its own, until it says that there is no more."""
        said, more = 0, True
        while more:
            async with self._database.transaction(in_turn=True) as connection:
                work = UnitOfWork(connection, now, steady=True)
                more = await step(work)
                await work.finish()
                calls = await write(connection, [work], now)
            self._hand(calls)
            said += len(calls)
        return said

    async def _without_calendar(self, now: datetime, office: Office) -> int:
        """A year that no calendar was loaded for: nobody can be reminded, and the admins hear so once a day."""
        today = office.calendar.day_of(now)
        first, last = office.rules.remind.hours
        awake = first <= now.astimezone(office.timezone).time() < last
        if today.year in office.calendar.years or not awake or self._alarmed == today:
            return 0
        self._alarmed = today

        async def step(work: UnitOfWork) -> bool:
            await _alarm(work, office)
            return False

        return await self._batches(now, step)

    async def _review(self, now: datetime, office: Office) -> int:
        """Once a day, and once more when other knowledge is served, remind of what must be looked at again."""
        base, today = self._base(), office.calendar.day_of(now)
        if self._reviewed == (today, base.digest):
            return 0

        async def step(work: UnitOfWork) -> bool:
            await reviews.remind(work, office, base)
            await reviews.supervise(work, office, base)
            await firms.remind(work, office, base)
            await _alarm(work, office)
            return False

        said = await self._batches(now, step)
        said += await self._batches(now, lambda work: duties.due(work, office, base))
        self._reviewed = (today, base.digest)
        return said


async def _alarm(work: UnitOfWork, office: Office) -> None:
    """Cases whose date cannot be counted are told to the admins once a day (缺日历报警)."""
    count, today = await due.undated(work), office.calendar.day_of(work.now)
    if not count and today.year in office.calendar.years:
        return
    for admin in await cases.holders(work, Role.ADMIN):
        texts = texts_of(admin)
        message = plain(texts.office.NO_CALENDAR(year=office.calendar.years[-1] + 1, count=count))
        post(work, admin, message, f"calendar:{today}:{admin.id}")

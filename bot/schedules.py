"""What wakes the sweeps: a timer, a moved clock, an edited knowledge folder."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from watchfiles import awatch

from bot.chat.context import send
from bot.clock import Clock, WallClock
from bot.reminders.sweep import Handover
from bot.serving import Serving
from bot.texts import changes
from bot.texts.language import Texts, texts_for
from bot.texts.message import plain
from bot.texts.rich import Rich
from knowledge.content import Base
from knowledge.faults import Faulty
from storage import cases, notices
from storage.database import Database
from storage.words import Role
from storage.work import UnitOfWork, write

log = logging.getLogger(__name__)

EVERY = timedelta(seconds=15)  # a step is said within 60 seconds of its moment
_MOST_FAULTS_SHOWN = 10


async def start(run: Callable[[datetime], Awaitable[object]], clock: Clock, until: AsyncExitStack) -> None:
    """Start the timer; nothing is kept in it: what is due stands in the database."""
    scheduler = AsyncIOScheduler(timezone=UTC)

    async def sweep() -> None:
        await run(clock.now())

    job = scheduler.add_job(
        sweep, "interval", seconds=EVERY.total_seconds(), coalesce=True, max_instances=1, misfire_grace_time=None
    )
    scheduler.start()
    until.callback(scheduler.shutdown, wait=False)
    watch = asyncio.create_task(_keep_awake(scheduler, job.id))
    until.callback(watch.cancel)


async def _keep_awake(scheduler: AsyncIOScheduler, job_id: str) -> None:
    """When the machine's clock is put back, the timer's next moment would lie days ahead: it is brought back."""
    machine = WallClock()  # the timer's own clock, also where the product's is moved by hand
    while True:
        await asyncio.sleep(EVERY.total_seconds())
        job, now = scheduler.get_job(job_id), machine.now()
        if job and job.next_run_time and job.next_run_time - now > 2 * EVERY:
            log.info("the clock was put back: the sweep is brought back with it")
            job.modify(next_run_time=now)


class KnowledgeWatch:
    """Serves an edited folder; one with faults is told to the admins and changes no answer."""

    def __init__(self, serving: Serving, database: Database, clock: Clock, hand: Handover) -> None:
        self._serving, self._database, self._clock, self._hand = serving, database, clock, hand

    async def run(self) -> None:
        """Watch for ever."""
        async for _ in awatch(self._serving.folder, debounce=800, step=200):
            await self.look()

    async def look(self) -> None:
        """Read the folder again and tell the admins what came of it."""
        before = self._serving.now.base
        try:
            if not await self._serving.reload(self._database, self._clock):
                return
            after = self._serving.now.base
            log.info("knowledge %s is served", after.version)
            await self._tell_admins(lambda texts: texts.office.KNOWLEDGE_NEW(version=after.version))
            await self._tell_subscribers(before, after)
        except Faulty as wrong:
            log.warning("the knowledge folder has %s faults, nothing changed", len(wrong.faults))
            lines = "\n".join(str(fault) for fault in wrong.faults[:_MOST_FAULTS_SHOWN])
            await self._tell_admins(lambda texts: texts.office.KNOWLEDGE_FAULTY(faults=lines))
        except OSError as fault:
            log.warning("the knowledge folder could not be read: %s", type(fault).__name__)

    async def _tell_admins(self, words: Callable[[Texts], Rich]) -> None:
        async with self._saying() as work:
            for admin in await cases.holders(work, Role.ADMIN):
                send(work, admin.id, plain(words(texts_for(admin.language, admin.telegram_language))))

    async def _tell_subscribers(self, before: Base, after: Base) -> None:
        """Firms who were told and asked for it hear once, in this one transaction (订阅变更)."""
        entries = changes.changed(before, after)
        if not entries:
            return
        async with self._saying() as work:
            for person, entry_id in await notices.subscribers(work, entries):
                texts = texts_for(person.language, person.telegram_language)
                if message := changes.change(texts, before, after, entry_id):
                    send(work, person.id, self._serving.now.discreet(message, work.now))

    @asynccontextmanager
    async def _saying(self) -> AsyncIterator[UnitOfWork]:
        now = self._clock.now()
        async with self._database.transaction() as connection:
            work = UnitOfWork(connection, now)
            yield work
            await work.finish()
            calls = await write(connection, [work], now)
        self._hand(calls)

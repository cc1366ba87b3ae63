"""What wakes the sweeps: a timer, a moved clock, an edited knowledge folder."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from watchfiles import awatch

from bot.announcing import Announcing
from bot.clock import Clock, WallClock
from bot.texts.changing import summary
from bot.texts.language import texts_for
from bot.texts.message import plain
from knowledge.content import Base
from knowledge.difference import difference
from knowledge.faults import Faulty
from storage import proposals
from storage.database import Database

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

    def __init__(self, announcing: Announcing, database: Database) -> None:
        self._announcing, self._database, self._serving = announcing, database, announcing.serving

    async def run(self) -> None:
        """Watch for ever."""
        async for _ in awatch(self._serving.folder, debounce=800, step=200):
            await self.look()

    async def look(self) -> None:
        """Read the folder again and tell the admins what came of it."""
        before = self._serving.now.base
        try:
            if not await self._serving.reload(self._database, self._announcing.clock):
                return
        except Faulty as wrong:
            log.warning("the knowledge folder has %s faults, nothing changed", len(wrong.faults))
            lines = "\n".join(str(fault) for fault in wrong.faults[:_MOST_FAULTS_SHOWN])
            async with self._announcing.saying() as work:
                await self._announcing.admins(work, lambda texts: plain(texts.office.KNOWLEDGE_FAULTY(faults=lines)))
        except OSError as fault:
            log.warning("the knowledge folder could not be read: %s", type(fault).__name__)
        else:
            await self._tell(before, self._serving.now.base)

    async def _tell(self, before: Base, after: Base) -> None:
        log.info("knowledge %s is served", after.version)
        found = await asyncio.to_thread(difference, before, after)
        async with self._announcing.saying() as work:
            if version := await proposals.version_of(work, after.digest):
                version.what = version.what or summary(texts_for(None, None), found)
            await self._announcing.admins(work, lambda texts: plain(texts.office.KNOWLEDGE_NEW(version=after.version)))
            await self._announcing.subscribers(work, before, after)

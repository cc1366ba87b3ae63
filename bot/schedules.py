"""What wakes the sweeps: a timer, a moved clock, an edited knowledge folder."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from watchfiles import awatch

from bot.announcing import Announcing
from bot.clock import Clock, WallClock
from bot.reminders.sweep import Sweep
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
STUCK_MINUTES = 5
_MOST_FAULTS_SHOWN = 10
Alarm = Callable[[int], Awaitable[None]]  # for how many minutes nothing was said


async def start(sweep: Sweep, clock: Clock, alarm: Alarm, until: AsyncExitStack) -> None:
    """Start the timer; nothing is kept in it: what is due stands in the database."""
    scheduler = AsyncIOScheduler(timezone=UTC)

    async def run() -> None:
        await sweep.run(clock.now())

    job = scheduler.add_job(
        run, "interval", seconds=EVERY.total_seconds(), coalesce=True, max_instances=1, misfire_grace_time=None
    )
    scheduler.start()
    until.callback(scheduler.shutdown, wait=False)
    watch = asyncio.create_task(_keep_awake(scheduler, job.id, sweep, alarm))
    until.callback(watch.cancel)


async def _keep_awake(scheduler: AsyncIOScheduler, job_id: str, sweep: Sweep, alarm: Alarm) -> None:
    """When the machine's clock is put back, the timer's next moment would lie days ahead: it is brought back.

    When no sweep has run to its end for five minutes the alarm goes off, once until one has.
    """
    machine = WallClock()  # the timer's own clock, also where the product's is moved by hand
    watchman = Watchman(asyncio.get_running_loop().time())
    while True:
        await asyncio.sleep(EVERY.total_seconds())
        if late := watchman.late(sweep.ended_at, asyncio.get_running_loop().time()):
            await _alarmed(alarm, late)
        job, now = scheduler.get_job(job_id), machine.now()
        if job and job.next_run_time and job.next_run_time - now > 2 * EVERY:
            log.info("the clock was put back: the sweep is brought back with it")
            job.modify(next_run_time=now)


class Watchman:
    """Notices that no sweep has ended for five minutes; says so once, until one has."""

    def __init__(self, started: float) -> None:
        self._started, self._said = started, False

    def late(self, ended_at: float, now: float) -> int:
        """Return for how many minutes none has ended, 0 when all is well or it was said; times are the event loop's."""
        minutes = int(now - max(ended_at, self._started)) // 60
        stuck = minutes >= STUCK_MINUTES
        said, self._said = self._said, stuck
        return minutes if stuck and not said else 0


async def _alarmed(alarm: Alarm, minutes: int) -> None:
    log.error("no sweep has run for %s minutes: nobody is reminded", minutes)
    try:
        await alarm(minutes)
    except Exception:  # the database may be what is stuck: the log has it, and the metrics
        log.exception("the admins could not be told")


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

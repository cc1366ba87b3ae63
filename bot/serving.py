"""Which knowledge is served: the folder's when it is without fault, else the last good version, after a restart too."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.calendar import WorkCalendar
from bot.casework.office import Office
from bot.chat.served import Served
from bot.clock import Clock
from knowledge.apart import digest_of, is_known_good, load_apart
from knowledge.content import Base
from knowledge.faults import Fault, Faulty
from knowledge.folder import collect
from knowledge.folder_writing import write_folder
from knowledge.loader import load_files
from knowledge.proposed import changed_folder
from knowledge.search.entries import entries
from knowledge.search.index import Index, build
from storage import proposals
from storage.database import Database
from storage.proposals import packed, unpacked
from storage.tables import KnowledgeVersion
from storage.tables.columns import core
from storage.work import UnitOfWork

log = logging.getLogger(__name__)

_PAUSE = 0.002  # seconds: a new version is taken over in pieces of less than that, so answers get most of the time


class Serving:
    """Holds the version that answers are given from; `now` is swapped as a whole."""

    def __init__(self, folder: Path, zone: ZoneInfo) -> None:
        self.folder, self._zone = folder, zone
        self.now: Served
        self.faults: list[Fault] = []
        self._swapping = asyncio.Lock()  # an edit seen twice is served, and told, once

    async def start(self, database: Database, clock: Clock) -> None:
        """Serve the folder; where it has faults, the last good version. Raises `Faulty` when there is none at all."""
        await self._finish_writing(database, clock)
        try:
            await self._serve_folder(database, clock, None)
        except Faulty as wrong:
            self.faults = wrong.faults
            async with database.transaction() as connection:
                kept = await _last_good(connection)
            if kept is None:
                raise
            log.error("the knowledge folder has %s faults, the last good version is served", len(wrong.faults))
            self.now = self._served(*_loaded_here(kept))

    async def reload(self, database: Database, clock: Clock) -> bool:
        """Serve the folder again after an edit; False when nothing changed. Raises `Faulty`, and serves on."""
        async with self._swapping:
            before = self.now
            try:
                await self._serve_folder(database, clock, before)
            except Faulty as wrong:
                self.faults = wrong.faults
                raise
            return self.now.base.digest != before.base.digest

    async def publish(
        self, files: Mapping[str, bytes], known: Mapping[str, bytes], record: Callable[[Base], Awaitable[None]]
    ) -> None:
        """Write a change that was checked into the folder and serve it; `record` commits it and tells of it.

        `known` is what was served before. Raises OSError when the folder cannot be written.
        """
        async with self._swapping:
            served = await self._taken_over(*await load_apart(files, pause=_PAUSE), self.now)
            await asyncio.to_thread(write_folder, self.folder, files, known)
            await record(served.base)
            self.now, self.faults = served, []

    async def _finish_writing(self, database: Database, clock: Clock) -> None:
        """Write what a crash left half written: the folder must be one version before it is served."""
        async with database.transaction() as connection:
            work = UnitOfWork(connection, clock.now())
            change = await proposals.being_published(work)
            before = await proposals.version_of(work, change.base) if change else None
            await work.finish()
        if change and before:
            known = unpacked(before.files)
            after = changed_folder(known, unpacked(change.files), whole=bool(change.found.get("whole")))
            await asyncio.to_thread(write_folder, self.folder, after, known)

    async def base_of(self, files: Mapping[str, bytes]) -> Base:
        """Load a version that was served once."""
        return await asyncio.to_thread(load_files, files)

    async def _serve_folder(self, database: Database, clock: Clock, before: Served | None) -> None:
        """Checked and loaded in a process of its own, taken over piece by piece: nobody who asks meanwhile waits."""
        files, unread = await asyncio.to_thread(collect, self.folder)
        if before and not unread and digest_of(files) == before.base.digest:
            self.faults = []
            return  # what was published was served before it was written
        if not before and not unread and await _known_good(database, files):  # nobody is answered yet
            base, index = await asyncio.to_thread(_loaded_here, files)
        else:
            base, index = await load_apart(files, unread, pause=_PAUSE if before else 0)
        served = await self._taken_over(base, index, before)
        held = await asyncio.to_thread(packed, files)
        async with database.transaction() as connection:
            await _keep(connection, base, held, clock)
        self.now, self.faults = served, []

    async def _taken_over(self, base: Base, index: Index, before: Served | None) -> Served:
        """What was asked today is put into words before anybody asks again."""
        served = self._served(base, index)
        if before:
            await served.warm(before, _PAUSE)
        return served

    def _served(self, base: Base, index: Index) -> Served:
        departments = {key: each.name for key, each in base.departments.items()}
        tiers = {key: each.tier for key, each in base.departments.items()}
        office = Office(base.rules, WorkCalendar(base.calendars, self._zone), departments, tiers=tiers)
        return Served(base, index, office)


async def _known_good(database: Database, files: Mapping[str, bytes]) -> bool:
    """Whether these very files were checked by this process, or served before a restart."""
    if is_known_good(files):
        return True
    table = core(KnowledgeVersion)
    async with database.transaction() as connection:
        same = select(table.c.id).where(table.c.version == digest_of(files)).limit(1)
        return await connection.scalar(same) is not None


def _loaded_here(files: Mapping[str, bytes]) -> tuple[Base, Index]:
    base = load_files(files)
    return base, build(entries(base), base.synonyms)


async def _keep(connection: AsyncConnection, base: Base, files: bytes, clock: Clock) -> None:
    """Keep a good version whole; the one that is kept last is the one to go back to."""
    table = core(KnowledgeVersion)
    newest = await connection.scalar(select(table.c.version).order_by(table.c.id.desc()).limit(1))
    if newest != base.digest:
        row = {"version": base.digest, "files": files, "served_at": clock.now()}
        await connection.execute(insert(table).values(row))


async def _last_good(connection: AsyncConnection) -> dict[str, bytes] | None:
    table = core(KnowledgeVersion)
    packed = await connection.scalar(select(table.c.files).order_by(table.c.id.desc()).limit(1))
    return None if packed is None else unpacked(packed)


async def kept_version(connection: AsyncConnection, digest: str) -> bytes | None:
    """Return the files of a version that was served once."""
    table = core(KnowledgeVersion)
    packed: bytes | None = await connection.scalar(
        select(table.c.files).where(table.c.version == digest).order_by(table.c.id.desc()).limit(1)
    )
    return packed

"""Attachments (附件) kept by the bot itself: fetched from Telegram, sealed as they came, a cleaned copy made."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

from telegram.error import NetworkError

from bot.casework.evidence import VOICE
from bot.chat.served import Served
from bot.clock import Clock
from bot.delivery.transport import Refused, TooLarge, Transport, Upload
from bot.files import apart
from bot.filing.telling import tell
from storage import attachments
from storage.aside import Handover, working
from storage.database import Database
from storage.tables import Attachment
from storage.vault import Damage, Vault
from storage.words import FileState
from storage.work import UnitOfWork

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds: a firm that looks at its case a moment later finds its files there
_MOST = 100  # files looked at together
_AT_ONE_TIME = 3
_FIRST_PAUSE, _LONGEST_PAUSE = 5.0, 3600.0  # seconds until a file is tried again; doubles
_GIVE_UP = 8  # Telegram says "wrong or temporarily unavailable" of a file that is gone too: believed after half an hour
_SECONDS = 120.0  # for twenty megabytes over a slow line
_PAGE = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    row: int
    state: FileState
    kept_as: str | None = None
    sha256: str | None = None
    suffix: str = ""


class Filing:
    """The table says what waits; a killed process leaves nothing half done and nothing twice."""

    def __init__(
        self,
        database: Database,
        transport: Transport,
        vault: Vault,
        served: Callable[[], Served],
        clock: Clock,
        hand: Handover,
    ) -> None:
        self._database, self._transport, self._vault = database, transport, vault
        self._served, self._clock, self._hand = served, clock, hand
        self._not_before: dict[int, float] = {}  # by the event loop's clock
        self._one_sweep = asyncio.Lock()
        self._places = asyncio.Semaphore(_AT_ONE_TIME)

    async def run(self) -> None:
        """Fetch what waits, for ever."""
        while True:
            try:
                await self.sweep()
            except Exception as fault:  # its words could name a file
                log.error("attachments could not be filed, trying again: %s", type(fault).__name__)
            await asyncio.sleep(EVERY)

    async def sweep(self) -> int:
        """File what waits and is not put off; those of one case are told of together. Return how many were looked at."""
        async with self._one_sweep:
            count = after = 0
            while page := await self._waiting(after):
                after, now = page[-1].id or 0, asyncio.get_running_loop().time()
                by_case = defaultdict[int, list[Attachment]](list)
                for each in page:
                    if self._not_before.get(each.id or 0, now) <= now:
                        by_case[each.case_id].append(each)
                        count += 1
                await asyncio.gather(*(self._file_case(case, rows) for case, rows in by_case.items()))
            return count

    async def _waiting(self, after: int) -> list[Attachment]:
        async with self._working() as work:
            return await attachments.waiting(work, after, _MOST)

    async def _file_case(self, case_id: int, rows: list[Attachment]) -> None:
        async with self._places:
            done = [outcome for each in rows if (outcome := await self._file(each))]
        if not done:
            return
        async with self._working() as work:
            files = await attachments.of_case(work, case_id)
            kept = {each.row: each for each in done}
            fresh = [each for each in files if each.id in kept and each.state is FileState.WAITING]
            for each in fresh:
                outcome = kept[each.id or 0]
                each.state, each.suffix = outcome.state, outcome.suffix
                each.kept_as, each.sha256 = outcome.kept_as, outcome.sha256
            await tell(work, self._served(), case_id, files, fresh)

    async def _file(self, file: Attachment) -> Outcome | None:
        """Fetch, seal and clean one file; None when it is to be tried again."""
        assert file.id is not None
        try:
            most = self._served().office.rules.attachments.megabytes * 1_000_000
            content = await self._transport.fetch(file.file_id, most, seconds=_SECONDS)
            kept_as, digest = await asyncio.to_thread(self._vault.seal, file.id, content)
            suffix = "ogg" if file.kind == VOICE else await self._cleaned(kept_as)
        except TooLarge:
            return Outcome(file.id, FileState.LOST)
        except Refused as no:
            if no.code == 400 and ("temporarily" not in no.description or file.tries >= _GIVE_UP):
                return Outcome(file.id, FileState.LOST)
            await self._put_off(file, no)
            return None
        except (NetworkError, OSError) as fault:
            await self._put_off(file, fault)
            return None
        self._not_before.pop(file.id, None)
        shown = suffix and file.kind != VOICE
        return Outcome(file.id, FileState.KEPT if shown else FileState.SEALED, kept_as, digest, suffix or "")

    async def _cleaned(self, kept_as: str) -> str | None:
        begun = await asyncio.to_thread(self._vault.begin)
        try:
            if suffix := await apart.clean(self._vault.original(kept_as), begun):
                await asyncio.to_thread(self._vault.keep_copy, kept_as, suffix, begun)
            return suffix
        finally:
            await asyncio.to_thread(self._vault.drop, begun)

    async def _put_off(self, file: Attachment, fault: Exception) -> None:
        pause = min(_FIRST_PAUSE * 2**file.tries, _LONGEST_PAUSE)
        log.warning("attachment %s could not be fetched (%s), again in %.0f s", file.id, type(fault).__name__, pause)
        async with self._working() as work:
            if (row := await work.session.get(Attachment, file.id)) is not None:
                row.tries += 1
        self._not_before[file.id or 0] = asyncio.get_running_loop().time() + pause

    def _working(self) -> AbstractAsyncContextManager[UnitOfWork]:
        return working(self._database, self._clock.now(), self._hand)

    async def make(self, wanted: dict[str, Any]) -> Upload:
        """Return the file for `{"attachment": row, "number": 2, "kind": …}`: a cleaned copy, or a voice as it came."""
        async with self._database.transaction() as connection:
            file = await attachments.by_id(connection, wanted["attachment"])
        if file is None or file.kept_as is None:
            raise KeyError(wanted["attachment"])
        sealed = self._vault.original(file.kept_as)
        path = sealed if file.kind == VOICE else self._vault.copy(file.kept_as, file.suffix)
        content = await asyncio.to_thread(path.read_bytes)
        return Upload(wanted["kind"], f"附件{wanted['number']}.{file.suffix}", content)


async def damaged(database: Database, vault: Vault) -> tuple[int, list[tuple[str, Damage]]]:
    """Compare every sealed original with its hash; return how many there are, and of which cases one is damaged."""
    count, after = 0, 0
    found: list[tuple[str, Damage]] = []
    while page := await _page(database, after):
        count, after = count + len(page), page[-1][0]
        for _, number, kept_as, digest in page:
            if damage := await asyncio.to_thread(vault.damage, kept_as, digest):
                found.append((number, damage))
    return count, found


async def _page(database: Database, after: int) -> list[tuple[int, str, str, str]]:
    """Read in a moment of its own: while files are compared the bot beside us must be able to write."""
    async with database.engine.connect() as connection:
        return await attachments.sealed(connection, after, _PAGE)

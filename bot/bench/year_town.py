"""The product's own sweep and outbox on a database file, closed and opened again, also in the middle of its work."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from enum import Enum
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.bench.year_telegram import Killed, YearTelegram
from bot.casework.office import Office
from bot.delivery.begun import Begun
from bot.delivery.limits import Limits, Rate
from bot.delivery.outbox import Outbox
from bot.delivery.transport import Upload
from bot.reminders import rerouting
from bot.reminders.sweep import Sweep
from knowledge.content import Base
from storage.database import Database, open_database
from storage.outgoing import Call

_NO_LIMIT = Rate(1e9, 1e9)


class Death(Enum):
    """How the process ends."""

    ORDERLY = "正常停止"
    BEFORE_COMMIT = "提交前断电"
    BEFORE_SENDING = "提交后、发送前断电"
    WHILE_SENDING = "发送途中断电"


class Town:
    """Runs the sweep at a moment and waits until everything has gone out."""

    def __init__(self, folder: Path, office: Office, base: Base, telegram: YearTelegram) -> None:
        self._url = f"sqlite+aiosqlite:///{folder / 'year.db'}"
        self._begun_at = folder / "begun"
        self._office, self._base, self.telegram = office, base, telegram
        self._until = AsyncExitStack()
        self._death: Death | None = None
        self._now: datetime
        self.database: Database
        self.outbox: Outbox
        self.sweep: Sweep

    async def start(self, now: datetime) -> None:
        """Open the database and take up what was left."""
        self._now, self._death, self.telegram.silent_after = now, None, None
        opened = await self._until.enter_async_context(open_database(self._url))
        self.database = _Mortal(opened, self)
        begun = Begun(self._begun_at)
        self._until.callback(begun.close)
        limits = Limits(_NO_LIMIT, _NO_LIMIT)
        self.outbox = Outbox(self.database, self.telegram, begun, limits, _no_files, reroute=self._reroute)  # type: ignore[arg-type]
        self.sweep = Sweep(self.database, lambda: self._office, lambda: self._base, self._hand)
        await self.outbox.resume()
        await self._sent()

    async def run(self, now: datetime) -> int:
        """Sweep at this moment and send; return how many messages the sweep wrote."""
        self._now = now
        said = await self.sweep.run(now)
        await self._sent()
        return said

    async def die(self, death: Death, now: datetime, chance: int) -> bool:
        """End in the middle of the sweep of this moment; return whether there was anything to die of."""
        self._death, self._now = death, now
        if death is Death.WHILE_SENDING:
            self.telegram.silent_after = chance
        struck = False
        try:
            await self.sweep.run(now)
            for _ in range(20):
                await asyncio.sleep(0)
        except Killed:
            struck = True
        struck |= self.telegram.silent_after is not None and self.telegram.silent_after < 0
        if death is Death.ORDERLY:
            self._death, struck = None, True
            await self._sent()
        await self.stop(kill=death is not Death.ORDERLY)
        return struck

    async def stop(self, *, kill: bool = False) -> None:
        """Close everything; killed, nothing is sent or written down any more."""
        if kill:
            for sender in list(self.outbox._senders):
                sender.cancel()
            await asyncio.gather(*self.outbox._senders, return_exceptions=True)
        else:
            await self.outbox.drain(5)
        self._death = None
        await self._until.aclose()

    async def _sent(self) -> None:
        while True:
            while self.outbox.waiting():  # noqa: ASYNC110  (all that is waited for runs in this loop)
                await asyncio.sleep(0)
            await self.outbox.write_down()  # what could not be delivered is said again to others
            if not self.outbox.waiting():
                return

    def _hand(self, calls: list[tuple[int, Call]]) -> None:
        if self._death is Death.BEFORE_SENDING and calls:
            raise Killed
        self.outbox.hand(calls)

    def may_commit(self) -> None:
        """Raise where the process dies before the commit."""
        if self._death is Death.BEFORE_COMMIT:
            raise Killed

    async def _reroute(self, connection: AsyncConnection, lost: list[Call]) -> list[tuple[int, Call]]:
        return await rerouting.instead(connection, self._now, self._office, lost)


class _Mortal(Database):
    """A database whose process may die just before a commit: everything of the transaction is gone."""

    def __init__(self, database: Database, town: Town) -> None:
        super().__init__(database.url, database.engine)
        self._town = town

    @asynccontextmanager
    async def transaction(self, *, in_turn: bool = False) -> AsyncIterator[AsyncConnection]:
        async with super().transaction(in_turn=in_turn) as connection:
            yield connection
            self._town.may_commit()


async def _no_files(_wanted: object) -> Upload:
    raise LookupError("the year sends no files")

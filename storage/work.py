"""The unit of work: what one update (or one batch due) changes, all of it or nothing."""

from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.outgoing import Call, store
from storage.tables.columns import core
from storage.upsert import insert_for


class UnitOfWork:
    """Lives inside a transaction that several updates may share.

    What is said and what is noted is only collected here: most updates touch no table before the end, and dropping
    the collection undoes them. The first use of `session` opens a savepoint, so that a failing update takes back its
    own rows and nobody else's.
    """

    def __init__(self, connection: AsyncConnection, now: datetime, *, steady: bool = False) -> None:
        """`steady`: nobody's post changes in it, so that who holds which is asked once for all the cases of a batch."""
        self.connection = connection
        self.now = now
        self._known: dict[Hashable, Any] | None = {} if steady else None
        self.calls: list[Call] = []
        self.reposted: set[int] = set()  # people whose posts changed: whoever has them loaded must look again
        self._notes: list[tuple[SQLModel, bool]] = []
        self._then: list[Callable[[], object]] = []
        self._session: AsyncSession | None = None

    @property
    def session(self) -> AsyncSession:
        """Rows as objects, for casework; everything through it stands or falls with this unit of work."""
        if self._session is None:
            self._session = AsyncSession(
                self.connection, join_transaction_mode="create_savepoint", expire_on_commit=False
            )
        return self._session

    async def known(self, key: Hashable, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Return what `ask` says; in a steady unit of work it is asked once for each key."""
        if self._known is None:
            return await ask()
        if key not in self._known:
            self._known[key] = await ask()
        return self._known[key]

    def say(self, chat_id: int, method: str, params: Mapping[str, Any], *, unique_key: str | None = None) -> None:
        """Send this call of the Bot API after the commit; a `unique_key` that was said before is dropped."""
        self.calls.append(Call(chat_id, method, dict(params), unique_key))

    def note(self, row: SQLModel, *, once: bool = False) -> None:
        """Keep a row whose number nobody needs before the commit; `once`: nothing happens where its key exists."""
        self._notes.append((row, once))

    def then(self, after: Callable[[], object]) -> None:
        """Do this once the transaction is committed, in memory only: what a crash may forget."""
        self._then.append(after)

    def committed(self) -> None:
        """The transaction is committed."""
        for after in self._then:
            after()

    async def finish(self) -> None:
        """Write what was changed; the surrounding transaction commits it."""
        if self._session is not None:
            await self._session.commit()
            await self._session.close()

    async def abandon(self) -> None:
        """Take back everything."""
        self.calls.clear()
        self.reposted.clear()
        self._notes.clear()
        self._then.clear()
        if self._session is not None:
            await self._session.rollback()
            await self._session.close()
            self._session = None

    def notes(self) -> list[tuple[SQLModel, bool]]:
        """Return what was noted, for `write`."""
        return self._notes


async def write(connection: AsyncConnection, units: Sequence[UnitOfWork], now: datetime) -> list[tuple[int, Call]]:
    """Write what the units of one transaction said and noted, one statement a table; return the calls to send."""
    by_table: dict[tuple[type[SQLModel], bool], list[dict[str, Any]]] = {}
    for unit in units:
        for row, once in unit.notes():
            by_table.setdefault((type(row), once), []).append(_columns(row))
    for (table, once), rows in by_table.items():
        into = insert_for(connection, core(table))
        await connection.execute(into.on_conflict_do_nothing() if once else into, rows)
    return await store(connection, [call for unit in units for call in unit.calls], now)


def _columns(row: SQLModel) -> dict[str, Any]:
    """Return every column of a row, so that the rows of one statement agree; a number still to be given is left out."""
    columns = core(type(row)).columns
    return {
        each.key: value for each in columns if (value := getattr(row, each.key)) is not None or not each.primary_key
    }

"""The unit of work: what one update (or one batch due) changes, all of it or nothing."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import SQLModel
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.outgoing import Call, store


class UnitOfWork:
    """Lives inside a transaction that several updates may share.

    What is said and what is noted is only collected here: most updates touch no table before the end, and dropping
    the collection undoes them. The first use of `session` opens a savepoint, so that a failing update takes back its
    own rows and nobody else's.
    """

    def __init__(self, connection: AsyncConnection, now: datetime) -> None:
        self.connection = connection
        self.now = now
        self.calls: list[Call] = []
        self._notes: list[SQLModel] = []
        self._session: AsyncSession | None = None

    @property
    def session(self) -> AsyncSession:
        """Rows as objects, for casework; everything through it stands or falls with this unit of work."""
        if self._session is None:
            self._session = AsyncSession(
                self.connection, join_transaction_mode="create_savepoint", expire_on_commit=False
            )
        return self._session

    def say(self, chat_id: int, method: str, params: Mapping[str, Any], *, unique_key: str | None = None) -> None:
        """Send this call of the Bot API after the commit; a `unique_key` that was said before is dropped."""
        self.calls.append(Call(chat_id, method, dict(params), unique_key))

    def note(self, row: SQLModel) -> None:
        """Keep a row whose number nobody needs before the commit; written with all others of its kind."""
        self._notes.append(row)

    async def finish(self) -> None:
        """Write what was changed; the surrounding transaction commits it."""
        if self._session is not None:
            await self._session.commit()
            await self._session.close()

    async def abandon(self) -> None:
        """Take back everything."""
        self.calls.clear()
        self._notes.clear()
        if self._session is not None:
            await self._session.rollback()
            await self._session.close()
            self._session = None

    def notes(self) -> list[SQLModel]:
        """Return what was noted, for `write`."""
        return self._notes


async def write(connection: AsyncConnection, units: Sequence[UnitOfWork], now: datetime) -> list[tuple[int, Call]]:
    """Write what the units of one transaction said and noted, one statement a table; return the calls to send."""
    by_table: dict[type[SQLModel], list[dict[str, Any]]] = {}
    for unit in units:
        for row in unit.notes():
            by_table.setdefault(type(row), []).append(row.model_dump(exclude_none=True))
    for table, rows in by_table.items():
        await connection.execute(insert(table), rows)
    return await store(connection, [call for unit in units for call in unit.calls], now)

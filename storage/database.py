"""The database: opened, brought up to date, and its transactions."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import lock, migrate
from storage.engine import engine_for


class Database:
    """Opened with `open_database`; every change goes through `transaction`."""

    def __init__(self, url: str, engine: AsyncEngine) -> None:
        self.url = url
        self.engine = engine

    @asynccontextmanager
    async def transaction(self, *, in_turn: bool = False) -> AsyncIterator[AsyncConnection]:
        """Commit when the block ends, roll back if it raises. On SQLite one runs at a time, in the order asked.

        `in_turn`: on PostgreSQL too, also beside other processes: for whatever changes cases or appends to a chain.
        """
        async with self.engine.begin() as connection:
            if in_turn:
                await lock.in_turn(connection)
            yield connection


@asynccontextmanager
async def open_database(url: str, *, alone: bool = True) -> AsyncIterator[Database]:
    """Open the database, hold it for this process (`alone`) and migrate it; raises `StorageError` with the remedy.

    Without `alone` it can only be read, beside the process that holds it.
    """
    engine = engine_for(url, writes=alone)
    async with AsyncExitStack() as until:
        until.push_async_callback(engine.dispose)
        if alone:
            await lock.hold(url, engine, until)
            await migrate.to_newest(engine)
        yield Database(url, engine)

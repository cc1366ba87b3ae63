"""Units of work outside of a chat's turn, each in a transaction of its own."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from storage.database import Database
from storage.outgoing import Call
from storage.work import UnitOfWork, write

Handover = Callable[[list[tuple[int, Call]]], None]


@asynccontextmanager
async def working(database: Database, now: datetime, hand: Handover) -> AsyncIterator[UnitOfWork]:
    """Change and say something; what was said is handed over for sending after the commit."""
    async with database.transaction() as connection:
        work = UnitOfWork(connection, now)
        yield work
        await work.finish()
        calls = await write(connection, [work], now)
    hand(calls)


@asynccontextmanager
async def reading(database: Database, now: datetime) -> AsyncIterator[UnitOfWork]:
    """Look something up, where nothing is said."""
    async with database.transaction() as connection:
        work = UnitOfWork(connection, now)
        yield work
        await work.finish()

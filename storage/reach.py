"""Who can be reached: Telegram's 'blocked by the user' is remembered until the person writes again."""

from collections.abc import Iterable

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Person
from storage.tables.columns import core


async def mark_unreachable(connection: AsyncConnection, people: Iterable[int]) -> None:
    """Nothing can be sent to them: others are told in their place."""
    table = core(Person)
    await connection.execute(update(table).where(table.c.id.in_(list(people))).values(reachable=False))

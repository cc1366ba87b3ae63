"""Those who are admins from the start (`ADMIN_IDS`)."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Person, Post
from storage.tables.columns import core
from storage.upsert import insert_for
from storage.words import Role


async def found_admins(connection: AsyncConnection, ids: Iterable[int], now: datetime) -> list[int]:
    """Give these people an admin's post unless they have held one before, and return whom; one taken away stays so."""
    person, post = core(Person), core(Post)
    founded: list[int] = []
    for person_id in ids:
        row = {"id": person_id, "name": str(person_id), "reachable": True, "greeted": False, "first_seen_at": now}
        await connection.execute(insert_for(connection, person).values(row).on_conflict_do_nothing())
        held = select(post.c.id).where(post.c.person_id == person_id, post.c.role == Role.ADMIN).limit(1)
        if await connection.scalar(held) is None:
            await connection.execute(insert(post).values(person_id=person_id, role=Role.ADMIN, since_at=now))
            founded.append(person_id)
    return founded

"""Who can be reached: Telegram's 'blocked by the user' is remembered until the person writes again."""

from collections.abc import Collection, Iterable

from sqlalchemy import ColumnElement, update
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlmodel import col, select

from storage.tables import Case, Person, Post
from storage.tables.columns import core
from storage.words import Role
from storage.work import UnitOfWork


async def mark_unreachable(connection: AsyncConnection, people: Iterable[int]) -> None:
    """Nothing can be sent to them: others are told in their place."""
    table = core(Person)
    await connection.execute(update(table).where(table.c.id.in_(list(people))).values(reachable=False))


async def nobody_for(work: UnitOfWork, departments: Collection[str]) -> list[ColumnElement[bool]]:
    """Return whose cases nobody hears of (没人可送): these departments' without anyone reachable, and the cases of
    officials whom Telegram cannot reach.
    """
    held = (
        select(col(Post.person_id), col(Post.department_id), col(Person.reachable))
        .join(Person, col(Person.id) == col(Post.person_id))
        .where(col(Post.until_at).is_(None), col(Post.role).in_((Role.OFFICIAL, Role.HEAD)))
    )
    rows = list(await work.session.exec(held))
    manned = {row[1] for row in rows if row[2]}
    lost = sorted({row[0] for row in rows if not row[2]})
    empty: list[ColumnElement[bool]] = [col(Case.department_id) == each for each in sorted(set(departments) - manned)]
    return empty + [col(Case.official_id) == each for each in lost]

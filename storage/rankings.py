"""Queries about the quarterly lists (红黑榜) and what units object to."""

from datetime import date

from sqlmodel import col, select

from storage.tables import Objection, Ranking
from storage.work import UnitOfWork


async def by_id(work: UnitOfWork, ranking_id: int) -> Ranking | None:
    """Return a list."""
    return await work.session.get(Ranking, ranking_id)


async def to_publish(work: UnitOfWork, today: date) -> list[Ranking]:
    """Return the lists whose time for objections is over and that are not published."""
    where = (col(Ranking.published_at).is_(None), col(Ranking.objections_until) < today)
    return list((await work.session.exec(select(Ranking).where(*where).order_by(col(Ranking.id)))).all())


async def objection(work: UnitOfWork, ranking_id: int, department_id: str) -> Objection | None:
    """Return what a unit objects to in a list."""
    where = (col(Objection.ranking_id) == ranking_id, col(Objection.department_id) == department_id)
    return (await work.session.exec(select(Objection).where(*where))).one_or_none()


async def objection_by_id(work: UnitOfWork, objection_id: int) -> Objection | None:
    """Return an objection."""
    return await work.session.get(Objection, objection_id)


async def open_objections(work: UnitOfWork, ranking_id: int) -> list[Objection]:
    """Return the objections that nobody has ruled on."""
    where = (col(Objection.ranking_id) == ranking_id, col(Objection.upheld).is_(None))
    return list((await work.session.exec(select(Objection).where(*where).order_by(col(Objection.id)))).all())

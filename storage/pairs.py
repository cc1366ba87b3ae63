"""Queries about pairings (包联): which firm is looked after by whom, and what their visits brought."""

from sqlmodel import col, select

from storage.tables import Pair, Visit
from storage.work import UnitOfWork


async def running(work: UnitOfWork, liaison_id: int | None = None) -> list[Pair]:
    """Return the pairings that have not ended (of one liaison, when one is given)."""
    statement = select(Pair).where(col(Pair.until_at).is_(None)).order_by(col(Pair.id))
    if liaison_id is not None:
        statement = statement.where(col(Pair.liaison_id) == liaison_id)
    return list((await work.session.exec(statement)).all())


async def by_id(work: UnitOfWork, pair_id: int) -> Pair | None:
    """Return a pairing, running or ended, held against a second change at the same moment."""
    return (await work.session.exec(select(Pair).where(col(Pair.id) == pair_id).with_for_update())).one_or_none()


async def by_code(work: UnitOfWork, code_hash: str) -> Pair | None:
    """Return the pairing whose link has this hash, held against a second use at the same moment."""
    return (
        await work.session.exec(select(Pair).where(col(Pair.code_hash) == code_hash).with_for_update())
    ).one_or_none()


async def visit(work: UnitOfWork, visit_id: int) -> Visit | None:
    """Return a visit, held against a second tap at the same moment."""
    return (await work.session.exec(select(Visit).where(col(Visit.id) == visit_id).with_for_update())).one_or_none()


async def visits(work: UnitOfWork, pair_id: int, most: int) -> list[Visit]:
    """Return the last visits of a pairing, the newest first."""
    statement = select(Visit).where(col(Visit.pair_id) == pair_id).order_by(col(Visit.id).desc()).limit(most)
    return list((await work.session.exec(statement)).all())

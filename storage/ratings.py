"""Queries about ratings (好差评)."""

from sqlmodel import col, select

from storage.tables import Case, Rating
from storage.work import UnitOfWork


async def newest(work: UnitOfWork, case: Case) -> Rating | None:
    """Return the newest rating of this handling of the case."""
    where = (col(Rating.case_id) == case.id, col(Rating.round) == case.round)
    statement = select(Rating).where(*where).order_by(col(Rating.position).desc()).limit(1)
    return (await work.session.exec(statement)).one_or_none()

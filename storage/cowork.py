"""Queries about units that work on a case beside the responsible one (协办)."""

from sqlmodel import col, select

from storage.tables import CoUnit
from storage.work import UnitOfWork


async def rows(work: UnitOfWork, case_id: int) -> list[CoUnit]:
    """Return what each co-handling unit was asked for, and what it said."""
    statement = select(CoUnit).where(col(CoUnit.case_id) == case_id).order_by(col(CoUnit.asked_at))
    return list((await work.session.exec(statement)).all())


async def units(work: UnitOfWork, case_id: int) -> list[str]:
    """Return the co-handling units."""
    return [row.department_id for row in await rows(work, case_id)]

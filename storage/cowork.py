"""Queries about units that work on a case beside the responsible one (协办)."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import col, select

from storage.tables import Case, CoUnit, standing
from storage.work import UnitOfWork


async def rows(work: UnitOfWork, case_id: int) -> list[CoUnit]:
    """Return what each co-handling unit was asked for, and what it said."""
    statement = select(CoUnit).where(col(CoUnit.case_id) == case_id).order_by(col(CoUnit.asked_at))
    return list((await work.session.exec(statement)).all())


async def units(work: UnitOfWork, case_id: int) -> list[str]:
    """Return the co-handling units."""
    return [row.department_id for row in await rows(work, case_id)]


async def waiting(work: UnitOfWork, departments: Sequence[str], may_see: Sequence[Any], most: int) -> list[Case]:
    """Return the cases on which these units are asked to work along and have not answered, the newest first:
    what nobody answered before a case ended stays among the oldest, and is not gone through.
    """
    where = (col(CoUnit.department_id).in_(departments), col(CoUnit.answered_at).is_(None))
    alive = col(Case.state).in_(standing.ALIVE)
    statement = select(Case).join(CoUnit, col(CoUnit.case_id) == col(Case.id)).where(*where, alive, *may_see)
    return list((await work.session.exec(statement.order_by(col(CoUnit.case_id).desc()).limit(most))).all())


async def passed_to(work: UnitOfWork, departments: Sequence[str], may_see: Sequence[Any], most: int) -> list[Case]:
    """Return the cases that wait for these units to take them over (转办), longest waiting first."""
    where = (col(Case.passing_to).in_(departments), col(Case.passing_to).is_not(None))
    statement = select(Case).where(*where, *may_see).order_by(col(Case.id)).limit(most)
    return list((await work.session.exec(statement)).all())

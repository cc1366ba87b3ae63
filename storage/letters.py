"""Queries about the office's letters (督办单、通报、约谈、问责建议)."""

from datetime import UTC, datetime

from sqlalchemy import func
from sqlmodel import col, select

from storage.tables import Letter
from storage.words import LetterKind
from storage.work import UnitOfWork


async def count(work: UnitOfWork, kind: LetterKind, year: int) -> int:
    """Return how many letters of a kind bear this year's numbers."""
    like = col(Letter.number).like(f"%〔{year}〕%")
    statement = select(func.count()).select_from(Letter).where(col(Letter.kind) == kind, like)
    return (await work.session.exec(statement)).one()


async def open_of(work: UnitOfWork, case_id: int) -> Letter | None:
    """Return the newest supervision letter of a case that nobody has answered."""
    where = (
        col(Letter.case_id) == case_id,
        col(Letter.answered_at).is_(None),
        col(Letter.kind) == LetterKind.SUPERVISION,
    )
    statement = select(Letter).where(*where).order_by(col(Letter.id).desc()).limit(1)
    return (await work.session.exec(statement)).one_or_none()


async def of_department(work: UnitOfWork, department_id: str, since: datetime) -> int:
    """Return how many supervision letters a department got since then."""
    where = (
        col(Letter.department_id) == department_id,
        col(Letter.kind) == LetterKind.SUPERVISION,
        col(Letter.at) >= since.astimezone(UTC),
    )
    return (await work.session.exec(select(func.count()).select_from(Letter).where(*where))).one()


async def because(work: UnitOfWork, case_id: int, kind: LetterKind, why: str) -> Letter | None:
    """Return the letter that was written for this reason."""
    where = (col(Letter.case_id) == case_id, col(Letter.kind) == kind, col(Letter.words) == why)
    return (await work.session.exec(select(Letter).where(*where).limit(1))).one_or_none()

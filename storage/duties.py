"""Queries about recurring duties: what was given, and which of their tasks are late."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, select

from storage.tables import Case, Post, Said
from storage.words import Role, State
from storage.work import UnitOfWork

_UNDONE = (State.DISPATCHED, State.HANDLING, State.AUDITING, State.RETURNED)


async def said(work: UnitOfWork, keys: Sequence[str]) -> dict[str, datetime]:
    """Return which of these are in the ledger, and since when."""
    statement = select(Said).where(col(Said.key).in_(keys))
    return {each.key: each.at for each in (await work.session.exec(statement)).all()}


async def made(work: UnitOfWork, keys: Sequence[str]) -> set[str | None]:
    """Return which of these tasks exist."""
    statement = select(Case.duty_key).where(col(Case.duty_key).in_(keys))
    return set((await work.session.exec(statement)).all())


async def staffed(work: UnitOfWork) -> set[str | None]:
    """Return the departments in which an official or a head holds a post."""
    where = (col(Post.until_at).is_(None), col(Post.role).in_((Role.OFFICIAL, Role.HEAD)))
    return set((await work.session.exec(select(Post.department_id).where(*where).distinct())).all())


async def late(work: UnitOfWork, since: datetime, most: int) -> list[Case]:
    """Return the tasks of duties that have become late since, the oldest first."""
    due = col(Case.due_at)
    where = (col(Case.state).in_(_UNDONE), due >= since, due < work.now, col(Case.duty_key).is_not(None))
    return list((await work.session.exec(select(Case).where(*where).order_by(due, col(Case.id)).limit(most))).all())

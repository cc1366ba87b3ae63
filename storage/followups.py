"""Queries about follow-ups (回访)."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from storage.lists import may_see
from storage.tables import Case, FollowUp
from storage.words import CaseType, State
from storage.work import UnitOfWork

FIRM, SAMPLE = "firm", "sample"  # asked of the firm by the clock; made by the office for a sample


async def of_case(work: UnitOfWork, case_id: int, round: int, kind: str) -> FollowUp | None:
    """Return a follow-up of one handling of a case."""
    where = (col(FollowUp.case_id) == case_id, col(FollowUp.round) == round, col(FollowUp.kind) == kind)
    return (await work.session.exec(select(FollowUp).where(*where))).one_or_none()


async def of_handling(work: UnitOfWork, case: Case) -> dict[str, FollowUp]:
    """Return all follow-ups of this handling of a case, by kind."""
    where = (col(FollowUp.case_id) == case.id, col(FollowUp.round) == case.round)
    return {row.kind: row for row in (await work.session.exec(select(FollowUp).where(*where))).all()}


async def begun(work: UnitOfWork, case: Case, kind: str) -> FollowUp:
    """Return the follow-up of this kind, a new one where there is none yet."""
    row = await of_case(work, case.id or 0, case.round, kind)
    if row is None:
        row = FollowUp(case_id=case.id or 0, round=case.round, kind=kind, answers={}, asked_at=work.now)
        work.session.add(row)
        await work.session.flush()
    return row


async def never_sampled(
    work: UnitOfWork, from_: datetime, until: datetime, *, own: Sequence[str], guarded: bool
) -> list[int]:
    """Return the answered cases that ended in [from_, until) and were in no sample, by their rows, in order.

    `own`: the departments of whoever asks, of which they may not hear what these are accused of.
    """
    sampled = select(FollowUp.id).where(col(FollowUp.case_id) == col(Case.id), col(FollowUp.kind) == SAMPLE)
    where = (
        col(Case.closed_at) >= from_,
        col(Case.closed_at) < until,
        col(Case.state) == State.CLOSED,
        col(Case.reply).is_not(None),
        col(Case.type) != CaseType.TASK,
        ~sampled.exists(),
        *may_see(guarded=guarded, own=own),
    )
    found = await work.session.exec(select(Case.id).where(*where).order_by(col(Case.id)))
    return [case_id for case_id in found.all() if case_id is not None]


async def tasks(work: UnitOfWork, person_id: int, most: int, skip: int) -> list[tuple[FollowUp, Case]]:
    """Return a page of the samples that somebody still has to make, in the order of the cases."""
    statement = (
        select(FollowUp, Case)
        .join(Case, col(Case.id) == col(FollowUp.case_id))
        .where(*_waiting(person_id))
        .order_by(col(FollowUp.id))
        .offset(skip)
        .limit(most)
    )
    return [(row, case) for row, case in (await work.session.exec(statement)).all()]


async def count_tasks(work: UnitOfWork, person_id: int) -> int:
    """Return how many samples somebody still has to make."""
    return (await work.session.exec(select(func.count()).select_from(FollowUp).where(*_waiting(person_id)))).one()


def _waiting(person_id: int) -> list[ColumnElement[bool]]:
    return [
        col(FollowUp.kind) == SAMPLE,
        col(FollowUp.given_to) == person_id,
        col(FollowUp.answered_at).is_(None),
    ]

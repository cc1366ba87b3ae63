"""What is to be said now: read through an index that knows nothing of what is not due."""

from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from storage.cases import OPEN
from storage.tables import Case, DeadlineRow, Reminder
from storage.words import ReminderState
from storage.work import UnitOfWork


async def reminders(work: UnitOfWork, now: datetime, most: int) -> list[tuple[Reminder, Case, datetime]]:
    """Return what is due, the oldest first, with its case and that deadline; others' claims are passed over."""
    same = (col(DeadlineRow.case_id) == col(Reminder.case_id)) & (col(DeadlineRow.kind) == col(Reminder.kind))
    statement = (
        select(Reminder, Case, DeadlineRow.due_at)
        .join(Case, col(Case.id) == col(Reminder.case_id))
        .join(DeadlineRow, same)
        .where(col(Reminder.state) == ReminderState.WAITING, col(Reminder.at) <= now)
        .order_by(col(Reminder.at))
        .limit(most)
        .with_for_update(of=Reminder, skip_locked=True)
    )
    return [(reminder, case, due_at) for reminder, case, due_at in (await work.session.exec(statement)).all()]


async def undated(work: UnitOfWork) -> int:
    """Return how many dispatched cases have no date because a year has no calendar."""
    where = (col(Case.state).in_(OPEN), col(Case.due_at).is_(None), col(Case.dispatched_at).is_not(None))
    return (await work.session.exec(select(func.count()).select_from(Case).where(*where))).one()

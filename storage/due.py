"""What is to be said now: read through an index that knows nothing of what is not due."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, literal_column, text
from sqlmodel import col, select

from storage.tables import Case, DeadlineRow, Reminder, standing
from storage.words import ReminderState
from storage.work import UnitOfWork

Found = tuple[Reminder, Case, datetime]


async def reminders(work: UnitOfWork, now: datetime, most: int, addressees: Sequence[str]) -> list[Found]:
    """Return what is due to these with its case and that deadline, department by department, the oldest first.

    Others' claims are passed over.
    """
    same = (
        (col(DeadlineRow.case_id) == col(Reminder.case_id))
        & (col(DeadlineRow.kind) == col(Reminder.kind))
        & (col(DeadlineRow.round) == col(Reminder.round))
    )
    mine = col(Reminder.addressee).in_(addressees)
    statement = (
        select(Reminder, Case, DeadlineRow.due_at)
        .join(Case, col(Case.id) == col(Reminder.case_id))
        .join(DeadlineRow, same)
        .where(col(Reminder.state) == ReminderState.WAITING, col(Reminder.at) <= now, mine)
        .order_by(col(Case.department_id), col(Reminder.at), col(Reminder.id))
        .limit(most)
        .with_for_update(of=Reminder, skip_locked=True)
    )
    return [(reminder, case, due_at) for reminder, case, due_at in (await work.session.exec(statement)).all()]


def whole_departments(found: list[Found], most: int) -> list[Found]:
    """Return without the last department where the limit may have cut it in two: it comes next, as a whole."""
    if len(found) < most or found[0][1].department_id == found[-1][1].department_id:
        return found
    return [each for each in found if each[1].department_id != found[-1][1].department_id]


async def silent(work: UnitOfWork, now: datetime, most: int) -> list[Case]:
    """Return the applications of which nothing was said in time, the oldest first (行政许可法 §32)."""
    accept: ColumnElement[str] = literal_column(
        "'accept'"
    )  # spelt out: a database that plans before it knows the values finds the index
    mine = (col(DeadlineRow.kind) == accept, col(DeadlineRow.met_at).is_(None), col(DeadlineRow.due_at) < now)
    statement = (
        select(Case)
        .join(DeadlineRow, col(DeadlineRow.case_id) == col(Case.id))
        .where(*mine)
        .order_by(col(DeadlineRow.due_at))
        .limit(most)
        .with_for_update(of=DeadlineRow, skip_locked=True)
    )
    return list((await work.session.exec(statement)).all())


async def undated(work: UnitOfWork) -> int:
    """Return how many dispatched cases have no date because a year has no calendar; a paused one has its date again."""
    paused = select(DeadlineRow.id).where(
        col(DeadlineRow.case_id) == col(Case.id), col(DeadlineRow.paused_at).is_not(None)
    )
    where = (
        text(standing.IS_OPEN),
        col(Case.due_at).is_(None),
        col(Case.dispatched_at).is_not(None),
        ~paused.exists(),
    )
    return (await work.session.exec(select(func.count()).select_from(Case).where(*where))).one()

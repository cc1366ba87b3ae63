"""Who was told that an entry must be looked at again (复核提醒), and what was answered."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import col, select

from storage.tables import ReviewAnswer, ReviewTold
from storage.work import UnitOfWork


async def told(work: UnitOfWork, person_id: int) -> set[tuple[str, date]]:
    """Return the entries that somebody was told of, each with the day it was to be looked at again by."""
    rows = await work.session.exec(select(ReviewTold).where(col(ReviewTold.person_id) == person_id))
    return {(row.entry_id, row.review_by) for row in rows.all()}


async def answer(work: UnitOfWork, entry_id: str, review_by: date) -> ReviewAnswer | None:
    """Return what was answered for an entry and its day."""
    return await work.session.get(ReviewAnswer, (entry_id, review_by))


async def answers(work: UnitOfWork, since: datetime, *, still_right: bool) -> Sequence[ReviewAnswer]:
    """Return the answers of one kind since a moment, oldest first."""
    statement = (
        select(ReviewAnswer)
        .where(col(ReviewAnswer.still_right).is_(still_right), col(ReviewAnswer.at) >= since)
        .order_by(col(ReviewAnswer.at))
    )
    return (await work.session.exec(statement)).all()

"""Who has been told which entry of the knowledge must be looked at again (复核提醒)."""

from datetime import date

from sqlmodel import col, select

from storage.tables import ReviewTold
from storage.work import UnitOfWork


async def told(work: UnitOfWork, person_id: int) -> set[tuple[str, date]]:
    """Return the entries that somebody was told of, each with the day it was to be looked at again by."""
    rows = await work.session.exec(select(ReviewTold).where(col(ReviewTold.person_id) == person_id))
    return {(row.entry_id, row.review_by) for row in rows.all()}

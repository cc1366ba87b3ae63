"""What somebody has to do by when: for a calendar of their own."""

from collections.abc import Sequence

from sqlmodel import col, or_, select

from storage.tables import Case, DeadlineRow
from storage.tables.timing import UNCOUNTED
from storage.work import UnitOfWork


async def running(
    work: UnitOfWork, person_id: int, departments: Sequence[str], most: int
) -> list[tuple[Case, DeadlineRow]]:
    """Return what runs in cases they answer for, or that nobody of their departments has signed for; the earliest first."""
    unsigned = col(Case.official_id).is_(None) & col(Case.department_id).in_(departments)
    statement = (
        select(Case, DeadlineRow)
        .join(DeadlineRow, col(DeadlineRow.case_id) == col(Case.id))
        .where(or_(col(Case.official_id) == person_id, unsigned))
        .where(or_(col(Case.accused).is_(None), col(Case.accused).not_in(departments)))
        .where(col(DeadlineRow.round) == col(Case.round), col(DeadlineRow.met_at).is_(None))
        .where(col(DeadlineRow.paused_at).is_(None), col(DeadlineRow.due_at) < UNCOUNTED)
        .order_by(col(DeadlineRow.due_at), col(DeadlineRow.id))
        .limit(most)
    )
    return [(case, row) for case, row in (await work.session.exec(statement)).all()]

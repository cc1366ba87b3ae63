"""Who opened a case that is not signed: written at each opening, counted by unit for the reporter."""

from sqlalchemy import func
from sqlmodel import col, select

from storage.tables import CaseView
from storage.work import UnitOfWork


async def by_department(work: UnitOfWork, case_id: int) -> list[tuple[str | None, int]]:
    """Return how often each unit has opened the case, the most often first; None: the office itself."""
    statement = (
        select(col(CaseView.department_id), func.count())
        .where(col(CaseView.case_id) == case_id)
        .group_by(col(CaseView.department_id))
        .order_by(func.count().desc(), col(CaseView.department_id))
    )
    return [(row[0], row[1]) for row in await work.session.exec(statement)]


async def of_identity(work: UnitOfWork, case_id: int) -> int:
    """Return how often the identity itself was shown."""
    where = (col(CaseView.case_id) == case_id, col(CaseView.identity).is_(True))
    return (await work.session.exec(select(func.count()).select_from(CaseView).where(*where))).one()

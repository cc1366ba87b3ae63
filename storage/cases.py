"""Queries about cases (工单); who reported one is asked in `storage.reporters` alone."""

from sqlalchemy import func, text
from sqlmodel import col, select

from storage.tables import Attachment, Case, CaseEvent, DeadlineRow, Person, Post, Reminder, standing
from storage.words import Role, State
from storage.work import UnitOfWork

OPEN = standing.OPEN


async def by_number(work: UnitOfWork, number: str) -> Case | None:
    """Return a case by its tracking number."""
    return (await work.session.exec(select(Case).where(col(Case.number) == number))).one_or_none()


async def by_id(work: UnitOfWork, case_id: int) -> Case | None:
    """Return a case by its row."""
    return await work.session.get(Case, case_id)


async def application(work: UnitOfWork, receipt: str, matter_id: str) -> Case | None:
    """Return the open application (办件) that was registered with this receipt for this matter."""
    where = (col(Case.receipt) == receipt, col(Case.matter_id) == matter_id, col(Case.state).in_(OPEN))
    return (await work.session.exec(select(Case).where(*where).order_by(col(Case.id)).limit(1))).one_or_none()


async def story(work: UnitOfWork, case_id: int) -> list[CaseEvent]:
    """Return what happened, in order."""
    statement = select(CaseEvent).where(col(CaseEvent.case_id) == case_id).order_by(col(CaseEvent.position))
    return list((await work.session.exec(statement)).all())


async def newest_event(work: UnitOfWork) -> CaseEvent | None:
    """Return the end of the chain."""
    statement = select(CaseEvent).order_by(col(CaseEvent.id).desc()).limit(1)
    return (await work.session.exec(statement)).one_or_none()


async def positions(work: UnitOfWork, case_id: int) -> int:
    """Return how many events the case has."""
    statement = select(func.max(col(CaseEvent.position))).where(col(CaseEvent.case_id) == case_id)
    return (await work.session.exec(statement)).one() or 0


async def count_files(work: UnitOfWork, case_id: int) -> int:
    """Return how many photos and documents the case has."""
    statement = select(func.count()).select_from(Attachment).where(col(Attachment.case_id) == case_id)
    return (await work.session.exec(statement)).one()


async def files(work: UnitOfWork, case_id: int) -> list[Attachment]:
    """Return the case's photos and documents."""
    return list((await work.session.exec(select(Attachment).where(col(Attachment.case_id) == case_id))).all())


async def deadlines(work: UnitOfWork, case: Case) -> dict[str, DeadlineRow]:
    """Return the deadlines of this handling of the case by kind."""
    where = (col(DeadlineRow.case_id) == case.id, col(DeadlineRow.round) == case.round)
    return {row.kind: row for row in (await work.session.exec(select(DeadlineRow).where(*where))).all()}


async def merged_into(work: UnitOfWork, case_id: int) -> list[Case]:
    """Return the cases that were merged into this one and wait for its answer."""
    where = (col(Case.merged_into) == case_id, col(Case.state) == State.MERGED)
    return list((await work.session.exec(select(Case).where(*where).order_by(col(Case.id)))).all())


async def reminders(work: UnitOfWork, case: Case) -> list[Reminder]:
    """Return what was, is and will be said about this handling of the case."""
    where = (col(Reminder.case_id) == case.id, col(Reminder.round) == case.round)
    return list((await work.session.exec(select(Reminder).where(*where).order_by(col(Reminder.at)))).all())


async def holders(work: UnitOfWork, role: Role, department_id: str | None = None) -> list[Person]:
    """Return who holds a role now (in that department, when one is given), reachable ones only."""
    where = [col(Post.role) == role, col(Post.until_at).is_(None), col(Person.reachable).is_(True)]
    if department_id is not None:
        where.append(col(Post.department_id) == department_id)
    statement = select(Person).join(Post, col(Post.person_id) == col(Person.id)).where(*where).order_by(col(Post.id))

    async def ask() -> list[Person]:
        return list((await work.session.exec(statement)).unique().all())

    return list(await work.known(("holders", role, department_id), ask))


async def like(work: UnitOfWork, case: Case, most: int) -> list[Case]:
    """Return other open cases about the same matter or of the same unit, newest first: it may be the same complaint."""
    same = col(Case.matter_id) == case.matter_id if case.matter_id else col(Case.department_id) == case.department_id
    where = (same, col(Case.id) != case.id, text(standing.IS_OPEN), col(Case.department_id).is_not(None))
    statement = select(Case).where(*where).order_by(col(Case.id).desc()).limit(most)
    return list((await work.session.exec(statement)).all())


async def in_hand(work: UnitOfWork, person_id: int) -> int:
    """Return how many open cases somebody answers for."""
    where = (col(Case.official_id) == person_id, col(Case.state).in_(OPEN))
    return (await work.session.exec(select(func.count()).select_from(Case).where(*where))).one()

"""Who is behind a case. Only 'my cases', the query code and the relay of messages come through here."""

from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from storage.tables import Case, CodeTry, Person, Reporter
from storage.work import UnitOfWork


async def of_case(work: UnitOfWork, case_id: int) -> Reporter | None:
    """Return the reporter's row: to relay a message, or to compare the query code."""
    return await work.session.get(Reporter, case_id)


async def person_of(work: UnitOfWork, case_id: int) -> Person | None:
    """Return the person whom messages about the case go to."""
    statement = (
        select(Person).join(Reporter, col(Reporter.person_id) == col(Person.id)).where(col(Reporter.case_id) == case_id)
    )
    return (await work.session.exec(statement)).one_or_none()


async def cases_of(work: UnitOfWork, person_id: int, most: int) -> list[Case]:
    """Return a person's own cases, newest first."""
    statement = (
        select(Case)
        .join(Reporter, col(Reporter.case_id) == col(Case.id))
        .where(col(Reporter.person_id) == person_id)
        .order_by(col(Case.id).desc())
        .limit(most)
    )
    return list((await work.session.exec(statement)).all())


async def tries(
    work: UnitOfWork, *, since: datetime, person_id: int | None = None, number: str | None = None
) -> list[CodeTry]:
    """Return the wrong query codes of a person, or on a number, since then, oldest first."""
    statement = select(CodeTry).where(col(CodeTry.at) >= since).order_by(col(CodeTry.at))
    if person_id is not None:
        statement = statement.where(col(CodeTry.person_id) == person_id)
    if number is not None:
        statement = statement.where(col(CodeTry.number) == number)
    return list((await work.session.exec(statement)).all())


async def count_of(work: UnitOfWork, person_id: int) -> int:
    """Return how many cases a person has reported."""
    statement = select(func.count()).select_from(Reporter).where(col(Reporter.person_id) == person_id)
    return (await work.session.exec(statement)).one()

"""Who is behind a case. Only 'my cases', the query code and the relay of messages come through here."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, update
from sqlmodel import col, select

from storage.tables import Case, CaseEvent, CodeTry, Person, Reporter
from storage.words import Naming
from storage.work import UnitOfWork


async def of_case(work: UnitOfWork, case_id: int) -> Reporter | None:
    """Return the reporter's row: to relay a message, or to compare the query code."""
    return await work.session.get(Reporter, case_id)


async def of_cases(work: UnitOfWork, case_ids: Collection[int]) -> list[Reporter]:
    """Return the rows of many cases; whoever holds them spares each case a question of its own (`of_case`)."""
    return list((await work.session.exec(select(Reporter).where(col(Reporter.case_id).in_(case_ids)))).all())


async def person_of(work: UnitOfWork, case_id: int) -> Person | None:
    """Return the person whom messages about the case go to."""
    statement = (
        select(Person).join(Reporter, col(Reporter.person_id) == col(Person.id)).where(col(Reporter.case_id) == case_id)
    )
    return (await work.session.exec(statement)).one_or_none()


async def cases_of(work: UnitOfWork, person_id: int, most: int, skip: int = 0) -> list[Case]:
    """Return a page of a person's own cases, newest first."""
    statement = (
        select(Case)
        .join(Reporter, col(Reporter.case_id) == col(Case.id))
        .where(col(Reporter.person_id) == person_id)
        .order_by(col(Reporter.case_id).desc())
        .offset(skip)
        .limit(most)
    )
    return list((await work.session.exec(statement)).all())


def signed_with(words: str) -> ColumnElement[bool]:
    """Return the condition that a case is signed (署名) with a name in which these words stand; no other name is read.

    One name a case, looked up by its row: PostgreSQL would turn an EXISTS into a reading of everybody's names.
    """
    name = (
        select(func.lower(col(Person.name)))
        .join(Reporter, col(Person.id) == col(Reporter.person_id))
        .where(col(Reporter.case_id) == col(Case.id))
        .correlate(Case)
        .scalar_subquery()
    )
    return and_(col(Case.naming) == Naming.NAMED, name.contains(words, autoescape=True))


async def claim(work: UnitOfWork, case_id: int, person_id: int) -> bool:
    """Put somebody behind a case that nobody is behind yet (认领); False when somebody is."""
    free = (col(Reporter.case_id) == case_id, col(Reporter.person_id).is_(None))
    taken = update(Reporter).where(*free).values(person_id=person_id).returning(col(Reporter.case_id))
    return (await work.connection.execute(taken)).first() is not None


async def waiting_for_an_answer(work: UnitOfWork, case_ids: Sequence[int]) -> set[int]:
    """Return those cases in which the office or the unit asked the firm something that it has not answered yet."""
    asked = ("contact", "ask_missing")
    statement = (
        select(col(CaseEvent.case_id), col(CaseEvent.action), func.max(col(CaseEvent.position)))
        .where(col(CaseEvent.case_id).in_(case_ids), col(CaseEvent.action).in_((*asked, "supplement")))
        .group_by(col(CaseEvent.case_id), col(CaseEvent.action))
    )
    last = {(row[0], row[1]): row[2] for row in await work.session.exec(statement)}
    return {
        case_id
        for (case_id, action), position in last.items()
        if action in asked and position > last.get((case_id, "supplement"), 0)
    }


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

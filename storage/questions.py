"""Questions the bot could not answer (未答问题): remembered, so that somebody can."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import update
from sqlmodel import col, select

from storage.tables import Case, Person, Unanswered
from storage.words import State
from storage.work import UnitOfWork

MOST_GATHERED = 10_000  # the newest are looked at; older ones come up when these are settled
_AT_ONCE = 500  # ids in one statement


class Asked(NamedTuple):
    """One question as it was asked; nobody who reads the list learns by whom."""

    id: int
    question: str
    why: str
    matter_id: str | None
    asked_at: datetime
    settled_as: str | None
    case_id: int | None


async def remember(work: UnitOfWork, person_id: int, question: str, why: str, matter_id: str | None = None) -> str:
    """Keep a question and return the number that the person is told."""
    row = Unanswered(person_id=person_id, question=question[:1000], why=why, matter_id=matter_id, asked_at=work.now)
    work.session.add(row)
    await work.session.flush()
    return spoken(row.id or 0)


def spoken(row_id: int) -> str:
    """Return the number as it is shown."""
    return f"W-{1000 + row_id}"


async def unsettled(work: UnitOfWork) -> list[Asked]:
    """Return what nobody has settled yet, newest first."""
    statement = (
        select(
            Unanswered.id,
            Unanswered.question,
            Unanswered.why,
            Unanswered.matter_id,
            Unanswered.asked_at,
            Unanswered.settled_as,
            Unanswered.case_id,
        )  # type: ignore[call-overload]
        .where(col(Unanswered.settled_at).is_(None))
        .order_by(col(Unanswered.id).desc())
        .limit(MOST_GATHERED)
    )
    return [Asked._make(row) for row in (await work.session.exec(statement)).all()]


async def mark(work: UnitOfWork, ids: Collection[int], **values: object) -> None:
    """Write down what became of questions: `settled_as`, `settled_by`, `case_id`, `settled_at`, `told_at`."""
    for some in _pieces(sorted(ids)):
        await work.session.exec(update(Unanswered).where(col(Unanswered.id).in_(some)).values(**values))


async def askers(work: UnitOfWork, ids: Collection[int], answer: str | None = None) -> list[tuple[Person, Unanswered]]:
    """Return who asked and was not told yet, each person once with their newest question.

    Whoever found the answer by choosing it, or was given it and said that it did not help, is not told it again.
    """
    newest: dict[int, tuple[Person, Unanswered]] = {}
    for some in _pieces(sorted(ids)):
        statement = (
            select(Person, Unanswered)
            .join(Unanswered, col(Unanswered.person_id) == col(Person.id))
            .where(col(Unanswered.id).in_(some), col(Unanswered.told_at).is_(None), col(Person.reachable).is_(True))
            .order_by(col(Unanswered.id))
        )
        for person, row in (await work.session.exec(statement)).all():
            if answer is None or row.matter_id != answer:
                newest[person.id] = person, row
    return list(newest.values())


async def promised(work: UnitOfWork) -> dict[str, list[int]]:
    """Return the questions that an entry will answer as soon as it is served, by the entry's id."""
    statement = select(Unanswered.settled_as, Unanswered.id).where(
        col(Unanswered.settled_at).is_(None), col(Unanswered.settled_as).is_not(None)
    )
    found: dict[str, list[int]] = {}
    for entry_id, row_id in (await work.session.exec(statement)).all():
        found.setdefault(entry_id or "", []).append(row_id or 0)
    return found


async def answered_by_tasks(work: UnitOfWork) -> list[tuple[Case, list[int]]]:
    """Return the tasks that have their reply, each with the questions that wait for it."""
    statement = (
        select(Case, Unanswered.id)
        .join(Unanswered, col(Unanswered.case_id) == col(Case.id))
        .where(col(Unanswered.settled_at).is_(None), col(Case.state).in_([State.REPLIED, State.CLOSED]))
        .order_by(col(Case.id))
    )
    found: dict[int, tuple[Case, list[int]]] = {}
    for case, row_id in (await work.session.exec(statement)).all():
        found.setdefault(case.id or 0, (case, []))[1].append(row_id or 0)
    return [each for each in found.values() if each[0].reply]


def _pieces(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    for at in range(0, len(ids), _AT_ONCE):
        yield ids[at : at + _AT_ONCE]

"""Queries about what firms asked to be reminded of: licences that run out, policies that they read or follow."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import col, select

from storage.tables import Person, Profile, Receipt, Renewal, Subscription
from storage.work import UnitOfWork


async def profile(work: UnitOfWork, person_id: int) -> Profile:
    """Return what somebody told of themselves; a new one is empty, and asks for no reminders."""
    found = await work.session.get(Profile, person_id)
    if found is None:
        found = Profile(person_id=person_id, facts={}, changed_at=work.now)
        work.session.add(found)
    return found


async def wants(work: UnitOfWork, person_id: int) -> bool:
    """Whether somebody asked to be reminded."""
    found = await work.session.get(Profile, person_id)
    return found is not None and found.reminders


async def of_person(work: UnitOfWork, person_id: int) -> list[Renewal]:
    """Return the licences that somebody noted, the first to expire first."""
    mine = select(Renewal).where(col(Renewal.person_id) == person_id)
    return list((await work.session.exec(mine.order_by(col(Renewal.expires_on), col(Renewal.id)))).all())


async def by_id(work: UnitOfWork, renewal_id: int) -> Renewal | None:
    """Return a noted licence."""
    return await work.session.get(Renewal, renewal_id)


async def expiring(work: UnitOfWork, first: date, last: date) -> list[tuple[Person, Renewal]]:
    """Return whose licences expire from one day to the other: of those who want to hear of it and can be reached."""
    statement = (
        select(Person, Renewal)
        .join(Renewal, col(Renewal.person_id) == col(Person.id))
        .join(Profile, col(Profile.person_id) == col(Person.id))
        .where(
            col(Renewal.expires_on) >= first,
            col(Renewal.expires_on) <= last,
            col(Profile.reminders).is_(True),
            col(Person.reachable).is_(True),
        )
        .order_by(col(Person.id), col(Renewal.expires_on), col(Renewal.id))
    )
    return [(person, renewal) for person, renewal in (await work.session.exec(statement)).all()]


async def concerned(work: UnitOfWork, entry_ids: Sequence[str]) -> list[tuple[Person, str]]:
    """Return who wants to be reminded and was told of one of these entries, or follows it."""
    found: dict[tuple[int, str], Person] = {}
    for table in (Receipt, Subscription):
        statement = (
            select(Person, table.entry_id)
            .join(table, col(table.person_id) == col(Person.id))
            .join(Profile, col(Profile.person_id) == col(Person.id))
            .where(
                col(table.entry_id).in_(entry_ids), col(Profile.reminders).is_(True), col(Person.reachable).is_(True)
            )
            .distinct()
        )
        for person, entry_id in (await work.session.exec(statement)).all():
            found[person.id, entry_id] = person
    return [(person, key[1]) for key, person in sorted(found.items(), key=lambda each: each[0])]

"""Queries about what firms were told: receipts, lists, subscriptions."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlmodel import col, select

from storage.tables import Checklist, NoticeText, Person, Receipt, Subscription
from storage.work import UnitOfWork


async def receipt(work: UnitOfWork, code: str) -> tuple[Receipt, list[Any]] | None:
    """Return a receipt and the words it was given with."""
    statement = (
        select(Receipt, NoticeText)
        .join(NoticeText, col(NoticeText.digest) == col(Receipt.text))
        .where(Receipt.code == code)
    )
    found = (await work.session.exec(statement)).one_or_none()
    return (found[0], found[1].spans) if found else None


async def newest_receipt(work: UnitOfWork, person_id: int, entry_id: str) -> Receipt | None:
    """Return the last receipt somebody was given for an entry."""
    where = (Receipt.person_id == person_id, Receipt.entry_id == entry_id)
    return (
        await work.session.exec(select(Receipt).where(*where).order_by(col(Receipt.id).desc()).limit(1))
    ).one_or_none()


async def checklist(work: UnitOfWork, person_id: int, entry_id: str) -> Checklist:
    """Return somebody's list for an entry; a new one is empty."""
    found = await work.session.get(Checklist, (person_id, entry_id))
    if found is None:
        found = Checklist(person_id=person_id, entry_id=entry_id, answers={}, ticked=[], changed_at=work.now)
        work.session.add(found)
    return found


async def subscribe(work: UnitOfWork, person_id: int, entry_id: str) -> bool:
    """Subscribe somebody; when they were subscribed already, end it and return False."""
    found = await work.session.get(Subscription, (person_id, entry_id))
    if found is None:
        work.session.add(Subscription(person_id=person_id, entry_id=entry_id, since_at=work.now))
        return True
    await work.session.delete(found)
    return False


async def subscriptions(work: UnitOfWork, person_id: int) -> Sequence[str]:
    """Return what somebody is subscribed to."""
    statement = (
        select(Subscription.entry_id).where(Subscription.person_id == person_id).order_by(col(Subscription.since_at))
    )
    return (await work.session.exec(statement)).all()


async def subscribers(work: UnitOfWork, entry_ids: Iterable[str]) -> list[tuple[Person, str]]:
    """Return who wants to hear of these entries."""
    statement = (
        select(Person, Subscription.entry_id)
        .join(Subscription, col(Subscription.person_id) == col(Person.id))
        .where(col(Subscription.entry_id).in_(list(entry_ids)), col(Person.reachable).is_(True))
        .order_by(col(Subscription.entry_id), col(Person.id))
    )
    return [(person, entry_id) for person, entry_id in (await work.session.exec(statement)).all()]

"""Before an entry of the knowledge must be looked at again (复核期限) those who look after it hear so, once an entry."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.casework.office import Office
from bot.casework.reviewing import not_kept_up
from bot.reminders.posting import post
from bot.texts.language import texts_of
from bot.texts.reviewing import not_kept_up as not_kept_up_words
from bot.texts.reviews import Review, reviews
from knowledge.content import Base
from knowledge.schema_types import Dated
from storage import cases, reviewing
from storage.tables import Person, ReviewTold, Said
from storage.words import Role
from storage.work import UnitOfWork


def due(base: Base, on: date, days: int) -> list[Review]:
    """Return what must be looked at within so many days, or should have been; what is no longer in force need not be."""
    found: list[Review] = []
    for entries in (base.matters, base.bundles, base.faqs):
        for entry_id, entry in entries.items():
            if entry.review_by - timedelta(days=days) <= on and not _is_over(entry, on):
                found.append(Review(entry_id, entry.review_by, getattr(entry, "department", None)))
    return sorted(found, key=lambda each: each.review_by)


def _is_over(entry: Dated, on: date) -> bool:
    return entry.effective.until is not None and entry.effective.until < on


async def remind(work: UnitOfWork, office: Office, base: Base) -> None:
    """Tell each admin of all, each official of their department's; what somebody was told of is not told again."""
    today = office.calendar.day_of(work.now)
    found = due(base, today, office.rules.review_remind.amount)
    if not found:
        return
    for person, mine in await _addressees(work, found):
        told = await reviewing.told(work, person.id)
        fresh = [each for each in mine if (each.entry_id, each.review_by) not in told]
        if not fresh:
            continue
        texts = texts_of(person)
        post(work, person, reviews(texts, base, fresh, today))
        for each in fresh:
            work.note(
                ReviewTold(person_id=person.id, entry_id=each.entry_id, review_by=each.review_by, at=work.now),
                once=True,
            )


async def supervise(work: UnitOfWork, office: Office, base: Base) -> None:
    """Tell the supervisors, once an entry, of what was said to be wrong and was not mended in time (process rules 56)."""
    found = await not_kept_up(work, office, base)
    if not found:
        return
    for person in await cases.holders(work, Role.SUPERVISOR):
        fresh = []
        for each in found:
            key = f"kb:{each.entry_id}:{each.since.isoformat()}:{person.id}"
            if await work.session.get(Said, key) is None:
                work.session.add(Said(key=key, at=work.now))
                fresh.append(each)
        if fresh:
            post(work, person, not_kept_up_words(texts_of(person), base, fresh))


async def _addressees(work: UnitOfWork, found: list[Review]) -> Iterable[tuple[Person, list[Review]]]:
    """Return who hears of what: whoever holds several posts hears of everything in one message."""
    people: dict[int, Person] = {}
    theirs: dict[int, dict[str, Review]] = {}
    for admin in await cases.holders(work, Role.ADMIN):
        people[admin.id], theirs[admin.id] = admin, {each.entry_id: each for each in found}
    for department in {each.department for each in found if each.department}:
        for official in await cases.holders(work, Role.OFFICIAL, department):
            people[official.id] = official
            theirs.setdefault(official.id, {}).update(
                {each.entry_id: each for each in found if each.department == department}
            )
    return [(people[key], sorted(mine.values(), key=lambda each: each.review_by)) for key, mine in theirs.items()]

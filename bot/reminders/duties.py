"""Recurring duties are given on their day, gathered for each person, and those that are late are told of once."""

from datetime import timedelta
from typing import Final

from bot.casework import duties, duty_keys
from bot.casework.office import Office
from bot.reminders.posting import post
from bot.texts import duties as words
from bot.texts.cards import desk_for
from knowledge.content import Base
from storage import cases
from storage import duties as stored
from storage.tables import Case, Person, Said
from storage.words import Role
from storage.work import UnitOfWork

MOST_TOGETHER: Final = 200
MOST_LATE: Final = 2000
_LATE_FOR = timedelta(days=15)  # longer than any holidays: what was late before has been told
_OF_UNIT = (Role.OFFICIAL, Role.HEAD)


async def due(work: UnitOfWork, office: Office, base: Base) -> bool:
    """Give and tell what is due today; return whether there is more. Once a day is enough.

    Exactly once, also after restarts: the ledger (`Said`) and the task's own key make a second time impossible.
    """
    given = await duties.give(work, office, base, MOST_TOGETHER)
    mine: dict[int, tuple[Person, list[Case]]] = {}
    for each in given:
        for recipient in each.told:
            mine.setdefault(recipient.person.id, (recipient.person, []))[1].append(each.case)
    for person, tasks in mine.values():
        post(work, person, words.given(desk_for(office, person, work.now), tasks))
    if len(given) >= MOST_TOGETHER:
        return True
    await _tell_late(work, office, base)
    return False


async def _tell_late(work: UnitOfWork, office: Office, base: Base) -> None:
    """Tell those whom the duty names, beside the ladder that every task climbs."""
    mine: dict[int, tuple[Person, dict[str, Case]]] = {}
    for case in await stored.late(work, work.now - _LATE_FOR, MOST_LATE):
        duty = base.duties.get(duty_keys.duty_of(case) or "")
        for role in duty.late if duty else ():
            unit = case.department_id if role in _OF_UNIT else None
            for person in await cases.holders(work, Role(role), unit):
                mine.setdefault(person.id, (person, {}))[1][_key(case, person)] = case
    said = await stored.said(work, [key for _, found in mine.values() for key in found])
    for person, found in mine.values():
        fresh = {key: case for key, case in found.items() if key not in said}
        work.session.add_all(Said(key=key, at=work.now) for key in fresh)
        if fresh:
            post(work, person, words.late(desk_for(office, person, work.now), list(fresh.values())))


def _key(case: Case, person: Person) -> str:
    return f"late:{case.id}:{person.id}"

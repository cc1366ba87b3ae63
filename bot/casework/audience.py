"""Who is who to a case, and who is told: the accused side never is, nor anybody Telegram cannot reach."""

from dataclasses import dataclass

from bot.casework.lifecycle import Capacity
from storage import cases, reporters
from storage.speakers import Speaker
from storage.tables import Case, Person
from storage.words import Role
from storage.work import UnitOfWork

_UNIT_ROLES = {Role.OFFICIAL: Capacity.UNIT, Role.HEAD: Capacity.UNIT_HEAD}
_OFFICE_ROLES = {Role.DISPATCHER: Capacity.DISPATCHER, Role.SUPERVISOR: Capacity.SUPERVISOR}


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who is told, and what they are to the case."""

    person: Person
    capacity: Capacity


async def capacities(work: UnitOfWork, case: Case, speaker: Speaker) -> frozenset[Capacity]:
    """Return what the speaker is to this case; nothing at all means the case does not exist for them."""
    assert case.id is not None
    found: set[Capacity] = set()
    for post in speaker.posts:
        if capacity := _OFFICE_ROLES.get(post.role):
            found.add(capacity)
        elif post.department_id is not None and post.department_id == case.department_id != case.accused:
            found |= {_UNIT_ROLES[post.role]} if post.role in _UNIT_ROLES else set()
    if case.official_id == speaker.id and found & {Capacity.UNIT, Capacity.UNIT_HEAD}:
        found.add(Capacity.ANSWERABLE)
    reporter = await reporters.of_case(work, case.id)
    if reporter is not None and reporter.person_id == speaker.id:
        return frozenset({Capacity.REPORTER})  # nobody handles their own case
    return frozenset(found)


async def told(work: UnitOfWork, case: Case, audience: frozenset[Capacity], *, but: int) -> list[Recipient]:
    """Return who of this audience is told, each person once and not the one who acts."""
    found: dict[int, Recipient] = {}
    for capacity in sorted(audience):
        for recipient in await recipients(work, case, capacity):
            if recipient.person.id != but:
                found.setdefault(recipient.person.id, recipient)
    return list(found.values())


async def recipients(work: UnitOfWork, case: Case, capacity: Capacity) -> list[Recipient]:
    """Return who hears of the case as this; where nobody can be reached the next one up does (deputy, head, office)."""
    assert case.id is not None
    if capacity is Capacity.REPORTER:
        person = await reporters.person_of(work, case.id)
        return [Recipient(person, capacity)] if person else []
    if capacity in (Capacity.DISPATCHER, Capacity.SUPERVISOR):
        return await _office(work)
    return await _unit(work, case, capacity) or await _office(work)


async def _unit(work: UnitOfWork, case: Case, capacity: Capacity) -> list[Recipient]:
    """Return the one who signed (承办人) or, before that, the officials; for the head's ear the head first."""
    if case.department_id is None or case.department_id == case.accused:
        return []
    reporter = await reporters.of_case(work, case.id or 0)
    roles = (Role.HEAD, Role.OFFICIAL) if capacity is Capacity.UNIT_HEAD else (Role.OFFICIAL, Role.HEAD)
    signed_by = case.official_id if capacity is Capacity.ANSWERABLE else None
    people: list[Recipient] = []
    for role in roles:
        held = await cases.holders(work, role, case.department_id)
        people += [
            Recipient(person, _UNIT_ROLES[role])
            for person in held
            if reporter is None or person.id != reporter.person_id
        ]
        if mine := [each for each in people if each.person.id == signed_by]:
            return [Recipient(mine[0].person, Capacity.ANSWERABLE)]
        if people and signed_by is None:
            return people
    return people if signed_by is None else [each for each in people if each.capacity is Capacity.UNIT_HEAD] or people


async def _office(work: UnitOfWork) -> list[Recipient]:
    """Return the dispatchers; without one the supervisors, without one the admins."""
    for role in (Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN):
        if people := await cases.holders(work, role):
            return [Recipient(person, Capacity.DISPATCHER) for person in people]
    return []

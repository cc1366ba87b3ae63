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
    assert case.id is not None
    found: dict[int, Recipient] = {}
    for capacity in sorted(audience):
        for person in await _people(work, case, capacity):
            if person.id != but:
                found.setdefault(person.id, Recipient(person, capacity))
    return list(found.values())


async def _people(work: UnitOfWork, case: Case, capacity: Capacity) -> list[Person]:
    assert case.id is not None
    if capacity is Capacity.REPORTER:
        person = await reporters.person_of(work, case.id)
        return [person] if person else []
    if capacity is Capacity.ANSWERABLE:
        return await answerable(work, case)
    if capacity in (Capacity.UNIT, Capacity.UNIT_HEAD):
        return await unit(work, case, head_first=capacity is Capacity.UNIT_HEAD)
    return await office(work)


async def answerable(work: UnitOfWork, case: Case) -> list[Person]:
    """Return the official who signed (承办人); before that, or when unreachable, the unit."""
    people = await unit(work, case)
    mine = [person for person in people if person.id == case.official_id]
    return mine or (people if case.official_id is None else await unit(work, case, head_first=True))


async def unit(work: UnitOfWork, case: Case, *, head_first: bool = False) -> list[Person]:
    """Return the responsible unit's officials, or its head; whoever is missing is replaced by the other, then the office."""
    reporter = await reporters.of_case(work, case.id or 0)
    roles = (Role.HEAD, Role.OFFICIAL) if head_first else (Role.OFFICIAL, Role.HEAD)
    for role in roles:
        if case.department_id is not None and case.department_id != case.accused:
            people = await cases.holders(work, role, case.department_id)
            people = [person for person in people if reporter is None or person.id != reporter.person_id]
            if people:
                return people
    return await office(work)


async def office(work: UnitOfWork) -> list[Person]:
    """Return the dispatchers; without one the supervisors, without one the admins."""
    for role in (Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN):
        if people := await cases.holders(work, role):
            return people
    return []

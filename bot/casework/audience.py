"""Who is who to a case, and who is told: the accused side never is, nor anybody Telegram cannot reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from bot.casework import absence, duty_audience
from bot.casework.actions import Capacity
from bot.casework.office import Office
from storage import cases, cowork, people, reporters
from storage.speakers import Held, Speaker
from storage.tables import Case, Person
from storage.words import Ask, CaseType, Origin, Role, State
from storage.work import UnitOfWork

_UNIT_ROLES = {Role.OFFICIAL: Capacity.UNIT, Role.HEAD: Capacity.UNIT_HEAD}
_UNIT = frozenset({Capacity.UNIT, Capacity.UNIT_HEAD})
_UNIT_CAPACITIES = _UNIT | {Capacity.ANSWERABLE}
_ROLES = {
    Capacity.DISPATCHER: (Role.DISPATCHER,),
    Capacity.SUPERVISOR: (Role.SUPERVISOR,),
    Capacity.UNIT_HEAD: (Role.HEAD,),
}
_OFFICE_ROLES = {Role.DISPATCHER: Capacity.DISPATCHER, Role.SUPERVISOR: Capacity.SUPERVISOR}


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who is told, and what they are to the case."""

    person: Person
    capacity: Capacity


async def capacities(work: UnitOfWork, office: Office, case: Case, speaker: Speaker) -> frozenset[Capacity]:
    """Return what the speaker is to this case; nothing at all means the case does not exist for them."""
    assert case.id is not None
    reporter = await reporters.of_case(work, case.id)
    if reporter is not None and reporter.person_id == speaker.id:
        return frozenset({Capacity.REPORTER})  # nobody handles their own case
    if case.accused is not None and speaker.holds(*Role, department_id=case.accused):
        return frozenset()  # the accused side, in whatever other post
    found: set[Capacity] = set()
    for post in speaker.posts:
        found |= await _by_post(work, case, post)
    if duty_audience.does(case, speaker):
        found.add(Capacity.UNIT)
    unsigned = case.official_id is None and case.state is not State.DISPATCHED
    if Capacity.UNIT in found and unsigned:
        found.add(Capacity.ANSWERABLE)  # it counts as signed: each of them is answerable until one has signed
    if found & _UNIT and await _answers(work, office, case, speaker):
        found.add(Capacity.ANSWERABLE)
    # Whoever has left the office gives nothing any more.
    if (case.given_by == speaker.id and speaker.posts) or duty_audience.receives(case, speaker):
        found.add(Capacity.GIVER)
    if case.guarded:
        found -= {Capacity.DISPATCHER}  # fears retaliation: the supervisors' alone
    return frozenset(found)


async def _answers(work: UnitOfWork, office: Office, case: Case, speaker: Speaker) -> bool:
    """Whether it is theirs, or somebody's for whom they stand in today (代班)."""
    if case.official_id is None or case.official_id == speaker.id:
        return case.official_id is not None
    today = office.calendar.day_of(work.now)
    return await absence.stands_in_for(work, speaker, case.official_id, case.department_id or "", today)


async def _by_post(work: UnitOfWork, case: Case, post: Held) -> set[Capacity]:
    """Return what a post makes somebody to a case."""
    if capacity := _OFFICE_ROLES.get(post.role):
        return {capacity}
    if post.role not in _UNIT_ROLES or post.department_id is None:
        return set()
    if post.department_id == case.department_id:
        return {_UNIT_ROLES[post.role]}
    if post.department_id == case.asks.get(Ask.TRANSFER, {}).get("to"):
        return {Capacity.RECEIVER}
    return {Capacity.CO_UNIT} if post.department_id in await cowork.units(work, case.id or 0) else set()


async def told(
    work: UnitOfWork, office: Office, case: Case, audience: frozenset[Capacity], *, but: int
) -> list[Recipient]:
    """Return who of this audience is told, each person once and not the one who acts."""
    found: dict[int, Recipient] = {}
    for capacity in sorted(audience):
        for recipient in await recipients(work, office, case, capacity):
            if recipient.person.id != but:
                found.setdefault(recipient.person.id, recipient)
    return list(found.values())


async def recipients(work: UnitOfWork, office: Office, case: Case, capacity: Capacity) -> list[Recipient]:
    """Return who hears of the case as this; where nobody can be reached the next one up does (deputy, head, office).

    Whoever is away is replaced by their deputy (代班).
    """
    assert case.id is not None
    if capacity is Capacity.REPORTER:
        person = await reporters.person_of(work, case.id)
        return [Recipient(person, capacity)] if person else []
    never = await _never_told(work, case)
    held = await _held_by(work, office, case, capacity, never)
    found = [each for each in held if each.person.id not in never]
    return found if capacity is Capacity.GIVER else await _present(work, office, case, found, never)


async def _never_told(work: UnitOfWork, case: Case) -> frozenset[int]:
    """Return who hears nothing of it inside: the accused side, in whatever other post, and the one who complains."""
    accused = await people.of_department(work, case.accused) if case.accused else []
    reporter = await reporters.of_case(work, case.id or 0)
    return frozenset({*accused, *([reporter.person_id] if reporter and reporter.person_id else [])})


async def _present(
    work: UnitOfWork, office: Office, case: Case, found: list[Recipient], never: frozenset[int]
) -> list[Recipient]:
    """Put the deputies in the place of those who are away; a deputy who reported the case hears nothing of it."""
    today = office.calendar.day_of(work.now)
    there: dict[int, Recipient] = {}
    for capacity, held in groupby(found, key=lambda each: each.capacity):
        persons = [each.person for each in held]
        unit = case.department_id if capacity in _UNIT_CAPACITIES else None
        for role in _ROLES.get(capacity, (Role.OFFICIAL, Role.HEAD)):
            persons = await absence.stand_ins(work, persons, role, unit, today)
        for person in persons:
            if person.id not in never:
                there.setdefault(person.id, Recipient(person, capacity))
    return list(there.values())


async def _held_by(
    work: UnitOfWork, office: Office, case: Case, capacity: Capacity, never: frozenset[int]
) -> list[Recipient]:
    if capacity is Capacity.GIVER:
        return await _giver(work, case)
    if capacity is Capacity.RECEIVER:
        there = await _of_units(work, case, [case.asks.get(Ask.TRANSFER, {}).get("to")], capacity)
        return there or await _office(work, case, Capacity.DISPATCHER, never)
    if capacity is Capacity.CO_UNIT:
        there = await _of_units(work, case, await cowork.units(work, case.id or 0), capacity)
        return there or await _office(work, case, Capacity.DISPATCHER, never)
    if capacity in (Capacity.DISPATCHER, Capacity.SUPERVISOR):
        return await _office(work, case, capacity, never)
    today = office.calendar.day_of(work.now)
    return await _unit(work, case, capacity, never, today) or await _office(work, case, Capacity.DISPATCHER, never)


async def _giver(work: UnitOfWork, case: Case) -> list[Recipient]:
    """Return who gave the task, or filed the case for a caller: they hear what a firm would."""
    if case.given_by is None:
        return [Recipient(person, Capacity.GIVER) for person in await duty_audience.readers(work, case)]
    if case.type is not CaseType.TASK and case.origin is Origin.CHAT:
        return []
    person = await people.person(work, case.given_by)
    here = person and person.reachable and await people.posts_of(work, [person.id])
    return [Recipient(person, Capacity.GIVER)] if person and here else []


async def _of_units(
    work: UnitOfWork, case: Case, departments: Sequence[str | None], capacity: Capacity
) -> list[Recipient]:
    """Return the officials of other units, their head where there is none; never of the accused."""
    found: list[Recipient] = []
    for unit in departments:
        if unit is None or unit == case.accused:
            continue
        held = await cases.holders(work, Role.OFFICIAL, unit) or await cases.holders(work, Role.HEAD, unit)
        found += [Recipient(person, capacity) for person in held]
    return found


async def _unit(
    work: UnitOfWork, case: Case, capacity: Capacity, never: frozenset[int], today: date
) -> list[Recipient]:
    """Return the one who signed (承办人) or, before that, the officials; for the head's ear the head first.

    One who signed and cannot be reached is replaced by their deputy (代班人), and without one by the head.
    """
    if case.department_id is None or case.department_id == case.accused:
        return []
    if capacity is not Capacity.UNIT_HEAD and (doers := await duty_audience.doers(work, case)):
        signed = Capacity.ANSWERABLE if case.official_id else Capacity.UNIT
        return [Recipient(person, signed) for person in doers]
    roles = (Role.HEAD, Role.OFFICIAL) if capacity is Capacity.UNIT_HEAD else (Role.OFFICIAL, Role.HEAD)
    signed_by = case.official_id if capacity is Capacity.ANSWERABLE else None
    found: list[Recipient] = []
    for role in roles:
        held = await cases.holders(work, role, case.department_id)
        found += [Recipient(person, _UNIT_ROLES[role]) for person in held if person.id not in never]
        if mine := [each for each in found if each.person.id == signed_by]:
            return [Recipient(mine[0].person, Capacity.ANSWERABLE)]
        if found and signed_by is None:
            return found
    deputy = await absence.deputy_of(work, signed_by, case.department_id, today) if signed_by else None
    if deputy is not None and deputy.id not in never:
        return [Recipient(deputy, Capacity.ANSWERABLE)]
    return found if signed_by is None else [each for each in found if each.capacity is Capacity.UNIT_HEAD] or found


async def _office(work: UnitOfWork, case: Case, capacity: Capacity, never: frozenset[int]) -> list[Recipient]:
    """Return the dispatchers or the supervisors; where there is none the others, then the admins.

    Of a case whose reporter fears retaliation only the supervisors hear; nobody hears of what they are accused of.
    """
    first = (
        (Role.SUPERVISOR, Role.DISPATCHER) if capacity is Capacity.SUPERVISOR else (Role.DISPATCHER, Role.SUPERVISOR)
    )
    for role in (Role.SUPERVISOR,) if case.guarded else (*first, Role.ADMIN):
        if held := [person for person in await cases.holders(work, role) if person.id not in never]:
            return [Recipient(person, _OFFICE_ROLES.get(role, Capacity.DISPATCHER)) for person in held]
    return []

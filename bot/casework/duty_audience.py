"""Who has to do a recurring duty (例行工作): a unit as any task, else whoever holds a role, or one liaison by name."""

from bot.casework import duty_keys
from storage import cases, people
from storage.speakers import Speaker
from storage.tables import Case, Person
from storage.words import CaseType, Role
from storage.work import UnitOfWork


def does(case: Case, speaker: Speaker) -> bool:
    """Whether it is the speaker's to do, beside what their posts make them to its unit."""
    if case.duty_key is None:
        return False
    if duty_keys.person_of(case) == speaker.id:
        return bool(speaker.posts)
    role = duty_keys.role_of(case)
    return role is not None and speaker.holds(role, department_id=case.department_id)


def receives(case: Case, speaker: Speaker) -> bool:
    """Whether the speaker reads the report: the platform gives duties, and the supervisors stand in for it."""
    return case.type is CaseType.TASK and case.given_by is None and speaker.holds(Role.SUPERVISOR)


async def doers(work: UnitOfWork, case: Case) -> list[Person]:
    """Return who does it, reachable ones only; nobody where it is a unit's, or has been handed to the unit."""
    if case.duty_key is None:
        return []
    if liaison := duty_keys.person_of(case):
        held = await people.person(work, liaison)
        found = [held] if held and held.reachable and await people.posts_of(work, [held.id]) else []
    else:
        role = duty_keys.role_of(case)
        found = await cases.holders(work, role, case.department_id) if role else []
    if case.official_id is None:
        return found
    return [person for person in found if person.id == case.official_id]


async def readers(work: UnitOfWork, case: Case) -> list[Person]:
    """Return who reads the report of what nobody gave by hand."""
    return await cases.holders(work, Role.SUPERVISOR) if case.duty_key else []

"""Open cases whose official leaves (交接): each gets a successor or goes back to its unit, and its story says so."""

from dataclasses import dataclass, field

from bot.casework import audience, story
from bot.casework.lifecycle import Action, Capacity
from bot.casework.office import Office
from storage import people, reporters
from storage.speakers import Speaker
from storage.tables import Case, Person, Post
from storage.words import Role
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Handed:
    """Which cases somebody is told of: because they answer for them now, or because their unit does."""

    person: Person
    cases: list[Case] = field(default_factory=list)
    theirs: bool = True  # False: back at the unit


async def hand_over(
    work: UnitOfWork, office: Office, post: Post, successor: Person | None, by: Speaker
) -> tuple[Handed, ...]:
    """Hand over all that the holder of the post answers for in its department; return who is told of what.

    No clock changes: the time of a reply runs on. A case that the successor reported goes back to the unit without a
    word: nobody handles their own case, and nobody learns whose it is.
    """
    told: dict[tuple[int, bool], Handed] = {}
    for case in await people.in_hand(work, post.person_id, post.department_id):
        to = successor if successor and await _may_have(work, case, successor) else None
        case.official_id = to.id if to else None
        await story.record(
            work,
            case,
            Action.HAND_OVER,
            role=Role.ADMIN,
            actor_id=by.id,
            department_id=case.department_id,
            at=work.now,
            said={"to": to.id, "name": to.name} if to else {"to": None},
        )
        for person in [to] if to else await _unit(work, office, case, but=post.person_id):
            told.setdefault((person.id, to is not None), Handed(person, theirs=to is not None)).cases.append(case)
    return tuple(told.values())


async def _may_have(work: UnitOfWork, case: Case, successor: Person) -> bool:
    reporter = await reporters.of_case(work, case.id or 0)
    return reporter is None or reporter.person_id != successor.id


async def _unit(work: UnitOfWork, office: Office, case: Case, *, but: int) -> list[Person]:
    found = await audience.told(work, office, case, frozenset({Capacity.UNIT, Capacity.UNIT_HEAD}), but=but)
    return [each.person for each in found]

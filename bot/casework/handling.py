"""Doing something to a case (工单): the table says whether, the state and the story change together, and who is told."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.casework import audience, lifecycle, standing, story, timing
from bot.casework.actions import Action, Capacity, Fact
from bot.casework.audience import Recipient
from bot.casework.doing import Change, Doing
from bot.casework.effects import EFFECTS
from bot.casework.errors import NoSuchCase
from bot.casework.masking import hidden, names_of
from bot.casework.office import Office
from bot.casework.standing import Standing
from bot.casework.ways.row import ALIVE
from storage import board, cases
from storage.speakers import Speaker
from storage.tables import Case, DeadlineRow
from storage.words import Ask, Role
from storage.work import UnitOfWork

__all__ = ["Change", "Sight", "act", "by_platform", "sight"]

_ROLE_OF = (  # as what somebody with several capacities acts, in the story
    (Capacity.REPORTER, Role.FIRM),
    (Capacity.ANSWERABLE, Role.OFFICIAL),
    (Capacity.UNIT_HEAD, Role.HEAD),
    (Capacity.UNIT, Role.OFFICIAL),
    (Capacity.RECEIVER, Role.OFFICIAL),
    (Capacity.CO_UNIT, Role.OFFICIAL),
    (Capacity.DISPATCHER, Role.DISPATCHER),
    (Capacity.SUPERVISOR, Role.SUPERVISOR),
    (Capacity.GIVER, Role.SUPERVISOR),
    (Capacity.PLATFORM, Role.PLATFORM),
)
_DECIDED = frozenset({Ask.EXTENSION, Ask.DEFERRAL, Ask.APPEAL, Ask.IDENTITY})  # by a head or the office
_PLATFORM = frozenset({Capacity.PLATFORM})
_WRITTEN = ("words", "reason")  # what a person says in their own words


@dataclass(frozen=True, slots=True)
class Sight:
    """A case as somebody sees it: what they are to it and what they may do now."""

    case: Case
    capacities: frozenset[Capacity]
    facts: frozenset[Fact] = frozenset()
    clocks: Mapping[str, DeadlineRow] | None = None

    @property
    def actions(self) -> tuple[Action, ...]:
        """Their buttons."""
        return lifecycle.allowed(self.case.type, self.case.state, self.capacities, self.facts)

    @property
    def is_reporter(self) -> bool:
        """Whether it is their own."""
        return Capacity.REPORTER in self.capacities

    @property
    def inside(self) -> bool:
        """Whether they are of the office or of a unit, and not the one who complains."""
        return not self.capacities & {Capacity.REPORTER, Capacity.READER}


async def sight(work: UnitOfWork, office: Office, number: str, speaker: Speaker) -> Sight:
    """Return the case as the speaker sees it; raises `NoSuchCase` when it is none of theirs."""
    case = await cases.by_number(work, number)
    found = await audience.capacities(work, office, case, speaker) if case else frozenset[Capacity]()
    if case is None or not found:
        raise NoSuchCase(number)
    return await seen_as(work, office, case, found)


async def seen_as(work: UnitOfWork, office: Office, case: Case, capacities: frozenset[Capacity]) -> Sight:
    """Return the case as somebody with these capacities sees it."""
    clocks = await cases.deadlines(work, case)
    return Sight(case, capacities, standing.facts(Standing(case, clocks, office, work.now)), clocks)


async def act(work: UnitOfWork, office: Office, number: str, action: Action, speaker: Speaker, **said: Any) -> Change:
    """Do it: check the table, change the case, its deadlines and reminders, and append to the story."""
    seen = await sight(work, office, number, speaker)
    if seen.is_reporter:
        names = names_of(speaker)
        written = {name: said[name] for name in _WRITTEN if name in said}
        said |= {name: hidden(value, seen.case.naming, names) for name, value in written.items()}
    return await _do(work, office, seen, action, speaker, said)


async def by_platform(work: UnitOfWork, office: Office, case: Case, action: Action, **said: Any) -> Change:
    """The platform does it: a limit ran out, or something else brought it about."""
    return await _do(work, office, await seen_as(work, office, case, _PLATFORM), action, None, said)


async def _do(
    work: UnitOfWork, office: Office, seen: Sight, action: Action, speaker: Speaker | None, said: dict[str, Any]
) -> Change:
    case, row = seen.case, lifecycle.way(action)
    state = lifecycle.after(case.number, case.type, case.state, action, seen.capacities, seen.facts)
    doing = Doing(work, office, case, action, speaker, seen.capacities, said, seen.clocks or {})
    stood, left = board.place(case), await _first(doing)
    if effect := EFFECTS.get(action):
        await effect(doing)
    case.state = state
    _wait(doing, row)
    await timing.after(work, office, case, action, now=work.now, said=said)
    await board.moved(work, stood, board.place(case))
    change = await _tell(doing, row, left)
    then = [await by_platform(work, office, other, what, **more) for other, what, more in doing.then]
    return replace(change, then=tuple(then))


def _wait(doing: Doing, row: lifecycle.Way) -> None:
    """Leave waiting what was asked for, and take away what was settled; a case that leaves its unit waits for nothing."""
    case, asks = doing.case, dict(doing.case.asks)
    if row.settles:
        asks.pop(row.settles, None)
    if row.asks:
        by = doing.speaker.id if doing.speaker else None
        asks[row.asks] = {**asks.get(row.asks, {}), **doing.said, "by": by, "at": doing.now.isoformat()}
    if row.to is not None and case.state not in lifecycle.IN_WORK and row.asks is None:
        stays = {Ask.APPEAL, Ask.IDENTITY} if case.state in ALIVE else {Ask.APPEAL}
        asks = {kind: asked for kind, asked in asks.items() if kind in stays}
    case.asks, case.asking = asks, bool(_DECIDED & asks.keys())
    case.passing_to = asks.get(Ask.TRANSFER, {}).get("to")


async def _first(doing: Doing) -> list[Recipient]:
    """Return who has been answerable until another unit takes the case over: from now on it is none of theirs."""
    if doing.action is not Action.TAKE_OVER:
        return []
    return await audience.recipients(doing.work, doing.office, doing.case, Capacity.ANSWERABLE)


async def _tell(doing: Doing, row: lifecycle.Way, left: list[Recipient]) -> Change:
    work, case = doing.work, doing.case
    role = next(role for capacity, role in _ROLE_OF if capacity in doing.capacities)
    event = await story.record(
        work,
        case,
        doing.action,
        role=role,
        actor_id=doing.actor_id,
        department_id=_acts_for(doing),
        at=work.now,
        said=doing.said,
    )
    but = doing.speaker.id if doing.speaker else 0
    due = {kind: each.due_at for kind, each in (await cases.deadlines(work, case)).items()}
    told = await audience.told(work, doing.office, case, row.told, but=but)
    known = {but, *(each.person.id for each in told)}
    return Change(case, event, told + [each for each in left if each.person.id not in known], due)


def _acts_for(doing: Doing) -> str | None:
    """Return whose hop this is in the story: a receiver and a co-handling unit act for themselves."""
    mine = [post.department_id for post in doing.speaker.posts] if doing.speaker else []
    if doing.capacities & {Capacity.RECEIVER, Capacity.CO_UNIT} and not doing.capacities & {Capacity.UNIT}:
        return next((unit for unit in mine if unit and unit != doing.case.accused), None)
    return doing.case.department_id

"""Doing something to a case (工单): the table says whether, the state and the story change together, and who is told."""

from dataclasses import dataclass
from typing import Any

from bot.casework import audience, correcting, lifecycle, story, timing
from bot.casework.audience import Recipient
from bot.casework.errors import Incomplete, NoSuchCase
from bot.casework.lifecycle import Action, Capacity
from bot.casework.office import Office
from storage import cases
from storage.speakers import Speaker
from storage.tables import Case, CaseEvent
from storage.words import Role, Satisfaction
from storage.work import UnitOfWork

_ROLE_OF = (  # as what somebody with several capacities acts, in the story
    (Capacity.REPORTER, Role.FIRM),
    (Capacity.ANSWERABLE, Role.OFFICIAL),
    (Capacity.UNIT_HEAD, Role.HEAD),
    (Capacity.UNIT, Role.OFFICIAL),
    (Capacity.DISPATCHER, Role.DISPATCHER),
    (Capacity.SUPERVISOR, Role.SUPERVISOR),
)


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a case, and who is told of it."""

    case: Case
    event: CaseEvent
    told: list[Recipient]


@dataclass(frozen=True, slots=True)
class Sight:
    """A case as somebody sees it: what they are to it and what they may do now."""

    case: Case
    capacities: frozenset[Capacity]

    @property
    def actions(self) -> tuple[Action, ...]:
        """Their buttons."""
        return lifecycle.allowed(self.case.type, self.case.state, self.capacities)

    @property
    def is_reporter(self) -> bool:
        """Whether it is their own."""
        return Capacity.REPORTER in self.capacities


async def sight(work: UnitOfWork, number: str, speaker: Speaker) -> Sight:
    """Return the case as the speaker sees it; raises `NoSuchCase` when it is none of theirs."""
    case = await cases.by_number(work, number)
    found = await audience.capacities(work, case, speaker) if case else frozenset[Capacity]()
    if case is None or not found:
        raise NoSuchCase(number)
    return Sight(case, found)


async def act(work: UnitOfWork, office: Office, number: str, action: Action, speaker: Speaker, **said: Any) -> Change:
    """Do it: check the table, change the case, its deadlines and reminders, and append to the story."""
    seen = await sight(work, number, speaker)
    case = seen.case
    state = lifecycle.after(number, case.type, case.state, action, seen.capacities)
    if effect := _EFFECTS.get(action):
        await effect(work, office, case, speaker, said)
    case.state = state
    await timing.after(work, office, case, action, now=work.now)
    return await _tell(work, case, action, seen, speaker, said)


async def _tell(
    work: UnitOfWork, case: Case, action: Action, seen: Sight, speaker: Speaker, said: dict[str, Any]
) -> Change:
    role = next(role for capacity, role in _ROLE_OF if capacity in seen.capacities)
    event = await story.record(
        work,
        case,
        action,
        role=role,
        actor_id=None if seen.is_reporter else speaker.id,
        department_id=case.department_id,
        at=work.now,
        said=said,
    )
    return Change(case, event, await audience.told(work, case, lifecycle.way(action).told, but=speaker.id))


async def _signed(_work: UnitOfWork, _office: Office, case: Case, speaker: Speaker, _said: dict[str, Any]) -> None:
    case.official_id = speaker.id


async def _sent_back(_work: UnitOfWork, office: Office, case: Case, _speaker: Speaker, said: dict[str, Any]) -> None:
    """Once only, with the reason. Source: 潍坊12345条例 第二十二条; the number is the platform's own."""
    if not said.get("reason"):
        raise Incomplete("reason")
    if case.returns >= office.rules.return_max.times:
        raise Incomplete("returned_before", times=case.returns)
    case.returns += 1
    case.official_id = None


async def _dispatched(_work: UnitOfWork, office: Office, case: Case, _speaker: Speaker, said: dict[str, Any]) -> None:
    if said.get("department") not in office.departments:
        raise Incomplete("department")
    if said["department"] == case.accused:
        raise Incomplete("accused")
    case.department_id = said["department"]
    case.dispatched_at = case.dispatched_at or _work.now  # a return never restarts the clock


async def _replied(_work: UnitOfWork, _office: Office, case: Case, speaker: Speaker, said: dict[str, Any]) -> None:
    """Each demand has its answer. Source: 济南12345条例 第二十四条."""
    answers = said.get("answers", [])
    for at, demand in enumerate(case.demands):
        if at >= len(answers) or not answers[at].get("text"):
            raise Incomplete("demand", number=at + 1, demand=demand)
    case.reply = answers
    case.official_id = case.official_id or speaker.id


async def _closed(work: UnitOfWork, _office: Office, case: Case, _speaker: Speaker, _said: dict[str, Any]) -> None:
    case.closed_at = work.now


async def _rated(_work: UnitOfWork, _office: Office, case: Case, _speaker: Speaker, said: dict[str, Any]) -> None:
    if case.satisfaction is not None:
        raise Incomplete("rated_before")
    case.satisfaction = Satisfaction(said["satisfaction"])


_EFFECTS = {
    Action.SIGN: _signed,
    Action.SEND_BACK: _sent_back,
    Action.CORRECT: correcting.corrected,
    Action.DISPATCH: _dispatched,
    Action.REPLY: _replied,
    Action.CLOSE: _closed,
    Action.WITHDRAW: _closed,
    Action.RATE: _rated,
}

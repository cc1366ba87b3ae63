"""An application (办件) at a window: registered with the firm's receipt, accepted by silence when nobody says anything."""

from dataclasses import dataclass

from bot.casework import audience, lifecycle, story, timing
from bot.casework.actions import Action, Capacity
from bot.casework.audience import Recipient
from bot.casework.errors import Incomplete
from bot.casework.handling import Change
from bot.casework.office import Office
from bot.casework.submitting import fresh_number, reported_by
from knowledge.limits import Limit
from storage import board, cases
from storage.speakers import Speaker
from storage.tables import Case, Receipt
from storage.words import CaseType, Naming, Role, State
from storage.work import UnitOfWork

_WINDOW = (Role.OFFICIAL, Role.HEAD)


@dataclass(frozen=True, slots=True)
class Papers:
    """What an official opens an application with: the firm's receipt, and the matter in words."""

    receipt: Receipt
    matter_id: str
    department_id: str
    text: str
    demands: tuple[str, ...]
    limit: Limit | None = None  # the matter's own, where it has one: it goes before that of the rules


@dataclass(frozen=True, slots=True)
class Registered:
    """The application; `code` is told to the firm once, and is None for one that was there before."""

    case: Case
    code: str | None
    told: list[Recipient]


def may_register(speaker: Speaker, receipt: Receipt, department_id: str) -> bool:
    """Whether this is their window's matter and somebody else's receipt: nobody handles their own case."""
    return speaker.holds(*_WINDOW, department_id=department_id) and receipt.person_id != speaker.id


async def register(work: UnitOfWork, office: Office, papers: Papers, speaker: Speaker) -> Registered:
    """Open the application (登记办件); the days of acceptance and of the decision begin. A second tap opens no second one."""
    if not may_register(speaker, papers.receipt, papers.department_id):
        raise Incomplete("not_your_matter", department=office.departments[papers.department_id])
    if before := await cases.application(work, papers.receipt.code, papers.matter_id):
        return Registered(before, None, [])
    case = Case(
        number=await fresh_number(work, office),
        type=CaseType.APPLICATION,
        state=State.HANDLING,
        naming=Naming.NAMED,
        text=papers.text,
        demands=list(papers.demands),
        matter_id=papers.matter_id,
        department_id=papers.department_id,
        receipt=papers.receipt.code,
        official_id=speaker.id,
        submitted_at=work.now,
        dispatched_at=work.now,
    )
    work.session.add(case)
    await work.session.flush()
    code = reported_by(work, office, case, papers.receipt.person_id)
    await work.session.flush()
    await timing.after(work, office, case, Action.REGISTER, now=work.now, reply=papers.limit)
    await board.moved(work, None, board.place(case))
    role = Role.OFFICIAL if speaker.holds(Role.OFFICIAL, department_id=papers.department_id) else Role.HEAD
    await story.record(
        work,
        case,
        Action.REGISTER,
        role=role,
        actor_id=speaker.id,
        department_id=case.department_id,
        at=work.now,
        said={"receipt": papers.receipt.code},
    )
    return Registered(case, code, await audience.recipients(work, office, case, Capacity.REPORTER))


async def accept_by_silence(work: UnitOfWork, office: Office, case: Case) -> Change | None:
    """Nobody said in time what to correct: it counts as accepted from the day of receipt (行政许可法 §32).

    None for a case that has gone on by another way: its deadline is only closed.
    """
    row = lifecycle.way(Action.ACCEPT)
    if case.state not in row.when:
        await timing.end(work, case, timing.ACCEPT, work.now)
        return None
    stood = board.place(case)
    case.state = row.to or case.state
    await board.moved(work, stood, board.place(case))
    await timing.after(work, office, case, Action.ACCEPT, now=work.now)
    event = await story.record(
        work,
        case,
        Action.ACCEPT,
        role=Role.PLATFORM,
        department_id=case.department_id,
        at=work.now,
        said={"silence": True, "received_at": case.submitted_at.isoformat()},
    )
    return Change(case, event, await audience.told(work, office, case, row.told, but=0))

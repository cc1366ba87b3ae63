"""A firm submits: from a draft to a case with a number, a query code and a responsible unit."""

from dataclasses import dataclass
from typing import Any

from bot.casework import audience, story, timing, tracking
from bot.casework.actions import Action, Capacity
from bot.casework.audience import Recipient
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.handling import Sight, seen_as
from bot.casework.masking import hidden, names_of
from bot.casework.office import Office
from storage import board, cases, reporters
from storage.speakers import Speaker
from storage.tables import Attachment, Case, Reporter
from storage.words import CaseType, Naming, Origin, Role, State
from storage.work import UnitOfWork

_FILES = (Role.DISPATCHER, Role.SUPERVISOR)  # who may file for a caller or visitor


@dataclass(frozen=True, slots=True)
class Draft:
    """What a firm has written and confirmed on the preview."""

    type: CaseType
    text: str
    demands: tuple[str, ...]
    naming: Naming
    department_id: str | None = None
    matter_id: str | None = None
    accused: str | None = None
    files: tuple[tuple[str, str, int | None], ...] = ()  # kind, file id, size
    guarded: bool = False  # fears retaliation: the supervisors' alone
    origin: Origin = Origin.CHAT
    related_to: int | None = None
    contact: str | None = None  # of a caller: how the office can reach them

    @property
    def for_another(self) -> bool:
        """Whether somebody of the office files it for a caller or visitor (代登记)."""
        return self.origin in (Origin.PHONE, Origin.VISIT)


@dataclass(frozen=True, slots=True)
class Submitted:
    """What the firm is told once, and who hears of the new case."""

    case: Case
    code: str
    told: list[Recipient]


async def claim(work: UnitOfWork, office: Office, seen: Sight, speaker: Speaker) -> Sight:
    """A caller takes over the case that was filed for them (认领): from now on they are its reporter, and are told.

    They have shown the query code; raises `NoLonger` where somebody is behind the case already.
    """
    if not await reporters.claim(work, seen.case.id or 0, speaker.id):
        raise NoLonger("CLAIMED")
    return await seen_as(work, office, seen.case, frozenset({Capacity.REPORTER}))


async def submit(work: UnitOfWork, office: Office, draft: Draft, speaker: Speaker) -> Submitted:
    """Store the case; where the unit is known and not itself accused it is dispatched at once (接诉即办)."""
    if not draft.text.strip():
        raise Incomplete("text")
    names = () if draft.for_another else names_of(speaker)
    known = draft.department_id in office.departments and draft.department_id != draft.accused and not draft.guarded
    case = Case(
        number=await fresh_number(work, office),
        type=draft.type,
        state=State.DISPATCHED if known else State.UNASSIGNED,
        naming=draft.naming,
        text=hidden(draft.text, draft.naming, names),
        demands=hidden(list(draft.demands), draft.naming, names),
        matter_id=draft.matter_id,
        department_id=draft.department_id if known else None,
        accused=draft.accused,
        guarded=draft.guarded,
        origin=draft.origin,
        related_to=draft.related_to,
        given_by=speaker.id if draft.for_another else None,
        submitted_at=work.now,
        dispatched_at=work.now if known else None,
    )
    work.session.add(case)
    await work.session.flush()
    code = reported_by(work, office, case, None if draft.for_another else speaker.id, contact=draft.contact)
    attach(work, case, draft.files, by=Role.FIRM)
    await work.session.flush()
    await timing.after(work, office, case, Action.SUBMIT, now=work.now)
    await board.moved(work, None, board.place(case))
    said: dict[str, Any] = {"attachments": len(draft.files)}
    if draft.for_another:
        role = next((post.role for post in speaker.posts if post.role in _FILES), None) or speaker.posts[0].role
        said["origin"] = draft.origin
        await story.record(work, case, Action.SUBMIT, role=role, actor_id=speaker.id, at=work.now, said=said)
    else:
        await story.record(work, case, Action.SUBMIT, role=Role.FIRM, at=work.now, said=said)
    if known:
        unit = {"department": case.department_id}
        await story.record(work, case, Action.DISPATCH, role=Role.PLATFORM, at=work.now, said=unit)
    reads = frozenset({Capacity.UNIT if known else Capacity.DISPATCHER})
    return Submitted(case, code, await audience.told(work, office, case, reads, but=speaker.id))


def attach(work: UnitOfWork, case: Case, files: tuple[tuple[str, str, int | None], ...], *, by: Role) -> None:
    """Keep photos and documents with the case."""
    assert case.id is not None
    for kind, file_id, size in files:
        work.session.add(Attachment(case_id=case.id, kind=kind, file_id=file_id, size=size, by=by, at=work.now))


def reported_by(
    work: UnitOfWork, office: Office, case: Case, person_id: int | None, *, contact: str | None = None
) -> str:
    """Write down who is behind the case, there alone, and return the query code (查询码) that is shown once."""
    assert case.id is not None
    code = tracking.new_code(office.chance)
    hashed = tracking.hash_code(case.number, code)
    work.session.add(Reporter(case_id=case.id, person_id=person_id, code_hash=hashed, contact=contact))
    return code


async def fresh_number(work: UnitOfWork, office: Office) -> str:
    """Return a tracking number that no case has."""
    while True:
        number = tracking.new_number(office.chance)
        if await cases.by_number(work, number) is None:
            return number

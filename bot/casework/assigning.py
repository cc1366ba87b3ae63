"""The office gives a unit something to do (交办): a case of type task, without anybody behind it who reports."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.casework import audience, story, timing
from bot.casework.actions import Action, Capacity
from bot.casework.errors import Incomplete
from bot.casework.office import Office
from bot.casework.submitting import Submitted, fresh_number
from storage import board
from storage.speakers import Speaker
from storage.tables import Case
from storage.words import CaseType, Naming, Origin, Role, State
from storage.work import UnitOfWork


async def assign(
    work: UnitOfWork,
    office: Office,
    words: str,
    department_id: str,
    speaker: Speaker | None,
    *,
    due: date | None = None,
    duty_key: str | None = None,
    matter_id: str | None = None,
    demands: Sequence[str] = (),
) -> Submitted:
    """Give a task and dispatch it at once; `speaker` None: a recurring duty gives it.

    `demands` are what its report must answer, where that is more than the words themselves. It is to be done by `due`
    where a day was set, else within the rules' limit for tasks. It has no query code, as nobody outside asks for it.
    Raises `Incomplete` for an unknown unit, no words, or a day that has passed.
    """
    if department_id not in office.departments:
        raise Incomplete("department")
    if not words.strip():
        raise Incomplete("text")
    case = Case(
        number=await fresh_number(work, office),
        type=CaseType.TASK,
        state=State.DISPATCHED,
        naming=Naming.NAMED,
        text=words.strip(),
        demands=list(demands) or [words.strip()],
        matter_id=matter_id,
        department_id=department_id,
        origin=Origin.OFFICE,
        given_by=speaker.id if speaker else None,
        duty_key=duty_key,
        submitted_at=work.now,
        dispatched_at=work.now,
    )
    work.session.add(case)
    await work.session.flush()
    await timing.after(work, office, case, Action.ASSIGN, now=work.now, reply=_until(office, work, due))
    await board.moved(work, None, board.place(case))
    said: dict[str, Any] = {"department": department_id}
    actor = speaker.id if speaker else None
    role = Role.SUPERVISOR if speaker else Role.PLATFORM
    await story.record(work, case, Action.ASSIGN, role=role, actor_id=actor, at=work.now, said=said)
    unit = frozenset({Capacity.UNIT})
    return Submitted(case, "", await audience.told(work, office, case, unit, but=speaker.id if speaker else 0))


def _until(office: Office, work: UnitOfWork, due: date | None) -> date | None:
    """The day that was set; the working day before where that is a day off."""
    if due is None:
        return None
    today = office.calendar.day_of(work.now)
    days = office.calendar.working_days_between(today, due) if due > today else 0
    if days < 1:
        raise Incomplete("due")
    return office.calendar.working_days_after(today, days)

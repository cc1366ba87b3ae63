"""Retaliation (打击报复) for a complaint: asked after the end, and a yes is a case of its own for the supervisors alone.

Source: process rules 52 and 53.
"""

from bot.casework import submitting
from bot.casework.errors import NoLonger
from bot.casework.handling import Sight
from bot.casework.office import Office
from bot.casework.submitting import Draft, Submitted
from bot.casework.tracking import grouped
from storage import followups
from storage.speakers import Speaker
from storage.tables import Case, FollowUp
from storage.words import CaseType, State
from storage.work import UnitOfWork

TEXT = "企业说：{} 办结以后，因为提诉求被刁难、突击检查或停办。"  # of the case, in the language it is handled in
DEMAND = "停止刁难，查清是不是打击报复"
KINDS = ("retaliation_30", "retaliation_90")
HARASSED = "harassed"


def kind_of(seen: Sight, work: UnitOfWork) -> str:
    """Return which question is answered: of those after 30 and 90 days the last that has come, else the follow-up's."""
    clocks = seen.clocks or {}
    rung = [kind for kind in KINDS if kind in clocks and clocks[kind].due_at <= work.now]
    return rung[-1] if rung else followups.FIRM


async def unharmed(work: UnitOfWork, seen: Sight) -> None:
    """Nothing happened: kept, unless a yes was said before."""
    await _answer(work, seen, harassed=False)


async def harmed(work: UnitOfWork, office: Office, seen: Sight, speaker: Speaker) -> Submitted | None:
    """Open a report to the supervisors, past the unit of the old case; None where this was answered with yes before."""
    if not await _answer(work, seen, harassed=True):
        return None
    draft = Draft(
        type=CaseType.REPORT,
        text=TEXT.format(grouped(seen.case.number)),
        demands=(DEMAND,),
        naming=seen.case.naming,
        accused=seen.case.department_id,
        guarded=True,
        related_to=seen.case.id,
    )
    return await submitting.submit(work, office, draft, speaker)


async def _answer(work: UnitOfWork, seen: Sight, *, harassed: bool) -> bool:
    """Keep the answer; False where a yes stands already."""
    if not seen.is_reporter or not _was_asked(seen.case):
        raise NoLonger("STALE")
    case, kind = seen.case, kind_of(seen, work)
    row = await followups.of_case(work, case.id or 0, case.round, kind)
    if row is not None and row.answers.get(HARASSED):
        return False
    if row is None:
        row = FollowUp(case_id=case.id or 0, round=case.round, kind=kind, answers={}, asked_at=work.now)
        work.session.add(row)
    row.answers, row.answered_at = {**row.answers, HARASSED: harassed}, work.now
    await work.session.flush()
    return True


def _was_asked(case: Case) -> bool:
    return case.closed_at is not None or case.state is State.REPLIED

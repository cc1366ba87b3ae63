"""Handled once more (重新办理): under the same number, which gets a suffix; the second failure goes to supervision."""

from bot.casework import timing
from bot.casework.doing import Doing
from bot.casework.errors import Incomplete

WHY = ("unsolved", "new_facts", "mistake", "wrong_unit")


async def reopened(doing: Doing) -> None:
    """The same unit again: it may not send the case back. Process rules 30, 31."""
    await _again(doing)
    doing.case.designated = True


async def redirected(doing: Doing) -> None:
    """It was the wrong unit, or none had it yet: the office finds one."""
    await _again(doing)
    doing.case.department_id = None
    doing.case.designated = False


async def escalated(doing: Doing) -> None:
    """Still not good after it was handled again: the office decides who goes on. Process rules 30."""
    await _again(doing)


async def _again(doing: Doing) -> None:
    case = doing.case
    if doing.said.get("why") not in WHY:
        raise Incomplete("why")
    doing.said["before"] = {"satisfaction": case.satisfaction, "reply": case.reply}
    await timing.end_round(doing.work, doing.office, case, doing.now)
    case.round += 1
    case.official_id, case.reply, case.closed_at, case.contacted_at = None, None, None, None
    case.satisfaction, case.solved, case.ratings = None, None, 0
    case.returns, case.extensions, case.supplements, case.asks = 0, 0, 0, {}
    case.dispatched_at = doing.now if case.department_id else None
    case.due_at = None

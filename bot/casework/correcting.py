"""One correction notice (一次性补正告知) for an application; a second one needs a changed matter or the head's reason.

Source: 行政许可法 第三十二条; that nothing comes piece by piece (不得分次告知) is what 一次 in it says.
"""

from enum import StrEnum

from bot.casework.actions import Action
from bot.casework.doing import Doing
from bot.casework.errors import Incomplete
from storage import cases
from storage.speakers import Speaker
from storage.tables import Case
from storage.words import Role
from storage.work import UnitOfWork


class Standing(StrEnum):
    """Why a correction notice may be given now."""

    FIRST = "first"
    CHANGED = "changed"  # the matter says something else since the last one
    BY_HEAD = "by_head"  # the head takes it upon themselves, with a reason


async def standing(work: UnitOfWork, case: Case, speaker: Speaker, version: str) -> Standing:
    """Return why this speaker may give one now; `version` says what the matter asks for today.

    Raises `Incomplete`: `accepted_by_silence` when the days for the first one are over, `corrected_before` when there
    was one and nothing has changed.
    """
    assert case.id is not None
    if not case.corrections:
        accept = (await cases.deadlines(work, case)).get("accept")
        if accept is not None and accept.met_at is None and accept.due_at < work.now:
            raise Incomplete("accepted_by_silence")
        return Standing.FIRST
    earlier = [event for event in await cases.story(work, case.id) if event.action == Action.CORRECT]
    if earlier[-1].said.get("version") != version:
        return Standing.CHANGED
    if speaker.holds(Role.HEAD, department_id=case.department_id):
        return Standing.BY_HEAD
    raise Incomplete("corrected_before", times=case.corrections)


async def corrected(doing: Doing) -> None:
    """Count the notice; what it says goes into the story: `missing`, `version`, and of a further one why it is given."""
    case, said = doing.case, doing.said
    if not said.get("missing") or doing.speaker is None:
        raise Incomplete("missing")
    why = await standing(doing.work, case, doing.speaker, said.get("version", ""))
    if why is Standing.BY_HEAD and not said.get("reason", "").strip():
        raise Incomplete("correction_reason")
    case.corrections += 1
    said["standing"] = why
    said["times"] = case.corrections

"""What the higher rungs of the ladder (督办阶梯) do beside being said: each writes its numbered letter, once.

Source: process rules, section eight; from which day on stands in rules.yaml.
"""

from collections.abc import Mapping

from bot.casework import handling
from bot.casework.actions import Action
from bot.casework.errors import NotAllowed
from bot.casework.office import Office
from bot.casework.reminding import StepKind
from storage import letters
from storage.tables import Case
from storage.words import LetterKind
from storage.work import UnitOfWork

LATE = "overdue"  # why a rung wrote the letter
_RUNGS: Mapping[str, tuple[Action, LetterKind]] = {
    StepKind.SUPERVISE: (Action.SUPERVISE, LetterKind.SUPERVISION),
    StepKind.CIRCULATE: (Action.CIRCULATE, LetterKind.CIRCULAR),
    StepKind.TALK: (Action.TALK, LetterKind.TALK),
}
_CLIMBED = frozenset({"reply", "repair"})  # a letter that is answered late gets no letter about that


async def climb(work: UnitOfWork, office: Office, case: Case, kind: str, step: str) -> str:
    """Write the letter of this rung and return its number; of one that was written before, that one's. Empty: no letter."""
    if step not in _RUNGS or kind not in _CLIMBED:
        return ""
    action, letter = _RUNGS[step]
    why = f"{LATE}:{kind}:{case.round}"
    if before := await letters.because(work, case.id or 0, letter, why):
        return before.number
    try:
        change = await handling.by_platform(work, office, case, action, why=why)
    except NotAllowed:  # the case went on meanwhile
        return ""
    return str(change.event.said["letter"])

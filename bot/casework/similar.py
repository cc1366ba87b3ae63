"""Whether a firm has said the same before: a case that is open is followed, an old one is linked. Process rules 31, 32."""

import re
import unicodedata
from dataclasses import dataclass

from rapidfuzz import fuzz

from bot.casework.actions import Action, Capacity
from bot.casework.handling import seen_as
from bot.casework.office import Office
from storage import reporters
from storage.speakers import Speaker
from storage.tables import Case
from storage.words import State
from storage.work import UnitOfWork

SAME = 72.0  # of 100: how alike two texts are that say the same (measured: see tests/casework/test_similar.py)
MOST_COMPARED = 20  # of the firm's own cases, the newest
_GONE = frozenset({State.WITHDRAWN, State.MERGED, State.REFUSED})
_NOISE = re.compile(r"[\W_]+")
_AGAIN = frozenset({Action.REOPEN, Action.REDIRECT, Action.ESCALATE})


@dataclass(frozen=True, slots=True)
class Alike:
    """A case that says nearly the same: `follow` it, have it handled `again`, or, closed too long ago, only link it."""

    case: Case
    follow: bool = False
    again: bool = False


async def find(
    work: UnitOfWork, office: Office, speaker: Speaker, text: str, *, matter_id: str | None, department_id: str | None
) -> Alike | None:
    """Return the speaker's own case that is most like this text, None when none is."""
    best: Case | None = None
    highest = SAME
    for case in await reporters.cases_of(work, speaker.id, MOST_COMPARED):
        same_place = (matter_id and case.matter_id == matter_id) or case.department_id == department_id
        if case.state in _GONE or not same_place:
            continue
        if (alike := likeness(case.text, text)) >= highest:
            best, highest = case, alike
    return await _what_to_do(work, office, best) if best else None


async def _what_to_do(work: UnitOfWork, office: Office, case: Case) -> Alike:
    seen = await seen_as(work, office, case, frozenset({Capacity.REPORTER}))
    if Action.SUPPLEMENT in seen.actions:
        return Alike(case, follow=True)
    return Alike(case, again=bool(_AGAIN & set(seen.actions)))


def likeness(one: str, other: str) -> float:
    """Return how alike two texts are, 0 to 100, whatever their punctuation."""
    return float(fuzz.ratio(_bare(one), _bare(other)))


def _bare(text: str) -> str:
    return _NOISE.sub("", unicodedata.normalize("NFKC", text).lower())

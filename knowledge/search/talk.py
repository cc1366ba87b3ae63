"""What is said that is no question about a matter: courtesy, nonsense, mischief, grievances."""

from __future__ import annotations

import re
from collections.abc import Iterable

from knowledge.search import phrases
from knowledge.search.answer import Talk

_COURTESY = {kind: re.compile(words) for kind, words in phrases.COURTESY.items()}
_COURTEOUS = re.compile(f"(?:{'|'.join(phrases.COURTESY.values())}|{phrases.AROUND})+")
_WHOLE = {kind: re.compile(f"(?:{pattern})[啊呀哦吗吧呢哈啦了的嘛]*") for kind, pattern in phrases.WHOLE.items()}
_REFUSED = {kind: re.compile(pattern) for kind, pattern in phrases.REFUSED.items()}
_FORGED, _SUFFERED, _INSULT = map(re.compile, (phrases.FORGED, phrases.SUFFERED, phrases.INSULT))
_GRIEVANCE, _COMPLAINS = re.compile(phrases.GRIEVANCE), re.compile(phrases.COMPLAINS)
_REDRESS, _ASKS = re.compile(phrases.REDRESS), re.compile(phrases.ASKS)
_SAME_SIGN = re.compile(r"(.{1,3}?)\1{2,}")
_VOWELLESS = re.compile(r"[^aeiouv\W\d]{5,}")
UNKNOWN = 0.2  # share of a message that the knowledge knows: below it, letters are no language of ours


def without_matter(plain_text: str) -> Talk | None:
    """Return what a message is that no matter answers, or None."""
    tight = _tight(plain_text)
    suffered = _SUFFERED.search(tight)
    for kind, pattern in _REFUSED.items():
        if pattern.search(tight) and not (kind is Talk.ILLEGAL and suffered):
            return kind
    if _FORGED.search(tight) and not suffered:
        return Talk.ILLEGAL
    for kind, pattern in _WHOLE.items():
        if pattern.fullmatch(tight):
            return kind
    if _COURTEOUS.fullmatch(tight):
        return next((kind for kind, words in _COURTESY.items() if words.search(tight)), None)
    return None


def is_gibberish(plain_text: str, known: float) -> bool:
    """Say whether a message is no language: nothing, digits, one sign over and over, letters that spell nothing.

    `known` is the share of it that any wording knows.
    """
    tight = _tight(plain_text)
    if len(tight) <= 1 or (tight.isdigit() and known < UNKNOWN):
        return True
    if _SAME_SIGN.fullmatch(tight) or (len(set(tight)) <= 3 and len(tight) >= 6):
        return True
    return tight.isascii() and known < UNKNOWN and (" " not in plain_text or bool(_VOWELLESS.search(plain_text)))


def is_insult(plain_text: str) -> bool:
    """Say whether a message swears."""
    return bool(_INSULT.search(_tight(plain_text)))


def is_grievance(plain_text: str) -> bool:
    """Say whether a message tells of how somebody was treated."""
    return bool(_GRIEVANCE.search(_tight(plain_text)))


def complains(plain_text: str) -> bool:
    """Say whether a message speaks of complaining at all."""
    return bool(_COMPLAINS.search(plain_text))


def is_redress(names: Iterable[str]) -> bool:
    """Say whether an entry of these names is itself a way to be heard."""
    return any(_REDRESS.search(name) for name in names)


def asks(plain_text: str) -> bool:
    """Say whether a message asks something."""
    return bool(_ASKS.search(_tight(plain_text)))


def _tight(plain_text: str) -> str:
    return plain_text.replace(" ", "")

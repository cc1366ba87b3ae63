"""Near-identical questions are one (归并): what a hundred firms asked in their own words is settled once.

Wordings are compared only with those that share a rare pair of characters, so ten thousand take no more than a moment.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from rapidfuzz import fuzz

from knowledge.search.fillers import salience
from knowledge.search.normalise import plain, symbols
from storage.questions import Asked

ALIKE = 82.0  # of 100: rapidfuzz's ratio over what carries the matter
_COMMON = 40  # questions: a pair of characters in more than these says nothing
_COMPARED = 12  # candidates a wording is compared with, those that share the most first
_SALIENT = 0.5


@dataclass(slots=True)
class Gathered:
    """Questions that mean the same."""

    key: str
    asked: list[Asked] = field(default_factory=list)

    @property
    def newest(self) -> Asked:
        """The one that stands for all."""
        return self.asked[0]

    @property
    def wordings(self) -> list[str]:
        """Each wording once, newest first."""
        return list({plain(each.question): each.question for each in reversed(self.asked)}.values())[::-1]

    @property
    def why(self) -> Counter[str]:
        """How often it was declined, did not help, or was found by a second choice."""
        return Counter(each.why for each in self.asked)

    @property
    def ids(self) -> list[int]:
        """The rows."""
        return [each.id for each in self.asked]

    @property
    def last_at(self) -> datetime:
        """When it was asked last."""
        return self.newest.asked_at


def gathered(asked: Iterable[Asked]) -> list[Gathered]:
    """Return the questions put together, most asked first, then the newest; `asked` begins with the newest."""
    same: dict[str, Gathered] = {}
    for each in asked:
        key = core(each.question)
        same.setdefault(key, Gathered(key)).asked.append(each)
    found = _merged(sorted(same.values(), key=lambda one: -len(one.asked)))
    for one in found:
        one.asked.sort(key=lambda each: -each.id)
    return sorted(found, key=lambda one: (-len(one.asked), -one.newest.id))


def holding(found: Sequence[Gathered], row_id: int) -> Gathered | None:
    """Return the gathered question that a row belongs to."""
    return next((one for one in found if any(each.id == row_id for each in one.asked)), None)


def core(question: str) -> str:
    """Return what carries the matter of a question: without courtesy and filler words, in one spelling."""
    text = symbols(plain(question))
    kept = "".join(sign for sign, weight in zip(text, salience(text), strict=True) if weight > _SALIENT).strip()
    return kept or text


def _merged(groups: Sequence[Gathered]) -> list[Gathered]:
    """Put each wording to the most asked one that is like it."""
    kept: list[Gathered] = []
    holders: dict[str, list[int]] = {}
    for group in groups:
        pairs = {group.key[at : at + 2] for at in range(len(group.key) - 1)} or {group.key}
        near: Counter[int] = Counter()
        for pair in pairs:
            there = holders.get(pair, [])
            if len(there) <= _COMMON:
                near.update(there)
        home = next(
            (at for at, _ in near.most_common(_COMPARED) if fuzz.ratio(kept[at].key, group.key) >= ALIKE),
            None,
        )
        if home is not None:
            kept[home].asked += group.asked
            continue
        for pair in pairs:
            holders.setdefault(pair, []).append(len(kept))
        kept.append(group)
    return kept

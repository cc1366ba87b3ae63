"""Topics that recur (共性问题, process rules 33): the same matter, or nearly the same words; never who brought them up."""

import re
from collections import Counter
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from knowledge.rules import Threshold
from storage import raised
from storage.figures import Cut
from storage.raised import Voice
from storage.work import UnitOfWork

MOST_SHOWN = 10
_MOST_READ = 1000  # of those that name no matter, the newest
_ALIKE = 85.0  # of 100; two people write about the same thing in much the same words, or in quite other ones
_NOISE = re.compile(r"[\W\d_]+")


@dataclass(frozen=True, slots=True)
class Topic:
    """What recurs: a matter, or a department where no matter is named; how many cases, and why it counts as common."""

    matter_id: str | None
    department_id: str | None
    cases: int
    firms: int
    by_one: int  # the most by one firm


async def topics(work: UnitOfWork, threshold: Threshold, cut: Cut) -> tuple[Topic, ...]:
    """Return what recurs, the most first: from so many firms, or so often by one."""
    found = [Topic(matter, None, *counted) for matter, *counted in await raised.matters_raised(work, cut)]
    found += _alike(await raised.voices(work, cut, _MOST_READ))
    common = [each for each in found if each.firms >= threshold.firms or each.by_one >= threshold.times]
    return tuple(sorted(common, key=lambda each: (-each.cases, -each.firms, each.matter_id or ""))[:MOST_SHOWN])


def _alike(voices: list[Voice]) -> list[Topic]:
    """Gather what is said in nearly the same words about the same department."""
    found: list[Topic] = []
    for department in sorted({each.department_id or "" for each in voices}):
        groups: dict[str, list[Voice]] = {}
        for voice in (each for each in voices if (each.department_id or "") == department):
            plain = _NOISE.sub("", voice.text)
            like = process.extractOne(plain, groups.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
            groups.setdefault(like[0] if like else plain, []).append(voice)
        found += [_topic(department, group) for plain, group in groups.items() if plain]
    return found


def _topic(department: str, group: list[Voice]) -> Topic:
    firms = Counter(each.firm for each in group if each.firm is not None)
    return Topic(None, department or None, len(group), len(firms), max(firms.values(), default=0))

"""The completeness meter (完整度): how much of each matter is filled in, sourced, findable and answered by the city."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from statistics import mean
from typing import NamedTuple

from knowledge.content import Base
from knowledge.facts import Fact, Status
from knowledge.notice_local import local_lines
from knowledge.schema_matter import Matter

ASKS_WANTED = 12  # ways of asking that a matter needs to be found by people who do not know its name
_KNOWN = {Status.LAW: 1.0, Status.REPRINT: 0.5, Status.TO_VERIFY: 0.0}

# What every matter should have. Situations, a note and further city facts are left out: not every matter has any.
FIELDS = (
    "name_en", "authority", "who", "asks", "keywords", "not_this", "conditions", "materials", "steps", "limits",
    "limit_n", "fee", "result", "basis", "refusals",
)  # fmt: skip


class Share(NamedTuple):
    """So many of so many."""

    have: int
    of: int

    @property
    def part(self) -> float:
        """Between 0 and 1; nothing of nothing is complete."""
        return self.have / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Meter:
    """The figures of one matter, or of several together: counts added up, `complete` the mean."""

    name: str
    matters: tuple[str, ...]
    complete: float  # between 0 and 1: the mean of fields, facts, asks and city lines
    fields: Share
    empty: tuple[str, ...]  # names of the fields that are not filled
    facts: Counter[Status]  # pieces of facts by their mark
    guided: int  # matters with situations (情形)
    asks: int
    local: Share  # city lines filled (其余待本市填写)
    days: int  # until the first review; below 0 it is that long overdue

    def share(self, status: Status) -> float:
        """Of the pieces that carry a mark, the part that carries this one."""
        marked = sum(self.facts[each] for each in _KNOWN)
        return self.facts[status] / marked if marked else 0.0

    @property
    def order(self) -> tuple[bool, float, str]:
        """Worst first: what is past its review, then what is least complete."""
        return self.days >= 0, self.complete, self.name


def meters(base: Base, on: date) -> list[Meter]:
    """One for each matter, worst first, as it is on that day."""
    return sorted((_meter(base, matter, on) for matter in base.matters.values()), key=lambda meter: meter.order)


def by_department(base: Base, each: Iterable[Meter]) -> list[Meter]:
    """One for each department that has matters, worst first."""
    groups: dict[str, list[Meter]] = {}
    for meter in each:
        groups.setdefault(base.matters[meter.matters[0]].department, []).append(meter)
    found = [together(base.departments[name].name, group) for name, group in groups.items()]
    return sorted(found, key=lambda meter: meter.order)


def together(name: str, group: list[Meter]) -> Meter:
    """Several as one."""
    return Meter(
        name=name,
        matters=tuple(matter for meter in group for matter in meter.matters),
        complete=mean(meter.complete for meter in group),
        fields=_sum(meter.fields for meter in group),
        empty=tuple(dict.fromkeys(field for meter in group for field in meter.empty)),
        facts=sum((meter.facts for meter in group), Counter()),
        guided=sum(meter.guided for meter in group),
        asks=sum(meter.asks for meter in group),
        local=_sum(meter.local for meter in group),
        days=min(meter.days for meter in group),
    )


def _meter(base: Base, matter: Matter, on: date) -> Meter:
    empty = tuple(field for field in FIELDS if not getattr(matter, field))
    fields = Share(len(FIELDS) - len(empty), len(FIELDS))
    facts = Counter(_statuses(matter))
    lines = local_lines(base.local, matter)
    local = Share(sum(line.filled for line in lines), len(lines))
    marked = sum(facts[status] for status in _KNOWN)
    known = sum(facts[status] * weight for status, weight in _KNOWN.items()) / marked if marked else 0.0
    asks = len(matter.asks)
    return Meter(
        name=matter.name,
        matters=(matter.id,),
        complete=mean((fields.part, known, min(1.0, asks / ASKS_WANTED), local.part)),
        fields=fields,
        empty=empty,
        facts=facts,
        guided=int(bool(matter.situations)),
        asks=asks,
        local=local,
        days=(matter.review_by - on).days,
    )


def _statuses(matter: Matter) -> Iterator[Status]:
    """The mark of every piece; a material's form, issuer, time and waiver are to be verified by rule and not counted."""
    for fact in _facts(matter):
        for segment in fact.segments:
            if any(character.isalnum() for character in segment.text):  # no closing bracket
                yield segment.status


def _facts(matter: Matter) -> Iterator[Fact]:
    yield from (matter.authority, matter.who, matter.limits, matter.fee, matter.result)
    yield from (*matter.conditions, *matter.steps, *matter.basis, *matter.refusals)
    for material in matter.materials:
        yield material.name
        if material.remark:
            yield material.remark
    if matter.note:
        yield matter.note


def _sum(shares: Iterable[Share]) -> Share:
    counted = list(shares)
    return Share(sum(share.have for share in counted), sum(share.of for share in counted))

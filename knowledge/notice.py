"""The one-time notification (一次性告知) as a value: everything that must be told about a matter, each piece with its mark."""

from dataclasses import dataclass
from datetime import date

from knowledge.content import Base
from knowledge.facts import Fact, Status
from knowledge.notice_local import LocalLine, local_lines
from knowledge.schema_catalogues import Department
from knowledge.schema_matter import LimitBinds, LimitUnit, Material, Matter, Situation, StatutoryLimit
from knowledge.situations import Chosen, fits, next_question, paths, valid_answers
from knowledge.telling import Citation, Told, all_told, gathered, told


@dataclass(frozen=True, slots=True)
class ToldMaterial:
    """A paper. `certain` is false while an open question may still take it off the list; `hand_in` is false for one
    that must exist but is not handed in.
    """

    name: Told
    papers: tuple[str, ...]  # its names in the catalogue
    form: Told
    issuer: Told
    when: Told
    waiver: Told
    remark: Told
    hand_in: bool = True
    certain: bool = True


@dataclass(frozen=True, slots=True)
class ToldLimit:
    """A statutory limit. `only_days` must be shown with '法条未写明工作日'; an amount of 0 is the same day."""

    amount: int
    unit: LimitUnit
    start: str
    extension: int
    source: Told
    binds: LimitBinds

    @property
    def only_days(self) -> bool:
        return self.unit is LimitUnit.DAY and self.amount > 0


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A question and the answer that was chosen."""

    situation: Situation
    option: str
    label: str


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What stands in the first line: how many papers to hand in, how long at most, what it costs."""

    materials: int
    limit: ToldLimit | None
    fee: Told


@dataclass(frozen=True, slots=True)
class Notice:
    """All of it. What is empty has nothing to tell; `open_question` is the next one to ask, if any."""

    matter: str
    name: str
    name_en: str
    department: Department
    version: str
    checked_on: date
    review_by: date
    until: date | None
    answers: tuple[GivenAnswer, ...]
    open_question: Situation | None
    conclusion: Conclusion
    authority: Told
    who: Told
    conditions: tuple[Told, ...]
    materials: tuple[ToldMaterial, ...]
    steps: tuple[Told, ...]
    limits: Told
    statutory: tuple[ToldLimit, ...]
    fee: Told
    result: Told
    basis: tuple[Told, ...]
    refusals: tuple[Told, ...]
    note: Told
    local: tuple[LocalLine, ...]
    sample_city: str  # the name of the example city while local.yaml still holds its data, else ''

    @property
    def pieces(self) -> tuple[Told, ...]:
        """Every piece that is told, in its order."""
        lists = (*self.conditions, *self.steps, *self.basis, *self.refusals)
        materials = tuple(piece for material in self.materials for piece in _pieces(material))
        limits = tuple(limit.source for limit in self.statutory)
        return (self.authority, self.who, *lists, *materials, *limits, self.limits, self.fee, self.result, self.note)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every source used, once, with its name, version and articles."""
        return gathered(self.pieces)

    @property
    def statuses(self) -> frozenset[Status]:
        """Which marks occur, so that the legend explains only those."""
        return frozenset(span.status for piece in self.pieces for span in piece)


def sections(base: Base, matter: Matter, answers: Chosen | None = None) -> Notice:
    """Everything to be told about `matter` to a firm that gave these answers (question id to option id)."""
    chosen = valid_answers(matter.situations, answers or {})
    materials = applying(base, matter, chosen)
    statutory = tuple(_limit(base, limit) for limit in matter.limit_n)
    agency = next((limit for limit in statutory if limit.binds is LimitBinds.AGENCY), None)
    fee = told(matter.fee, base.sources)
    return Notice(
        matter=matter.id,
        name=matter.name,
        name_en=matter.name_en,
        department=base.departments[matter.department],
        version=base.version,
        checked_on=matter.checked_on,
        review_by=matter.review_by,
        until=matter.effective.until,
        answers=_given(matter, chosen),
        open_question=next_question(matter.situations, chosen),
        conclusion=Conclusion(sum(paper.hand_in for paper in materials), agency, fee),
        authority=told(matter.authority, base.sources),
        who=told(matter.who, base.sources),
        conditions=all_told(matter.conditions, base.sources),
        materials=materials,
        steps=all_told(matter.steps, base.sources),
        limits=told(matter.limits, base.sources),
        statutory=statutory,
        fee=fee,
        result=told(matter.result, base.sources),
        basis=all_told(matter.basis, base.sources),
        refusals=all_told(matter.refusals, base.sources),
        note=_maybe(base, matter.note),
        local=local_lines(base.local, matter),
        sample_city=base.local.city if base.local.sample else "",
    )


def applying(base: Base, matter: Matter, chosen: Chosen) -> tuple[ToldMaterial, ...]:
    """The papers that the answers call for, and those that they may still call for."""
    ways = list(paths(matter.situations, chosen))
    found = []
    for material in matter.materials:
        needed = [fits(material.needed_if, way) for way in ways]
        if any(needed):
            found.append(_material(base, material, certain=all(needed)))
    return tuple(found)


def _material(base: Base, material: Material, *, certain: bool) -> ToldMaterial:
    return ToldMaterial(
        name=told(material.name, base.sources),
        papers=material.papers,
        form=told(material.form, base.sources),
        issuer=told(material.issuer, base.sources),
        when=told(material.when, base.sources),
        waiver=told(material.waiver, base.sources),
        remark=_maybe(base, material.remark),
        hand_in=material.hand_in,
        certain=certain,
    )


def _pieces(material: ToldMaterial) -> tuple[Told, ...]:
    return material.name, material.form, material.issuer, material.when, material.waiver, material.remark


def _limit(base: Base, limit: StatutoryLimit) -> ToldLimit:
    source = told(limit.source, base.sources)
    return ToldLimit(limit.amount, limit.unit, limit.start, limit.extension, source, limit.binds)


def _maybe(base: Base, fact: Fact | None) -> Told:
    return told(fact, base.sources) if fact else ()


def _given(matter: Matter, chosen: Chosen) -> tuple[GivenAnswer, ...]:
    found = []
    for situation in matter.situations:
        label = next((option.label for option in situation.options if option.id == chosen.get(situation.id)), None)
        if label is not None:
            found.append(GivenAnswer(situation, chosen[situation.id], label))
    return tuple(found)

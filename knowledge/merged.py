"""A bundle (一件事) as a value: which matters the answers call for, in which order, and one list of papers for all."""

from dataclasses import dataclass

from knowledge.content import Base
from knowledge.facts import Fact, Status
from knowledge.notice import Notice, sections
from knowledge.schema_answers import Bundle, BundleStep
from knowledge.schema_matter import LimitUnit, Situation
from knowledge.situations import Chosen, asked, fits, paths, valid_answers
from knowledge.telling import Told, told

# A rough length in calendar days, only to find which chain of matters takes longest; it is never shown.
_ROUGHLY = {LimitUnit.WORKDAY: 1.4, LimitUnit.DAY: 1.0, LimitUnit.MONTH: 30.0}


@dataclass(frozen=True, slots=True)
class Step:
    """One matter of the bundle. Steps of one `stage` (1, 2, …) can run side by side."""

    matter: str
    stage: int
    after: tuple[str, ...]
    certain: bool  # false while an open question may still take it out
    notice: Notice


@dataclass(frozen=True, slots=True)
class MergedPaper:
    """One paper for every matter that wants it; `obtained_from` is the step of this bundle whose result it is."""

    paper: str
    serves: tuple[str, ...]
    certain: bool
    obtained_from: tuple[str, ...]
    verified: bool  # false where some matter that wants it only has it 'to be verified' (待核实)


@dataclass(frozen=True, slots=True)
class BundleNotice:
    """What a firm is told that asks for the whole thing; the details of each matter stand in its step's notice."""

    bundle: Bundle
    steps: tuple[Step, ...]
    papers: tuple[MergedPaper, ...]
    longest: tuple[str, ...]  # the chain of matters that decides how long it takes
    open_question: Situation | None
    answers: dict[str, str]
    note: Told

    @property
    def to_bring(self) -> tuple[MergedPaper, ...]:
        """The papers that the firm has to bring itself."""
        return tuple(paper for paper in self.papers if not paper.obtained_from)


def merged(base: Base, bundle: Bundle, answers: Chosen | None = None) -> BundleNotice:
    """Tell `bundle` to a firm that gave these answers (question id to option id, of the bundle and its matters)."""
    given = {**(answers or {}), **bundle.answers}
    steps = _steps(base, bundle, given)
    questions = questions_of(base, bundle, given)
    return BundleNotice(
        bundle=bundle,
        steps=steps,
        papers=_papers(base, steps),
        longest=_longest(steps),
        open_question=next((question for question in questions if question.id not in given), None),
        answers={question.id: given[question.id] for question in questions if question.id in given},
        note=_told(base, bundle.note),
    )


def questions_of(base: Base, bundle: Bundle, given: Chosen) -> tuple[Situation, ...]:
    """The questions that these answers lead to: the bundle's own first, then its matters', each once.

    A matter's questions wait until the bundle's own are answered, so that nobody answers for a matter left out later.
    """
    own = asked(bundle.situations, given)
    found = {question.id: question for question in own}
    if all(question.id in given for question in own):
        chosen = valid_answers(bundle.situations, given)
        for step in bundle.matters:
            if fits(step.needed_if, chosen):
                for question in asked(base.matters[step.matter].situations, given):
                    found.setdefault(question.id, question)
    return tuple(question for name, question in found.items() if name not in bundle.answers)


def _steps(base: Base, bundle: Bundle, given: Chosen) -> tuple[Step, ...]:
    ways = list(paths(bundle.situations, valid_answers(bundle.situations, given)))
    needed = {step.matter: [fits(step.needed_if, way) for way in ways] for step in bundle.matters}
    inside = [step for step in bundle.matters if any(needed[step.matter])]
    stages = _stages(inside)
    steps = [
        Step(
            matter=step.matter,
            stage=stages[step.matter],
            after=tuple(name for name in step.after if name in stages),
            certain=all(needed[step.matter]),
            notice=sections(base, base.matters[step.matter], given),
        )
        for step in inside
    ]
    return tuple(sorted(steps, key=lambda step: step.stage))


def _stages(inside: list[BundleStep]) -> dict[str, int]:
    """The earliest stage of each matter; the checker has made sure that no order runs in a circle."""
    stages: dict[str, int] = {}
    names = {step.matter for step in inside}
    waiting = list(inside)
    while waiting:
        for step in [step for step in waiting if all(name in stages for name in step.after if name in names)]:
            stages[step.matter] = 1 + max((stages[name] for name in step.after if name in names), default=0)
            waiting.remove(step)
    return stages


def _papers(base: Base, steps: tuple[Step, ...]) -> tuple[MergedPaper, ...]:
    """One entry a paper; a form that each matter has of its own stays one for each."""
    wanted: dict[tuple[str, str], list[tuple[str, bool, bool]]] = {}
    for step in steps:
        for material in step.notice.materials:
            for paper in material.papers if material.hand_in else ():
                own = "" if base.documents[paper].merge else step.matter
                verified = all(span.status is not Status.TO_VERIFY for span in material.name)
                use = (step.matter, material.certain and step.certain, verified)
                wanted.setdefault((paper, own), []).append(use)
    inside = {step.matter for step in steps}
    return tuple(
        MergedPaper(
            paper=paper,
            serves=tuple(dict.fromkeys(matter for matter, _, _ in uses)),
            certain=any(certain for _, certain, _ in uses),
            obtained_from=tuple(name for name in base.documents[paper].obtained_by if name in inside),
            verified=all(verified for _, _, verified in uses),
        )
        for (paper, _), uses in wanted.items()
    )


def _longest(steps: tuple[Step, ...]) -> tuple[str, ...]:
    """The chain whose statutory limits add up to most; matters without a known limit count nothing."""
    chains: dict[str, tuple[float, tuple[str, ...]]] = {}
    for step in steps:  # sorted by stage: what comes before is already there
        before = max((chains[name] for name in step.after), default=(0.0, ()))
        limit = step.notice.conclusion.limit
        days = limit.amount * _ROUGHLY[limit.unit] if limit else 0.0
        chains[step.matter] = (before[0] + days, (*before[1], step.matter))
    return max(chains.values(), default=(0.0, ()))[1]


def _told(base: Base, fact: Fact | None) -> Told:
    return told(fact, base.sources) if fact else ()

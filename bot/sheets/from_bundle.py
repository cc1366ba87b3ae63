"""A bundle (一件事) as the facts of a sheet: the matters in their order, then every paper once."""

from collections.abc import Iterator

from bot.sheets import limits, words
from bot.sheets.facts import Figure, Form, Given, Row, Section, SheetFacts
from bot.texts import zh
from bot.texts.notice import MARKS, cited, fact
from knowledge.content import Base
from knowledge.facts import Status
from knowledge.merged import BundleNotice, MergedPaper, Step
from knowledge.telling import gathered


def bundle_facts(base: Base, told: BundleNotice, given: Given, remarks: tuple[str, ...] = ()) -> SheetFacts:
    """Return the merged list, `remarks` first; what each matter asks besides its papers stands on its own sheet."""
    return SheetFacts(
        title=f"{told.bundle.name}（一件事）",
        given=given,
        conclusion=_conclusion(told),
        sections=tuple(section for section in _sections(base, told) if section.rows),
        answers=tuple(_answers(base, told)),
        remarks=(*remarks, *((words.OPEN_QUESTIONS,) if told.open_question else ())),
    )


def _conclusion(told: BundleNotice) -> tuple[Figure, ...]:
    count = words.UP_TO if told.open_question else words.COUNT
    return (
        Figure(words.MATTERS, words.PIECES.format(len(told.steps))),
        Figure(words.TO_HAND_IN, count.format(len(told.to_bring))),
    )


def _sections(base: Base, told: BundleNotice) -> Iterator[Section]:
    papers = tuple(_paper(base, paper) for paper in told.to_bring)
    yield Section(words.MATERIALS, Form.PAPERS, papers, columns=words.BUNDLE_COLUMNS)
    yield Section(words.ORDER, Form.NUMBERED, tuple(map(_step, told.steps)))
    chain = tuple(Row(base.matters[name].name) for name in told.longest)
    yield Section(words.LONGEST, Form.CHAIN, chain)
    yield Section(words.NOTE, Form.TEXT, (Row(fact(told.note).text),) if told.note else ())
    sources = gathered(tuple(piece for step in told.steps for piece in step.notice.pieces))
    yield Section(words.BASIS, Form.TEXT, tuple(Row(cited(zh, each)) for each in sources))


def _step(step: Step) -> Row:
    limit = step.notice.conclusion.limit
    shown = words.STEP.format(name=step.notice.name, stage=step.stage, department=step.notice.department.name)
    return Row(shown + (f"，{limits.figure(limit).value}" if limit else ""), tag="" if step.certain else words.PERHAPS)


def _paper(base: Base, paper: MergedPaper) -> Row:
    served = "、".join(base.matters[name].name for name in paper.serves)
    mark = "" if paper.verified else MARKS[Status.TO_VERIFY]
    return Row(paper.paper + mark, cells=(served,), tag="" if paper.certain else words.PERHAPS, tick=True)


def _answers(base: Base, told: BundleNotice) -> Iterator[Row]:
    questions = {each.id: each for each in told.bundle.situations}
    for step in told.steps:
        for each in base.matters[step.matter].situations:
            questions.setdefault(each.id, each)
    for name, chosen in told.answers.items():
        question = questions.get(name)
        label = next((each.label for each in question.options if each.id == chosen), None) if question else None
        if question and label:
            yield Row(label, label=question.ask)

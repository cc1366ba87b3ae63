"""Narrowing down (情形引导) for a matter or a bundle alike: the questions, the answers given, the papers that apply."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.content import Base
from knowledge.facts import Status
from knowledge.merged import MergedPaper, merged, questions_of
from knowledge.notice import sections
from knowledge.schema_matter import Situation
from knowledge.situations import Chosen, asked
from knowledge.telling import words


@dataclass(frozen=True, slots=True)
class Item:
    """A paper to hand in: its name, which matters want it, what else is told of it, and whether its name is verified.

    `key` is what a tick is remembered by: a form that each matter has of its own is ticked for each.
    """

    key: str
    name: str
    detail: str
    serves: tuple[str, ...]
    certain: bool
    verified: bool


@dataclass(frozen=True, slots=True)
class Guide:
    """Where somebody stands who narrows an entry down."""

    entry_id: str
    name: str
    questions: tuple[Situation, ...]  # in their order, as the answers lead to them
    answers: Mapping[str, str]
    items: tuple[Item, ...]

    @property
    def open_question(self) -> Situation | None:
        """The next question; None when the list is complete."""
        return next((each for each in self.questions if each.id not in self.answers), None)

    @property
    def labels(self) -> tuple[str, ...]:
        """The answers in the words of the options."""
        return tuple(
            option.label
            for question in self.questions
            for option in question.options
            if option.id == self.answers.get(question.id)
        )


def guide(base: Base, entry_id: str, answers: Chosen) -> Guide:
    """Return the guide of a matter or bundle; raises KeyError for another entry. Answers that no longer count are dropped."""
    if entry_id in base.bundles:
        return _bundle(base, entry_id, answers)
    return _matter(base, entry_id, answers)


def has_papers(base: Base, entry_id: str) -> bool:
    """Whether the entry has a list of papers at all."""
    return entry_id in base.matters or entry_id in base.bundles


def _matter(base: Base, entry_id: str, answers: Chosen) -> Guide:
    matter = base.matters[entry_id]
    questions = tuple(asked(matter.situations, answers))
    given = {each.id: answers[each.id] for each in questions if each.id in answers}
    items = tuple(
        Item(
            words(each.name),
            words(each.name),
            " · ".join(filter(None, (words(each.form), words(each.issuer), words(each.when)))),
            (entry_id,),
            each.certain,
            all(span.status is not Status.TO_VERIFY for span in each.name),
        )
        for each in sections(base, matter, given).materials
        if each.hand_in
    )
    return Guide(entry_id, matter.name, questions, given, items)


def _bundle(base: Base, entry_id: str, answers: Chosen) -> Guide:
    bundle = base.bundles[entry_id]
    told = merged(base, bundle, answers)
    questions = questions_of(base, bundle, {**answers, **bundle.answers})
    items = tuple(_merged_item(base, each) for each in told.to_bring)
    return Guide(entry_id, bundle.name, questions, told.answers, items)


def _merged_item(base: Base, paper: MergedPaper) -> Item:
    own = not base.documents[paper.paper].merge
    key = f"{paper.paper}@{paper.serves[0]}" if own else paper.paper
    names = "、".join(base.matters[name].name for name in paper.serves) if own or len(paper.serves) > 1 else ""
    return Item(key, paper.paper, names, paper.serves, paper.certain, paper.verified)

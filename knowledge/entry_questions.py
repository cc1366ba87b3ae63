"""Entry questions (条目自己的问题): each entry carries questions, in words that the search has not learnt, that must find it.

They are no wordings of the index: a question that were one would find its entry whatever else changes. So a question
that stops finding its entry says that another entry has come to be called, or asked for, what this one is.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from knowledge.content import Base
from knowledge.entries import split
from knowledge.faults import Fault, fault
from knowledge.layout import KINDS
from knowledge.nodes import List, Node, Table, Text
from knowledge.reader import read
from knowledge.search import talk
from knowledge.search.entries import entries
from knowledge.search.index import Index, build
from knowledge.search.normalise import plain
from knowledge.validation import text_at

MOST_ASKED = 3000  # about three seconds; a larger base is asked by `python -m bot evaluate` alone
_FINDABLE = ("matters", "bundles", "faq", "elsewhere")

_Place = tuple[str, int, int]  # file, line, column


class EntryQuestion(NamedTuple):
    """A question and the entry that it must find."""

    entry_id: str
    text: str


class Lost(NamedTuple):
    """A question for which another entry comes out first, or nothing at all."""

    question: EntryQuestion
    found: str | None


def entry_questions(base: Base) -> Iterator[EntryQuestion]:
    """Every question of every entry."""
    for entries_of in (base.matters, base.bundles, base.faqs):
        for entry_id, entry in entries_of.items():
            yield from (EntryQuestion(entry_id, text) for text in entry.questions)


def lost(index: Index, asked: Iterable[EntryQuestion]) -> list[Lost]:
    """Return the questions for which their entry does not come out first."""
    found = ((question, first(index, question.text)) for question in asked)
    return [Lost(question, other) for question, other in found if other != question.entry_id]


def first(index: Index, text: str) -> str | None:
    """Return the entry that comes out first, before manners are considered; None for what is no question at all."""
    if talk.without_matter(plain(text)):
        return None
    evidence, likely = index.likely(text)
    return index.entries[evidence.entries[int(likely.argmax())]].id if len(likely) else None


def are_asked(base: Base) -> bool:
    """Say whether there are few enough questions to ask them all whenever the base is checked."""
    return sum(1 for _ in entry_questions(base)) <= MOST_ASKED


def question_faults(base: Base, files: Mapping[str, bytes], index: Index | None = None) -> list[Fault]:
    """Return a fault for each question that finds another entry, and for each that two entries claim; both are named.

    `files` are those that the base was loaded from; without an `index` one is built.
    """
    twice = _claimed_twice(base)
    asked = [each for each in entry_questions(base) if each not in twice] if are_asked(base) else []
    found = lost(index or build(entries(base), base.synonyms), asked) if asked else []
    if not twice and not found:
        return []
    places = _places(files)
    faults = [_fault("question_twice", base, places, Lost(*each)) for each in twice.items()]
    for each in found:
        faults.append(_fault("question_finds_other" if each.found else "question_lost", base, places, each))
    return faults


def _claimed_twice(base: Base) -> dict[EntryQuestion, str]:
    owner: dict[str, str] = {}
    twice = {}
    for question in entry_questions(base):
        before = owner.setdefault(plain(question.text), question.entry_id)
        if before != question.entry_id:
            twice[question] = before
    return twice


def _fault(kind: str, base: Base, places: Mapping[EntryQuestion, _Place], one: Lost) -> Fault:
    file, line, column = places.get(one.question, ("", 1, 1))
    other = one.found or ""
    there = places.get(EntryQuestion(other, ""))
    where = f"{there[0]}:{there[1]}" if there else ""
    words = {"question": one.question.text, "id": one.question.entry_id, "other": other, "where": where}
    return fault(kind, file, (line, column), name=_name(base, other), **words)


def _name(base: Base, entry_id: str) -> str:
    for named in (base.matters, base.bundles, base.elsewhere):
        if entry := named.get(entry_id):
            return str(entry.name)
    return base.faqs[entry_id].question if entry_id in base.faqs else entry_id


def _places(files: Mapping[str, bytes]) -> dict[EntryQuestion, _Place]:
    """Return where each question stands; under an empty text, where its entry begins."""
    found: dict[EntryQuestion, _Place] = {}
    for file, data in files.items():
        kind = next((kind for kind in KINDS if kind.word in _FINDABLE and kind.pattern.fullmatch(file)), None)
        if kind is not None:
            for entry in split([(file, kind, read(file, data))]).entries.get(kind.word, []):
                found |= _places_of(file, entry.node)
    return found


def _places_of(file: str, node: Node) -> dict[EntryQuestion, _Place]:
    entry_id = text_at(node, "id")
    if entry_id is None or not isinstance(node, Table):
        return {}
    found = {EntryQuestion(entry_id, ""): (file, node.line, node.column)}
    inside = node.items.get("questions")
    for item in inside.items if isinstance(inside, List) else ():
        if isinstance(item, Text):
            found[EntryQuestion(entry_id, item.text.strip())] = (file, item.line, item.column)
    return found

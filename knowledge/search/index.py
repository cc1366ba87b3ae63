"""The index over the entries: built once with the knowledge, never changed, asked from any thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from knowledge.collector import collector_paused
from knowledge.search import talk
from knowledge.search.answer import Answer, Decision, Talk
from knowledge.search.confidence import fitted
from knowledge.search.decide import PIECE_LINE, Found, decided, same_answer
from knowledge.search.entries import Entry, Kind
from knowledge.search.evidence import Evidence, gather
from knowledge.search.indexing import postings
from knowledge.search.normalise import plain
from knowledge.search.overlap import Figures
from knowledge.search.parts import has_no_subject, part_of
from knowledge.search.postings import Postings
from knowledge.search.question import LONGEST, parse
from knowledge.search.several import BESIDE, pieces
from knowledge.search.spelling import Spelling, spelling
from knowledge.search.synonyms import Classes
from knowledge.search.wordings import Field, Wordings, wordings

DESPITE_INSULT = 0.8  # who swears and still asks clearly is answered


@dataclass(frozen=True)
class Index:
    """Everything needed to answer; immutable."""

    entries: tuple[Entry, ...]
    classes: Classes
    rows: Wordings
    grams: Postings
    spelling: Spelling

    def ask(self, question: str) -> Answer:
        """Decide on one question."""
        text = plain(question[:LONGEST])
        said = talk.without_matter(text) or (Talk.FOLLOW_UP if has_no_subject(text) else None)
        if said:
            return Answer(question, Decision.DECLINE, kind_of_talk=said, part=part_of(text))
        evidence, likely = self.likely(question)
        if talk.is_gibberish(text, evidence.known):
            said = Talk.INSULT if talk.is_insult(text) else Talk.GIBBERISH
            return Answer(question, Decision.DECLINE, kind_of_talk=said)
        found = decided(self.entries, evidence, likely)
        both = self._several(question, found) if len(likely) and evidence.beside(int(likely.argmax())) >= BESIDE else []
        answer = _with_manners(_answer(question, found, both), found.first, text)
        return replace(answer, part=part_of(text))

    def likely(self, question: str) -> tuple[Evidence, Figures]:
        """Return what speaks for which entry, and how likely each is meant."""
        evidence = self.evidence(question)
        return evidence, fitted().likely(evidence)

    def evidence(self, question: str) -> Evidence:
        """Return what speaks for which entry, undecided."""
        return gather(parse(question, self.rows.words, self.classes, self.spelling), self.rows, self.grams)

    def _several(self, question: str, whole: Found) -> list[Entry]:
        """Return the matters of a message that surely asks about more than one, or nothing."""
        sure: list[Entry] = []
        for piece in pieces(question):
            found = decided(self.entries, *self.likely(piece))
            if found.first and found.sure >= PIECE_LINE and found.first.kind is not Kind.ELSEWHERE:
                sure.append(found.first)
        different = [entry for n, entry in enumerate(sure) if not any(same_answer(entry, o) for o in sure[:n])]
        bundled = whole.first and whole.first.covers and whole.decision is Decision.ANSWER
        return different if len(different) > 1 and not bundled else []


def _answer(question: str, found: Found, both: Sequence[Entry]) -> Answer:
    first = found.first
    if both:
        covers = tuple(dict.fromkeys(id for entry in both for id in (entry.id, *entry.covers)))
        return Answer(question, Decision.ANSWER, both[0].id, covers, found.candidates, None, found.sure)
    if first is None:
        return Answer(question, found.decision, candidates=found.candidates)
    return Answer(question, found.decision, first.id, first.covers, found.candidates, None, found.sure)


def _with_manners(answer: Answer, first: Entry | None, text: str) -> Answer:
    """A grievance is heard before it is answered: the way to a complaint comes first."""
    if talk.is_insult(text) and answer.confidence < DESPITE_INSULT:
        return replace(answer, decision=Decision.DECLINE, id=None, covers=(), kind_of_talk=Talk.INSULT)
    if talk.is_grievance(text):
        told = answer.decision is Decision.ANSWER and not (talk.asks(text) and first and talk.is_redress(first.names))
        return replace(answer, kind_of_talk=Talk.COMPLAINT, decision=Decision.OFFER if told else answer.decision)
    if talk.complains(text) and answer.decision in (Decision.OFFER, Decision.DECLINE):
        return replace(answer, kind_of_talk=Talk.COMPLAINT)
    return answer


@collector_paused()
def build(entries: Sequence[Entry], synonyms: Mapping[str, Iterable[str]] | None = None) -> Index:
    """Build the index of some entries; synonyms are `head word: other words`."""
    classes = Classes(synonyms or {})
    rows = wordings(entries, classes)
    own = ~np.isin(rows.field, (Field.LONG, Field.NOT_THIS))
    grams = postings(rows.written, rows.heard, rows.owner, own)
    return Index(tuple(entries), classes, rows, grams, spelling(grams))

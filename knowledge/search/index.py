"""The index over the entries: built once with the knowledge, never changed, asked from any thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.search import decide, talk
from knowledge.search.answer import Answer
from knowledge.search.confidence import fitted
from knowledge.search.entries import Entry
from knowledge.search.evidence import Evidence, gather
from knowledge.search.indexing import postings
from knowledge.search.normalise import plain
from knowledge.search.overlap import Figures
from knowledge.search.postings import Postings
from knowledge.search.question import parse
from knowledge.search.synonyms import Classes
from knowledge.search.wordings import Field, Wordings, wordings


@dataclass(frozen=True)
class Index:
    """Everything needed to answer; immutable."""

    entries: tuple[Entry, ...]
    classes: Classes
    rows: Wordings
    grams: Postings

    def ask(self, question: str) -> Answer:
        """Decide on one question."""
        return decide.decided(question, talk.kind_of(plain(question)), self.entries, self.evidence(question))

    def likely(self, question: str) -> tuple[Evidence, Figures]:
        """Return what speaks for which entry, and how likely each is meant."""
        evidence = self.evidence(question)
        return evidence, fitted().likely(evidence)

    def evidence(self, question: str) -> Evidence:
        """Return what speaks for which entry, undecided."""
        return gather(parse(question, self.rows.words, self.classes), self.rows, self.grams)


def build(entries: Sequence[Entry], synonyms: Mapping[str, Iterable[str]] | None = None) -> Index:
    """Build the index of some entries; synonyms are `head word: other words`."""
    classes = Classes(synonyms or {})
    rows = wordings(entries, classes)
    own = ~np.isin(rows.field, (Field.LONG, Field.NOT_THIS))
    return Index(tuple(entries), classes, rows, postings(rows.written, rows.heard, rows.owner, own))

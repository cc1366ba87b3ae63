"""The index over the entries: built once with the knowledge, never changed, asked from any thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.search import decide, talk
from knowledge.search.answer import Answer
from knowledge.search.entries import Entry
from knowledge.search.fillers import without_fillers
from knowledge.search.grams import Floats, Postings, Rows, codes_of, gram_set, joined, postings
from knowledge.search.normalise import latin_words, plain, symbols
from knowledge.search.pinyin import sounds, typed_sounds
from knowledge.search.rescore import rescored
from knowledge.search.synonyms import Classes

SHORTLIST = 45  # rows that rapidfuzz sees
FIELD_TRUST = {"names": 1.0, "asks": 1.0, "keywords": 0.9, "papers": 0.6, "long": 0.4, "not_this": 1.0}


@dataclass(frozen=True)
class Row:
    """One wording of one entry."""

    text: str
    field: str
    entry: int


@dataclass(frozen=True)
class Index:
    """Everything needed to answer; immutable."""

    entries: tuple[Entry, ...]
    rows: tuple[Row, ...]
    texts: tuple[str, ...]  # of the rows, as symbols
    trust: Floats
    owner: Rows
    chars: Postings
    sounds: Postings
    classes: Classes
    words: frozenset[str]

    def ask(self, question: str) -> Answer:
        """Decide on one question."""
        text = plain(question)
        said = talk.kind_of(text)
        less = without_fillers(text)
        scores = self._scores(less)
        return decide.decided(question, said, self.entries, decide.ranking(scores, self.owner, len(self.entries)))

    def _scores(self, less: str) -> Floats:
        """Return how well each row fits the question, 0 to 1."""
        marks = self.classes.marked(less)
        written = symbols(less) + marks
        typed = symbols(typed_sounds(less, self.words)) + marks
        score = _cosine(self.chars, codes_of(written)) + _cosine(self.sounds, sounds(codes_of(typed)))
        score *= self.trust / 2
        return rescored(score, self.texts, self.trust, written, SHORTLIST)


def _cosine(channel: Postings, codes: npt.NDArray[np.uint32]) -> Floats:
    places, weights = channel.find(gram_set(codes))
    length = float(weights.sum())
    if not length:
        return np.zeros(channel.size, dtype=np.float32)
    shared = channel.overlap(places, weights)
    cosine: Floats = (shared / np.sqrt(np.maximum(channel.lengths * length, 1e-9))).astype(np.float32)
    return cosine


def build(entries: Sequence[Entry], synonyms: Mapping[str, Iterable[str]] | None = None) -> Index:
    """Build the index of some entries; synonyms are `head word: other words`."""
    classes = Classes(synonyms or {})
    rows = tuple(_rows(entries))
    plains = [without_fillers(plain(row.text)) for row in rows]
    texts = [symbols(text) + classes.marked(text) for text in plains]
    owner = np.array([row.entry for row in rows], dtype=np.int32)
    codes = joined(texts)
    return Index(
        entries=tuple(entries),
        rows=rows,
        texts=tuple(texts),
        trust=np.array([FIELD_TRUST[row.field] for row in rows], dtype=np.float32),
        owner=owner,
        chars=postings(codes, owner),
        sounds=postings(sounds(codes), owner),
        classes=classes,
        words=frozenset(word for text in plains for word in latin_words(text)),
    )


def _rows(entries: Sequence[Entry]) -> Iterable[Row]:
    number = {entry.id: n for n, entry in enumerate(entries)}
    for n, entry in enumerate(entries):
        for field in ("names", "asks", "keywords", "papers"):
            for text in getattr(entry, field):
                yield Row(text, field, n)
        if entry.long:
            yield Row(entry.long, "long", n)
        for text, belongs in entry.not_this:
            if belongs in number:
                yield Row(text, "not_this", number[belongs])

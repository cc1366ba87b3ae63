"""The habitual ways of searching, measured beside ours: what is gained, and what a simpler way would do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from knowledge.search.entries import Entry
from knowledge.search.grams import Floats, Keys, codes_of, grams_at
from knowledge.search.normalise import plain
from knowledge.search.overlap import Figures

K1, B = 1.5, 0.75  # BM25's usual constants

Scorer = Callable[[str], Figures]  # question -> a score for each wording


@dataclass(frozen=True)
class Peer:
    """One of the others: it sees the same wordings and scores an entry by its best one."""

    name: str
    owner: Figures
    score: Scorer
    entries: int

    def best(self, question: str, most: int = 4) -> list[tuple[int, float]]:
        """Return the best entries and their scores, best first."""
        best = np.full(self.entries, -np.inf)
        np.maximum.at(best, self.owner.astype(np.int64), self.score(plain(question)))
        return [(int(n), float(best[n])) for n in np.argsort(-best, kind="stable")[:most]]


def peers(entries: Sequence[Entry]) -> list[Peer]:
    """Return the peers over some entries."""
    taken = [(n, plain(text)) for n, entry in enumerate(entries) for text in _wordings(entry)]
    taken = [(n, text) for n, text in taken if text]
    owner = np.array([n for n, _ in taken], dtype=np.float64)
    texts = [text for _, text in taken]
    scorers: dict[str, Scorer] = {
        "rapidfuzz WRatio": _fuzzy(texts, fuzz.WRatio),
        "rapidfuzz ratio": _fuzzy(texts, fuzz.ratio),
        "TF-IDF": Counted(texts).tf_idf,
        "BM25": Counted(texts).bm25,
    }
    return [Peer(name, owner, score, len(entries)) for name, score in scorers.items()]


def _wordings(entry: Entry) -> tuple[str, ...]:
    return (*entry.names, *entry.asks, *entry.keywords)


def _fuzzy(texts: list[str], scorer: Callable[..., float]) -> Scorer:
    return lambda question: process.cdist([question], texts, scorer=scorer)[0].astype(np.float64)


class Counted:
    """TF-IDF and BM25 over counted character uni- and bigrams."""

    def __init__(self, texts: Sequence[str]) -> None:
        grams = [_counts(text) for text in texts]
        row = np.repeat(np.arange(len(texts)), [len(keys) for keys, _ in grams])
        self._keys, gram = np.unique(np.concatenate([keys for keys, _ in grams]), return_inverse=True)
        counts = np.concatenate([counts for _, counts in grams]).astype(np.float64)
        held = np.bincount(gram, minlength=len(self._keys))
        self._idf = np.log(1 + (len(texts) - held + 0.5) / (held + 0.5))
        self._length = np.bincount(row, weights=counts, minlength=len(texts))
        self._norm = np.sqrt(np.bincount(row, weights=(counts * self._idf[gram]) ** 2, minlength=len(texts))) + 1e-9
        order = np.argsort(gram, kind="stable")
        ends = np.cumsum(held)
        self._rows, self._counts = np.split(row[order], ends[:-1]), np.split(counts[order], ends[:-1])

    def tf_idf(self, question: str) -> Figures:
        """Return the dot product with rows of length 1: the cosine, but for the question's own length."""
        score = np.zeros(len(self._length))
        for gram, times in self._asked(question):
            score[self._rows[gram]] += times * self._idf[gram] ** 2 * self._counts[gram]
        return score / self._norm

    def bm25(self, question: str) -> Figures:
        """Return BM25 scores."""
        longer = K1 * (1 - B + B * self._length / self._length.mean())
        score = np.zeros(len(self._length))
        for gram, _ in self._asked(question):
            rows, counts = self._rows[gram], self._counts[gram]
            score[rows] += self._idf[gram] * counts * (K1 + 1) / (counts + longer[rows])
        return score

    def _asked(self, question: str) -> list[tuple[int, float]]:
        keys, counts = _counts(question)
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return [(int(g), float(c)) for g, c, key in zip(at, counts, keys, strict=True) if self._keys[g] == key]


def _counts(text: str) -> tuple[Keys, Floats]:
    keys, counts = np.unique(grams_at(codes_of(text))[0], return_counts=True)
    return keys, counts.astype(np.float32)

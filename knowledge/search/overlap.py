"""The rows of the short list against the grams of the question."""

from __future__ import annotations

from collections.abc import Container

import numpy as np
import numpy.typing as npt

from knowledge.search.grams import Floats, Longs, Truths
from knowledge.search.postings import Postings
from knowledge.search.question import Question
from knowledge.search.wordings import Field, Wordings

Figures = npt.NDArray[np.float64]


class Overlap:
    """Which grams of the question stand in which row; rows of one entry are neighbours."""

    def __init__(self, question: Question, rows: Wordings, index: Postings, entries: Longs, places: Longs) -> None:
        first, last = rows.first[entries], rows.first[entries + 1]
        self.rows = _ranges(first, last)
        self.field = rows.field[self.rows]
        self.of_entry = np.repeat(np.arange(len(entries)), last - first)
        self._starts = np.cumsum(np.concatenate([[0], last - first]))[:-1]
        self._size = len(entries), len(question.keys)
        self._mass = {False: index.char_mass[self.rows], True: index.sound_mass[self.rows]}
        self.heard = question.heard_grams
        begin, end = index.row_starts[self.rows], index.row_starts[self.rows + 1]
        asked = np.full(len(index.keys) + 1, -1, dtype=np.int32)
        asked[places] = np.arange(len(places))  # an unknown gram has the place -1, which is the spare one
        asked[-1] = -1
        at = asked[index.row_grams[_ranges(begin, end)]]
        self._row = np.repeat(np.arange(len(self.rows)), end - begin)[at >= 0]
        self._gram = at[at >= 0]

    def shared(self, weights: Floats) -> Figures:
        """Return for each row the weight of the grams it shares with the question."""
        return np.bincount(self._row, weights=weights[self._gram], minlength=len(self.rows)).astype(np.float64)

    def cosine(self, weights: Floats, *, heard: bool) -> Figures:
        """Return the cosine of each row with some grams of the question, as written or as heard."""
        one = np.where(self.heard == heard, weights, 0)
        cosine: Figures = self.shared(one) / np.sqrt(self._mass[heard] * float(one.sum()) + 1e-9)
        return cosine

    def within(self, weights: Floats, *, heard: bool) -> Figures:
        """Return how much of each row is in the question."""
        share: Figures = self.shared(np.where(self.heard == heard, weights, 0)) / (self._mass[heard] + 1e-9)
        return share

    def covered(self, fields: Container[Field]) -> Truths:
        """Return which grams of the question stand anywhere in some fields of an entry: entry x gram."""
        hits = np.zeros(self._size, dtype=bool)
        counts = np.array([field in fields for field in Field])[self.field[self._row]]
        hits[self.of_entry[self._row[counts]], self._gram[counts]] = True
        return hits

    def among(self, figure: Figures, *fields: Field) -> Figures:
        """Return the figure of the rows in some fields, 0 for the others."""
        chosen = np.array([field in fields for field in Field])[self.field]
        return np.where(chosen, figure, 0.0)

    def most(self, figure: Figures) -> Figures:
        """Return the largest figure among each entry's rows."""
        most: Figures = np.maximum.reduceat(figure, self._starts)
        return most

    def best_two(self, figure: Figures) -> tuple[Longs, Longs]:
        """Return the best and the second best row of each entry (the best again where it has only one)."""
        order = np.lexsort((-figure, self.of_entry))
        ends = np.append(self._starts[1:], len(figure))
        return order[self._starts], order[np.minimum(self._starts + 1, ends - 1)]


def _ranges(first: Longs, last: Longs) -> Longs:
    """Return first[0] .. last[0] - 1, first[1] .. last[1] - 1, and so on."""
    sizes = last - first
    before = np.cumsum(sizes) - sizes
    ranges: Longs = np.arange(int(sizes.sum()), dtype=np.int64) + np.repeat(first - before, sizes)
    return ranges

"""Sets of character uni- and bigrams with their rarity, and which rows they stand in (postings).

Everything is one numpy array, so that a hundred thousand rows are built in seconds and asked in milliseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

PAIR = 21  # bits of a code point: a bigram is first << PAIR | second
BIGRAM = 0.7  # a pair weighs less than a character: it repeats what its two characters said
SPACE = 0x20

Codes = npt.NDArray[np.uint32]
Grams = npt.NDArray[np.uint64]
Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int32]


def codes_of(text: str) -> Codes:
    """Return the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)


def grams_of(codes: Codes) -> Grams:
    """Return the uni- and bigrams of one text, in order and with repetitions; nothing reaches across a space."""
    ink = codes != SPACE
    wide = codes.astype(np.uint64)
    both = ink[:-1] & ink[1:]
    return np.concatenate([wide[ink], (wide[:-1] << np.uint64(PAIR) | wide[1:])[both]])


def gram_set(codes: Codes) -> Grams:
    """Return the different grams of one text, sorted."""
    return np.unique(grams_of(codes))


@dataclass(frozen=True)
class Postings:
    """Which rows hold a gram: `rows[starts[k]:starts[k + 1]]` for `keys[k]`."""

    keys: Grams
    starts: npt.NDArray[np.int64]
    rows: Rows
    weights: Floats  # squared, a gram
    lengths: Floats  # squared, a row
    unknown: float  # squared weight of a gram that no row holds

    @property
    def size(self) -> int:
        """Return how many rows there are."""
        return len(self.lengths)

    def find(self, grams: Grams) -> tuple[npt.NDArray[np.int64], Floats]:
        """Return the place of each gram (-1 where unknown) and its squared weight."""
        pairs = grams >= np.uint64(1 << PAIR)
        lost = np.where(pairs, self.unknown * BIGRAM**2, self.unknown).astype(np.float32)
        if not len(self.keys):
            return np.full(len(grams), -1, dtype=np.int64), lost
        at = np.minimum(np.searchsorted(self.keys, grams), len(self.keys) - 1)
        known = self.keys[at] == grams
        return np.where(known, at, -1), np.where(known, self.weights[at], lost)

    def overlap(self, places: npt.NDArray[np.int64], weights: Floats) -> Floats:
        """Return for every row the squared weight of the grams it shares with the question."""
        known = places >= 0
        first, last = self.starts[places[known]], self.starts[places[known] + 1]
        if not len(first):
            return np.zeros(self.size, dtype=np.float32)
        rows = np.concatenate([self.rows[a:b] for a, b in zip(first, last, strict=True)])
        shared = np.repeat(weights[known], last - first)
        return np.bincount(rows, weights=shared, minlength=self.size).astype(np.float32)


def postings(codes: Codes, owner_of_row: Rows) -> Postings:
    """Build the postings of texts that a newline parts, one row each.

    Rarity is counted over the owners of the rows, not the rows: twelve ways of asking for one thing do not
    make its words common.
    """
    row_of = np.cumsum(codes == 0x0A, dtype=np.int32)
    ink = (codes != SPACE) & (codes != 0x0A)
    wide = codes.astype(np.uint64)
    both = ink[:-1] & ink[1:]
    grams = np.concatenate([wide[ink], (wide[:-1] << np.uint64(PAIR) | wide[1:])[both]])
    rows = np.concatenate([row_of[ink], row_of[:-1][both]])
    keys, which = np.unique(grams, return_inverse=True)
    total = len(owner_of_row)
    flat = np.unique(which.astype(np.int64) * total + rows)
    gram, row = flat // total, (flat % total).astype(np.int32)
    starts = np.searchsorted(gram, np.arange(len(keys) + 1))
    weights, unknown = _rarity(keys, gram, owner_of_row[row])
    lengths = np.bincount(row, weights=weights[gram], minlength=total).astype(np.float32)
    return Postings(keys, starts, row, weights, lengths, unknown)


def _rarity(keys: Grams, gram: npt.NDArray[np.int64], owner: Rows) -> tuple[Floats, float]:
    """Return the squared weight (1 + idf) of each gram and that of one nobody holds."""
    owners = int(owner.max()) + 1 if len(owner) else 1
    held = np.bincount(np.unique(gram * owners + owner) // owners, minlength=len(keys))
    weight = 1.0 + np.log((owners + 1.0) / (held + 0.5))
    weight[keys >= np.uint64(1 << PAIR)] *= BIGRAM
    return (weight**2).astype(np.float32), float((1.0 + np.log((owners + 1.0) / 0.5)) ** 2)


def joined(texts: Sequence[str]) -> Codes:
    """Return the code points of all texts, a newline between them."""
    return codes_of("\n".join(texts))

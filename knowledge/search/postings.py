"""Which wordings hold a gram, which grams a wording holds, and how rare each gram is.

Everything is one numpy array, so that a hundred thousand wordings are built in seconds and asked in milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from knowledge.search.grams import Floats, Keys, Longs, Whole, is_pair

PAIR_WEIGHT = 0.7  # a pair weighs less than a symbol: it half repeats what its two symbols said


@dataclass(frozen=True)
class Postings:
    """The index of all rows; a gram is known by its place in `keys`."""

    keys: Keys  # sorted
    weights: Floats  # squared, a gram
    starts: Longs  # rows of gram g: rows[starts[g]:starts[g + 1]]
    rows: Whole
    row_starts: Longs  # grams of row r: row_grams[row_starts[r]:row_starts[r + 1]]
    row_grams: Whole
    char_mass: Floats  # squared length of a row in characters
    sound_mass: Floats  # and in sounds
    unknown: float  # squared weight of a gram that no row holds

    @property
    def size(self) -> int:
        """Return how many rows there are."""
        return len(self.char_mass)

    def find(self, keys: Keys) -> tuple[Longs, Floats]:
        """Return the place of each gram (-1 where unknown) and its squared weight."""
        lost = np.where(is_pair(keys), self.unknown * PAIR_WEIGHT**2, self.unknown).astype(np.float32)
        if not len(self.keys):
            return np.full(len(keys), -1, dtype=np.int64), lost
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        known = self.keys[at] == keys
        return np.where(known, at, -1), np.where(known, self.weights[at], lost)

    def shared(self, places: Longs, weights: Floats) -> npt.NDArray[np.float64]:
        """Return for every row the weight of the grams it shares with the question; `places` are known ones."""
        first, last = self.starts[places], self.starts[places + 1]
        if not len(first):
            return np.zeros(self.size)
        rows = np.concatenate([self.rows[a:b] for a, b in zip(first.tolist(), last.tolist(), strict=True)])
        shared = np.bincount(rows, weights=np.repeat(weights, last - first), minlength=self.size)
        return shared.astype(np.float64, copy=False)


def rarity(keys: Keys, owners: Longs, total: int) -> tuple[Floats, float]:
    """Return the squared weight (1 + idf) of each gram, and that of one nobody holds.

    `owners` says how many of the `total` entries hold it, not how many wordings: twelve ways of asking for one thing
    do not make its words common.
    """
    weight = 1.0 + np.log((total + 1.0) / (owners + 0.5))
    weight[is_pair(keys)] *= PAIR_WEIGHT
    return (weight**2).astype(np.float32), float((1.0 + np.log((total + 1.0) / 0.5)) ** 2)

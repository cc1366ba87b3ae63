"""Sets of character and sound uni- and bigrams, how rare each is, and which wordings hold it (postings).

Everything is one numpy array, so that a hundred thousand wordings are built in seconds and asked in milliseconds.
A key is `second symbol`, or `first << 21 | second` for a pair; keys of sounds have the top bit set.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

PAIR = np.uint64(21)  # bits of a code point
SOUND = np.uint64(1 << 63)
PAIR_WEIGHT = 0.7  # a pair weighs less than a symbol: it half repeats what its two symbols said
SPACE, NEWLINE = 0x20, 0x0A

Codes = npt.NDArray[np.uint32]
Keys = npt.NDArray[np.uint64]
Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Truths = npt.NDArray[np.bool_]


def codes_of(text: str) -> Codes:
    """Return the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)


def text_of(codes: Codes) -> str:
    """Return the text of some code points."""
    return codes.tobytes().decode("utf-32-le")


def is_pair(keys: Keys) -> Truths:
    """Say which keys are bigrams."""
    return (keys & ~SOUND) >= np.uint64(1 << 21)


def grams_at(codes: Codes) -> tuple[Keys, Longs]:
    """Return every uni- and bigram with the place where it begins; nothing reaches across a space or a line."""
    ink = (codes != SPACE) & (codes != NEWLINE)
    wide = codes.astype(np.uint64)
    both = ink[:-1] & ink[1:]
    singles, pairs = np.flatnonzero(ink), np.flatnonzero(both)
    keys = np.concatenate([wide[singles], wide[pairs] << PAIR | wide[pairs + 1]])
    return keys, np.concatenate([singles, pairs])


@dataclass(frozen=True)
class Postings:
    """Which rows hold a gram, and which grams a row holds."""

    keys: Keys  # sorted; the other arrays speak of a gram by its place here
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


def postings(written: Codes, heard: Codes, owner: Whole, counts: Truths) -> Postings:
    """Build the postings of rows that a newline parts, written and heard.

    Rarity is counted over the owners of the rows, not the rows: twelve ways of asking for one thing do not
    make its words common. Rows that do not count (near misses, long text) do not make a word common either.
    """
    line = np.cumsum(written == NEWLINE, dtype=np.int64)
    char_keys, char_at = grams_at(written)
    sound_keys, sound_at = grams_at(heard)
    keys, which = np.unique(np.concatenate([char_keys, sound_keys | SOUND]), return_inverse=True)
    row = line[np.concatenate([char_at, sound_at])]
    flat = np.unique(row * len(keys) + which) if len(keys) else row
    row, gram = (flat // max(len(keys), 1)).astype(np.int32), (flat % max(len(keys), 1)).astype(np.int32)
    order = np.argsort(gram, kind="stable")
    weights, unknown = _rarity(keys, gram, owner[row], counts[row])
    sounds = keys[gram] >= SOUND
    total = len(owner)
    return Postings(
        keys=keys,
        weights=weights,
        starts=np.searchsorted(gram[order], np.arange(len(keys) + 1)),
        rows=row[order],
        row_starts=np.searchsorted(row, np.arange(total + 1)),
        row_grams=gram,
        char_mass=np.bincount(row, weights[gram] * ~sounds, minlength=total).astype(np.float32),
        sound_mass=np.bincount(row, weights[gram] * sounds, minlength=total).astype(np.float32),
        unknown=unknown,
    )


def _rarity(keys: Keys, gram: Whole, owner: Whole, counts: Truths) -> tuple[Floats, float]:
    """Return the squared weight (1 + idf) of each gram, and that of one nobody holds."""
    owners = int(owner.max()) + 1 if len(owner) else 1
    pairs = np.unique(gram[counts].astype(np.int64) * owners + owner[counts])
    held = np.bincount(pairs // owners, minlength=len(keys))
    weight = 1.0 + np.log((owners + 1.0) / (held + 0.5))
    weight[is_pair(keys)] *= PAIR_WEIGHT
    return (weight**2).astype(np.float32), float((1.0 + np.log((owners + 1.0) / 0.5)) ** 2)

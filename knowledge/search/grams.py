"""Character and sound uni- and bigrams as numbers.

A key is the symbol, or `first << 21 | second` for a pair; keys of sounds have the top bit set.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

PAIR = np.uint64(21)  # bits of a code point
SOUND = np.uint64(1 << 63)
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

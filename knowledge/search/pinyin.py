"""What was meant rather than what was hit: the same machinery over sounds instead of characters.

The input method offers homophones, and some people type the syllables themselves. One private symbol stands for one
toneless syllable; where a neighbour changes the reading (银行 háng, 进行 xíng) the neighbour decides.
"""

from __future__ import annotations

import re
from functools import cache

import numpy as np
import numpy.typing as npt

from knowledge.search.normalise import FIRST_SOUND, table

_LATIN = re.compile(r"[a-z]+")
_BETWEEN_SOUNDS = re.compile(r"(?<=[\U00100000-\U00100fff]) (?=[\U00100000-\U00100fff])")
_SYLLABLE = re.compile(r"([\U00100000-\U00100fff])")
_PLANES = 0x110000
_PAIR = 21  # bits of a code point

Codes = npt.NDArray[np.uint32]


@cache
def _table() -> list[tuple[str, str]]:
    return table("readings.tsv")


@cache
def syllables() -> dict[str, str]:
    """Return every syllable with its private symbol."""
    names = sorted({key.lstrip("<>") for key, _ in _table()})
    return {name: chr(FIRST_SOUND + n) for n, name in enumerate(names)}


@cache
def _usual() -> Codes:
    """Return for every code point its usual sound, or itself."""
    sound = np.arange(_PLANES, dtype=np.uint32)
    known = syllables()
    for key, characters in _table():
        if key[0] not in "<>":
            sound[[ord(c) for c in characters]] = ord(known[key])
    return sound


@cache
def _windows(mark: str) -> tuple[npt.NDArray[np.uint64], Codes]:
    """Return sorted pairs of characters and the sound that the marked one of the two has there."""
    known = syllables()
    found: dict[int, int] = {}
    for key, run in _table():
        if key[0] == mark:
            for a, b in zip(run[::2], run[1::2], strict=True):
                found[ord(a) << _PAIR | ord(b)] = ord(known[key[1:]])
    pairs = sorted(found)
    return np.array(pairs, dtype=np.uint64), np.array([found[p] for p in pairs], dtype=np.uint32)


@cache
def _first_of_windows(mark: str) -> npt.NDArray[np.bool_]:
    """Say for every code point whether such a pair begins with it: most do not, and need not be looked up."""
    begins = np.zeros(_PLANES, dtype=bool)
    begins[(_windows(mark)[0] >> np.uint64(_PAIR)).astype(np.int64)] = True
    return begins


def _changed(codes: Codes, mark: str, sound: Codes) -> None:
    keys, heard = _windows(mark)
    places = np.flatnonzero(_first_of_windows(mark)[codes[:-1]])
    pairs = codes[places].astype(np.uint64) << np.uint64(_PAIR) | codes[places + 1]
    at = np.minimum(np.searchsorted(keys, pairs), len(keys) - 1)
    hit = np.flatnonzero(keys[at] == pairs)
    sound[places[hit]] = heard[at[hit]]


def sounds(codes: Codes) -> Codes:
    """Return the code points with every Chinese character replaced by its sound."""
    sound = _usual()[codes]
    if len(codes) > 1:
        _changed(codes, "<", sound[:-1])
        _changed(codes, ">", sound[1:])
    return sound


def spelling(plain_text: str, between: str) -> str:
    """Return a text typed in pinyin, `between` its syllables; what is not Chinese stays."""
    names = {symbol: name for name, symbol in syllables().items()}
    said = sounds(np.frombuffer(plain_text.encode("utf-32-le"), dtype=np.uint32)).tobytes().decode("utf-32-le")
    pieces = _SYLLABLE.split(said)
    return between.join(names.get(piece, piece).strip() for piece in pieces if piece.strip())


def spelled(run: str) -> list[str] | None:
    """Split a run of letters into as few syllables as it can be, or return None if it is none.

    >>> spelled("yingyezhizhao")
    ['ying', 'ye', 'zhi', 'zhao']
    """
    known = syllables()
    best: list[list[str] | None] = [[]] + [None] * len(run)
    for end in range(1, len(run) + 1):
        for start in range(max(0, end - 6), end):
            before = best[start]
            if (
                before is not None
                and run[start:end] in known
                and (best[end] is None or len(before) < len(best[end] or ()) - 1)
            ):
                best[end] = [*before, run[start:end]]
    return best[-1]


def typed_sounds(plain_text: str, words: frozenset[str]) -> str:
    """Replace the runs of letters by the symbols of their syllables if the message is pinyin, not English.

    It is pinyin if most of its letters are neither in known words nor in runs that are no syllables.
    """
    runs = [run for run in _LATIN.findall(plain_text) if run not in words]
    split = {run: syllable for run in runs if (syllable := spelled(run))}
    if sum(map(len, split)) <= 0.7 * sum(map(len, runs)):
        return plain_text
    known = syllables()
    said = _LATIN.sub(lambda run: "".join(known[s] for s in split.get(run.group(), ())) or run.group(), plain_text)
    return _BETWEEN_SOUNDS.sub("", said)

"""Building the postings a piece at a time, so that the memory needed is that of the result and little more."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from knowledge.search.grams import NEWLINE, PAIR, SOUND, SPACE, Codes, Keys, Longs, Truths, Whole
from knowledge.search.postings import Postings, rarity

ROW = np.uint64(21)  # bits of a row number: two million wordings
PIECE = 200_000  # grams sorted at a time
_BLANK = 255  # the piece of what stands between words


def postings(written: Codes, heard: Codes, owner: Whole, counts: Truths, *, piece: int = PIECE) -> Postings:
    """Build the postings of rows that a newline parts, written and heard.

    Rows that do not count (near misses, long text) do not make a word common. Raises `ValueError` above two million
    rows.
    """
    if len(owner) >= 1 << int(ROW):
        raise ValueError(f"{len(owner)} wordings are more than the index can number")
    keys, held, owners, rows = _collected(written, heard, owner, counts, piece)
    weights, unknown = rarity(keys, owners, int(owner.max(initial=0)) + 1)
    starts = np.concatenate([[0], np.cumsum(held)])
    sizes = np.zeros(len(owner), dtype=np.int64)
    masses = np.zeros((2, len(owner)), dtype=np.float32)
    for begin, end, gram in _grams(starts, piece):
        row = rows[starts[begin] : starts[end]]
        sizes += np.bincount(row, minlength=len(owner))
        for spoken in (0, 1):
            chosen = (keys[gram] >= SOUND) == spoken
            masses[spoken] += np.bincount(row[chosen], weights=weights[gram[chosen]], minlength=len(owner))
    row_starts = np.concatenate([[0], np.cumsum(sizes)])
    row_grams = _turned(rows, starts, row_starts, piece)
    return Postings(keys, weights, starts, rows, row_starts, row_grams, masses[0], masses[1], unknown)


def _grams(starts: Longs, piece: int) -> Iterator[tuple[int, int, Whole]]:
    """Yield the grams a piece at a time: first, last, and the gram of each posting between."""
    begin = 0
    while begin < len(starts) - 1:
        end = max(int(np.searchsorted(starts, starts[begin] + piece, side="right")) - 1, begin + 1)
        yield begin, end, np.repeat(np.arange(begin, end, dtype=np.int32), np.diff(starts[begin : end + 1]))
        begin = end


def _collected(
    written: Codes, heard: Codes, owner: Whole, counts: Truths, piece: int
) -> tuple[Keys, Longs, Longs, Whole]:
    """Return the keys, how many rows and how many entries hold each, and the rows, all in the order of the keys."""
    keys, held, owners = [], [], []
    rows = np.empty(2 * (len(written) + len(heard)), dtype=np.int32)  # never more; what is too much is never touched
    filled = 0
    for flag, codes in ((np.uint64(0), written), (SOUND, heard)):
        for flat in _pieces(codes, piece):
            if not len(flat):
                continue
            flat.sort()
            flat = flat[np.append(True, flat[1:] != flat[:-1])]
            row = (flat & np.uint64((1 << int(ROW)) - 1)).astype(np.int32)
            key = flat >> ROW
            first = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
            whose = np.where(counts[row], owner[row], -1)
            fresh = np.append(True, whose[1:] != whose[:-1])
            fresh[first] = True
            keys.append(key[first] | flag)
            held.append(np.diff(np.append(first, len(flat))))
            owners.append(np.add.reduceat((fresh & (whose >= 0)).astype(np.int64), first))
            rows[filled : filled + len(row)] = row
            filled += len(row)
    nothing = np.empty(0, dtype=np.int64)
    return (
        np.concatenate([*keys, nothing.astype(np.uint64)]),
        np.concatenate([*held, nothing]),
        np.concatenate([*owners, nothing]),
        rows[:filled],
    )


def _pieces(codes: Codes, piece: int) -> Iterator[Keys]:
    """Yield key and row of every gram in one number, in pieces with rising keys: first the symbols, then the pairs."""
    line = np.cumsum(codes == NEWLINE, dtype=np.uint32)
    of_symbol, pieces = _by_symbol(codes, piece)
    part = of_symbol[codes]
    for number in range(pieces):
        places = np.flatnonzero(part == number)
        yield codes[places].astype(np.uint64) << ROW | line[places]
    part[:-1][part[1:] == _BLANK] = _BLANK
    for number in range(pieces):
        places = np.flatnonzero(part[:-1] == number)
        pair = codes[places].astype(np.uint64) << PAIR | codes[places + 1]
        yield pair << ROW | line[places]


def _by_symbol(codes: Codes, piece: int) -> tuple[npt.NDArray[np.uint8], int]:
    """Return for each symbol the number of its piece, rising, each piece with about so many places; and how many."""
    sample = np.sort(codes[:: len(codes) // 10_000 + 1])
    sample = sample[sample > SPACE]
    wanted = min(len(codes) // piece + 1, _BLANK)
    cuts = np.unique(sample[np.arange(1, wanted) * len(sample) // wanted]) if len(sample) else sample
    ends = [0, *cuts.tolist(), 1 << int(PAIR)]
    of_symbol = np.repeat(np.arange(len(ends) - 1, dtype=np.uint8), np.diff(ends))
    of_symbol[[SPACE, NEWLINE]] = _BLANK
    return of_symbol, len(ends) - 1


def _turned(rows: Whole, starts: Longs, row_starts: Longs, piece: int) -> Whole:
    """Turn 'rows of a gram' into 'grams of a row', a piece of the grams at a time."""
    grams = np.empty(len(rows), dtype=np.int32)
    free = row_starts[:-1].copy()
    for begin, end, gram in _grams(starts, piece):
        some = rows[starts[begin] : starts[end]]
        order = np.argsort(some, kind="stable")
        row = some[order]
        first = np.flatnonzero(np.append(True, row[1:] != row[:-1]))
        many = np.diff(np.append(first, len(row)))
        grams[np.repeat(free[row[first]] - first, many) + np.arange(len(row))] = gram[order]
        free[row[first]] += many
    return grams

"""Building the postings a piece at a time, so that the memory needed is that of the result and little more."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from knowledge.search.grams import NEWLINE, PAIR, SOUND, SPACE, Codes, Keys, Longs, Truths, Whole
from knowledge.search.postings import Postings, rarity

ROW = np.uint64(21)  # bits of a row number: two million wordings
PIECE = 200_000  # grams sorted at a time


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
    ink = (codes != SPACE) & (codes != NEWLINE)
    for places in _by_symbol(codes, np.flatnonzero(ink), piece):
        yield codes[places].astype(np.uint64) << ROW | line[places]
    for places in _by_symbol(codes, np.flatnonzero(ink[:-1] & ink[1:]), piece):
        pair = codes[places].astype(np.uint64) << PAIR | codes[places + 1]
        yield pair << ROW | line[places]


def _by_symbol(codes: Codes, places: Longs, piece: int) -> Iterator[Longs]:
    """Yield the places in pieces of about that many, all places of one symbol in one piece, rising by symbol."""
    first = codes[places]
    pieces = len(places) // piece + 1
    sample = np.sort(first[:: len(first) // 10_000 + 1])
    cuts = np.unique(sample[np.arange(1, pieces) * len(sample) // pieces])
    low = 0
    for high in (*cuts, 1 << int(PAIR)):
        some = places[(first >= low) & (first < high)]
        if len(some):
            yield some
        low = high


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

"""Homophones put right: 信放 is written nowhere in the knowledge, but 信访 is, and it sounds the same."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from knowledge.search.grams import PAIR, SOUND, Codes, Keys, Longs, Truths, is_pair
from knowledge.search.normalise import FIRST_CLASS, FIRST_SOUND, FIRST_WORD
from knowledge.search.pinyin import sounds
from knowledge.search.postings import Postings

_LOW = np.uint64((1 << int(PAIR)) - 1)


@dataclass(frozen=True)
class Spelling:
    """The pairs of characters that the knowledge writes, by how they sound: the most frequent one for each sound."""

    written: Keys  # sorted
    heard: Keys  # sorted
    meant: Keys  # the pair written for each of `heard`
    often: Longs  # in how many rows

    def mended(self, codes: Codes, counts: Truths) -> Codes:
        """Return the code points with pairs that nobody writes replaced by those that sound the same.

        One of the two characters has to be right, and the other must not stand in a pair that somebody writes;
        characters that do not count (fillers) are left alone.
        """
        if len(codes) < 2 or not len(self.heard):
            return codes
        pairs, heard = _pairs(codes), _pairs(sounds(codes))
        known = self.written[np.minimum(np.searchsorted(self.written, pairs), len(self.written) - 1)] == pairs
        at = np.minimum(np.searchsorted(self.heard, heard), len(self.heard) - 1)
        meant = self.meant[at]
        first, second = (meant >> PAIR).astype(np.uint32), (meant & _LOW).astype(np.uint32)
        stays, goes = codes[:-1] == first, codes[1:] == second
        sure = np.append(known, False) | np.append(False, known) | ~counts
        mend_second = stays & ~goes & ~sure[1:]
        mend_first = goes & ~stays & ~sure[:-1]
        wrong = np.flatnonzero((self.heard[at] == heard) & ~known & (mend_first | mend_second))
        mended = codes.copy()
        for place in wrong[np.argsort(self.often[at[wrong]], kind="stable")]:  # the most frequent has the last word
            mended[place], mended[place + 1] = first[place], second[place]
        return mended

    def written_out(self, codes: Codes) -> Codes:
        """Return the code points with typed syllables replaced by the characters most often written for them."""
        typed = (codes >= FIRST_SOUND) & (codes < FIRST_CLASS)
        if not typed.any() or not len(self.heard):
            return codes
        heard = _pairs(sounds(codes))
        at = np.minimum(np.searchsorted(self.heard, heard), len(self.heard) - 1)
        first, second = (self.meant[at] >> PAIR).astype(np.uint32), (self.meant[at] & _LOW).astype(np.uint32)
        fits = (typed[:-1] | (codes[:-1] == first)) & (typed[1:] | (codes[1:] == second)) & (typed[:-1] | typed[1:])
        places = np.flatnonzero((self.heard[at] == heard) & fits)
        written = codes.copy()
        for place in places[np.argsort(self.often[at[places]], kind="stable")]:
            written[place], written[place + 1] = first[place], second[place]
        return written


def _pairs(codes: Codes) -> Keys:
    wide = codes.astype(np.uint64)
    pairs: Keys = wide[:-1] << PAIR | wide[1:]
    return pairs


def spelling(index: Postings) -> Spelling:
    """Learn the pairs from the postings."""
    pairs = is_pair(index.keys) & (index.keys < SOUND)
    written = index.keys[pairs]
    often = np.diff(index.starts)[pairs]
    first, second = (written >> PAIR).astype(np.uint32), (written & _LOW).astype(np.uint32)
    chinese = (first > 0x3400) & (second > 0x3400) & (first < FIRST_WORD) & (second < FIRST_WORD)
    written, often, first, second = written[chinese], often[chinese], first[chinese], second[chinese]
    apart = np.full(len(written), 0x20, dtype=np.uint32)
    said = sounds(np.column_stack([first, second, apart]).ravel()).reshape(-1, 3).astype(np.uint64)
    heard = said[:, 0] << PAIR | said[:, 1]
    order = np.lexsort((-often, heard))
    best = order[np.append(True, heard[order][1:] != heard[order][:-1])] if len(order) else order
    return Spelling(written, heard[best], written[best], often[best])

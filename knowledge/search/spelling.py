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
    pairs: Keys  # the one most often written for each of `heard`
    often: Longs  # in how many rows

    def meant(self, codes: Codes, said: Codes, counts: Truths) -> Codes:
        """Return the characters that were meant, from those that were typed and how they sound.

        Typed syllables become the characters most often written for them. A pair of characters that nobody writes
        becomes the one that sounds the same, if one of the two is right already and the other stands in no pair that
        somebody writes; characters that do not count (fillers) are left alone.
        """
        if len(codes) < 2 or not len(self.heard):
            return codes
        heard = _pairs(said)
        at = np.minimum(np.searchsorted(self.heard, heard), len(self.heard) - 1)
        places = np.flatnonzero(self.heard[at] == heard)
        if not len(places):
            return codes
        meant = self.pairs[at[places]]
        first, second = (meant >> PAIR).astype(np.uint32), (meant & _LOW).astype(np.uint32)
        before, after = codes[places], codes[places + 1]
        known = np.zeros(len(codes) + 1, dtype=bool)
        known[1:-1] = self._knows(_pairs(codes))
        sure = known[:-1] | known[1:] | ~counts
        typed = (codes >= FIRST_SOUND) & (codes < FIRST_CLASS)
        spelled = (typed[places] | (before == first)) & (typed[places + 1] | (after == second))
        wrong = ((before == first) & ~sure[places + 1]) | ((after == second) & ~sure[places])
        fits = (spelled & (typed[places] | typed[places + 1])) | (wrong & ~known[1:][places])
        mended = codes.copy()
        for n in np.flatnonzero(fits)[np.argsort(self.often[at[places[fits]]], kind="stable")]:
            mended[places[n]], mended[places[n] + 1] = first[n], second[n]  # the most frequent has the last word
        return mended

    def _knows(self, pairs: Keys) -> Truths:
        known: Truths = self.written[np.minimum(np.searchsorted(self.written, pairs), len(self.written) - 1)] == pairs
        return known


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

"""A question taken apart: its clauses, what is written, what is heard, and how much each gram of it counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from knowledge.search.fillers import salience
from knowledge.search.grams import (
    NEWLINE,
    SOUND,
    SPACE,
    Codes,
    Floats,
    Keys,
    Longs,
    Truths,
    codes_of,
    grams_at,
    is_pair,
    text_of,
)
from knowledge.search.normalise import FIRST_CLASS, FIRST_SOUND, clauses, symbols
from knowledge.search.pinyin import sounds, typed_sounds
from knowledge.search.spelling import Spelling
from knowledge.search.synonyms import Classes

MOST_CLAUSES = 8
LONGEST = 400  # characters that are read; a longer story says its matter earlier or later again


@dataclass(frozen=True)
class Question:
    """What the index needs to know of a question."""

    keys: Keys  # different grams, sorted
    salience: Floats  # of each gram
    of_clause: Truths  # clause x gram
    written: str  # as symbols
    heard: str
    typed: bool  # mostly in pinyin that could not be written out: the characters have nothing to say
    mended: float  # share of the characters that were homophones of what was meant

    @property
    def heard_grams(self) -> Truths:
        """Say which grams are of sounds."""
        return self.keys >= SOUND


def parse(question: str, words: frozenset[str], classes: Classes, spelling: Spelling) -> Question:
    """Take a question apart; `words` are the Latin words that the index knows."""
    text = symbols(typed_sounds("\n".join(_few(clauses(question[:LONGEST]))), words))
    codes = codes_of(text)
    weight = salience(text)
    meant = spelling.meant(codes, sounds(codes), weight == 1)
    heard = sounds(meant)  # the right neighbour can change a reading
    lost = (meant >= FIRST_SOUND) & (meant < FIRST_CLASS)
    written = np.where(lost, SPACE, meant).astype(np.uint32)
    ink = int(((codes != SPACE) & (codes != NEWLINE)).sum())
    typed = (codes >= FIRST_SOUND) & (codes < FIRST_CLASS)
    keys, counts, of_clause = _grams(written, heard, weight, classes)
    return Question(
        keys=keys,
        salience=counts,
        of_clause=of_clause,
        written=text_of(written).replace("\n", " "),
        heard=text_of(heard).replace("\n", " "),
        typed=bool(lost.sum() > ink / 2),
        mended=int(((meant != codes) & ~typed).sum()) / max(ink, 1),
    )


def _few(said: list[str]) -> list[str]:
    return said if len(said) <= MOST_CLAUSES else [*said[: MOST_CLAUSES - 1], " ".join(said[MOST_CLAUSES - 1 :])]


def _grams(written: Codes, heard: Codes, weight: Floats, classes: Classes) -> tuple[Keys, Floats, Truths]:
    """Return the different grams, how much each counts, and which clause it stands in."""
    clause = np.cumsum(written == NEWLINE)
    found = [_weighed(written, weight), _weighed(heard, weight)]
    marks = classes.found(text_of(written), text_of(heard))
    symbol = np.array([mark for mark, _ in marks], dtype=np.uint64)
    at = np.array([place for _, place in marks], dtype=np.int64)
    (chars, char_weight, char_at), (spoken, spoken_weight, spoken_at) = found
    every = np.concatenate([chars, spoken | SOUND, symbol, symbol | SOUND])
    counts = np.concatenate([char_weight, spoken_weight, np.ones(2 * len(symbol), dtype=np.float32)])
    keys, which = np.unique(every, return_inverse=True)
    most = np.zeros(len(keys), dtype=np.float32)
    np.maximum.at(most, which, counts)
    of_clause = np.zeros((int(clause[-1]) + 1 if len(clause) else 0, len(keys)), dtype=bool)
    of_clause[clause[np.concatenate([char_at, spoken_at, at, at])], which] = True
    return keys, most, of_clause


def _weighed(codes: Codes, weight: Floats) -> tuple[Keys, Floats, Longs]:
    keys, at = grams_at(codes)
    after = np.minimum(at + 1, len(weight) - 1)
    return keys, np.where(is_pair(keys), (weight[at] + weight[after]) / 2, weight[at]).astype(np.float32), at

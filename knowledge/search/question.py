"""A question taken apart: its clauses, what is written, what is heard, and how much each gram of it counts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from knowledge.search.fillers import salience
from knowledge.search.grams import SOUND, SPACE, Codes, Floats, Keys, Truths, codes_of, grams_at, is_pair, text_of
from knowledge.search.normalise import FIRST_CLASS, FIRST_SOUND, clauses, plain, symbols
from knowledge.search.pinyin import sounds, typed_sounds
from knowledge.search.spelling import Spelling
from knowledge.search.synonyms import Classes

MOST_CLAUSES = 8
LONGEST = 400  # characters that are read; a longer story says its matter earlier or later again


@dataclass(frozen=True)
class Question:
    """What the index needs to know of a question."""

    text: str  # plain
    keys: Keys  # different grams, sorted
    salience: Floats  # of each gram
    of_clause: Truths  # clause x gram
    written: tuple[str, ...]  # the whole, then each clause, as symbols
    heard: tuple[str, ...]
    typed: bool  # mostly in pinyin: the characters have nothing to say
    mended: float  # share of the characters that were homophones of what was meant

    @property
    def heard_grams(self) -> Truths:
        """Say which grams are of sounds."""
        return self.keys >= SOUND


def parse(question: str, words: frozenset[str], classes: Classes, spelling: Spelling) -> Question:
    """Take a question apart; `words` are the Latin words that the index knows."""
    said = clauses(question[:LONGEST])
    spoken = typed_sounds(" | ".join(said), words) if said else ""
    parts = [symbols(part.strip()) for part in spoken.split("|") if part.strip()]
    if len(parts) > MOST_CLAUSES:
        parts = [*parts[: MOST_CLAUSES - 1], " ".join(parts[MOST_CLAUSES - 1 :])]
    typed_text = " ".join(parts)
    parts = [_mended(part, spelling) for part in parts]
    text = " ".join(parts)
    heard = text_of(sounds(codes_of(text)))
    changed = sum(a != b for a, b in zip(typed_text, text, strict=True))
    found = [_grams(part, classes) for part in parts]
    keys = np.unique(np.concatenate([k for k, _ in found])) if found else np.empty(0, dtype=np.uint64)
    weight = np.zeros(len(keys), dtype=np.float32)
    of_clause = np.zeros((len(found), len(keys)), dtype=bool)
    for n, (part_keys, part_weight) in enumerate(found):
        at = np.searchsorted(keys, part_keys)
        np.maximum.at(weight, at, part_weight)
        of_clause[n, at] = True
    ink = [c for c in text if c != " "]
    typed = sum("\U00100000" <= c < "\U00101000" for c in ink) > len(ink) / 2
    every = [text, *(parts if len(parts) > 1 else ())]
    return Question(
        text=plain(question),
        keys=keys,
        salience=weight,
        of_clause=of_clause,
        written=tuple(every),
        heard=(heard, *(text_of(sounds(codes_of(part))) for part in every[1:])),
        typed=typed,
        mended=changed / max(len(ink), 1),
    )


def _mended(part: str, spelling: Spelling) -> str:
    return text_of(spelling.mended(spelling.written_out(codes_of(part)), salience(part) == 1))


def _grams(part: str, classes: Classes) -> tuple[Keys, Floats]:
    """Return the grams of one clause with their salience; what was typed in pinyin is only heard."""
    codes = codes_of(part)
    heard = sounds(codes)
    weight = salience(part)
    marks = codes_of(classes.marks(part, text_of(heard)))
    written = np.where((codes >= FIRST_SOUND) & (codes < FIRST_CLASS), SPACE, codes).astype(np.uint32)
    char_keys, char_weight = _weighed(written, weight)
    sound_keys, sound_weight = _weighed(heard, weight)
    classes_at = marks[marks != SPACE].astype(np.uint64)
    sure = np.ones(2 * len(classes_at), dtype=np.float32)
    return (
        np.concatenate([char_keys, sound_keys | SOUND, classes_at, classes_at | SOUND]),
        np.concatenate([char_weight, sound_weight, sure]),
    )


def _weighed(codes: Codes, weight: Floats) -> tuple[Keys, Floats]:
    keys, at = grams_at(codes)
    after = np.minimum(at + 1, len(weight) - 1)
    return keys, np.where(is_pair(keys), (weight[at] + weight[after]) / 2, weight[at]).astype(np.float32)

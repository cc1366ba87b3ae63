"""Which few entries a question may mean: those with the best rows by characters and sounds together."""

from __future__ import annotations

import numpy as np

from knowledge.search.grams import SOUND, Floats, Longs
from knowledge.search.postings import Postings
from knowledge.search.wordings import Field, Wordings

MOST_ENTRIES = 20
MOST_ROWS = 400
TRUST = np.array([1.0, 1.0, 0.9, 0.6, 0.5, 0.3], dtype=np.float32)  # by field
COMMON = 2000  # rows: a gram in more than these may be left out ...
LEFT_OUT = 0.1  # ... as long as no more of the question's weight goes with it
HEARD = 0.5  # sounds half repeat what the characters said
PASSAGE = 0.4
HOPELESS = 0.2  # of the best score

assert len(TRUST) == len(Field)


def shortlist(places: Longs, weights: Floats, rows: Wordings, index: Postings) -> Longs:
    """Return the entries of the best rows, best first; `places` and `weights` are of the question's grams."""
    known = places >= 0
    weight = weights[known] * np.where(index.keys[places[known]] >= SOUND, HEARD, 1)
    kept, weight = _telling(places[known], weight, index)
    mass = index.char_mass + HEARD * index.sound_mass
    score = index.shared(kept, weight) * TRUST[rows.field] / _lengths(mass, float(weight.sum()))
    if not len(score) or score.max() <= 0:
        return np.empty(0, dtype=np.int64)
    good = np.flatnonzero(score > HOPELESS * score.max())
    if len(good) > MOST_ROWS:
        good = good[np.argpartition(score[good], -MOST_ROWS)[-MOST_ROWS:]]
    good = good[np.argsort(-score[good], kind="stable")]
    owners, first = np.unique(rows.owner[good], return_index=True)
    best: Longs = owners[np.argsort(first)][:MOST_ENTRIES].astype(np.int64)
    return best


def _lengths(mass: Floats, asked: float) -> Floats:
    """Return what rows are divided by: their length, but a passage longer than the question is held back less.

    A long article that answers a short question is no worse for being long; BM25 sees it the same way.
    """
    longer = mass > asked
    return np.sqrt(np.where(longer, asked ** (1 - PASSAGE) * mass**PASSAGE, mass) + 1e-9).astype(np.float32)


def _telling(places: Longs, weights: Floats, index: Postings) -> tuple[Longs, Floats]:
    """Leave out grams that stand in very many rows and say little: they cost time and change no short list."""
    often = index.starts[places + 1] - index.starts[places] > COMMON
    if not often.any():
        return places, weights
    order = np.argsort(weights, kind="stable")
    spare = (np.cumsum(weights[order]) < LEFT_OUT * weights.sum()) & often[order]
    keep = np.ones(len(places), dtype=bool)
    keep[order[spare]] = False
    return places[keep], weights[keep]

"""The few best once more, letter by letter, with rapidfuzz."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

from knowledge.search.grams import Floats


def rescored(score: Floats, texts: Sequence[str], trust: Floats, written: str, shortlist: int) -> Floats:
    """Return the scores with those of the best rows mixed with rapidfuzz's ratio; the rest is left as it was."""
    if not len(score):
        return score
    best = np.argpartition(score, -shortlist)[-shortlist:] if len(score) > shortlist else np.arange(len(score))
    ratio = process.cdist([written], [texts[row] for row in best], scorer=fuzz.ratio, dtype=np.float32)[0] / 100
    mixed = score * np.float32(0.7)
    mixed[best] += np.float32(0.3) * ratio * trust[best]
    return mixed

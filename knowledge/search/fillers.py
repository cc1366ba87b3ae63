"""Words that carry a question but not its matter: they weigh little, wherever they stand."""

from __future__ import annotations

import re
from functools import cache

import numpy as np

from knowledge.search.grams import Floats, codes_of, text_of
from knowledge.search.normalise import DATA, symbols
from knowledge.search.pinyin import sounds

FILLER = 0.15  # what is left of the weight of a filler's grams


@cache
def _pattern() -> re.Pattern[str]:
    lines = (DATA / "fillers.txt").read_text(encoding="utf-8").splitlines()
    words = {symbols(word) for line in lines if not line.startswith("#") for word in line.split()}
    # A filler typed in pinyin is one too, if it is long enough to be no part of something else.
    words |= {text_of(sounds(codes_of(word))) for word in words if len(word) > 1}
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


def salience(text: str) -> Floats:
    """Return for each symbol of a text how much it counts: 1, or `FILLER` within filler words."""
    weight = np.ones(len(text), dtype=np.float32)
    for match in _pattern().finditer(text):
        weight[match.start() : match.end()] = FILLER
    return weight

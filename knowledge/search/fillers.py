"""Words that carry a question but not its matter; they are taken out of both sides before comparing."""

from __future__ import annotations

import re
from functools import cache

from knowledge.search.normalise import DATA


@cache
def _pattern() -> re.Pattern[str]:
    lines = (DATA / "fillers.txt").read_text(encoding="utf-8").splitlines()
    words = {word for line in lines if not line.startswith("#") for word in line.split()}
    longest_first = sorted(words, key=len, reverse=True)
    latin = [rf"\b{word}\b" for word in longest_first if word.isascii()]
    return re.compile("|".join([*(word for word in longest_first if not word.isascii()), *latin]))


def without_fillers(plain_text: str) -> str:
    """Return a plain text without its filler words, or the text itself if nothing else is in it."""
    return " ".join(_pattern().sub(" ", plain_text).split()) or plain_text

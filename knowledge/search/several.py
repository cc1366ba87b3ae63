"""Two matters in one message: its pieces, each asked for itself."""

from __future__ import annotations

import re

LONGEST = 45  # characters: a longer message is a story about one thing
MOST_PIECES = 4
LEAST = 2  # characters of a piece
BESIDE = 0.1  # share of the message that another entry has to explain and the likeliest does not

_BETWEEN = re.compile(
    r"[,，。.;；！!？?、/+&\n]+|以及|还有就是|还有|并且|而且|同时|顺便|顺带|另外|然后|接着|再|又想|还想|分别|的时候|和|跟|与|及|\band\b|\bthen\b|\balso\b",
    re.IGNORECASE,
)


def pieces(question: str) -> list[str]:
    """Return the pieces that may each ask for something; fewer than two where there is nothing to part."""
    if len(question) > LONGEST * (2 if question.isascii() else 1):
        return []
    found = [piece.strip() for piece in _BETWEEN.split(question)]
    found = [piece for piece in found if len(piece) >= LEAST]
    return found if 2 <= len(found) <= MOST_PIECES else []

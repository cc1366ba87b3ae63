"""Plain tables for a terminal, where a Chinese character takes two columns: filled up by width, not by length."""

from collections.abc import Collection, Sequence
from unicodedata import east_asian_width

_GAP = "  "
_CUT = "…"


def width(text: str) -> int:
    """Columns that `text` takes in a terminal."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def cut(text: str, most: int) -> str:
    """`text` in at most `most` columns, with an ellipsis where something was left out."""
    if width(text) <= most:
        return text
    while width(text) > most - width(_CUT):
        text = text[:-1]
    return text + _CUT


def aligned(rows: Sequence[Sequence[str]], left: Collection[int] = (0,)) -> list[str]:
    """One line a row, columns under each other; the columns in `left` begin together, all others end together."""
    widest = [max(map(width, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(
            _filled(text, most, number in left) for number, (text, most) in enumerate(zip(row, widest, strict=True))
        )
        for row in rows
    ]


def _filled(text: str, most: int, left: bool) -> str:
    blank = " " * (most - width(text))
    return text + blank if left else blank + text

"""A sentence with places to fill: `**bold**`, `` `copied by a tap` `` and `{place}`; what is filled in is never read as marks."""

import re
from typing import Literal

from bot.texts.rich import Rich, Span, Style, rich

_PIECE = re.compile(r"(?P<mark>\*\*|`)|\{(?P<place>\w+)\}")
_STYLES: dict[str, Literal["bold", "code"]] = {"**": "bold", "`": "code"}


class Phrase:
    """A sentence of the texts, read once; called with its places it gives the text."""

    __slots__ = ("_pieces", "places")

    def __init__(self, sentence: str) -> None:
        self._pieces: list[tuple[str, str | None, Style]] = []  # words, or a place, in a style
        style: Style = ""
        at = 0
        sentence = sentence.strip("\n")
        for found in _PIECE.finditer(sentence):
            self._pieces.append((sentence[at : found.start()], None, style))
            if place := found["place"]:
                self._pieces.append(("", place, style))
            else:
                style = "" if style else _STYLES[found["mark"]]
            at = found.end()
        self._pieces.append((sentence[at:], None, style))
        self.places = frozenset(place for _, place, _ in self._pieces if place)

    def __call__(self, **values: Rich | str | int) -> Rich:
        """Fill the places; a missing one raises KeyError."""
        spans: list[Span] = []
        for words, place, style in self._pieces:
            if place is None:
                spans.append(Span(words, style))
            else:
                spans += [Span(span.text, span.style or style) for span in rich(values[place]).spans]
        return Rich(tuple(span for span in spans if span.text))

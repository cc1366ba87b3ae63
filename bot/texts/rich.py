"""Text with marks: what is bold or copied by a tap, kept as values so that nothing a person types can break a message."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

Style = Literal["", "bold", "code", "italic", "blockquote", "expandable_blockquote"]

LONGEST = 4096  # UTF-16 units in one message (Bot API, sendMessage)


@lru_cache(maxsize=16384)
def units(text: str) -> int:
    """Return the length as Telegram counts it, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style."""

    text: str
    style: Style = ""


@dataclass(frozen=True, slots=True)
class Rich:
    """Text made of spans; `+` joins, `joined` joins many."""

    spans: tuple[Span, ...] = ()

    def __add__(self, other: "Rich | str") -> "Rich":
        return Rich(self.spans + rich(other).spans)

    def __bool__(self) -> bool:
        return any(span.text for span in self.spans)

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)

    def entities(self) -> list[dict[str, Any]]:
        """Return the marks as `MessageEntity` objects."""
        found, offset = [], 0
        for span in self.spans:
            length = units(span.text)
            if span.style and length:
                found.append({"type": span.style, "offset": offset, "length": length})
            offset += length
        return found

    def lines(self) -> list["Rich"]:
        """Return the lines, each with its line end except the last."""
        lines: list[list[Span]] = [[]]
        for span in self.spans:
            *whole, rest = span.text.split("\n")
            for part in whole:
                lines[-1].append(Span(part + "\n", span.style))
                lines.append([])
            if rest:
                lines[-1].append(Span(rest, span.style))
        return [Rich(tuple(line)) for line in lines if line]

    def parts(self, longest: int = LONGEST) -> list["Rich"]:
        """Split into messages at line ends; only a line that is too long by itself is cut inside."""
        if units(self.text) <= longest:
            return [self] if self else []
        parts, held = [], Rich()
        for line in (piece for whole in self.lines() for piece in _pieces(whole, longest)):
            if held and units(held.text) + units(line.text) > longest:
                parts.append(held)
                held = Rich()
            held += line
        return [*parts, held] if held else parts


def _pieces(line: Rich, longest: int) -> Iterable[Rich]:
    if units(line.text) <= longest:
        return [line]
    step = longest // 2  # a character takes two units at most
    return [
        Rich((Span(span.text[at : at + step], span.style),))
        for span in line.spans
        for at in range(0, len(span.text), step)
    ]


def rich(value: "Rich | str | int") -> Rich:
    """Return a value as text without marks; marks it has are kept."""
    return value if isinstance(value, Rich) else Rich((Span(str(value)),))


def bold(text: "str | int") -> Rich:
    """Return bold text."""
    return Rich((Span(str(text), "bold"),))


def code(text: str) -> Rich:
    """Return text that a tap copies."""
    return Rich((Span(text, "code"),))


def quoted(text: str, *, folded: bool = False) -> Rich:
    """Return a quotation; `folded` shows three lines until it is tapped."""
    return Rich((Span(text, "expandable_blockquote" if folded else "blockquote"),))


def joined(parts: Iterable[Rich | str], between: str = "\n") -> Rich:
    """Join what is not empty."""
    spans: list[Span] = []
    for part in map(rich, parts):
        if part:
            spans += [Span(between), *part.spans] if spans else part.spans
    return Rich(tuple(spans))

"""Writes a part of an Office document anew, element by element: what names a person is left out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from bot.files.limits import Uncleanable

_LINES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
Attributes = dict[str, str]


def local(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


@dataclass(frozen=True, slots=True)
class Rules:
    """What is changed in one part; names are without their prefix."""

    attributes: Mapping[str, str] = field(default_factory=dict)  # what each is set to
    gone: Callable[[str, Attributes], bool] = lambda _name, _attributes: False  # with all that is in it
    emptied: frozenset[str] = frozenset()  # elements that keep their place and lose their text
    change: Callable[[str, Attributes], Attributes] = lambda _name, attributes: attributes
    words: Callable[[str], str] = lambda text: text


def rewritten(part: bytes, rules: Rules) -> bytes:
    """Return the part by these rules, without comments and processing instructions; raises `Uncleanable`."""
    writer = _Writer(rules)
    reader = expat.ParserCreate()
    reader.buffer_text = True
    reader.StartElementHandler = writer.start
    reader.EndElementHandler = writer.end
    reader.CharacterDataHandler = writer.text
    reader.StartDoctypeDeclHandler = _no_doctype
    reader.Parse(part, True)
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return (head + "".join(writer.out)).encode()


def _no_doctype(*_: object) -> None:
    raise Uncleanable("DOCTYPE")  # entities that unfold without end come from there


class _Writer:
    def __init__(self, rules: Rules) -> None:
        self.out: list[str] = []
        self._rules = rules
        self._gone = 0  # how deep we are in an element that is left out
        self._emptied = 0

    def start(self, name: str, attributes: Attributes) -> None:
        plain = local(name)
        if self._gone or self._rules.gone(plain, attributes):
            self._gone += 1
            return
        if self._emptied or plain in self._rules.emptied:
            self._emptied += 1
        changed = self._rules.change(plain, attributes)
        self.out.append(f"<{name}")
        for each, value in changed.items():
            if not local(each).startswith("rsid"):  # which sittings wrote it: the same in all of somebody's documents
                value = self._rules.attributes.get(local(each), value)
                self.out.append(f" {each}={quoteattr(value, _LINES)}")
        self.out.append(">")

    def end(self, name: str) -> None:
        if self._gone:
            self._gone -= 1
            return
        self._emptied = max(0, self._emptied - 1)
        self.out.append(f"</{name}>")

    def text(self, text: str) -> None:
        if not self._gone and not self._emptied:
            self.out.append(escape(self._rules.words(text), {"\r": "&#13;"}))

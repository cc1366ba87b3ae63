"""One line of the real base spoilt, anywhere, the same places every time: each of fifteen ways is surely a fault."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from tests.knowledge.spoiling_bytes import Spoilt

SEED = 20261121
MANY = 10  # of each way
_FIELD = re.compile(r"    (?P<key>[a-z_]+): (?P<value>[^\s\[{'\"|>&*!#%@`].*)")
_LIST = re.compile(r"    [a-z_]+: \[.*\]")
_ENTRY = re.compile(r"  - id: (?P<id>\S+)")
_NEEDED = ("checked_on", "review_by", "name", "limits", "fee", "result", "who", "authority", "answer")


class Way(NamedTuple):
    """How a line is spoilt, and the kinds of fault that may be told; `line` is the whole line without its end."""

    idea: str
    fits: re.Pattern[str]
    spoil: Callable[[str], str]
    kinds: tuple[str, ...]
    told_at_entry: bool = False


def _once(there: str, put: str) -> Callable[[str], str]:
    return lambda line: line.replace(there, put, 1)


def _before_value(put: str) -> Callable[[str], str]:
    return lambda line: line.replace(": ", f": {put}", 1)


def _nothing(_line: str) -> str:
    return ""


_MARKED = re.compile(r".*〔[LW]\d{2,3}[§〕].*")
_DATED = re.compile(r"    checked_on: \d{4}-\d{2}-\d{2}")
_REQUIRED = re.compile(rf"    (?:{'|'.join(_NEEDED)}): [^\[{{].*")
WAYS = (
    Way("a full-width colon", _FIELD, _once(": ", "："), ("fullwidth_colon",)),
    Way("no space after the colon", _FIELD, _once(": ", ":"), ("no_space_after_colon",)),
    Way("a tab for the indentation", _FIELD, _once("    ", "\t"), ("tab",)),
    Way("a full-width space for the indentation", _FIELD, _once("    ", "　　"), ("wide_space",)),
    Way("one blank too few", _FIELD, _once("    ", "   "), ("indentation", "colon_in_text", "no_colon")),
    Way("a quote left open", _FIELD, _before_value("'"), ("quote_open",)),
    Way("an anchor", _FIELD, _before_value("&a "), ("anchor",)),
    Way("a tag", _FIELD, _before_value("!!int "), ("tag",)),
    Way("a change of direction", _FIELD, _before_value("\u202e"), ("bidi",)),
    Way("an unknown field", _FIELD, _once(": ", "x: "), ("unknown_key",)),
    Way("the same field twice", _FIELD, lambda line: f"{line}\n{line}", ("duplicate_key",)),
    Way("a needed field removed", _REQUIRED, _nothing, ("missing",), told_at_entry=True),
    Way(
        "an unknown source",
        _MARKED,
        lambda line: re.sub(r"〔[LW]\d{2,3}", "〔L999", line, count=1),
        ("unknown_source",),
    ),
    Way("a day that does not exist", _DATED, lambda line: line[:-5] + "02-30", ("bad_date",)),
    Way("a bracket left open", _LIST, lambda line: line.rstrip()[:-1], ("bracket_open",)),
)


class Mutation(NamedTuple):
    """A spoilt file of the base; any of `kinds` may be what is told."""

    spoilt: Spoilt
    kinds: tuple[str, ...]


def mutations(base: Mapping[str, bytes]) -> Iterator[Mutation]:
    """Yield `MANY` mutations of each way."""
    dice = random.Random(SEED)
    texts = {
        name: base[name].decode().split("\n")
        for name in sorted(base)
        if name.startswith(("matters/", "faq/", "bundles/"))
    }
    for way in WAYS:
        places = [
            (name, number)
            for name, lines in texts.items()
            for number, line in enumerate(lines)
            if way.fits.fullmatch(line)
        ]
        for name, number in dice.sample(places, MANY):
            lines = list(texts[name])
            lines[number] = way.spoil(lines[number])
            at = _entry_of(lines, number) if way.told_at_entry else number
            idea = f"{way.idea}: {name}:{number + 1}"
            yield Mutation(Spoilt(idea, name, "\n".join(lines).encode(), way.kinds[0], at + 1), way.kinds)


def _entry_of(lines: list[str], number: int) -> int:
    return next(before for before in range(number, -1, -1) if _ENTRY.match(lines[before]))

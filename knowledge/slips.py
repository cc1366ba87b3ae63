"""Slips of the Chinese keyboard that break YAML: full-width colons and dashes, tabs, wide spaces, forgotten spaces."""

import re
from typing import NamedTuple

from knowledge.faults import Fault, fault

_KEY = r"[a-z][a-z0-9_-]*"
_START = r"^(?P<lead>\s*(?:- +)*)"
_WIDE = "\u3000\u00a0\u2002-\u200a"

# name of the fault, how the line looks, what it should have been
_SLIPS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("tab", re.compile(r"^(?P<lead> *(?:- +)*)(?P<sign>\t+)"), r"\g<lead>  "),
    ("wide_space", re.compile(rf"^(?P<lead> *(?:- +)*)(?P<sign>[{_WIDE}]+)"), r"\g<lead>  "),
    ("fullwidth_dash", re.compile(rf"^(?P<lead> *)(?P<sign>[－—–])[ {_WIDE}]*(?=\S)"), r"\g<lead>- "),
    ("fullwidth_colon", re.compile(rf"{_START}(?P<key>{_KEY})(?P<sign>：)[ {_WIDE}]*"), r"\g<lead>\g<key>: "),
    ("no_space_after_colon", re.compile(rf"{_START}(?P<key>{_KEY})(?P<sign>:)(?=[^\s/:])"), r"\g<lead>\g<key>: "),
    ("no_space_after_dash", re.compile(r"^(?P<lead> *)(?P<sign>-)(?=[^\s\-.\d])"), r"\g<lead>- "),
)


class Slip(NamedTuple):
    fault: Fault
    mended: str  # the line as it was surely meant


def slips_in(file: str, text: str) -> list[Slip]:
    """Find every slip of a file that could not be read. One a line: mending it may uncover the next."""
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.lstrip().startswith("#"):
            continue
        for kind, pattern, meant in _SLIPS:
            match = pattern.match(line)
            if match:
                words = {name: value for name, value in match.groupdict().items() if name in ("key", "sign")}
                where = fault(kind, file, (number, match.start("sign") + 1), **words)
                found.append(Slip(where, pattern.sub(meant, line, count=1)))
                break
    return found


def mend(text: str, slips: list[Slip]) -> str:
    """The text with its slips put right in memory, so that the faults behind them can be told at once as well."""
    lines = text.split("\n")
    for slip in slips:
        lines[slip.fault.line - 1] = slip.mended
    return "\n".join(lines)

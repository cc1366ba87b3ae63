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
    ("fullwidth_comma", re.compile(rf"^(?P<lead>.*\{{[^{{}}]*?)(?P<sign>，)\s*(?={_KEY}:)"), r"\g<lead>, "),
    ("no_space_after_dash", re.compile(r"^(?P<lead> *)(?P<sign>-)(?=[^\s\-.\d])"), r"\g<lead>- "),
)

_LONGEST_LOOKED_AT = 500_000  # characters
_OF_SHAPE = ("should_be_text", "should_be_list", "should_be_table", "unknown_key", "bad_id")


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


def told_by_slips(faults: list[Fault], text: str) -> list[Fault]:
    """The faults of a file that could be read, where a slip on their line or the next is what really went wrong.

    `-申请` under `steps:` is valid YAML for one text: that the list is missing does not help, the forgotten space does.
    """
    if len(text) > _LONGEST_LOOKED_AT or not any(each.kind in _OF_SHAPE for each in faults):
        return faults
    slips = {slip.fault.line: slip.fault for slip in slips_in(faults[0].file, text)}
    told: list[Fault] = []
    for each in faults:
        line = next((line for line in (each.line, each.line + 1) if line in slips), 0)
        if each.kind not in _OF_SHAPE or not line:
            told.append(each)
        while each.kind in _OF_SHAPE and line in slips:
            told.append(slips[line])
            line += 1
    return told


def mend(text: str, slips: list[Slip]) -> str:
    """The text with its slips put right in memory, so that the faults behind them can be told at once as well."""
    lines = text.split("\n")
    for slip in slips:
        lines[slip.fault.line - 1] = slip.mended
    return "\n".join(lines)

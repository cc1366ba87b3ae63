"""One knowledge file, read with suspicion: bytes in, nodes with places out, and every fault of the file at once."""

import re
from typing import NamedTuple

import yaml

from knowledge.decoding import decode
from knowledge.events import Builder, Unreadable
from knowledge.faults import Fault, fault
from knowledge.grammar import explained, nested_too_deep
from knowledge.nodes import Node
from knowledge.slips import mend, slips_in

_MOST_BROKEN_ENTRIES = 20
_LARGEST_RETRIED = 500_000  # characters; a broken file larger than this is told its first fault only
_FINAL = ("and_more", "too_many_nodes")  # reading on would only find more of the same
_GUESSED = ("tab", "wide_space")  # how deep the line was meant to stand can only be guessed
_ENTRY = re.compile(r"^( *)- ")


class Reading(NamedTuple):
    """What a file says as far as it could be read; `broken` are line ranges that could not (first, last).

    The `text` of a file that could be read as a whole is let go: nobody looks at it again.
    """

    node: Node | None
    faults: list[Fault]
    broken: list[tuple[int, int]]
    text: str


def read(file: str, data: bytes) -> Reading:
    """Read `data`; never raises, never runs long, whatever the bytes are."""
    text, faults = decode(file, data)
    if not text:
        return Reading(None, faults, [], "")
    if deep := nested_too_deep(file, text):
        return Reading(None, [*faults, deep], [], text)
    broken: list[tuple[int, int]] = []
    builder = Builder(file)
    error = _attempt(builder, text)
    if error is None:
        nothing = [] if builder.root else [fault("empty_file", file)]  # comments alone are no knowledge
        return Reading(builder.root, faults + builder.faults + nothing, broken, "" if builder.root else text)
    if len(text) > _LARGEST_RETRIED or error.kind in _FINAL:
        return Reading(None, [*faults, *builder.faults, error], broken, text)
    slips = slips_in(file, text)
    guessed = {slip.fault.line for slip in slips if slip.fault.kind in _GUESSED}
    faults += [slip.fault for slip in slips]
    patched = mend(text, slips)
    for _ in range(_MOST_BROKEN_ENTRIES):
        builder = Builder(file)
        error = _attempt(builder, patched)
        if error is None:
            return Reading(builder.root, faults + builder.faults, broken, text)
        if not guessed & {error.line - 1, error.line}:  # otherwise the guess is the cause
            faults.append(error)
        first, last = _entry_around(patched, error.line)
        broken.append((first, last))
        patched = _without(patched, first, last)
    return Reading(None, faults or [error], broken, text)


def _attempt(builder: Builder, text: str) -> Fault | None:
    try:
        builder.build(text)
    except Unreadable as stop:
        return stop.fault
    except yaml.YAMLError as error:
        return explained(builder.file, text, error)
    return None


def _entry_around(text: str, line: int) -> tuple[int, int]:
    """The lines of the list entry that holds `line`, at the indentation of the file's first list."""
    lines = text.split("\n")
    found = [(number, len(match[1])) for number, row in enumerate(lines, start=1) if (match := _ENTRY.match(row))]
    if not found:
        return 1, len(lines)
    starts = [number for number, indent in found if indent <= found[0][1]]
    first = max((number for number in starts if number <= line), default=1)
    last = min((number for number in starts if number > first), default=len(lines) + 1) - 1
    return first, last


def _without(text: str, first: int, last: int) -> str:
    """Blank the lines out; the others keep their numbers."""
    lines = text.split("\n")
    lines[first - 1 : last] = [""] * (last - first + 1)
    return "\n".join(lines)

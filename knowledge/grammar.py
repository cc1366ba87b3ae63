"""What the YAML parser complains about, told as something a person can mend."""

import re

import yaml

from knowledge.events import MOST_DEPTH
from knowledge.faults import Fault, fault

_BRACKET = re.compile(r"[\[\]{}]")
_LONG = 1_000_000  # characters
_MOST_OPEN = 64  # texts may hold a few single brackets; only a flood of them is refused before parsing

# words of the parser (context or problem), the fault, whether the place is where the thing began
_COMPLAINTS: tuple[tuple[str, str, bool], ...] = (
    ("while scanning a quoted scalar", "quote_open", True),
    ("hexdecimal number", "escape", False),
    ("escape", "escape", False),
    ("while parsing a flow", "bracket_open", True),
    ("mapping values are not allowed", "colon_in_text", False),
    ("could not find expected ':'", "no_colon", True),
    ("cannot start any token", "bad_start", False),
    ("expected alphabetic or numeric character", "bad_start", True),
    ("did not find expected", "indentation", False),
    ("block sequence entries are not allowed", "indentation", False),
)


def explained(file: str, text: str, error: yaml.YAMLError) -> Fault:
    """Turn the parser's error into a fault with the place where mending begins."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return fault("syntax", file, problem=error)
    said = f"{error.context or ''} {error.problem or ''}"
    kind, at_start = next(((kind, start) for words, kind, start in _COMPLAINTS if words in said), ("syntax", False))
    mark = (error.context_mark if at_start else None) or error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if len(text) > _LONG:  # millions of lines would take more memory than the file
        return fault(kind, file, (line, column), sign="这样", problem=error.problem)
    lines = text.split("\n")
    if line > len(lines):  # the end of the file: point at its last line
        line, column = len(lines), len(lines[-1]) + 1
    if line > 1 and not lines[line - 1].strip():
        line, column = _last_written(lines, line)
    sign = lines[line - 1][column - 1 : column]
    return fault(kind, file, (line, column), sign=f"“{sign}”" if sign.strip() else "空白", problem=error.problem)


def _last_written(lines: list[str], line: int) -> tuple[int, int]:
    while line > 1 and not lines[line - 1].strip():
        line -= 1
    return line, len(lines[line - 1]) + 1


def nested_too_deep(file: str, text: str) -> Fault | None:
    """Count brackets before parsing: the parser needs quadratic time for 40,000 open ones, and a loader its stack."""
    depth = 0
    for found in _BRACKET.finditer(text):
        depth = depth + 1 if found[0] in "[{" else max(depth - 1, 0)
        if depth > _MOST_OPEN:
            line = text.count("\n", 0, found.start()) + 1
            at = line, found.start() - text.rfind("\n", 0, found.start())
            return fault("too_deep", file, at, most=MOST_DEPTH)
    return None

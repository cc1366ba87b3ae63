"""What people's editors change without harm: none of it is a fault."""

import re
from collections.abc import Callable

FILE = "matters/40-food-and-places.yaml"


def _inner(text: str, change: Callable[[str], str]) -> str:
    """Change every line but the comments."""
    return "".join(line if line.lstrip().startswith("#") else change(line) for line in text.splitlines(keepends=True))


def _quoted(sign: str) -> Callable[[str], str]:
    def change(line: str) -> str:
        return re.sub(r"^(    (?:name|who|fee|result): )([^'\"\n]+)$", rf"\g<1>{sign}\g<2>{sign}", line)

    return change


def _entries_turned(text: str) -> str:
    head, *entries = re.split(r"(?m)^(?=  - id: )", text)
    return head + "".join(reversed(entries))


def _fields_swapped(text: str) -> str:
    return re.sub(r"(?m)^(    checked_on: .*\n)(    review_by: .*\n)", r"\g<2>\g<1>", text)


def _lists_written_out(text: str) -> str:
    def written(found: re.Match[str]) -> str:
        return found[1] + "\n" + "".join(f"      - {item}\n" for item in found[2].split(", "))

    return re.sub(r"(?m)^(    keywords:) \[([^'\"\[\]{}]*)\]\n", written, text)


VARIATIONS: dict[str, Callable[[str], str]] = {
    "comments everywhere": lambda text: _inner(text, lambda line: f"{line}    # 说明\n"),
    "comments after the text": lambda text: re.sub(r"(?m)^(    checked_on: \S+)$", r"\g<1>   # 已核对", text),
    "single quotes": lambda text: _inner(text, _quoted("'")),
    "double quotes": lambda text: _inner(text, _quoted('"')),
    "lines that end the Windows way": lambda text: text.replace("\n", "\r\n"),
    "lines that end the old Macintosh way": lambda text: text.replace("\n", "\r"),
    "no newline at the end": lambda text: text.rstrip("\n"),
    "many newlines at the end": lambda text: text + "\n\n\n",
    "blank lines between the entries": lambda text: re.sub(r"(?m)^(?=  - id: )", "\n\n", text),
    "blanks at the ends of lines": lambda text: _inner(text, lambda line: line.rstrip("\n") + "  \n"),
    "entries in another order": _entries_turned,
    "fields in another order": _fields_swapped,
    "lists written out": _lists_written_out,
    "two blanks after the colon": lambda text: re.sub(r"(?m)^(    \w+:) (?=\S)", r"\g<1>  ", text),
    "everything two further in": lambda text: re.sub(r"(?m)^(?=  )", "  ", text),
    "three dashes at the beginning": lambda text: "---\n" + text,
    "a tab before a comment": lambda text: re.sub(r"(?m)^(    checked_on: \S+)$", "\\g<1>\t# 已核对", text),
}

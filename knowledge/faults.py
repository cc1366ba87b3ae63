"""A fault in a knowledge file: where it is, what is wrong and what to do, in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.wording import WORDING

MOST_FAULTS = 500  # in one file; nobody reads more


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend. Lines and columns count from 1; `file` is relative to the knowledge folder."""

    file: str
    line: int
    column: int
    kind: str
    what: str
    remedy: str
    what_en: str
    remedy_en: str
    field: str = ""  # as it is written in the file; empty where the fault is of no field

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what} — {self.remedy}"

    def english(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.what_en} — {self.remedy_en}"


class Faulty(Exception):
    """The folder cannot be used; `faults` holds every fault found, in the order of the files."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def fault(kind: str, file: str, at: tuple[int, int] = (1, 1), **words: object) -> Fault:
    """Build the fault `kind` from the table of wordings; `words` fill its blanks."""
    wording = WORDING[kind]
    given = {name: _short(str(value)) for name, value in words.items()}
    parts = (part.format(**given) for part in (wording.what, wording.remedy, wording.what_en, wording.remedy_en))
    what, remedy, what_en, remedy_en = parts
    return Fault(
        file, at[0], at[1], kind, what, remedy, what_en, remedy_en, given.get("field_en") or given.get("key", "")
    )


def _short(value: str, longest: int = 200) -> str:
    """Keep a message readable when the faulty text is a page long, and on one line."""
    flat = " ".join(value.split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"

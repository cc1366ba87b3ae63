"""What stands on a sheet (告知单), as values: any matter's, and any list merged from several.

Every text already carries its marks (※ ▲), so that no drawing can lose one.
"""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """How the rows of a section are set out."""

    TEXT = "text"  # each on a line of its own
    RUNNING = "running"  # one after the other, with semicolons between
    NUMBERED = "numbered"
    CHAIN = "chain"  # steps, with arrows between
    PAPERS = "papers"  # a list to tick, with columns
    LABELLED = "labelled"  # each with a short word before it


@dataclass(frozen=True, slots=True)
class Row:
    """One piece. `cells` fill the columns of a list of papers; `tag` is a word that sets it apart from its neighbours."""

    text: str
    label: str = ""
    cells: tuple[str, ...] = ()
    remark: str = ""
    tag: str = ""
    tick: bool = False  # has a box to tick: it is handed in


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; `columns` head the cells, `warning` is read before the rows."""

    title: str
    form: Form
    rows: tuple[Row, ...]
    columns: tuple[str, ...] = ()
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A piece of the conclusion: what, how much, and what has to be said with it."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """The receipt (告知回执) of the sheet. `given_at` is local time in words; `link` opens the very notice."""

    code: str  # GZ-7K3Q-92MD
    given_at: str
    link: str
    office: str  # who issues the sheet
    version: str  # of the knowledge
    checked_on: str


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """A whole sheet; `answers` are the questions (情形) with the answers given, `remarks` are read before everything."""

    title: str
    given: Given
    conclusion: tuple[Figure, ...]
    sections: tuple[Section, ...]
    answers: tuple[Row, ...] = ()
    remarks: tuple[str, ...] = ()

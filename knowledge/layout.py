"""Which file of the folder holds what: one table for reading, checking and the editors' schema."""

import re
from typing import NamedTuple

from pydantic import BaseModel

from knowledge.calendar import CalendarYear
from knowledge.rules import Rules
from knowledge.schema_answers import Bundle, Elsewhere, Faq, GoldenQuestion
from knowledge.schema_catalogues import Department, Document, Source
from knowledge.schema_duties import Duty
from knowledge.schema_local import Local
from knowledge.schema_matter import Matter
from knowledge.schema_replies import ReplyTemplate


class Kind(NamedTuple):
    """One kind of file. With `key` it is `key:` and a list of entries; without, the whole file is one entry.

    `title` is a line of text that may stand before the list.
    """

    word: str
    pattern: re.Pattern[str]
    model: type[BaseModel]
    key: str | None = None
    title: str | None = None
    required: bool = False


def _kind(
    word: str,
    pattern: str,
    model: type[BaseModel],
    key: str | None = None,
    *,
    title: str | None = None,
    required: bool = False,
) -> Kind:
    return Kind(word, re.compile(pattern), model, key, title, required)


KINDS: tuple[Kind, ...] = (
    _kind("sources", r"sources\.yaml", Source, "sources", required=True),
    _kind("departments", r"departments\.yaml", Department, "departments", required=True),
    _kind("documents", r"documents\.yaml", Document, "documents", required=True),
    _kind("matters", r"matters/[^/]+\.ya?ml", Matter, "matters", title="theme"),
    _kind("bundles", r"bundles/[^/]+\.ya?ml", Bundle, "bundles"),
    _kind("faq", r"faq/[^/]+\.ya?ml", Faq, "faq"),
    _kind("elsewhere", r"elsewhere\.yaml", Elsewhere, "elsewhere"),
    _kind("golden", r"golden\.yaml", GoldenQuestion, "questions"),
    _kind("duties", r"duties\.yaml", Duty, "duties"),
    _kind("replies", r"replies\.yaml", ReplyTemplate, "replies"),
    _kind("local", r"local\.yaml", Local),
    _kind("rules", r"rules\.yaml", Rules, required=True),
    _kind("calendar", r"calendar/\d{4}\.yaml", CalendarYear),
)
FOLDERS = ("matters", "bundles", "faq", "calendar")
SYNONYMS = "synonyms.yaml"
REQUIRED = tuple(kind.pattern.pattern.replace("\\", "") for kind in KINDS if kind.required)


def kind_of(file: str) -> Kind | None:
    """What the file at this path inside the folder holds."""
    return next((kind for kind in KINDS if kind.pattern.fullmatch(file)), None)

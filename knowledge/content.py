"""The knowledge base (知识库): everything that was loaded together, immutable, under one version."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.calendar import CalendarYear
from knowledge.rules import Rules
from knowledge.schema_answers import Bundle, Elsewhere, Faq, GoldenQuestion
from knowledge.schema_catalogues import Department, Document, Source
from knowledge.schema_duties import Duty
from knowledge.schema_local import Local
from knowledge.schema_matter import Matter
from knowledge.schema_replies import ReplyTemplate


@dataclass(frozen=True, slots=True)
class Theme:
    """One file of matters (主题): its title and the ids of its matters, in its order."""

    title: str
    matters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Base:
    """All of it; swapped as a whole, so that every answer is of one version."""

    version: str  # e.g. 2026-11-21·3f9a: the last check of any matter, and the beginning of the digest
    digest: str
    matters: Mapping[str, Matter]
    themes: tuple[Theme, ...]  # in the order of the files' names: how the catalogue of matters is shown
    bundles: Mapping[str, Bundle]
    faqs: Mapping[str, Faq]
    elsewhere: Mapping[str, Elsewhere]
    sources: Mapping[str, Source]
    departments: Mapping[str, Department]
    documents: Mapping[str, Document]
    local: Local
    rules: Rules
    calendars: Mapping[int, CalendarYear]
    synonyms: Mapping[str, tuple[str, ...]]
    golden: tuple[GoldenQuestion, ...]
    duties: Mapping[str, Duty]  # 例行工作
    replies: Mapping[str, ReplyTemplate]  # 答复模板, in the order of the file

"""What the search knows of the knowledge: entries with their wordings, kept apart by field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the search works on entries from anywhere
    from knowledge.content import Base
    from knowledge.schema_answers import Bundle, Elsewhere, Faq
    from knowledge.schema_matter import Matter, NotThis

_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")


class Kind(StrEnum):
    """What an entry is, and so what finding it means."""

    MATTER = "matter"  # 事项
    BUNDLE = "bundle"  # 一件事
    FAQ = "faq"  # a fixed answer
    ELSEWHERE = "elsewhere"  # somebody else's: the answer is who does it


@dataclass(frozen=True)
class Entry:
    """One thing that can be found."""

    id: str
    kind: Kind
    names: tuple[str, ...]
    asks: tuple[str, ...] = ()  # how people really ask; an entry's `questions` are not learnt, they try it
    keywords: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()  # documents that are handed in and results that come out
    long: str = ""  # conditions, steps: may propose, never answers alone
    not_this: tuple[tuple[str, str], ...] = ()  # near misses: wording, id of the entry it belongs to ("" = nobody's)
    covers: tuple[str, ...] = ()  # matters of a bundle


def entries(base: Base) -> list[Entry]:
    """Return what can be found in a knowledge base."""
    return list(each_entry(base))


def each_entry(base: Base) -> Iterator[Entry]:
    """Yield the same one by one, for those who have other things to do between."""
    yield from map(_matter, base.matters.values())
    yield from map(_bundle, base.bundles.values())
    yield from map(_faq, base.faqs.values())
    yield from map(_elsewhere, base.elsewhere.values())


def _names(*names: str) -> tuple[str, ...]:
    """Return the names, each also without what stands in brackets."""
    return tuple(dict.fromkeys(form for name in names for form in (name, _IN_BRACKETS.sub("", name)) if form))


def _near_misses(given: tuple[NotThis, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((miss.text, miss.belongs or "") for miss in given)


def _matter(matter: Matter) -> Entry:
    return Entry(
        id=matter.id,
        kind=Kind.MATTER,
        names=_names(matter.name, matter.name_en),
        asks=matter.asks,
        keywords=matter.keywords,
        papers=(*(paper for material in matter.materials for paper in material.papers), matter.result.text),
        long=" ".join(_said_at_length(matter)),
        not_this=_near_misses(matter.not_this),
    )


def _said_at_length(matter: Matter) -> Iterator[str]:
    facts = (matter.who, *matter.conditions, *matter.steps, matter.limits, matter.fee, *matter.refusals)
    yield from (fact.text for fact in facts)
    if matter.note:
        yield matter.note.text


def _bundle(bundle: Bundle) -> Entry:
    return Entry(
        id=bundle.id,
        kind=Kind.BUNDLE,
        names=_names(bundle.name, bundle.name_en),
        asks=bundle.asks,
        keywords=bundle.keywords,
        not_this=_near_misses(bundle.not_this),
        covers=tuple(step.matter for step in bundle.matters),
    )


def _faq(faq: Faq) -> Entry:
    return Entry(
        id=faq.id,
        kind=Kind.FAQ,
        names=_names(faq.question, faq.question_en),
        asks=faq.asks,
        keywords=faq.keywords,
        long=faq.answer.text,
    )


def _elsewhere(other: Elsewhere) -> Entry:
    return Entry(
        id=other.id,
        kind=Kind.ELSEWHERE,
        names=_names(other.name, other.name_en),
        asks=other.asks,
        keywords=other.keywords,
    )

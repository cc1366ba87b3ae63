"""What the search knows of the knowledge: entries with their wordings, kept apart by field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    asks: tuple[str, ...] = ()  # how people really ask
    keywords: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()  # documents that are handed in and results that come out
    long: str = ""  # conditions, steps: may propose, never answers alone
    not_this: tuple[tuple[str, str], ...] = ()  # near misses: wording, id of the entry it belongs to ("" = nobody's)
    covers: tuple[str, ...] = ()  # matters of a bundle

"""Golden questions (金标准问题): a wording and what it must find."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.search.entries import Entry, Kind

if TYPE_CHECKING:
    from knowledge.schema_answers import GoldenQuestion


@dataclass(frozen=True)
class Golden:
    """One question; without `right` no matter of ours may be answered."""

    q: str
    kind: str = "plain"
    right: tuple[str, ...] = ()  # any of these; all of them where several were asked for
    part: str = "tune"

    def accepts(self, entry: Entry) -> bool:
        """Say whether this entry is a right answer."""
        if not self.right:
            return self.kind == "elsewhere" and entry.kind is Kind.ELSEWHERE
        return entry.id in self.right or not set(self.right).isdisjoint(entry.covers)


def golden(questions: Iterable[GoldenQuestion]) -> list[Golden]:
    """Take the golden questions of a knowledge base over."""
    return [Golden(one.q, one.kind, one.right, one.part) for one in questions]

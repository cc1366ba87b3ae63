"""Counting outcomes: what the lines of the evaluation are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from knowledge.search.answer import Answer
from knowledge.search.corrupt import VARIANTS, variant
from knowledge.search.golden import OUTSIDE, Golden, Outcome
from knowledge.search.index import Index

CLEAN = "in scope · as written"  # of the questions that are corrupted too: what the corrupted are held against


@dataclass(frozen=True)
class Judged:
    """One question, as it was asked, the answer and what it was worth."""

    golden: Golden
    variant: str  # "" = as it was written
    asked: str
    answer: Answer
    outcome: Outcome


@dataclass
class Tally:
    """How often each outcome came."""

    counts: Counter[Outcome] = field(default_factory=Counter)

    @property
    def asked(self) -> int:
        """Return how many questions there were."""
        return sum(self.counts.values())

    def share(self, *outcomes: Outcome) -> float:
        """Return the share of some outcomes; 0 where nothing was asked."""
        return sum(self.counts[one] for one in outcomes) / max(self.asked, 1)


def judged(index: Index, asked: Iterable[Golden]) -> list[Judged]:
    """Ask every question, and those within our scope in every corrupted way too."""
    found = {entry.id: entry for entry in index.entries}
    results = []
    for one in asked:
        for kind in ("", *(() if one.kind == "english" else VARIANTS)):
            text = variant(kind, one.q) if kind else one.q
            answer = index.ask(text)
            results.append(Judged(one, kind, text, answer, one.outcome(answer, found)))
    return results


def tallies(results: Iterable[Judged]) -> dict[str, Tally]:
    """Count by kind; the corrupted ones by the way they were corrupted, in scope and outside apart."""
    counted: dict[str, Tally] = {}
    for one in results:
        outside = one.golden.kind in OUTSIDE
        everything = "outside" if outside else "in scope"
        names = [f"{everything} · {one.variant}"] if one.variant else [one.golden.kind, everything]
        if not one.variant and one.golden.kind != "english" and not outside:
            names.append(CLEAN)
        for name in names:
            counted.setdefault(name, Tally()).counts[one.outcome] += 1
    return counted

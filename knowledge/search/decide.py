"""From confidence to one of the four decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.search.answer import Candidate, Decision
from knowledge.search.entries import Entry, Kind
from knowledge.search.evidence import Evidence
from knowledge.search.overlap import Figures

ANSWER_LINE = 0.5
REDIRECT_LINE = 0.45
OFFER_LINE = 0.18  # that one of the candidates is meant
PIECE_LINE = 0.6  # of each piece of a message that asks for two things
LEAST = 0.02  # of a candidate
OFFERED = 4
NEAR = 2  # suggestions where it declines


@dataclass(frozen=True)
class Found:
    """What the evidence comes to, before manners are considered."""

    decision: Decision
    first: Entry | None
    sure: float
    candidates: tuple[Candidate, ...]


def decided(entries: Sequence[Entry], evidence: Evidence, likely: Figures) -> Found:
    """Cut the decision."""
    order = np.argsort(-likely, kind="stable")[:OFFERED]
    found = [(entries[evidence.entries[n]], float(likely[n])) for n in order]
    shown = tuple(Candidate(e.id, round(share, 4)) for n, (e, share) in enumerate(found) if share >= LEAST or n < NEAR)
    if not found or float(likely.sum()) < OFFER_LINE:
        return Found(Decision.DECLINE, None, 0.0, shown[:NEAR])
    first = found[0][0]
    sure = sum(share for entry, share in found if same_answer(first, entry))
    other = first.kind is Kind.ELSEWHERE
    if sure < (REDIRECT_LINE if other else ANSWER_LINE):
        return Found(Decision.OFFER, first, sure, shown)
    return Found(Decision.REDIRECT if other else Decision.ANSWER, first, sure, shown)


def same_answer(one: Entry, other: Entry) -> bool:
    """Say whether answering with one tells what the other would have told."""
    return one.id == other.id or other.id in one.covers or one.id in other.covers

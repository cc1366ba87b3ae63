"""From confidence to one of the four decisions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.search.answer import Answer, Candidate, Decision, Talk
from knowledge.search.confidence import fitted
from knowledge.search.entries import Entry, Kind
from knowledge.search.evidence import Evidence

ANSWER_LINE = 0.62
REDIRECT_LINE = 0.5
OFFER_LINE = 0.25  # that one of the candidates is meant
LEAST = 0.02  # of a candidate
OFFERED = 4


def decided(question: str, said: Talk | None, entries: Sequence[Entry], evidence: Evidence) -> Answer:
    """Cut the decision from the evidence."""
    likely = fitted().likely(evidence)
    order = np.argsort(-likely, kind="stable")[:OFFERED]
    if not len(order) or float(likely.sum()) < OFFER_LINE or (said and said is not Talk.COMPLAINT):
        return Answer(question, Decision.DECLINE, kind_of_talk=said)
    found = [(entries[evidence.entries[n]], float(likely[n])) for n in order]
    first = found[0][0]
    sure = sum(share for entry, share in found if _same_answer(first, entry))
    shown = tuple(Candidate(e.id, round(share, 4)) for n, (e, share) in enumerate(found) if share >= LEAST or n < 2)
    other = first.kind is Kind.ELSEWHERE
    if sure < (REDIRECT_LINE if other else ANSWER_LINE):
        return Answer(question, Decision.OFFER, first.id, first.covers, shown, said, sure)
    return Answer(question, Decision.REDIRECT if other else Decision.ANSWER, first.id, first.covers, shown, said, sure)


def _same_answer(one: Entry, other: Entry) -> bool:
    """Say whether answering with one tells what the other would have told."""
    return one.id == other.id or other.id in one.covers or one.id in other.covers

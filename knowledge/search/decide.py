"""From scores to one of the four decisions: two lines cut one confidence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.search.answer import Answer, Candidate, Decision, Talk
from knowledge.search.entries import Entry, Kind
from knowledge.search.grams import Floats, Rows

ANSWER_LINE = 0.5
OFFER_LINE = 0.25
NEAR = 0.9  # a second entry this close to the first makes it an offer
OFFERED = 4

Ranking = list[tuple[int, float]]


def ranking(score: Floats, owner: Rows, entries: int) -> Ranking:
    """Return the best entries, each with the score of its best row."""
    best = np.zeros(entries, dtype=np.float32)
    np.maximum.at(best, owner, score)
    order = np.argsort(-best, kind="stable")[: OFFERED + 4]
    return [(int(n), float(best[n])) for n in order if best[n] > 0]


def decided(question: str, said: Talk | None, entries: Sequence[Entry], ranked: Ranking) -> Answer:
    """Cut the decision from the ranking."""
    if not ranked or ranked[0][1] < OFFER_LINE or (said and said is not Talk.COMPLAINT):
        return Answer(question, Decision.DECLINE, kind_of_talk=said)
    first, score = ranked[0]
    entry = entries[first]
    found = tuple(Candidate(entries[n].id, round(min(s, 1.0), 4)) for n, s in ranked[:OFFERED] if s >= OFFER_LINE)
    sure = score >= ANSWER_LINE and (len(ranked) < 2 or ranked[1][1] < NEAR * score or score > 0.95)
    if not sure:
        return Answer(question, Decision.OFFER, entry.id, entry.covers, found, said, score)
    decision = Decision.REDIRECT if entry.kind is Kind.ELSEWHERE else Decision.ANSWER
    return Answer(question, decision, entry.id, entry.covers, found, said, score)

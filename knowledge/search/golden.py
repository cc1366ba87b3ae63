"""Golden questions (金标准问题): a wording, what it must find, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from knowledge.search.answer import Answer, Decision
from knowledge.search.entries import Entry, Kind

if TYPE_CHECKING:
    from knowledge.schema_answers import GoldenQuestion

OUTSIDE = ("elsewhere", "out_of_scope")  # kinds that no matter of ours answers


class Outcome(StrEnum):
    """What an answer was worth."""

    RIGHT = "right"  # answered, or pointed on, as it should be
    WRONG = "wrong"  # answered with something else
    OFFERED = "offered"  # the right one is among the candidates
    MISSED = "missed"  # candidates, but not the right one
    REDIRECTED = "redirected"  # pointed elsewhere, though it is ours, or the wrong way
    DECLINED = "declined"


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

    def outcome(self, answer: Answer, found: dict[str, Entry]) -> Outcome:
        """Judge an answer; `found` are the entries by id."""
        told = {answer.id, *answer.covers} & set(self.right)
        match answer.decision:
            case Decision.DECLINE:
                return Outcome.RIGHT if self.kind == "out_of_scope" else Outcome.DECLINED
            case Decision.REDIRECT:
                accepted = answer.id is not None and self.accepts(found[answer.id])
                return Outcome.RIGHT if accepted else Outcome.REDIRECTED
            case Decision.OFFER:
                offered = any(self.accepts(found[one.id]) for one in answer.candidates)
                return Outcome.OFFERED if offered else Outcome.MISSED
        if self.kind == "several" and told:
            return Outcome.RIGHT if told == set(self.right) else Outcome.OFFERED
        return Outcome.RIGHT if told else Outcome.WRONG


def golden(questions: Iterable[GoldenQuestion]) -> list[Golden]:
    """Take the golden questions of a knowledge base over."""
    return [Golden(one.q, one.kind, one.right, one.part) for one in questions]

"""What the search says: a decision and ids, never a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from knowledge.search.parts import Part


class Decision(StrEnum):
    """The four honest ends of a question."""

    ANSWER = "answer"
    OFFER = "offer"  # two to four candidates
    REDIRECT = "redirect"  # somebody else's matter
    DECLINE = "decline"


class Talk(StrEnum):
    """What a message is when it is not (only) a question about a matter."""

    GREETING = "greeting"
    THANKS = "thanks"
    FAREWELL = "farewell"
    INSULT = "insult"
    GIBBERISH = "gibberish"
    INJECTION = "injection"  # tries to talk to a machine about itself
    ILLEGAL = "illegal"  # asks for help with what is forbidden
    COMPLAINT = "complaint"  # tells of a grievance
    FOLLOW_UP = "follow_up"  # asks for a part of something already named
    ABOUT_BOT = "about_bot"  # who are you, what can you do
    SMALL_TALK = "small_talk"


@dataclass(frozen=True)
class Candidate:
    """An entry that may be meant."""

    id: str
    score: float  # 0 to 1, comparable within one answer


@dataclass(frozen=True)
class Answer:
    """The decision on one question."""

    question: str
    decision: Decision
    id: str | None = None
    covers: tuple[str, ...] = ()  # matters of a bundle, or everything that one message asked about
    candidates: tuple[Candidate, ...] = ()  # also where it declines: the nearest, as a suggestion
    kind_of_talk: Talk | None = None
    confidence: float = 0.0  # calibrated: how likely `id` is right
    part: Part | None = None  # the part of the answer that was asked for

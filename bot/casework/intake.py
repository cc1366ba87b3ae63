"""What a person's own words propose: type, department, matter, demands, the accused, and help that cannot wait.

Everything is a proposal with the words it rests on; the person sees it on the preview and changes what is wrong.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.casework import accused, demands
from bot.casework.intake_words import EMERGENCY_WORDS, NOT_NOW, TYPE_WORDS
from storage.words import CaseType

About = Literal["type", "department", "matter", "accused", "emergency"]
Words = Mapping[str, Sequence[str]]

_HANDLED = re.compile(r"(?:办理?|申请|申办|申领|领取|补办|换领?)([^，。；、！？,.;!?\s]{1,10})")

UNCLEAR = CaseType.HELP  # nothing in the text says what it is: somebody wants help


@dataclass(frozen=True)
class Reason:
    """The words of the text that a part of the proposal rests on."""

    about: About
    words: tuple[str, ...]


@dataclass(frozen=True)
class Proposal:
    """What is proposed. No demands: the text asks for nothing in so many words, and the whole text is the demand.

    `accused` is the body as written, `accused_id` the department it is, if it is one. `emergency` is the number to call.
    """

    type: CaseType
    department_id: str | None
    matter_id: str | None
    demands: tuple[str, ...]
    accused: str | None
    accused_id: str | None
    emergency: str | None
    reasons: tuple[Reason, ...]

    def why(self, about: About) -> tuple[str, ...]:
        """The words that a part of the proposal rests on; none when it is only assumed."""
        return next((reason.words for reason in self.reasons if reason.about == about), ())


def propose(text: str, departments: Words, matters: Words) -> Proposal:
    """Propose a case from a text; `departments` and `matters` map an id to the words people use for it."""
    plain = unicodedata.normalize("NFKC", text).lower()
    case_type, type_words = _type(plain)
    # What somebody was there to do ('办食品证') says whose it is more surely than what was asked of them ('房产证').
    handled = "，".join(_HANDLED.findall(plain))
    department, department_words = _first(best(handled, departments), best(plain, departments))
    matter, matter_words = best(handled or plain, matters)
    named = accused.named_in(text) if case_type in (CaseType.COMPLAINT, CaseType.REPORT) else None
    number, emergency_words = emergency(plain)
    found: dict[About, tuple[str, ...]] = {
        "type": type_words,
        "department": department_words,
        "matter": matter_words,
        "accused": (named,) if named else (),
        "emergency": emergency_words,
    }
    return Proposal(
        type=case_type,
        department_id=department,
        matter_id=matter,
        demands=demands.split(text),
        accused=named,
        accused_id=best(unicodedata.normalize("NFKC", named).lower(), departments)[0] if named else None,
        emergency=number,
        reasons=tuple(Reason(about, words) for about, words in found.items() if words),
    )


def emergency(text: str) -> tuple[str | None, tuple[str, ...]]:
    """The number to call at once (110, 119, 120, 122) when somebody is in danger now, and the words that say so."""
    for number, pattern in EMERGENCY_WORDS:
        for found in pattern.finditer(text):
            if not NOT_NOW.search(text[: found.start()]):
                return number, (found.group(),)
    return None, ()


def best(text: str, table: Words) -> tuple[str | None, tuple[str, ...]]:
    """The id whose words the text holds most of, longer words counting for more, and those words; first come wins."""
    chosen: str | None = None
    chosen_words: tuple[str, ...] = ()
    highest = 0
    for name, words in table.items():
        held = _held(text, words)
        score = sum(len(word) ** 2 for word in held)
        if score > highest:
            chosen, chosen_words, highest = name, held, score
    return chosen, chosen_words


def ranked(text: str, table: Words) -> list[str]:
    """The ids whose words the text holds, the most fitting first."""
    scores = {name: sum(len(word) ** 2 for word in _held(text, words)) for name, words in table.items()}
    return sorted((name for name, score in scores.items() if score), key=lambda name: -scores[name])


def _first(*found: tuple[str | None, tuple[str, ...]]) -> tuple[str | None, tuple[str, ...]]:
    return next((each for each in found if each[0] is not None), (None, ()))


def _held(text: str, words: Sequence[str]) -> tuple[str, ...]:
    """The words that stand in the text, without those inside a longer one of them."""
    present = [word for word in dict.fromkeys(words) if word and word.lower() in text]
    return tuple(word for word in present if not any(word != other and word in other for other in present))


def _type(text: str) -> tuple[CaseType, tuple[str, ...]]:
    chosen, highest = UNCLEAR, 0
    chosen_words: tuple[str, ...] = ()
    for case_type, weighted in TYPE_WORDS.items():
        hits = [(found.group(), weight) for pattern, weight in weighted if (found := pattern.search(text))]
        score = sum(weight for _, weight in hits)
        if score > highest:
            chosen, highest = case_type, score
            chosen_words = tuple(dict.fromkeys(word for word, _ in hits))
    return chosen, chosen_words

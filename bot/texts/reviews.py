"""The reminder to look at entries of the knowledge again (复核), in words: one message a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.texts.answer import name_of
from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.reviewing import data
from bot.texts.rich import Rich, joined
from knowledge.content import Base

_MOST_BUTTONS = 20


@dataclass(frozen=True, slots=True)
class Review:
    """An entry, the day it must be looked at again by, and the department whose it is."""

    entry_id: str
    review_by: date
    department: str | None


def reviews(texts: Texts, base: Base, found: Sequence[Review], today: date) -> Message:
    """Return the list, the most pressing first, each entry to be opened."""
    words = texts.office
    lines: list[Rich | str] = [words.REVIEWS(count=len(found))]
    for each in found:
        line = words.REVIEW_LATE if each.review_by < today else words.REVIEW_LINE
        lines.append(line(day=each.review_by.isoformat(), name=name_of(base, each.entry_id, texts)))
    lines.append(words.REVIEW_HOW())
    rows = [
        [Button(name_of(base, each.entry_id, texts), data("rv", each.entry_id, each.review_by))]
        for each in found[:_MOST_BUTTONS]
    ]
    return plain(joined(lines), *rows)

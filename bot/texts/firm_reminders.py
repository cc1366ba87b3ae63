"""What a firm asked to be reminded of, in one message, with the entries' buttons and one that ends it."""

from collections.abc import Sequence
from datetime import date

from bot.casework.firm_reminders import Ending
from bot.texts.answer import name_of
from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined, rich
from knowledge.content import Base

MOST_BUTTONS = 8
OFF = "remind:off"


def reminder(texts: Texts, base: Base, endings: Sequence[Ending], today: date) -> Message:
    """Return the message."""
    words = texts.firmreminders
    lines = [words.DUE(), *(_line(texts, base, each, today) for each in endings), words.DUE_NEXT()]
    known = [each.entry_id for each in endings if name_of(base, each.entry_id) != each.entry_id]
    rows = [[Button(name_of(base, each, texts), f"m:{each}")] for each in dict.fromkeys(known)][:MOST_BUTTONS]
    return plain(joined(lines), *rows, [Button(words.TURN_OFF_LABEL, OFF)])


def _line(texts: Texts, base: Base, each: Ending, today: date) -> Rich:
    words, days = texts.firmreminders, (each.on - today).days
    left = words.LEFT(count=days) if days else rich(words.LEFT_TODAY)
    phrase = words.DUE_RENEWAL if each.renewal else words.DUE_WINDOW
    said: Rich = phrase(name=name_of(base, each.entry_id, texts), day=str(each.on), left=left)
    return said

"""Taking out of a text what tells who wrote it: telephone, identity card, mail address, their own name in the chat.

Who does not sign (保密、匿名) writes such things all the same ('请打 138… 联系我'): nobody who handles the case reads them.
Source: process rules 47 and 48.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from storage.speakers import Speaker
from storage.words import Naming

_DIGIT = "[0-9０-９]"  # full-width ones as well
_GAP = r"[\s\-－—·.]?"
_LAST = _DIGIT.replace("]", "XxＸｘ]")
_TELLING = re.compile(
    rf"(?<!{_DIGIT})(?:"
    rf"(?:[+＋]?[8８][6６]{_GAP})?[1１][3-9３-９]{_DIGIT}{_GAP}(?:{_DIGIT}{_GAP}){{7}}{_DIGIT}"  # mobile
    rf"|[1-9１-９]{_DIGIT}{{16}}{_LAST}"  # identity card
    rf"|[(（]?[0０]{_DIGIT}{{2,3}}[)）]?{_GAP}[2-9２-９]{_DIGIT}{{6,7}}"  # landline with its area code
    rf")(?!{_DIGIT})"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # mail
    r"|(?<![A-Za-z0-9])(?:微信|QQ|qq|[Ww]e[Cc]hat|WX|wx|VX|vx)号?[:： ]*[A-Za-z0-9_-]{5,20}"
    r"|(?<![\w@])@[A-Za-z]\w{4,31}"  # a name in Telegram
)
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without what tells who wrote it, and what was taken out, as it may be shown to its own writer."""

    text: str
    found: tuple[str, ...]


def masked(text: str, *names: str) -> Masked:
    """Return the text with all that tells who wrote it masked ('138****'); `names` are the writer's own in the chat."""
    found: list[str] = []

    def hide(told: re.Match[str]) -> str:
        short = f"{told.group()[:3]}****"
        found.append(short)
        return short

    text = _TELLING.sub(hide, text)
    for name in sorted({each for each in names if len(each) >= _SHORTEST_NAME}, key=len, reverse=True):
        edge = r"\b" if name.isascii() else ""  # 'Li' is no part of 'Limited'
        text, times = re.subn(f"{edge}{re.escape(name)}{edge}", "＊＊", text)
        found += [name] * bool(times)
    return Masked(text, tuple(dict.fromkeys(found)))


def first_contact(text: str) -> str | None:
    """Return the first telephone number or address that a text gives, as it was written."""
    told = _TELLING.search(text)
    return told.group().strip() if told else None


def names_of(speaker: Speaker) -> tuple[str, ...]:
    """Return what a person is called in the chat."""
    return tuple(filter(None, (speaker.name, speaker.username, str(speaker.id))))


def hidden(value: Any, naming: Naming, names: Iterable[str]) -> Any:
    """Return words, or a list or a record of them, as others may read them; of who signed, unchanged."""
    if naming is Naming.NAMED:
        return value
    if isinstance(value, str):
        return masked(value, *names).text
    if isinstance(value, list | tuple):
        return type(value)(hidden(each, naming, names) for each in value)
    return value

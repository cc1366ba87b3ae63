"""Questions as they arrive when typing goes wrong, or differently: made from clean ones, the same every time."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from functools import cache

from knowledge.search.normalise import plain, table
from knowledge.search.pinyin import spelling

REPLACED = 0.2  # share of the characters that become homophones
LEVEL_ONE = "gb2312"  # what the input method offers first: the 3,755 common characters, sorted by sound

OPENINGS = ("请问一下，", "你好，麻烦问下", "老师您好，我想咨询一下", "那个，", "您好在吗，")
ENDINGS = ("，谢谢", "啊", "呢，急", "，麻烦告诉我一下，谢谢您", "，有人知道吗")


@cache
def _homophones() -> dict[str, str]:
    """Return for each common character the common ones that sound the same."""
    common = {c for _, run in _readings() for c in run if b"\xb0" <= c.encode(LEVEL_ONE) < b"\xd8"}
    return {c: "".join(o for o in run if o in common and o != c) for _, run in _readings() for c in run if c in common}


def _readings() -> list[tuple[str, str]]:
    return [(key, run) for key, run in table("readings.tsv") if key[0] not in "<>"]


@cache
def _traditional() -> dict[int, str]:
    return {ord(plain_one): old[0] for plain_one, old in table("simplified.tsv")}


def homophones(question: str, dice: random.Random) -> str:
    """Replace a fifth of the characters, at least one, by others of the same sound."""
    places = [n for n, c in enumerate(question) if _homophones().get(c)]
    letters = list(question)
    for n in dice.sample(places, min(len(places), max(1, round(REPLACED * len(places))))):
        letters[n] = dice.choice(_homophones()[letters[n]])
    return "".join(letters)


def dropped(question: str, dice: random.Random) -> str:
    """Leave one character out."""
    n = dice.randrange(len(question))
    return question[:n] + question[n + 1 :] or question


def swapped(question: str, dice: random.Random) -> str:
    """Swap two neighbours."""
    if len(question) < 2:
        return question
    n = dice.randrange(len(question) - 1)
    return question[:n] + question[n + 1] + question[n] + question[n + 2 :]


def in_pinyin(question: str, dice: random.Random) -> str:
    """Type it in pinyin, half of the time without spaces."""
    return spelling(plain(question), dice.choice((" ", "")))


def traditional(question: str, _dice: random.Random) -> str:
    """Write it in traditional characters, one for one."""
    return question.translate(_traditional())


def wordy(question: str, dice: random.Random) -> str:
    """Wrap it in politeness."""
    return dice.choice(OPENINGS) + question + dice.choice(ENDINGS)


VARIANTS: dict[str, Callable[[str, random.Random], str]] = {
    "homophone": homophones,
    "drop": dropped,
    "swap": swapped,
    "pinyin": in_pinyin,
    "traditional": traditional,
    "filler": wordy,
}


def variant(kind: str, question: str) -> str:
    """Return the question corrupted in one way, the same way every time."""
    return VARIANTS[kind](question, random.Random(zlib.crc32(f"{kind} {question}".encode())))

"""Classes of words that mean the same to a shop owner: each class is one more symbol on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import numpy as np

from knowledge.search.grams import NEWLINE, Truths, codes_of, text_of
from knowledge.search.normalise import FIRST_CLASS, plain
from knowledge.search.pinyin import sounds

LEAST_HEARD = 2  # one syllable alone sounds like too many words


class Classes:
    """Knows the classes by their words, written and heard."""

    def __init__(self, classes: Mapping[str, Iterable[str]]) -> None:
        self._written: dict[str, str] = {}
        self._heard: dict[str, str] = {}
        for n, (head, members) in enumerate(sorted(classes.items())):
            for word in filter(None, map(plain, (head, *members))):
                self._written.setdefault(word, chr(FIRST_CLASS + n))
                if len(word) >= LEAST_HEARD and not word.isascii():
                    self._heard.setdefault(text_of(sounds(codes_of(word))), chr(FIRST_CLASS + n))
        self._written_reach, self._heard_reach = _reach(self._written), _reach(self._heard)

    @property
    def written(self) -> Mapping[str, str]:
        """The words, each with the symbol of its class."""
        return self._written

    def found(self, written: str, heard: str) -> list[tuple[int, int]]:
        """Return the symbols of the classes written or heard in a question, each with its place."""
        places = dict(_walk(heard, self._heard, self._heard_reach)) | dict(self._seen(written))
        return [(ord(symbol), place) for symbol, place in places.items()]

    def _seen(self, text: str) -> list[tuple[str, int]]:
        return _walk(text, self._written, self._written_reach)


class Marker:
    """Finds the classes written in very many lines; made for the time of building an index."""

    def __init__(self, classes: Classes) -> None:
        self._written = classes.written
        longest_first = sorted(self._written, key=len, reverse=True)
        self._word = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
        self._first, self._second = _beginnings(self._written)

    def marks(self, plain_lines: str) -> dict[int, str]:
        """Return for each line in which classes are written their symbols, a space before each."""
        codes = codes_of(plain_lines)
        places = np.flatnonzero(self._first[codes] & np.append(self._second[codes[1:]], True)[: len(codes)])
        lines = np.searchsorted(np.flatnonzero(codes == NEWLINE), places)
        written: dict[int, dict[str, None]] = {}
        end = 0
        for place, line in zip(places.tolist(), lines.tolist(), strict=True):  # the longest each time, as `_walk` does
            if place >= end and (found := self._word.match(plain_lines, place)):
                end = found.end()
                written.setdefault(line, {})[self._written[found.group()]] = None
        return {line: "".join(f" {symbol}" for symbol in symbols) for line, symbols in written.items()}


def _walk(text: str, words: Mapping[str, str], reach: Mapping[str, tuple[int, ...]]) -> list[tuple[str, int]]:
    """Walk through the text, taking the longest word each time; return the symbol and the place of each."""
    found, at, end = [], 0, len(text)
    while at < end:
        step = 1
        for size in reach.get(text[at], ()):
            symbol = words.get(text[at : at + size])
            if symbol:
                found.append((symbol, at))
                step = size
                break
        at += step
    return found


def _reach(words: dict[str, str]) -> dict[str, tuple[int, ...]]:
    """Return for each first symbol how long its words are, longest first."""
    sizes: dict[str, set[int]] = {}
    for word in words:
        sizes.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(some, reverse=True)) for first, some in sizes.items()}


def _beginnings(words: Iterable[str]) -> tuple[Truths, Truths]:
    """Say for every code point whether a word begins with it, and whether it is the second of one."""
    first, second = np.zeros(0x110000, dtype=bool), np.zeros(0x110000, dtype=bool)
    for word in words:
        first[ord(word[0])] = True
        second[ord(word[1]) if len(word) > 1 else slice(None)] = True
    return first, second

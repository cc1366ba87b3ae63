"""Classes of words that mean the same to a shop owner: each class is one more symbol on both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from knowledge.search.normalise import FIRST_CLASS, plain


class Classes:
    """Marks the classes whose members stand in a text."""

    def __init__(self, classes: Mapping[str, Iterable[str]]) -> None:
        self._symbol: dict[str, str] = {}
        for n, (head, members) in enumerate(sorted(classes.items())):
            for word in (head, *members):
                self._symbol.setdefault(plain(word), chr(FIRST_CLASS + n))
        self._symbol.pop("", None)
        self._longest = max(map(len, self._symbol), default=0)
        self._first = {word[0] for word in self._symbol}

    def marked(self, plain_text: str) -> str:
        """Return the symbols of the classes found, longest words first, with a space before each."""
        found: list[str] = []
        at = 0
        while at < len(plain_text):
            step = 1
            if plain_text[at] in self._first:
                for size in range(min(self._longest, len(plain_text) - at), 0, -1):
                    symbol = self._symbol.get(plain_text[at : at + size])
                    if symbol:
                        found.append(symbol)
                        step = size
                        break
            at += step
        return "".join(f" {symbol}" for symbol in dict.fromkeys(found))

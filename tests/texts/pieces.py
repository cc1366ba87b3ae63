"""Every piece of text of a language, with the name it has in bot/texts/<language>."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.texts.language import LANGUAGES
from bot.texts.phrase import Phrase
from bot.texts.rich import Rich, rich

_PLACE = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True)
class Piece:
    """A sentence, heading or label; its places stand in it as `{place}`."""

    name: str  # module.NAME, or module.NAME.key inside a table
    said: Rich

    @property
    def text(self) -> str:
        return self.said.text

    @property
    def places(self) -> frozenset[str]:
        return frozenset(_PLACE.findall(self.text))


def modules(language: str) -> dict[str, Any]:
    """The modules of a language by their names."""
    texts: Any = LANGUAGES[language]
    return {name: getattr(texts, name) for name in texts.__all__}


def public(module: Any) -> dict[str, Any]:
    """What a module of texts offers: its texts in capitals, and the functions that say something."""
    own = {name for name, value in vars(module).items() if getattr(value, "__module__", "") == module.__name__}
    return {name: value for name, value in vars(module).items() if name[0] != "_" and (name.isupper() or name in own)}


def pieces(language: str) -> dict[str, Piece]:
    """Every piece of a language by its name."""
    found = (
        piece
        for module, content in modules(language).items()
        for name, value in public(content).items()
        if name.isupper()
        for piece in _of(f"{module}.{name}", value)
    )
    return {piece.name: piece for piece in found}


def _of(name: str, value: Any) -> Iterator[Piece]:
    if isinstance(value, dict | tuple):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _of(f"{name}.{key}", each)
    elif isinstance(value, Phrase):
        yield Piece(name, value(**{place: f"{{{place}}}" for place in value.places}))
    elif isinstance(value, str):
        yield Piece(name, rich(value))
    else:  # a unit, said with its number
        yield Piece(name, rich(value.format("{}")))

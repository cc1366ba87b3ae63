"""A call of the Bot API, and its parameters read the lenient way Telegram reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.simulator.refusals import bad_request

if TYPE_CHECKING:
    from bot.simulator.bots import Bot
    from bot.simulator.world import World


@dataclass(slots=True)
class Upload:
    """A file that came with a multipart request."""

    name: str
    mime_type: str
    data: bytes


@dataclass(slots=True)
class Call:
    """One request: values are strings from a form or a query, anything from a JSON body."""

    world: World
    bot: Bot
    method: str
    params: dict[str, Any]
    files: dict[str, Upload]

    def integer(self, name: str, default: int = 0) -> int:
        return as_integer(self.params.get(name), default)

    def text(self, name: str) -> str:
        value = self.params.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def flag(self, name: str) -> bool:
        value = self.params.get(name)
        return value is True or (isinstance(value, str) and value.strip().lower() in ("true", "yes", "1"))

    def structure(self, name: str, or_else: str) -> Any:
        """A JSON-serialised parameter, decoded; None when it is absent. Refuses with `or_else` what is no JSON."""
        value = self.params.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(or_else) from None


def as_integer(value: Any, default: int = 0) -> int:
    """What is no number counts as not given, as in Telegram."""
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        try:
            return int(value)
        except ValueError:
            return default
    return default


def field(owner: dict[str, Any], name: str, kind: type, *, required: bool = False) -> Any:
    """A field inside a JSON object, of that kind. Telegram takes a number where a string is wanted, and back."""
    value = owner.get(name)
    if value is None:
        if required:
            raise bad_request(f'can\'t find field "{name}"')
        return None
    if kind is int:
        if isinstance(value, bool) or not isinstance(value, int | str):
            raise bad_request(f'field "{name}" must be of type Number')
        try:
            return int(value)
        except ValueError:
            raise bad_request(f'field "{name}" must be a valid Number') from None
    if kind is str and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, kind):
        raise bad_request(f'field "{name}" must be of type {TYPE_NAMES[kind]}')
    return value


TYPE_NAMES: dict[type, str] = {str: "String", bool: "Boolean", dict: "Object", list: "Array"}

"""A call of the Bot API, and its parameters read the lenient way Telegram reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.simulator.fields import as_integer
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

"""A Telegram of this process for the simulated year: takes every message at once, refuses for those who blocked the bot."""

import asyncio
from collections import Counter
from typing import Any

from bot.delivery.transport import Refused, Upload


class Killed(Exception):
    """The process is gone, at this very place."""


class YearTelegram:
    """Counts what arrived by chat and words. `silent_after` messages it answers no more: so the process dies sending."""

    def __init__(self) -> None:
        self.blocked: set[int] = set()
        self.arrived: Counter[tuple[int, str]] = Counter()
        self.refused: Counter[tuple[int, str]] = Counter()
        self.in_doubt: Counter[tuple[int, str]] = Counter()  # arrived, and the process died before it knew
        self.silent_after: int | None = None

    async def call(self, method: str, params: dict[str, Any], upload: Upload | None = None) -> Any:
        """Take one call of the Bot API."""
        chat, words = int(params["chat_id"]), str(params.get("text", method))
        if chat in self.blocked:
            self.refused[(chat, words)] += 1
            raise Refused(403, "Forbidden: bot was blocked by the user")
        self.arrived[(chat, words)] += 1
        if self.silent_after is not None:
            self.silent_after -= 1
            if self.silent_after < 0:
                self.in_doubt[(chat, words)] += 1
                await asyncio.Event().wait()
        return {}

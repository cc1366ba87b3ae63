"""Telegram's limits: about 30 messages a second in all, one a second in a chat, and a 429 stops everybody."""

import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class Rate:
    """A bucket of messages: `burst` at once, `per_second` after that."""

    per_second: float
    burst: float


# Source: the Bot API FAQ, "My bot is hitting limits". A short burst in one chat is tolerated: an answer may be two parts.
OVERALL = Rate(per_second=30, burst=30)
PER_CHAT = Rate(per_second=1, burst=5)
_MANY = 10_000  # chats; then those are forgotten that may have their whole burst again


class Limits:
    """Says how long to wait before a message; the times are the event loop's."""

    def __init__(self, overall: Rate = OVERALL, per_chat: Rate = PER_CHAT) -> None:
        self._overall, self._per_chat = overall, per_chat
        self._all = (overall.burst, 0.0)
        self._chats: dict[int, tuple[float, float]] = {}
        self._look_at = _MANY
        self._stopped_until = 0.0

    def stop_for(self, seconds: float) -> None:
        """Telegram said 429: nobody sends for this long."""
        self._stopped_until = max(self._stopped_until, asyncio.get_running_loop().time() + seconds)

    async def wait_all(self) -> None:
        """Wait while Telegram has told everybody to stop."""
        while (pause := self._stopped_until - asyncio.get_running_loop().time()) > 0:  # noqa: ASYNC110  (it may grow)
            await asyncio.sleep(pause)

    async def wait(self, chat_id: int) -> None:
        """Wait until a message to this chat is within the limits, and count it."""
        await self.wait_all()
        now = asyncio.get_running_loop().time()
        own, self._chats[chat_id] = _take(self._chats.get(chat_id, (self._per_chat.burst, now)), self._per_chat, now)
        every, self._all = _take(self._all, self._overall, now)
        if len(self._chats) > self._look_at:
            self._forget_idle(now)
        if (pause := max(own, every)) > 0:
            await asyncio.sleep(pause)
            await self.wait_all()

    def _forget_idle(self, now: float) -> None:
        rate = self._per_chat
        self._chats = {chat: held for chat, held in self._chats.items() if _held(held, rate, now) < rate.burst}
        self._look_at = max(_MANY, 2 * len(self._chats))  # seldom enough to cost nothing however many are busy


def _take(bucket: tuple[float, float], rate: Rate, now: float) -> tuple[float, tuple[float, float]]:
    """Take one message out; return the seconds to wait for it and the bucket afterwards (it may owe)."""
    held = _held(bucket, rate, now) - 1
    return max(0.0, -held / rate.per_second), (held, now)


def _held(bucket: tuple[float, float], rate: Rate, now: float) -> float:
    held, at = bucket
    return min(rate.burst, held + (now - at) * rate.per_second)

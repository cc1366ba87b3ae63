"""Telegram's sending limits, enforced when `World.limits` is on.

About 30 messages a second in all; about one a second in a chat, where short bursts pass.
Source: the Bot API FAQ, "My bot is hitting limits, how do I avoid this?".
"""

import math

from bot.simulator import refusals

OVERALL = (30.0, 30.0)  # messages a second, burst
A_CHAT = (1.0, 3.0)


class Bucket:
    """Refills with time; each message takes one."""

    __slots__ = ("at", "burst", "left", "rate")

    def __init__(self, rate: float, burst: float, at: float) -> None:
        self.rate, self.burst, self.left, self.at = rate, burst, burst, at

    def wait(self, at: float) -> float:
        """Seconds until one more message may go."""
        self.left = min(self.burst, self.left + max(0.0, at - self.at) * self.rate)
        self.at = at
        return max(0.0, (1.0 - self.left) / self.rate)


class Limits:
    """The buckets of one bot."""

    def __init__(self) -> None:
        self._overall: Bucket | None = None
        self._chats: dict[int, Bucket] = {}

    def spend(self, chat_id: int, messages: int, at: float) -> None:
        """Count messages to a chat at the instant `at` (seconds). Raises a 429 when there are too many."""
        overall = self._overall = self._overall or Bucket(*OVERALL, at)
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._chats[chat_id] = Bucket(*A_CHAT, at)
        wait = max(overall.wait(at), chat.wait(at))
        if wait > 0:
            raise refusals.too_many_requests(math.ceil(wait))
        overall.left -= messages
        chat.left -= messages

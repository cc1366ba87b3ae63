"""Many people writing at once, and how long each waits for the first reply."""

import asyncio
import gc
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from bot.simulator.bots import Bot
from bot.simulator.clock import MovableClock
from bot.simulator.people import Person
from bot.simulator.world import World

FIRST_PERSON = 1_000_000
_PATIENCE = 60.0  # seconds without any message: whoever has no answer by then gets none
_SETTLED = 0.2  # seconds without any message: whatever came in several parts has come


@dataclass(frozen=True)
class Round:
    """One measured round."""

    said: int
    seconds: float  # from the first update available to the last message received
    waits: list[float]  # seconds from update available to first reply, of those that were answered, in rising order

    @property
    def a_second(self) -> float:
        """Answered updates a second."""
        return len(self.waits) / self.seconds if self.seconds else 0.0


class Crowd(World):
    """A simulated Telegram in which each person says one thing a round."""

    def __init__(self, people: int) -> None:
        super().__init__(MovableClock())
        self.ids = range(FIRST_PERSON, FIRST_PERSON + people)
        for each in self.ids:
            self.add_person(each, "测试企业")
        self._said_at: dict[int, float] = {}
        self._waits: list[float] = []
        self.heard_at = 0.0  # when the last message of a bot came in

    def post(self, bot: Bot, person: Person, sender: Any, content: Any, *, silent: bool = False) -> dict[str, Any]:
        """Put a message into a chat; the bot's first one after somebody's words ends their wait."""
        message = super().post(bot, person, sender, content, silent=silent)
        if sender is not person.user:
            self.heard_at = time.perf_counter()
            if (said_at := self._said_at.pop(person.id, None)) is not None:
                self._waits.append(self.heard_at - said_at)
        return message

    async def at_once(self, bot: Bot, sayings: Sequence[str]) -> Round:
        """Everybody speaks at the same moment."""
        with self._round() as started:
            for person_id, saying in zip(self.ids, sayings, strict=False):
                self._speak(person_id, saying, bot)
            return await self._ended(started, len(sayings))

    async def paced(self, bot: Bot, sayings: Sequence[str], a_second: float) -> Round:
        """One after the other, so many a second, whether the bot keeps up or not."""
        with self._round() as started:
            for at, (person_id, saying) in enumerate(zip(self.ids, sayings, strict=False)):
                if (early := started + at / a_second - time.perf_counter()) > 0:
                    await asyncio.sleep(early)
                self._speak(person_id, saying, bot)
            return await self._ended(started, len(sayings))

    def answer_lengths(self, bot: Bot, person_id: int) -> list[int]:
        """Return how long each message is that the bot sent after somebody's last words."""
        lengths: list[int] = []
        for message in reversed(self.chat(person_id, bot=bot)):
            if not message["from"]["is_bot"]:
                break
            lengths.insert(0, len(message.get("text", "")))
        return lengths

    def last_answer(self, bot: Bot, person_id: int) -> str:
        """Return all that the bot said after somebody's last words."""
        said: list[str] = []
        for message in reversed(self.chat(person_id, bot=bot)):
            if not message["from"]["is_bot"]:
                break
            said.insert(0, message.get("text", ""))
        return "".join(said)

    def _speak(self, person_id: int, saying: str, bot: Bot) -> None:
        self._said_at[person_id] = time.perf_counter()
        self.text(person_id, saying, bot=bot)

    @contextmanager
    def _round(self) -> Iterator[float]:
        self._said_at, self._waits = {}, []
        gc.collect()
        gc.disable()  # our own pauses are nobody's latency
        started = self.heard_at = time.perf_counter()
        try:
            yield started
        finally:
            gc.enable()

    async def _ended(self, started: float, said: int) -> Round:
        while time.perf_counter() - self.heard_at < (_PATIENCE if self._said_at else _SETTLED):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        return Round(said, self.heard_at - started, sorted(self._waits))

"""A bot as its server knows it."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.simulator.limits import Limits
from bot.simulator.people import Chat
from bot.simulator.updates import Updates

if TYPE_CHECKING:
    from bot.simulator.webhook import Webhook

Json = dict[str, Any]


@dataclass(slots=True, eq=False)
class Query:
    """A pressed button that waits for answerCallbackQuery."""

    id: str
    person_id: int
    at: datetime
    answer: Json | None = None
    _answered: asyncio.Event = field(default_factory=asyncio.Event)

    def answered(self, answer: Json) -> None:
        self.answer = answer
        self._answered.set()

    async def wait(self, seconds: float) -> Json | None:
        """The answer ({"toast", "alert"}), or None when none came in time."""
        try:
            await asyncio.wait_for(self._answered.wait(), seconds)
        except TimeoutError:
            return None
        return self.answer


@dataclass(slots=True, eq=False)
class Bot:
    """Everything that belongs to one token."""

    token: str
    id: int
    username: str
    first_name: str
    updates: Updates = field(default_factory=Updates)
    chats: dict[int, Chat] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    webhook: "Webhook | None" = None
    polls: int = 0  # getUpdates calls begun; the newest ends those before it
    about: dict[str, dict[str, str]] = field(default_factory=dict)  # name, description… -> language -> text
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # (scope, language) -> commands
    menu_buttons: dict[int, Json] = field(default_factory=dict)  # chat -> button; 0: all chats
    last_message_id: int = 0
    user: Json = field(init=False, repr=False)  # how the bot stands as the sender of its messages

    def __post_init__(self) -> None:
        self.rename(self.first_name)

    def rename(self, first_name: str) -> None:
        self.first_name = first_name
        self.user = {"id": self.id, "is_bot": True, "first_name": first_name, "username": self.username}

    def chat(self, person_id: int) -> Chat:
        chat = self.chats.get(person_id)
        if chat is None:
            chat = self.chats[person_id] = Chat()
        return chat

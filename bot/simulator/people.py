"""The people with a phone, and what is in their chat with a bot."""

from dataclasses import dataclass, field
from typing import Any

from bot.simulator.files import ids_in

Json = dict[str, Any]


class PhoneError(Exception):
    """What a phone cannot do now; the text is the Chinese sentence that its owner reads."""


@dataclass(slots=True)
class Chat:
    """One person's private chat with one bot."""

    messages: dict[int, Json] = field(default_factory=dict)  # in the order of message_id
    keyboard: Json | None = None  # the reply keyboard (ReplyKeyboardMarkup) that is showing
    not_editable: set[int] = field(default_factory=set)  # messages sent with a reply keyboard
    silent: set[int] = field(default_factory=set)  # messages sent with disable_notification
    unread: int = 0

    def shown(self, message: Json) -> Json:
        """A message for the page: with the address of each file, and whether it came without a sound."""
        files = {id: f"/api/files/{id}" for id in ids_in(message)}
        return {**message, "files": files, "silent": message["message_id"] in self.silent}


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with a phone. In Telegram a private chat has the number of its person."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str = "zh-hans"
    role: str = ""  # only a label on the page
    opened: bool = True  # has written to the bot, so that the bot may write back
    blocked: bool = False
    user: Json = field(init=False, repr=False)
    chat: Json = field(init=False, repr=False)

    def __post_init__(self) -> None:
        name = {"first_name": self.first_name} | ({"username": self.username} if self.username else {})
        self.user = {"id": self.id, "is_bot": False, **name, "language_code": self.language_code}
        self.chat = {"id": self.id, **name, "type": "private"}

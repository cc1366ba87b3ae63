"""A person with a phone, as a test speaks of them: what they say and press, and what they read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.simulator.bots import Query
from bot.simulator.files import StoredFile, ids_in
from tests.support import files

if TYPE_CHECKING:
    from tests.support.product import Town

Json = dict[str, Any]
SHOWING = ("sendMessage", "editMessageText")


class Someone:
    """`says`, `presses` and `sends_…` wait until the town is settled and return all that was read because of it."""

    def __init__(self, town: Town, id: int, name: str) -> None:
        self.town, self.id, self.name = town, id, name

    # What they do

    def types(self, text: str) -> Json:
        """Write without waiting for anything; return the message."""
        return self.town.world.text(self.id, text)

    async def says(self, text: str) -> str:
        """Write and wait for the answer."""
        return await self._after(lambda: self.types(text))

    def taps(self, label: str) -> Query:
        """Press the newest button whose label contains `label`, without waiting for anything."""
        message_id, button = self._button(label)
        return self.town.world.press(self.id, message_id, button["callback_data"])

    async def presses(self, label: str) -> str:
        """Press the newest button whose label contains `label` (else a word of the reply keyboard), and wait."""
        if not self._found(label) and (word := self._on_keyboard(label)):
            return await self.says(word)
        return await self._after(lambda: self.taps(label))

    async def presses_data(self, data: str) -> str:
        """Press a button that is no longer there, or never was: any data, under the newest message of the bot."""
        newest = self.messages[-1]["message_id"]
        return await self._after(lambda: self.town.world.press(self.id, newest, data))

    async def sends_photo(self, data: bytes | None = None, caption: str = "", **more: Any) -> str:
        """Send a photo and wait."""
        return await self._after(lambda: self.town.world.photo(self.id, data or files.photo(), caption, **more))

    async def sends_document(self, name: str, data: bytes | None = None, caption: str = "", **more: Any) -> str:
        """Send a document (a PDF, unless another is given) and wait."""
        return await self._after(lambda: self.town.world.document(self.id, data or files.pdf(), name, caption, **more))

    async def sends_voice(self, data: bytes = b"OggS") -> str:
        """Speak and wait."""
        return await self._after(lambda: self.town.world.voice(self.id, data))

    def blocks(self, blocked: bool = True) -> None:
        """Block the bot, or take it back."""
        self.town.world.block(self.id, blocked)

    # What they see

    @property
    def messages(self) -> list[Json]:
        """The bot's messages as they stand now, oldest first."""
        return [message for message in self.town.world.chat(self.id) if message["from"]["is_bot"]]

    @property
    def read(self) -> list[str]:
        """The texts (or captions) of the bot's messages as they stand now, oldest first."""
        return [str(message.get("text", message.get("caption", ""))) for message in self.messages]

    @property
    def received(self) -> list[StoredFile]:
        """The files that the bot has sent, oldest first."""
        return [self.town.world.files.by_id[each] for message in self.messages for each in ids_in(message)]

    @property
    def last_read(self) -> str:
        """The newest of them; empty when there is none."""
        return self.read[-1] if self.messages else ""

    @property
    def buttons(self) -> list[str]:
        """The labels under the bot's newest message that has any."""
        rows = next((rows for message in reversed(self.messages) if (rows := _rows(message))), [])
        return [button["text"] for row in rows for button in row]

    @property
    def keyboard(self) -> list[str]:
        """The words on the reply keyboard that is showing."""
        bot = self.town.world.bot
        markup = (bot.chat(self.id).keyboard if bot else None) or {}
        return [str(button["text"]) for row in markup.get("keyboard", []) for button in row]

    # How

    async def _after(self, act: Any) -> str:
        before = self.town.world.journal.total
        act()
        await self.town.settled()
        return "\n".join(self.shown_since(before))

    def shown_since(self, request: int) -> list[str]:
        """The texts sent to this person or changed for them since that request of the journal, in order."""
        requests = self.town.world.journal.since(request)
        mine = [each for each in requests if each.method in SHOWING and int(each.params["chat_id"]) == self.id]
        return [str(each.params["text"]) for each in mine if each.status in (0, 200)]

    def _button(self, label: str) -> tuple[int, Json]:
        found = self._found(label)
        assert found, f"{self.name} sees no button {label}; the newest ones: {self.buttons}, keyboard: {self.keyboard}"
        return found

    def _found(self, label: str) -> tuple[int, Json] | None:
        for message in reversed(self.messages):
            for row in _rows(message):
                for button in row:
                    if label in button["text"] and "callback_data" in button:
                        return message["message_id"], button
        return None

    def _on_keyboard(self, label: str) -> str | None:
        return next((word for word in self.keyboard if label in word), None)


def _rows(message: Json) -> list[list[Json]]:
    rows: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return rows

"""A message: text, buttons, and how it becomes calls of the Bot API."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.texts.rich import Rich, rich

MOST_DATA = 64  # bytes of callback data (Bot API)


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: pressed it sends `data` back, or opens `url`."""

    label: str
    data: str = ""
    url: str = ""

    def as_json(self) -> dict[str, str]:
        """Return the `InlineKeyboardButton`."""
        if self.url:
            return {"text": self.label, "url": self.url}
        if len(self.data.encode()) > MOST_DATA:
            raise ValueError(f"callback data over {MOST_DATA} bytes: {self.data}")
        return {"text": self.label, "callback_data": self.data}


Rows = Sequence[Sequence[Button]]


def in_rows(buttons: Sequence[Button], wide: int) -> list[list[Button]]:
    """Return the buttons in rows of so many."""
    return [list(buttons[at : at + wide]) for at in range(0, len(buttons), wide)]


def turns(at: int, pages: int, data: Callable[[int], str], *, earlier: str, later: str) -> list[Button]:
    """Return the buttons to the pages before and after page `at` (from 0); `data` makes what a page's button sends."""
    back = [Button(earlier, data(at - 1))] if at else []
    return back + ([Button(later, data(at + 1))] if at + 1 < pages else [])


@dataclass(frozen=True, slots=True)
class Message:
    """What somebody is to read, with what they can do next."""

    text: Rich
    buttons: Rows = ()
    keyboard: Sequence[Sequence[str]] | None = None  # the reply keyboard, when it changes
    silent: bool = False
    photos: tuple[str, ...] = field(default=())  # file ids
    documents: tuple[str, ...] = field(default=())

    def calls(self, edit: int | None = None) -> list[tuple[str, dict[str, Any]]]:
        """Return the calls that show it; `edit` replaces the text of that message instead of sending a new one."""
        calls: list[tuple[str, dict[str, Any]]] = []
        for part in self.text.parts():
            params: dict[str, Any] = {"text": part.text, "link_preview_options": {"is_disabled": True}}
            if marks := part.entities():
                params["entities"] = marks
            calls.append(("sendMessage", params))
        if calls and edit is not None:
            calls[0] = ("editMessageText", calls[0][1] | {"message_id": edit})
        if calls and (markup := self._markup()):
            calls[-1][1]["reply_markup"] = markup
        calls += [("sendPhoto", {"photo": each}) for each in self.photos]
        calls += [("sendDocument", {"document": each}) for each in self.documents]
        if self.silent:
            calls = [
                (name, params | {"disable_notification": True} if name.startswith("send") else params)
                for name, params in calls
            ]
        return calls

    def quietly(self) -> "Message":
        """Return it without a sound: outside working hours nobody's telephone rings."""
        return replace(self, silent=True)

    def _markup(self) -> dict[str, Any] | None:
        if self.buttons:
            return {"inline_keyboard": [[button.as_json() for button in row] for row in self.buttons if row]}
        if self.keyboard is not None:
            rows = [[{"text": label} for label in row] for row in self.keyboard]
            return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}
        return None


def plain(text: Rich | str, *rows: Sequence[Button]) -> Message:
    """Return a message of this text with these rows of buttons."""
    return Message(rich(text), rows)

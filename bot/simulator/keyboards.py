"""What a bot puts below its message: inline buttons, a reply keyboard, or its removal."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bot.simulator.fields import field
from bot.simulator.refusals import Refusal, bad_request

DATA_BYTES = 64
MOST_BUTTONS = 100
# What an inline button may do, in the order in which Telegram looks, and the kind of the field.
INLINE_ACTIONS: dict[str, type] = {
    "url": str,
    "callback_data": str,
    "web_app": dict,
    "login_url": dict,
    "switch_inline_query": str,
    "switch_inline_query_current_chat": str,
    "switch_inline_query_chosen_chat": dict,
    "copy_text": dict,
    "callback_game": dict,
    "pay": bool,
}
FLAGS = {
    "resize_keyboard": "ReplyKeyboardMarkup",
    "one_time_keyboard": "ReplyKeyboardMarkup",
    "is_persistent": "ReplyKeyboardMarkup",
    "remove_keyboard": "ReplyKeyboardRemove",
    "force_reply": "reply markup",
    "selective": "reply markup",
}
SCHEMES = frozenset({"http", "https", "tg", "ton", "tonsite"})


@dataclass(slots=True, frozen=True)
class Markup:
    """At most one of the three."""

    inline: dict[str, Any] | None = None
    reply: dict[str, Any] | None = None
    removes: bool = False


NOTHING = Markup()


def parsed(raw: Any) -> Markup:
    """The markup of a request, checked. Refuses in Telegram's words."""
    if raw is None:
        return NOTHING
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    for name, owner in FLAGS.items():
        if name in raw and not isinstance(raw[name], bool):
            raise bad_request(f'field "{name}" of the {owner} must be of the type Boolean')
    if keyboard := rows_of(raw, "keyboard", "ReplyKeyboardMarkup", reply_button, "keyboard button"):
        return Markup(reply={**raw, "keyboard": keyboard})
    if keyboard := rows_of(raw, "inline_keyboard", "InlineKeyboardMarkup", inline_button, "inline keyboard button"):
        if sum(map(len, keyboard)) > MOST_BUTTONS:
            raise bad_request("reply markup is too long")
        return Markup(inline={"inline_keyboard": keyboard})
    if raw.get("remove_keyboard"):
        return Markup(removes=True)
    return NOTHING


def rows_of(raw: dict[str, Any], name: str, owner: str, button: Any, called: str) -> list[list[Any]]:
    """The rows that have a button in them."""
    rows = raw.get(name)
    if rows is None:
        return []
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" of the {owner} must be an Array')
    checked = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'field "{name}" of the {owner} must be an Array of Arrays')
        try:
            checked.append([button(one) for one in row])
        except Refusal as why:
            reason = why.description.removeprefix("Bad Request: ")
            if reason.isupper() or reason.startswith(called):  # said by Telegram's servers, not by its parser
                raise
            raise bad_request(f"can't parse {called}: {reason}") from None
    return [row for row in checked if row]


def reply_button(raw: Any) -> Any:
    if isinstance(raw, str):
        return {"text": raw}
    if not isinstance(raw, dict):
        raise bad_request("KeyboardButton must be a String or an Object")
    if not field(raw, "text", str, required=True):
        raise bad_request("keyboard button text must be non-empty")
    return raw


def inline_button(raw: Any) -> Any:
    if not isinstance(raw, dict):
        raise bad_request("InlineKeyboardButton must be an Object")
    text = field(raw, "text", str, required=True)
    for name, kind in INLINE_ACTIONS.items():
        value = field(raw, name, kind)
        if value is None or (value == "" and name in ("url", "callback_data")):
            continue
        if not text.strip():
            raise bad_request("inline keyboard button text must be non-empty")
        if name == "callback_data" and len(value.encode()) > DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        if name == "url" and not reachable(value):
            raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
        return raw
    raise bad_request("Text buttons are unallowed in the inline keyboard")


def reachable(url: str) -> bool:
    """Whether Telegram would put this behind a button: a known scheme, a host with a dot."""
    try:
        parts = urlsplit(url if ":" in url.split("/")[0] else f"http://{url}")
    except ValueError:
        return False
    if parts.scheme not in SCHEMES:
        return False
    return not parts.scheme.startswith("http") or "." in (parts.hostname or "")

"""From Telegram to values: what a press, a text or a file says."""

from dataclasses import dataclass

from bot.chat.context import Incoming


@dataclass(frozen=True, slots=True)
class Press:
    """A button's data: the verb, then what it is about."""

    verb: str
    about: str = ""
    detail: str = ""


def press(update: Incoming) -> Press:
    """Return what a pressed button says; parts that are missing are empty."""
    data = (update.callback_query.data if update.callback_query else None) or ""
    verb, _, rest = data.partition(":")
    about, _, detail = rest.partition(":")
    return Press(verb, about, detail)


def text(update: Incoming) -> str:
    """Return what the person wrote, a caption included."""
    message = update.message
    return ((message.text or message.caption) if message else None) or ""


def argument(update: Incoming) -> str:
    """Return what stands after a command."""
    return text(update).partition(" ")[2].strip()


@dataclass(frozen=True, slots=True)
class File:
    """A photo, document or voice message, by Telegram's file id."""

    kind: str
    file_id: str
    size: int | None
    name: str = ""


def file(update: Incoming) -> File | None:
    """Return the file of a message: of a photo the largest size."""
    message = update.message
    if message is None:
        return None
    if message.photo:
        largest = message.photo[-1]
        return File("photo", largest.file_id, largest.file_size)
    if message.document:
        return File("document", message.document.file_id, message.document.file_size, message.document.file_name or "")
    if message.voice:
        return File("voice", message.voice.file_id, message.voice.file_size)
    return None

"""The reply keyboard and Telegram's command menu, cut to who somebody is."""

from collections.abc import Sequence
from typing import Any

from bot.chat.context import ChatContext
from bot.texts.language import Texts
from storage.speakers import Held
from storage.words import Role
from storage.work import UnitOfWork

_OWN_ROWS: tuple[tuple[frozenset[Role], tuple[str, ...]], ...] = (
    (frozenset({Role.OFFICIAL, Role.HEAD}), ("CASES", "DUTY")),
    (frozenset({Role.SUPERVISOR, Role.DISPATCHER}), ("BOARD",)),
    (frozenset({Role.ADMIN}), ("UNANSWERED",)),
)
_EVERYBODY = (("ASK", "MATTERS"), ("COMPLAIN", "TRACK", "MY"))
_COMMANDS_OF = {
    Role.OFFICIAL: "official",
    Role.HEAD: "official",
    Role.SUPERVISOR: "supervisor",
    Role.DISPATCHER: "dispatcher",
    Role.ADMIN: "admin",
}


def keyboard(context: ChatContext) -> list[list[str]]:
    """Return the rows of words for the speaker: their work first, then what everybody can do."""
    return keyboard_of(context.texts, context.speaker.posts)


def keyboard_of(texts: Texts, posts: Sequence[Held]) -> list[list[str]]:
    """Return the rows of words for whoever holds these posts."""
    own = [names for roles, names in _OWN_ROWS if any(post.role in roles for post in posts)]
    return [[getattr(texts.labels, name) for name in row] for row in (*own, *_EVERYBODY)]


def own_commands(texts: Texts, posts: Sequence[Held]) -> dict[str, str]:
    """Return the commands that these posts have beside everybody's, with what they do."""
    names: dict[str, str] = {}
    for post in posts:
        names |= texts.labels.COMMANDS[_COMMANDS_OF[post.role]]
    return names


def set_commands(context: ChatContext) -> None:
    """Show the speaker, in their chat alone, the commands that are for them."""
    set_commands_of(context.work, context.speaker.id, context.texts, context.speaker.posts)


def set_commands_of(work: UnitOfWork, chat: int, texts: Texts, posts: Sequence[Held]) -> None:
    """Show somebody, in their chat alone, the commands of these posts."""
    names = {**own_commands(texts, posts), **texts.labels.COMMANDS["firm"]}  # their work first
    params: dict[str, Any] = {
        "commands": [{"command": name, "description": text} for name, text in names.items()],
        "scope": {"type": "chat", "chat_id": chat},
    }
    work.say(chat, "setMyCommands", params)

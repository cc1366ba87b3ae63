"""The reply keyboard and Telegram's command menu, cut to who somebody is."""

from typing import Any

from bot.chat.context import ChatContext
from storage.words import Role

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
    own = [names for roles, names in _OWN_ROWS if context.speaker.holds(*roles)]
    return [[getattr(context.texts.labels, name) for name in row] for row in (*own, *_EVERYBODY)]


def set_commands(context: ChatContext) -> None:
    """Show the speaker, in their chat alone, the commands that are for them."""
    every = context.texts.labels.COMMANDS
    names = dict(every["firm"])
    for post in context.speaker.posts:
        names |= every[_COMMANDS_OF[post.role]]
    chat = context.speaker.id
    params: dict[str, Any] = {
        "commands": [{"command": name, "description": text} for name, text in names.items()],
        "scope": {"type": "chat", "chat_id": chat},
    }
    context.work.say(chat, "setMyCommands", params)

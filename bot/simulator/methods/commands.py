"""The bot's menu: setMyCommands and what a phone shows of it."""

import re
from typing import Any

from bot.simulator.bots import Bot
from bot.simulator.fields import as_integer
from bot.simulator.params import Call
from bot.simulator.people import Person
from bot.simulator.refusals import bad_request

Json = dict[str, Any]

MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
# type -> whether it names a chat; those of groups are kept and never shown on these phones
SCOPES = {
    "default": False,
    "all_private_chats": False,
    "all_group_chats": False,
    "all_chat_administrators": False,
    "chat": True,
    "chat_administrators": True,
    "chat_member": True,
}


def set_commands(call: Call) -> bool:
    raw = call.structure("commands", "can't parse commands JSON object")
    if not isinstance(raw, list):
        raise bad_request("expected an Array of BotCommand")
    if len(raw) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    call.bot.commands[place(call)] = [command(one) for one in raw]
    tell(call)
    return True


def get_commands(call: Call) -> list[Json]:
    return call.bot.commands.get(place(call), [])


def delete_commands(call: Call) -> bool:
    call.bot.commands.pop(place(call), None)
    tell(call)
    return True


def command(raw: Any) -> Json:
    if not isinstance(raw, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(raw.get(field), str):
            raise bad_request(f"can't parse BotCommand: can't find field \"{field}\"")
    name, description = raw["command"].removeprefix("/"), raw["description"].strip()
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= LONGEST_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def place(call: Call) -> tuple[str, str]:
    """Scope and language under which commands are kept."""
    scope = call.structure("scope", "can't parse BotCommandScope JSON object")
    kind = scope.get("type") if isinstance(scope, dict) else "default" if scope is None else None
    if kind not in SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if not SCOPES[kind]:
        return kind, call.text("language_code")
    chat_id = as_integer(scope.get("chat_id"))
    if chat_id not in call.world.people:
        raise bad_request("chat not found")
    return f"{kind}:{chat_id}", call.text("language_code")


def commands_for(bot: Bot, person: Person) -> list[Json]:
    """What this phone shows in the menu: the narrowest scope first, in each the phone's language before any."""
    language = person.language_code.split("-")[0]
    for scope in (f"chat:{person.id}", "all_private_chats", "default"):
        for spoken in (language, ""):
            if found := bot.commands.get((scope, spoken)):
                return found
    return []


def tell(call: Call) -> None:
    """Every open phone learns its menu anew."""
    if call.world.events:
        for person in call.world.people.values():
            call.world.events.publish("commands", chat_id=person.id, commands=commands_for(call.bot, person))


METHODS = {"setMyCommands": set_commands, "getMyCommands": get_commands, "deleteMyCommands": delete_commands}

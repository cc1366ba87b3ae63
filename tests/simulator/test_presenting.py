"""How the bot presents itself: commands, names, the menu button."""

from typing import Any

import pytest

from bot.simulator.methods.commands import commands_for
from bot.simulator.world import World
from tests.simulator.client import Api

HELP = {"command": "help", "description": "帮助"}
CASES = {"command": "cases", "description": "我的工单"}
ENGLISH = {"command": "help", "description": "Help"}


async def test_a_phone_shows_the_narrowest_commands(api: Api, world: World) -> None:
    assert world.bot is not None
    official = world.add_person(7002, "李科员")
    foreigner = world.add_person(7003, "Smith", language_code="en")
    await api.ok("setMyCommands", commands=[HELP])
    await api.ok("setMyCommands", commands=[ENGLISH], language_code="en")
    await api.ok("setMyCommands", commands=[CASES], scope={"type": "chat", "chat_id": 7002})

    assert commands_for(world.bot, world.person(7001)) == [HELP]
    assert commands_for(world.bot, official) == [CASES]
    assert commands_for(world.bot, foreigner) == [ENGLISH]

    await api.ok("deleteMyCommands", scope={"type": "chat", "chat_id": 7002})
    assert commands_for(world.bot, official) == [HELP]


async def test_commands_are_kept_by_scope_and_language(api: Api) -> None:
    await api.ok("setMyCommands", commands=[HELP], scope='{"type": "all_private_chats"}', language_code="zh")

    assert await api.ok("getMyCommands") == []
    assert await api.ok("getMyCommands", scope={"type": "all_private_chats"}, language_code="zh") == [HELP]


@pytest.mark.parametrize(
    ("params", "why"),
    [
        pytest.param({"commands": [{"command": "帮助", "description": "x"}]}, "BOT_COMMAND_INVALID", id="not Latin"),
        pytest.param({"commands": [{"command": "Help", "description": "x"}]}, "BOT_COMMAND_INVALID", id="upper case"),
        pytest.param({"commands": [{"command": "help", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID", id="no description"),
        pytest.param({"commands": [{"command": "help"}]}, 'can\'t parse BotCommand: can\'t find field "description"', id="missing description"),
        pytest.param({"commands": [HELP] * 101}, "BOT_COMMANDS_TOO_MUCH", id="101 commands"),
        pytest.param({"commands": "["}, "can't parse commands JSON object", id="broken JSON"),
        pytest.param({"commands": "{}"}, "expected an Array of BotCommand", id="no array"),
        pytest.param({"commands": ["help"]}, "can't parse BotCommand: expected an Object", id="a string"),
        pytest.param({"commands": [HELP], "scope": {"type": "city"}}, "can't parse BotCommandScope: unsupported type specified", id="unknown scope"),
        pytest.param({"commands": [HELP], "scope": {"type": "chat", "chat_id": 9}}, "chat not found", id="scope of a stranger"),
    ],
)  # fmt: skip
async def test_commands_that_telegram_does_not_take(api: Api, params: dict[str, Any], why: str) -> None:
    assert await api.refusal("setMyCommands", **params) == (400, f"Bad Request: {why}")


async def test_the_bot_has_a_name_and_descriptions(api: Api, world: World) -> None:
    await api.ok("setMyName", name="营商通（测试）")
    await api.ok("setMyDescription", description="办事、投诉、查进度")
    await api.ok("setMyShortDescription", short_description="Ask here", language_code="en")

    assert (await api.ok("getMe"))["first_name"] == "营商通（测试）"
    assert await api.ok("getMyName") == {"name": "营商通（测试）"}
    assert await api.ok("getMyDescription", language_code="zh") == {"description": "办事、投诉、查进度"}
    assert await api.ok("getMyShortDescription") == {"short_description": ""}
    assert await api.ok("getMyShortDescription", language_code="en") == {"short_description": "Ask here"}
    assert (await api.refusal("setMyName", name="长" * 65))[0] == 400


async def test_the_menu_button(api: Api) -> None:
    assert await api.ok("getChatMenuButton") == {"type": "commands"}
    await api.ok("setChatMenuButton", menu_button={"type": "default"})
    assert await api.ok("getChatMenuButton", chat_id=7001) == {"type": "default"}
    assert (await api.refusal("setChatMenuButton", menu_button={"type": "red"}))[0] == 400

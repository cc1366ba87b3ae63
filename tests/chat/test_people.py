"""Invitations, roles, and refusals that say who may."""

import re

import pytest

from storage.tables import Post
from tests.support.product import Town


async def test_an_invitation_binds_once(town: Town) -> None:
    shown = await town.admin.says("/invite tax official")
    link = re.search(r"start=(join_[\w-]+)", shown)
    assert link
    newcomer = town.someone("新来的")

    assert "税务" in await newcomer.says(f"/start {link[1]}")
    assert "在办工单" in newcomer.keyboard
    assert "用过" in await town.someone("另一个").says(f"/start {link[1]}")


async def test_an_invitation_expires_after_a_day(town: Town) -> None:
    link = re.search(r"start=(join_[\w-]+)", await town.admin.says("/invite tax head"))
    assert link
    await town.later(hours=25)

    assert "过期" in await town.someone("来晚了").says(f"/start {link[1]}")


@pytest.mark.parametrize(
    "command", ["/invite tax official", "/staff", "/departments", "/knowledge", "/unanswered", "/audit"]
)
async def test_the_admins_commands_are_refused_to_others_with_the_reason(town: Town, command: str) -> None:
    before = await town.count(Post)
    for person in (town.firm, town.official(), town.supervisor):
        assert "管理员" in await person.says(command)
    assert await town.count(Post) == before


@pytest.mark.parametrize("command", ["/cases", "/duty", "/board", "/dispatch"])
async def test_the_offices_commands_are_refused_to_firms(town: Town, command: str) -> None:
    assert "只给" in await town.firm.says(command)


async def test_everybody_gets_the_commands_that_are_for_them(town: Town) -> None:
    await town.official().says("/start")
    await town.firm.says("/start")

    asked = {
        int(each.params["chat_id"] if "chat_id" in each.params else each.params["scope"]["chat_id"]): each.params[
            "commands"
        ]
        for each in town.world.journal.of("setMyCommands")
    }
    assert "cases" in {each["command"] for each in asked[town.official().id]}
    assert "cases" not in {each["command"] for each in asked[town.firm.id]}


async def test_an_unknown_department_or_role_is_named(town: Town) -> None:
    assert "没有这个单位" in await town.admin.says("/invite nowhere official")
    assert "没有这个角色" in await town.admin.says("/invite tax king")


async def test_english_is_spoken_to_those_whose_telegram_is_english(town: Town) -> None:
    guest = town.someone("Guest", language="en")

    assert "营商通" not in await guest.says("/help") or "/track" in guest.last_read
    assert "用一段话" not in await guest.says("/complain")
    await guest.says("/language")
    await guest.presses("简体中文")
    assert "请用一段话说清楚" in await guest.says("/complain")

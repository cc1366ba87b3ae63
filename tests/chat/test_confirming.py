"""Where the rules ask for it, another admin confirms whoever opened an invitation."""

import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import col, select

from storage.tables import Invite, OfficeEvent, Post
from storage.words import Role
from tests.support.product import Town, open_town
from tests.support.someone import Someone


@pytest.fixture
async def strict(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose rules ask for a second confirmation, with two admins."""
    folder = shutil.copytree("knowledge/base", tmp_path / "base")
    rules = folder / "rules.yaml"
    rules.write_text(re.sub(r"^(  confirm:) false", r"\1 true", rules.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    async with open_town(database_url, folder) as town:
        yield town
        assert [row.fault for row in await town.set_aside()] == []


async def _link(town: Town) -> str:
    shown = await town.admin.says("/invite tax official")
    found = re.search(r"start=(join_[\w-]+)", shown)
    assert found, shown
    return found[1]


async def _opened(town: Town) -> tuple[Someone, Someone]:
    """A second admin, and a newcomer who said who they are."""
    second = await town.appoint("钱管理", Role.ADMIN, "business-environment")
    newcomer = town.someone("新来的")
    assert "姓名" in await newcomer.says(f"/start {await _link(town)}")
    assert "单位" in await newcomer.says("张三丰")
    assert "确认后" in await newcomer.says("税务局 征收科")
    return second, newcomer


async def _posts(town: Town, person: Someone) -> list[Post]:
    return await town.rows(select(Post).where(col(Post.person_id) == person.id, col(Post.until_at).is_(None)))


async def test_there_is_no_post_until_another_admin_confirms(strict: Town) -> None:
    second, newcomer = await _opened(strict)

    assert await _posts(strict, newcomer) == []
    assert "只给" in await newcomer.says("/cases")
    assert "张三丰" in second.last_read
    assert "征收科" in second.last_read
    assert "张三丰" not in strict.admin.last_read  # who invited does not confirm

    assert "已确认" in await second.presses("确认")

    (post,) = await _posts(strict, newcomer)
    assert (post.role, post.department_id) == (Role.OFFICIAL, "tax")
    assert "税务局" in newcomer.last_read
    assert "在办工单" in newcomer.keyboard
    (row,) = await strict.rows(select(Invite))
    assert (row.used_by, row.confirmed_by, row.refused_at) == (newcomer.id, second.id, None)
    assert "岗位也和记录相符" in await strict.admin.says("/audit")
    await second.says("/staff 新来的")
    assert "张三丰" in await second.presses("新来的")


async def test_a_refusal_leaves_no_post_and_is_told(strict: Town) -> None:
    second, newcomer = await _opened(strict)

    assert "已拒绝" in await second.presses("拒绝")

    assert "没有确认" in newcomer.last_read
    assert await _posts(strict, newcomer) == []
    assert "处理过了" in await second.presses_data(f"join_yes:{(await strict.rows(select(Invite)))[0].id}")
    assert await _posts(strict, newcomer) == []


async def test_whoever_invited_cannot_confirm(strict: Town) -> None:
    _, newcomer = await _opened(strict)
    (row,) = await strict.rows(select(Invite))

    assert "另一位管理员" in await strict.admin.presses_data(f"join_yes:{row.id}")
    assert await _posts(strict, newcomer) == []


async def test_with_one_admin_alone_the_invitation_is_refused_with_the_way_out(strict: Town) -> None:
    assert "现在只有您一位" in await strict.admin.says("/invite tax official")
    assert await strict.count(Invite) == 0


async def test_a_link_that_was_opened_is_used_for_everybody_else(strict: Town) -> None:
    await strict.appoint("钱管理", Role.ADMIN, "business-environment")
    link, newcomer = await _link(strict), strict.someone("新来的")
    await newcomer.says(f"/start {link}")

    assert "用过" in await strict.someone("另一个").says(f"/start {link}")
    await newcomer.says("/cancel")
    assert "姓名" in await newcomer.says(f"/start {link}")  # their own, until they have said who they are
    await newcomer.says("张三丰")
    await newcomer.says("税务局 征收科")
    assert "用过" in await newcomer.says(f"/start {link}")


async def test_the_code_itself_is_nowhere_in_the_database(strict: Town) -> None:
    _, _ = await _opened(strict)
    (row,) = await strict.rows(select(Invite))

    assert len(row.code_hash) == 64
    kept = await strict.rows(select(OfficeEvent))
    assert {"invited", "opened"} <= {each.action for each in kept}
    assert all("code" not in each.said for each in kept)


async def test_the_links_of_a_lost_telephone_work_no_longer(town: Town) -> None:
    lost = await town.appoint("钱管理", Role.ADMIN, "business-environment")
    found = re.search(r"start=(join_[\w-]+)", await lost.says("/invite tax official"))
    assert found
    await town.admin.says("/staff 钱管理")
    await town.admin.presses("钱管理")
    await town.admin.presses("停用")
    await town.admin.presses("确定停用")

    assert "过期" in await town.someone("拿到手机的人").says(f"/start {found[1]}")


async def test_who_is_made_an_admin_by_the_settings_is_in_the_audit_too(
    database_url: str, knowledge_folder: Path
) -> None:
    async with open_town(database_url, knowledge_folder) as town:
        official = town.official()
        await town.stops()
        town.settings = town.settings.model_copy(update={"admin_ids": (official.id,)})
        await town.starts()

        assert "人员变动" in await town.admin.says("/audit")
        await town.admin.says(f"/staff {official.name}")
        assert "管理员" in await town.admin.presses(official.name)

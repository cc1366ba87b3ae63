"""Leave and deputies in the chat: by an admin on a card, or by oneself."""

from datetime import date

from sqlmodel import col, select

from storage.tables import Post
from tests.support.product import Town


async def _card(town: Town, name: str, label: str = "") -> str:
    await town.admin.says(f"/staff {name}")
    card = await town.admin.presses(name)
    return await town.admin.presses(label) if label else card


async def _posts(town: Town, person_id: int) -> list[Post]:
    return await town.rows(select(Post).where(col(Post.person_id) == person_id, col(Post.until_at).is_(None)))


async def test_a_deputy_is_named_and_told_and_hears_of_the_leave(town: Town) -> None:
    await _card(town, town.official().name, "指定代班")
    await town.admin.presses(town.head().name)
    assert "由您代班" in town.head().last_read

    await _card(town, town.official().name, "请假到")
    assert "请假到 11 月 30 日" in await town.admin.says("11-30")
    assert "11 月 30 日" in town.head().last_read
    card = await _card(town, town.official().name)
    assert "请假到 11 月 30 日" in card
    assert f"代班：{town.head().name}" in card

    assert "已销假" in await town.admin.presses("销假")
    assert "不用再代班" in town.head().last_read
    assert "岗位也和记录相符" in await town.admin.says("/audit")


async def test_an_official_says_for_themselves_until_when_they_are_away(town: Town) -> None:
    await town.official().says("/duty")
    await town.official().presses("我要请假")
    assert "还没有代班人" in await town.official().presses("明天")
    assert [each.away_until for each in await _posts(town, town.official().id)] == [date(2026, 11, 24)]

    await town.official().presses("指定代班")
    assert "代班" in await town.official().presses(town.head().name)
    await town.official().presses_data("away:me")
    assert "没看懂" in await town.official().says("下个月吧")
    assert "一年之内" in await town.official().says("2026-11-01")
    assert f"由{town.head().name}代班" in await town.official().says("11月30日")


async def test_nobody_else_says_for_somebody_that_they_are_away(town: Town) -> None:
    await town.head().says("/start")

    assert "管理员" in await town.head().presses_data(f"away:{town.official().id}:2026-11-24")
    assert "管理员" in await town.head().presses_data(f"away:{town.official().id}")
    (post,) = await _posts(town, town.official().id)
    assert "管理员" in await town.head().presses_data(f"post_deputy:{post.id}:{town.head().id}")
    assert (await _posts(town, town.official().id))[0].away_until is None

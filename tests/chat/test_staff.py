"""Staff in the chat: cards, moves, hand-overs, deputies, leave, lost telephones; all of it in the audit."""

import re

import pytest
from sqlalchemy import text
from sqlmodel import col, select

from storage.tables import CaseEvent, Conversation, OfficeEvent, Post
from storage.words import Role, State
from tests.support.product import Town

WORDS = "办食品证时窗口多要材料，希望按告知单受理"


async def _open(town: Town, name: str) -> str:
    await town.admin.says("/staff")
    await town.admin.says(f"/staff {name}")
    return await town.admin.presses(name)


async def _audited(town: Town) -> str:
    said = await town.admin.says("/audit")
    assert "逐条核对一致，没有改动" in said
    assert "岗位也和记录相符" in said
    return said


async def test_a_card_tells_posts_open_cases_and_whether_messages_arrive(town: Town) -> None:
    await town.case(WORDS)
    await town.official().presses("签收")

    card = await _open(town, town.official().name)

    assert "市场监督管理局经办人" in card
    assert "在办 1 件" in card
    assert "消息能收到" in card
    assert {"调岗", "离岗交接", "指定代班", "请假到", "停用"} <= set(town.admin.buttons)


async def test_the_list_has_pages_and_finds_people_by_a_part_of_their_name(town: Town) -> None:
    for number in range(12):
        await town.appoint(f"钱{number}号", Role.OFFICIAL, "customs")

    first = await town.admin.says("/staff")
    second = await town.admin.presses("下一页")
    assert "第 1／3 页" in first
    assert "第 2／3 页" in second
    assert "上一页" in town.admin.buttons

    await town.admin.presses("按名字找")
    assert "钱7号" in await town.admin.says("钱7")
    assert town.admin.buttons[0] == "钱7号"
    assert "没有叫" in await town.admin.says("/staff 没有这个人")


async def test_whoever_leaves_hands_each_open_case_to_the_successor_who_is_told(town: Town) -> None:
    number = await town.case(WORDS)
    await town.official().presses("签收")
    successor = await town.appoint("吴接手", Role.OFFICIAL, "market-regulation")

    assert "1 件没办完" in await _open_and(town, town.official().name, "离岗交接")
    done = await town.admin.presses("吴接手")

    assert "交接 1 件" in done
    assert number in successor.read[-1] or "1 件工单由您接着办" in successor.last_read
    assert (await town.case_of(number)).official_id == successor.id
    events = await town.rows(select(CaseEvent).where(col(CaseEvent.action) == "hand_over"))
    assert [(each.said["to"], each.actor_id) for each in events] == [(successor.id, town.admin.id)]
    assert "不再是" in town.official().last_read
    assert "只给" in await town.official().says("/cases")
    assert "在办工单" not in town.official().keyboard
    await _audited(town)


async def _open_and(town: Town, name: str, label: str) -> str:
    await _open(town, name)
    return await town.admin.presses(label)


async def test_a_case_can_go_back_to_the_unit_and_its_clock_runs_on(town: Town) -> None:
    number = await town.case(WORDS)
    await town.official().presses("签收")
    due_at = (await town.case_of(number)).due_at

    await _open_and(town, town.official().name, "离岗交接")
    await town.admin.presses("交回单位")

    case = await town.case_of(number)
    assert (case.official_id, case.department_id, case.due_at) == (None, "market-regulation", due_at)
    assert "1 件工单交回市场监督管理局" in town.head().last_read


async def test_a_successor_is_never_given_the_case_they_reported_themselves(town: Town) -> None:
    successor = await town.appoint("吴接手", Role.OFFICIAL, "market-regulation")
    number = await town.case(WORDS, by=successor)
    await town.official().presses("签收")

    await _open_and(town, town.official().name, "离岗交接")
    await town.admin.presses("吴接手")

    assert (await town.case_of(number)).official_id is None
    assert "由您接着办" not in "\n".join(successor.read)
    assert "工单交回" not in "\n".join(successor.read)


async def test_somebody_without_open_cases_leaves_after_one_question(town: Town) -> None:
    assert "没有要交接的工单" in await _open_and(town, town.official("tax").name, "离岗交接")
    assert "不再是" in await town.admin.presses("确定离岗")
    assert "现在没有岗位" in await town.admin.presses("返回")


async def test_who_moves_keeps_no_case_of_the_old_department(town: Town) -> None:
    number = await town.case(WORDS)
    await town.official().presses("签收")

    await _open_and(town, town.official().name, "调岗")
    await town.admin.presses("税务局")
    assert "没办完" in await town.admin.presses("负责人")
    done = await town.admin.presses(town.head().name)

    assert "税务局负责人" in done
    assert (await town.case_of(number)).official_id == town.head().id
    assert "税务局负责人" in town.official().last_read
    assert "没有找到" in await town.official().says(f"/case {number}")
    await _audited(town)


async def test_a_promotion_in_the_same_department_keeps_the_cases(town: Town) -> None:
    number = await town.case(WORDS)
    await town.official().presses("签收")

    await _open_and(town, town.official().name, "调岗")
    await town.admin.presses("市场监督管理局")
    assert "已调到" in await town.admin.presses("负责人")

    assert (await town.case_of(number)).official_id == town.official().id
    assert await town.state_of(number) is State.HANDLING


async def _posts(town: Town, person_id: int) -> list[Post]:
    return await town.rows(select(Post).where(col(Post.person_id) == person_id, col(Post.until_at).is_(None)))


async def test_a_stopped_telephone_is_dead_at_once_and_comes_back_when_it_is_found(town: Town) -> None:
    number = await town.case(WORDS)
    official = town.official()
    await official.presses("签收")
    await official.presses("联系企业")  # half written

    assert "停用" in await _open_and(town, official.name, "停用")
    assert "马上失效" in await town.admin.presses("确定停用")

    assert await town.count(Conversation, Conversation.person_id == official.id) == 0
    assert "岗位已停用" in official.last_read
    before = await town.count(CaseEvent)
    await official.says("请问是哪个窗口？")
    await official.presses("答复")
    assert "只给" in await official.says("/cases")
    assert await town.count(CaseEvent) == before
    assert "已停用" in await town.admin.says(f"/staff {official.name}")

    assert "已停用" in await _open(town, official.name)
    assert "已恢复" in await town.admin.presses("恢复")
    assert "在办工单" in official.keyboard
    assert number in await official.says("/cases")
    await _audited(town)


async def test_what_is_pressed_in_the_same_moment_as_the_stop_does_nothing(town: Town) -> None:
    """Both updates wait together and share a transaction: the one after the stop finds the posts gone."""
    number = await town.case(WORDS)
    official = town.official()
    await _open_and(town, official.name, "停用")
    await town.settled()

    town.admin.taps("确定停用")
    official.taps("签收")
    await town.settled()

    assert await town.state_of(number) is State.DISPATCHED
    assert await _posts(town, official.id) == []


async def test_the_cases_of_a_lost_telephone_can_be_handed_over(town: Town) -> None:
    number = await town.case(WORDS)
    await town.official().presses("签收")
    await _open_and(town, town.official().name, "停用")
    await town.admin.presses("确定停用")

    await town.admin.presses("离岗交接")
    await town.admin.presses(town.head().name)

    assert (await town.case_of(number)).official_id == town.head().id
    assert "已停用" not in await town.admin.says("/staff")
    await _audited(town)


async def test_the_last_admin_stays(town: Town) -> None:
    await _open_and(town, town.admin.name, "停用")

    assert "最后一位管理员" in await town.admin.presses("确定停用")
    assert "知识库" in await town.admin.says("/knowledge")


@pytest.mark.parametrize("data", ["staff:", "post_move:", "post_leave:", "staff_stop:", "staff_revive:", "join_yes:"])
async def test_the_buttons_of_an_admin_are_nobody_elses(town: Town, data: str) -> None:
    await town.head().says("/start")

    assert "只给管理员" in await town.head().presses_data(f"{data}{town.official().id}:yes")


async def test_departments_without_an_official_or_a_head_are_shown_as_gaps(town: Town) -> None:
    await town.appoint("钱一", Role.OFFICIAL, "customs")

    said = await town.admin.says("/departments")

    assert re.search("`?market-regulation`?　市场监督管理局　经办人 1　负责人 1", said)
    only_head, both = said.split("缺经办人和负责人 27 个")
    assert "缺负责人 1 个" in only_head
    assert only_head.index("海关") > only_head.index("缺负责人")
    assert "公安局" in both
    assert "/invite customs head" in said


async def test_a_change_of_the_offices_story_or_a_post_put_in_by_hand_is_found(town: Town) -> None:
    await _open_and(town, town.official("tax").name, "离岗交接")
    await town.admin.presses("确定离岗")
    await _audited(town)
    event = (await town.rows(select(OfficeEvent).where(col(OfficeEvent.action) == "left")))[0]

    async with town.product.database.transaction() as connection:
        await connection.execute(text("UPDATE post SET until_at = NULL WHERE person_id = :who"), {"who": event.about})
    assert f"{town.official('tax').name}的岗位和人员变动的记录不符" in await town.admin.says("/audit")

    async with town.product.database.transaction() as connection:
        await connection.execute(text("UPDATE office_event SET actor_id = 1 WHERE id = :id"), {"id": event.id})
    assert "人员变动第" in await town.admin.says("/audit")

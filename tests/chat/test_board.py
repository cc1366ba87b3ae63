"""The board and the lists: what waits where, a page at a time, to each only what is theirs to see."""

import pytest

from bot.casework import handling, submitting
from bot.casework.actions import Action
from bot.casework.submitting import Draft
from storage.speakers import Held, Speaker
from storage.words import CaseType, Naming, Role
from tests.support.product import Town
from tests.support.someone import Someone

WORDS = "办食品证时窗口多要材料，希望按告知单受理"
MARKET = "market-regulation"


def _speaker(person: Someone, *posts: Held) -> Speaker:
    return Speaker(person.id, person.name, posts=posts)


async def _submitted(town: Town, words: str = WORDS, **more: object) -> str:
    """A case that is simply there; return its number."""
    given = {
        "type": CaseType.COMPLAINT, "text": words, "demands": (words,), "naming": Naming.ANONYMOUS,
        "department_id": MARKET,
    }  # fmt: skip
    async with town.work() as work:
        office = town.product.serving.now.office
        draft = Draft(**(given | more))  # type: ignore[arg-type]
        return (await submitting.submit(work, office, draft, _speaker(town.firm))).case.number


def _openers(person: Someone) -> int:
    return sum(label.isdigit() for label in person.buttons)


@pytest.fixture
async def firm_known(town: Town) -> None:
    await town.firm.says("/start")


@pytest.mark.usefixtures("firm_known")
async def test_the_board_counts_by_unit_and_state_and_opens_lists(town: Town) -> None:
    numbers = [await _submitted(town) for _ in range(3)]
    await town.later(seconds=1)
    read = await town.supervisor.says("/board")
    assert "在办 3 件：待签收 3" in read
    assert "市场监督管理局　待签收 3" in read
    assert "没签收 3" in town.supervisor.buttons
    assert not [label for label in town.supervisor.buttons if "待裁定" in label]

    listed = await town.supervisor.presses("没签收 3")
    assert "没签收 3 件" in listed
    assert numbers[0] in listed.replace("-", "")
    assert numbers[0] in (await town.supervisor.presses("1")).replace("-", "")

    await town.supervisor.says("/board")
    await town.supervisor.presses("按单位")
    assert "待签收 3" in await town.supervisor.presses("市场监督")
    assert "全部在办 3 件" in await town.supervisor.presses("全部在办 3")
    assert "督办看板" in await town.supervisor.presses("回看板")


@pytest.mark.usefixtures("firm_known")
async def test_what_is_due_today_is_overdue_tomorrow(town: Town) -> None:
    number = await _submitted(town)
    due = (await town.case_of(number)).due_at
    assert due
    town.clock.move_to(due.replace(hour=2))
    await town.supervisor.says("/board")
    assert "今天到期 1" in town.supervisor.buttons
    assert "今天到期 1 件" in await town.supervisor.presses("今天到期 1")
    town.clock.move_to(due.replace(hour=15))
    await town.supervisor.says("/board")
    assert "已超期 1" in town.supervisor.buttons
    assert "刚刚超期" in await town.official().says("/duty")


@pytest.mark.usefixtures("firm_known")
async def test_lists_turn_page_by_page_and_back(town: Town) -> None:
    numbers = [await _submitted(town, f"第{at}件") for at in range(1, 24)]
    for person, command in ((town.supervisor, "/board"), (town.official(), "/cases")):
        read = await person.says(command)
        if person is town.supervisor:
            read = await person.presses("没签收 23")
        assert "23 件" in read
        pages = [read]
        while "下一页" in person.buttons:
            pages.append(await person.presses("下一页"))
        assert [sum(number in page.replace("-", "") for number in numbers) for page in pages] == [10, 10, 3]
        assert _openers(person) == 3
        await person.presses("上一页")
        assert await person.presses("上一页") == pages[0]
        assert "上一页" not in person.buttons


@pytest.mark.usefixtures("firm_known")
async def test_what_waits_for_a_unit_is_dispatched_from_its_list(town: Town) -> None:
    assert "没有" in await town.dispatcher.says("/dispatch")
    number = await _submitted(town, department_id=None)
    assert "待派单 1 件" in await town.dispatcher.says("/dispatch")
    assert number in (await town.dispatcher.presses("1")).replace("-", "")
    assert "派单" in town.dispatcher.buttons


@pytest.mark.usefixtures("firm_known")
async def test_whoever_fears_retaliation_is_the_supervisors_alone(town: Town) -> None:
    number = await _submitted(town, "怕被报复的一件", guarded=True)
    for person in (town.dispatcher, town.admin):
        assert "怕被报复" not in await person.says("/board")
        assert "没有在办的工单" in person.last_read
        assert not [label for label in person.buttons if label[-1:].isdigit()]
    assert "没有" in await town.dispatcher.says("/dispatch")
    for sought in ("报复", number[:6]):
        await town.dispatcher.says("/board")
        await town.dispatcher.presses("搜索")
        assert "没有找到" in await town.dispatcher.says(sought)

    assert "待派单 1" in await town.supervisor.says("/board")
    assert number in (await town.supervisor.says("/dispatch")).replace("-", "")
    await town.supervisor.says("/board")
    await town.supervisor.presses("搜索")
    assert number in (await town.supervisor.says("报复")).replace("-", "")


@pytest.mark.usefixtures("firm_known")
async def test_nobody_sees_what_is_said_against_their_own_unit(town: Town) -> None:
    number = await _submitted(town, "营商办的人不接电话", accused="business-environment")
    assert "没有在办的工单" in await town.supervisor.says("/board")
    assert not [label for label in town.supervisor.buttons if label[-1:].isdigit()]
    await town.supervisor.presses("搜索")
    assert "没有找到" in await town.supervisor.says("不接电话")

    assert number in (await town.official().says("/cases")).replace("-", "")
    both = await town.appoint("两边都有岗位的人", Role.OFFICIAL, MARKET)
    async with town.work() as work:
        from bot.casework import staffing

        await staffing.appoint(work, _speaker(both), Held(Role.OFFICIAL, "business-environment"))
    await both.says("/start")
    assert "没有在办的工单" in await both.says("/cases")
    assert "共在办 0 件" in await both.says("/duty")


async def test_cases_are_found_by_number_name_and_words(town: Town) -> None:
    named = await town.case("食品证窗口多要材料，希望按告知单受理", naming="署名")
    hidden = await town.case("税务发票额度被退回，希望说明理由", by=town.other_firm, naming="匿名")

    async def found(sought: str) -> list[bool]:
        await town.supervisor.says("/board")
        await town.supervisor.presses("搜索")
        read = await town.supervisor.says(sought)
        return [number in read for number in (named, hidden)]

    assert await found(named[:8]) == [True, False]
    assert await found("发票") == [False, True]
    assert await found(town.firm.name) == [True, False]
    assert await found(town.other_firm.name) == [False, False]
    assert "没有找到" in town.supervisor.last_read


async def test_admins_read_figures_and_open_nothing(town: Town) -> None:
    await town.case(WORDS)
    read = await town.admin.says("/board")
    assert "没签收 1" in read
    assert "只看件数" in read
    assert WORDS[:6] not in await town.admin.presses_data("bl:unsigned:/")


@pytest.mark.parametrize("data", ["bl:late:/", "bl:nonsense:/", "bd:tax", "bu:0", "bs:ff:材料", "bsearch", "board"])
async def test_a_forged_press_opens_no_list(town: Town, data: str) -> None:
    number = await town.case(WORDS)
    for outsider in (town.firm, town.official("tax")):
        await outsider.says("/start")
        assert number not in await outsider.presses_data(data)


@pytest.mark.parametrize(
    "data", ["bl:late:/>zz.1", "bl:late:/>ffffffffffffffffffff.1", "bl:what:/", "bs:zz:词", "ol:late:"]
)
async def test_a_place_that_is_none_says_so(town: Town, data: str) -> None:
    person = town.official() if data.startswith("ol") else town.supervisor
    await person.says("/start")
    assert "过期" in await person.presses_data(data)


@pytest.mark.usefixtures("firm_known")
async def test_what_waits_for_the_units_signature_or_help_stands_on_top(town: Town) -> None:
    passed, along, own = [await _submitted(town) for _ in range(2)] + [await _submitted(town, department_id="tax")]
    official, office = town.official(), town.product.serving.now.office
    mine = _speaker(official, Held(Role.OFFICIAL, MARKET))
    async with town.work() as work:
        for number in (passed, along):
            await handling.act(work, office, number, Action.SIGN, mine)
        await handling.act(work, office, passed, Action.TRANSFER, mine, department="tax", reason="属于税务局")
        await handling.act(work, office, along, Action.INVITE_CO, mine, department="tax", words="请提供开票记录")

    read = (await town.official("tax").says("/cases")).replace("-", "")

    assert read.index("等您单位接收") < read.index(passed) < read.index("请您单位协办") < read.index(along)
    assert read.index(along) < read.index("在办 1 件") < read.index(own)
    assert passed in (await town.official("tax").presses("1")).replace("-", "")
    assert not (await town.official("fire-rescue").says("/cases")).count("等您单位")

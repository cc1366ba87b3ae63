"""A firm and its liaison: paired by a supervisor, bound by a link, visits turned into cases with one tap."""

import re

from sqlmodel import select

from storage.tables import Pair, Reporter, Visit
from storage.words import Naming, Origin
from tests.support.product import Town, number_in

FIRM = "海滨食品有限公司"
SEEN = "今天到车间看了，生产正常。希望税务局尽快办理退税，希望把消防检查时间提前告知"


async def paired(town: Town) -> str:
    """Pair; return the start of the firm's link."""
    shown = await town.supervisor.says(f"/pair {FIRM} {town.official('tax').id}")
    found = re.search(r"start=(pair_\S+)", shown)
    assert found, shown
    return found[1]


async def cases_of(town: Town) -> list[str]:
    return [number for visit in await town.rows(select(Visit)) for number in visit.cases]


async def test_a_firm_is_paired_and_bound_once(town: Town) -> None:
    link = await paired(town)
    assert FIRM in town.official("tax").last_read

    assert "结对" in await town.firm.says(f"/start {link}")
    assert "已经打开" in town.official("tax").last_read
    assert "已经用过" in await town.other_firm.says(f"/start {link}")

    pair = (await town.rows(select(Pair)))[0]
    assert (pair.firm_id, pair.code_hash, pair.department_id) == (town.firm.id, None, "tax")


async def test_a_visit_is_logged_in_one_message(town: Town) -> None:
    await paired(town)

    shown = await town.official("tax").says(f"/visit {SEEN}")

    assert "走访已记下" in shown
    assert len(await town.rows(select(Visit))) == 1


async def test_the_liaison_is_chosen_from_the_list(town: Town) -> None:
    await town.supervisor.says(f"/pair {FIRM}")
    await town.supervisor.says("fire-rescue")

    assert "李经办（fire-rescue）" in await town.supervisor.presses("李经办（fire-rescue）")
    assert (await town.rows(select(Pair)))[0].liaison_id == town.official("fire-rescue").id


async def test_somebody_of_the_office_cannot_take_the_firm_s_place(town: Town) -> None:
    link = await paired(town)

    assert "单位人员" in await town.official("tax").says(f"/start {link}")
    assert "结对" in await town.firm.says(f"/start {link}")


async def test_what_a_bound_firm_asked_for_becomes_its_case(town: Town) -> None:
    await town.firm.says(f"/start {await paired(town)}")
    liaison = town.official("tax")
    await liaison.says("/visit")
    shown = await liaison.says(SEEN)
    assert "2 件事" in shown

    number = number_in(await liaison.presses("1. "))

    case = await town.case_of(number)
    assert (case.origin, case.given_by, case.naming) == (Origin.VISIT, liaison.id, Naming.CONFIDENTIAL)
    assert [each.person_id for each in await town.rows(select(Reporter))] == [town.firm.id]
    assert number in town.firm.last_read
    assert FIRM not in case.text
    assert number in await town.firm.says("/my")
    assert "已经转成诉求" in await liaison.presses_data(f"visit_case:{(await town.rows(select(Visit)))[0].id}:1")
    assert len(await cases_of(town)) == 1


async def test_a_firm_without_a_chat_is_handed_the_query_code(town: Town) -> None:
    await paired(town)
    liaison = town.official("tax")
    await liaison.presses("走访")
    await liaison.says(SEEN)

    assert "查询码" in await liaison.presses("1. ")


async def test_only_supervisors_pair_and_only_the_liaison_visits(town: Town) -> None:
    await paired(town)
    pair = (await town.rows(select(Pair)))[0]
    other = town.official("fire-rescue")

    assert "还没有包联" in await other.says(f"/pair {FIRM} {other.id}")
    assert "只给" in await town.firm.says("/pair")
    assert "只给" in await other.presses_data(f"visit:{pair.id}")
    assert "只给" in await other.presses_data(f"pair_end:{pair.id}")
    assert len(await town.rows(select(Pair))) == 1


async def test_a_pairing_ends_and_its_link_is_void(town: Town) -> None:
    link = await paired(town)
    await town.supervisor.says("/pair")
    await town.supervisor.presses(FIRM)
    await town.supervisor.presses("结束包联")
    assert "已结束" in town.official("tax").last_read

    assert "作废" in await town.firm.says(f"/start {link}")
    assert "还没有包联" in await town.official("tax").says("/visit")


async def test_a_new_link_makes_the_former_void(town: Town) -> None:
    link = await paired(town)
    await town.supervisor.says("/pair")
    await town.supervisor.presses(FIRM)
    await town.supervisor.presses("重发链接")

    assert "作废" in await town.firm.says(f"/start {link}")

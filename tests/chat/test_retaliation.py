"""Who fears retaliation is seen by the supervisors alone; whoever meets with it is helped past the old unit."""

from sqlmodel import select

from storage.tables import Case, FollowUp
from storage.words import CaseType, State
from tests.support.product import Town, number_in

WORDS = "昨天办食品证，窗口说还要交房东的房产证原件，可告知单上没有，跑了两趟了，希望按告知单受理"
SECRET, SUBJECT = "房东的房产证原件", "跑了两趟"  # what others search for; what nobody but the supervisors reads
ANSWERS = select(FollowUp).where(FollowUp.kind == "retaliation_30")


async def test_a_guarded_case_comes_to_the_supervisors_alone(town: Town) -> None:
    await town.firm.says("/complain")
    await town.firm.says(WORDS)
    assert "只给督办员看" in await town.firm.presses("我担心被打击报复")
    shown = await town.firm.presses("提交")
    number = number_in(shown)
    assert "只有督办员看得到" in shown

    assert "提交人担心打击报复" in town.supervisor.last_read
    assert await town.state_of(number) is State.UNASSIGNED
    plain = number.replace("-", "")
    for person in (town.dispatcher, town.official(), town.head(), town.admin):
        for words in ("/board", "/dispatch", "/cases", "/duty", f"/case {number}", number, SECRET):
            await person.says(words)
        for data in (f"open:{plain}", f"files:{plain}", f"story:{plain}", f"dispatch:{plain}", f"note:{plain}"):
            await person.presses_data(data)
        assert SUBJECT not in "\n".join(person.read), person.name
        assert not [label for label in person.buttons if number in label], person.name
    assert "没有在办的工单" in await town.dispatcher.says("/board")
    heard = len(town.dispatcher.read)
    await town.later(days=3)
    assert len(town.dispatcher.read) == heard
    assert SECRET in await town.supervisor.says(number)


async def _closed(town: Town) -> str:
    number = await town.case(WORDS)
    await town.official().presses("签收")
    await town.official().presses("答复")
    await town.official().presses("已经办到")
    await town.official().says("11 月 23 日已按告知单受理")
    await town.official().presses("发出答复")
    await town.official().presses("办结")
    return number


async def test_a_yes_opens_a_case_for_the_supervisors_at_once(town: Town) -> None:
    old = await _closed(town)
    await town.later(days=31)
    assert "突击检查" in town.firm.last_read
    before = len(town.official().read)

    shown = await town.firm.presses("有，请帮我")
    number = number_in(shown)
    assert number != old
    assert "最高优先" in town.supervisor.last_read
    assert old in town.supervisor.last_read
    await town.firm.says("昨天市场监管所来查了三次")

    case = await town.case_of(number)
    assert (case.type, case.guarded, case.accused) == (CaseType.REPORT, True, "market-regulation")
    assert case.related_to == (await town.case_of(old)).id
    assert "来查了三次" in town.supervisor.last_read
    assert len(town.official().read) == before
    assert [row.answers for row in await town.rows(ANSWERS)] == [{"harassed": True}]
    assert "已经回答过" in await town.firm.presses_data(f"harassed:{old.replace('-', '')}:yes")
    assert await town.count(Case) == 2


async def test_a_no_is_noted_and_nobody_else_may_answer(town: Town) -> None:
    old = await _closed(town)
    await town.later(days=31)
    await town.other_firm.says("/start")
    await town.other_firm.presses_data(f"harassed:{old.replace('-', '')}:yes")
    assert await town.count(Case) == 1

    assert "谢谢" in await town.firm.presses("没有")
    assert [row.answers for row in await town.rows(ANSWERS)] == [{"harassed": False}]

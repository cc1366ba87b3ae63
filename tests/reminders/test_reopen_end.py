"""Before the time to reopen is over, whoever said that it is not solved is reminded once."""

from datetime import date, time

from sqlmodel import select

from storage.tables import Reminder
from storage.words import ReminderState
from tests.support.product import Town

WORDS = "办食品证时窗口多要材料，希望按告知单受理"
TOLD = "还没有完全解决"


async def closed(town: Town) -> str:
    """A case that the official has answered and closed on 23 November."""
    number, official = await town.case(WORDS), town.official()
    await official.presses("签收")
    await official.presses("答复")
    await official.presses("已经办到")
    await official.says("11 月 23 日已经按告知单受理，不再要求房产证原件")
    await official.presses("发出答复")
    await official.presses("办结")
    return (await town.case_of(number)).number


async def waiting(town: Town) -> list[Reminder]:
    rows = await town.rows(select(Reminder))
    return [row for row in rows if row.kind == "reopen_end" and row.state is ReminderState.WAITING]


async def test_three_days_before_the_end_the_firm_is_reminded_once(town: Town) -> None:
    number = await closed(town)
    await town.firm.presses_data(f"solved:{number}:no")

    await town.on(date(2026, 12, 17), time(11))
    assert not any(TOLD in text for text in town.firm.read)
    await town.on(date(2026, 12, 18), time(11))  # the 19th is a Saturday
    await town.on(date(2026, 12, 21), time(11))

    assert sum(TOLD in text for text in town.firm.read) == 1
    assert "12 月 22 日" in next(text for text in town.firm.read if TOLD in text)
    assert "重新办理" in await town.firm.presses("重新办理") or town.firm.buttons


async def test_who_says_it_is_solved_is_not_reminded(town: Town) -> None:
    number = await closed(town)
    await town.firm.presses_data(f"solved:{number}:partly")
    assert len(await waiting(town)) == 1

    await town.firm.presses_data(f"solved:{number}:yes")

    assert await waiting(town) == []
    await town.on(date(2026, 12, 21), time(11))
    assert not any(TOLD in text for text in town.firm.read)


async def test_who_reopened_is_not_reminded(town: Town) -> None:
    number = await closed(town)
    await town.firm.presses_data(f"solved:{number}:no")
    await town.firm.presses_data(f"reopen:{number}")
    await town.firm.presses("没有解决")
    await town.firm.says("窗口还是要房产证原件，请按告知单受理")

    assert await waiting(town) == []

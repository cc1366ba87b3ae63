"""What a firm asked to be reminded of: opted in, once a step, before the day, ended with one tap."""

import shutil
from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import select

from bot.casework.calendar import WorkCalendar
from bot.casework.firm_reminders import step_of
from bot.reminders import firms
from knowledge.loader import load
from storage.tables import Profile, Renewal
from storage.work import UnitOfWork, write
from tests.support.product import Town, open_town

CALENDAR = WorkCalendar(load(Path("knowledge/base")).calendars, ZoneInfo("Asia/Shanghai"))
EXPIRES = date(2026, 12, 28)  # a Monday
SOON = "快到期了"


@pytest.mark.parametrize(
    ("today", "step"),
    [
        pytest.param(date(2026, 11, 26), None, id="31 days before"),
        pytest.param(date(2026, 11, 27), 30, id="the Friday before the 30th day, a Saturday"),
        pytest.param(date(2026, 12, 18), 30, id="10 days before"),
        pytest.param(date(2026, 12, 21), 7, id="7 days before"),
        pytest.param(date(2026, 12, 25), 3, id="3 days before"),
        pytest.param(date(2026, 12, 28), 3, id="the day itself"),
        pytest.param(date(2026, 12, 29), None, id="over"),
    ],
)
def test_a_step_is_said_on_a_working_day_before_it_rather_than_after(today: date, step: int | None) -> None:
    assert step_of(EXPIRES, today, CALENDAR) == step


async def reminded(town: Town, day: date) -> int:
    """What the sweep does once a day; how often the firm has read that something ends."""
    await town.on(day, time(9))
    async with town.product.database.transaction() as connection:
        work, now = UnitOfWork(connection, town.clock.now()), town.product.serving.now
        await firms.remind(work, now.office, now.base)
        await work.finish()
        calls = await write(connection, [work], town.clock.now())
    town.product.outbox.hand(calls)
    await town.settled()
    return sum(SOON in text for text in town.firm.read)


async def noted(town: Town, words: str = f"食品经营许可 {EXPIRES}") -> str:
    await town.firm.says("/profile")
    await town.firm.presses("记证照到期日")
    shown = await town.firm.says(words)
    if "哪一个" in shown:
        shown = await town.firm.presses("食品经营许可")
    return shown


async def test_a_licence_is_reminded_of_three_times_and_each_once(town: Town) -> None:
    assert "记下了" in await noted(town)

    assert await reminded(town, date(2026, 11, 26)) == 0
    for day, times in ((date(2026, 11, 27), 1), (date(2026, 11, 30), 1), (date(2026, 12, 21), 2)):
        assert await reminded(town, day) == times
    await town.restarts()
    assert await reminded(town, date(2026, 12, 25)) == 3
    assert await reminded(town, EXPIRES) == 3
    assert "食品经营许可" in town.firm.last_read
    assert any("食品经营许可" in label for label in town.firm.buttons)
    assert all(SOON not in text for text in town.other_firm.read)


async def test_what_was_missed_is_said_as_one_the_newest(town: Town) -> None:
    await noted(town)

    assert await reminded(town, date(2026, 12, 22)) == 1
    assert "还有 6 天" in town.firm.last_read


async def test_one_tap_ends_it(town: Town) -> None:
    await noted(town)
    await reminded(town, date(2026, 11, 27))
    await town.firm.presses("不再提醒")

    assert await reminded(town, date(2026, 12, 25)) == 1
    assert [each.reminders for each in await town.rows(select(Profile))] == [False]


async def test_a_policy_that_was_read_is_reminded_of_before_it_ends(
    database_url: str, knowledge_folder: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(knowledge_folder, tmp_path / "base")
    tax = folder / "matters" / "30-tax.yaml"
    tax.write_text(tax.read_text("utf-8").replace("{until: 2027-12-31}", "{until: 2026-12-31}"), "utf-8")
    async with open_town(database_url, folder, departments=("tax",)) as town:
        await town.firm.says("/start")
        await town.firm.presses_data("m:six-taxes-two-fees")
        assert await reminded(town, date(2026, 12, 1)) == 0  # nobody asked

        await town.firm.says("/profile")
        await town.firm.presses("提醒我政策")

        assert await reminded(town, date(2026, 12, 24)) == 1
        assert "六税两费" in town.firm.last_read
        assert "small-low-profit-cit" not in str(town.firm.messages[-1])  # never read by this firm
        assert await reminded(town, date(2026, 12, 25)) == 1
        assert await reminded(town, date(2026, 12, 28)) == 2


async def test_a_licence_is_deleted_and_is_nobody_else_s_to_delete(town: Town) -> None:
    await noted(town)
    row = (await town.rows(select(Renewal)))[0]
    await town.other_firm.says("/start")
    assert "过期" in await town.other_firm.presses_data(f"unrenew:{row.id}")
    assert len(await town.rows(select(Renewal))) == 1

    await town.firm.says("/profile")
    await town.firm.presses("删除")
    assert await town.rows(select(Renewal)) == []


async def test_a_day_that_is_over_or_missing_is_asked_for_again(town: Town) -> None:
    assert "没有看出到期日" in await noted(town, "食品经营许可")
    assert "今天以后" in await town.firm.says("食品经营许可 2026-11-01")
    assert "没有找到" in await town.firm.says("asdkjh 2027-03-01") or town.firm.buttons

"""'Still right?' is asked with the entry and its sources: yes renews it, no makes a task, and what is not mended is told."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import select

from storage.tables import Case, ReviewAnswer, Usage
from storage.usage import UsageBook, since
from storage.words import CaseType, Origin
from tests.support.product import Town, open_town

FILE, SOON = "matters/40-food-and-places.yaml", "2026-12-24"


@pytest.fixture
def folder(knowledge_folder: Path, tmp_path: Path) -> Path:
    folder = shutil.copytree(knowledge_folder, tmp_path / "base")
    file = folder / FILE
    text = file.read_text("utf-8")
    at = text.index("review_by:", text.index("  - id: food-license\n"))
    file.write_text(text[:at] + re.sub(r"^review_by: \S+", f"review_by: {SOON}", text[at:], count=1), "utf-8")
    return folder


@pytest.fixture
async def town(database_url: str, folder: Path) -> AsyncIterator[Town]:
    async with open_town(database_url, folder, departments=("market-regulation", "tax")) as town:
        yield town
        assert [row.fault for row in await town.set_aside()] == [], "handlers failed: see the log"


async def asked(town: Town) -> str:
    """A month before, the official opens the entry from the reminder."""
    await town.on(date(2026, 11, 24))
    assert "食品经营许可" in town.official().last_read
    return await town.official().presses("食品经营许可")


async def test_the_official_sees_the_entry_with_its_sources_and_says_yes(town: Town, folder: Path) -> None:
    shown = await asked(town)
    before = (folder / FILE).read_text("utf-8").splitlines()
    assert "还对吗" in shown
    assert "食品安全法（2025）" in shown

    assert "今天核对过，下次 2026-12-27 前再看" in await town.official().presses("仍然正确")

    async with asyncio.timeout(30):
        while town.product.serving.now.base.matters["food-license"].checked_on != date(2026, 11, 24):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    after = (folder / FILE).read_text("utf-8").splitlines()
    assert len(before) == len(after)
    assert [new for old, new in zip(before, after, strict=True) if old != new] == [
        "    checked_on: 2026-11-24",
        "    review_by: 2026-12-27",
    ]
    assert "最后核对 2026-11-24" in await town.firm.says("/start m_food-license")
    assert "已经有人回答了" in await town.admin.presses_data("rvy:food-license:20261224")


async def test_no_makes_a_task_for_the_unit_and_the_admins_hear(town: Town) -> None:
    await asked(town)
    await town.official().presses("要改")

    said = await town.official().says("延续的期限改了，见新办法。")

    (task,) = await town.rows(select(Case))
    assert (task.type, task.origin, task.department_id) == (CaseType.TASK, Origin.OFFICE, "market-regulation")
    assert "2026-11-27 前改好" in said
    assert "延续的期限改了" in town.admin.last_read
    (answer,) = await town.rows(select(ReviewAnswer))
    assert (answer.still_right, answer.case_id) == (False, task.id)


async def test_what_is_not_mended_within_three_working_days_is_told_to_the_supervisors_once(town: Town) -> None:
    await asked(town)
    await town.official().presses("要改")
    await town.official().says("延续的期限改了。")

    await town.on(date(2026, 11, 27))
    assert not any("维护不及时" in text for text in town.supervisor.read)

    await town.on(date(2026, 11, 30))
    await town.on(date(2026, 12, 1))
    told = [text for text in town.supervisor.read if "维护不及时" in text]
    assert len(told) == 1
    assert "食品经营许可" in told[0]
    assert "2026-11-27" in told[0]


async def test_only_who_looks_after_the_entry_may_answer(town: Town) -> None:
    await town.on(date(2026, 11, 24))

    for person in (town.firm, town.official("tax"), town.supervisor):
        await person.says("/help")
        for verb in ("rv", "rvy", "rvn"):
            await person.presses_data(f"{verb}:food-license:20261224")
    for data in ("rvy:food-license:20270101", "rvy:nothing:20261224", "rvy:food-license:x", "rvy"):
        await town.official().presses_data(data)

    assert await town.count(ReviewAnswer) == 0


async def test_use_and_failure_are_counted_by_entry_and_day(town: Town) -> None:
    for _ in range(3):
        await town.firm.says("食品经营许可要什么材料")
    await town.firm.presses("没解决")
    await town.later(minutes=1)
    await town.firm.says("食品经营许可要什么材料")
    await town.later(minutes=1)

    (row,) = await town.rows(select(Usage))

    assert (row.entry_id, row.on, row.answered, row.unsolved) == ("food-license", date(2026, 11, 23), 4, 1)


async def test_admins_read_how_good_the_knowledge_is_by_department(town: Town) -> None:
    await town.on(date(2026, 12, 28))
    await town.firm.says("食品经营许可要什么材料")
    await town.firm.presses("没解决")
    await town.later(minutes=1)

    shown = await town.admin.says("/knowledge")

    first = shown[shown.index("知识库质量") :].splitlines()
    assert "版本" in shown
    assert first[1].startswith("市场监督管理局")
    assert "过期未复核 1 条" in first[1]
    assert "答过 1 次，没解决 1 次" in first[2]
    assert "没解决最多的：食品经营许可" in shown
    assert "知识库质量" not in await town.official().says("/knowledge")


async def test_two_books_add_up(town: Town) -> None:
    day = date(2026, 11, 23)
    for _ in range(2):
        book = UsageBook()
        book.answered("food-license", day)
        book.unsolved("food-license", day)
        async with town.product.database.transaction() as connection:
            assert await book.write_down(connection) == 1
            assert await book.write_down(connection) == 0

    async with town.product.database.transaction() as connection:
        assert await since(connection, day) == {"food-license": (2, 2)}
        assert await since(connection, date(2026, 11, 24)) == {}

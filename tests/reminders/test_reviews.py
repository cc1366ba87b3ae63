"""Before an entry must be looked at again, its department and the admins hear so: once an entry, one message a person."""

import re
import shutil
from collections.abc import AsyncIterator
from datetime import date, time
from pathlib import Path

import pytest

from storage.words import Role
from tests.support.product import Town, open_town

SOON, LATER = "2026-12-24", "2027-05-21"  # a month after the Monday on which a town begins, and the shipped day
FILES = {"food-license": "matters/40-food-and-places.yaml", "social-insurance-registration": "matters/35-labour.yaml"}


def review_by(folder: Path, matter: str, day: str) -> None:
    """Set the day by which a matter must be looked at again."""
    file = folder / FILES[matter]
    text = file.read_text("utf-8")
    at = text.index("review_by:", text.index(f"  - id: {matter}\n"))
    file.write_text(text[:at] + re.sub(r"^review_by: \S+", f"review_by: {day}", text[at:], count=1), "utf-8")


@pytest.fixture
def folder(knowledge_folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(knowledge_folder, tmp_path / "base")


@pytest.fixture
async def town(database_url: str, folder: Path) -> AsyncIterator[Town]:
    review_by(folder, "food-license", SOON)
    async with open_town(database_url, folder, departments=("market-regulation", "tax")) as town:
        yield town


async def test_nobody_hears_of_what_is_more_than_a_month_ahead(town: Town) -> None:
    await town.on(date(2026, 11, 23), time(17))

    assert not any("复核" in text for text in town.admin.read)


async def test_a_month_before_the_department_and_the_admins_hear_once(town: Town) -> None:
    await town.on(date(2026, 11, 24))

    for person in (town.admin, town.official()):
        assert "食品经营许可" in person.last_read
        assert SOON in person.last_read
    await town.on(date(2026, 11, 25))
    await town.restarts()
    await town.on(date(2026, 11, 26))
    for person in (town.admin, town.official()):
        assert len([text for text in person.read if "复核" in text]) == 1
    for person in (town.official("tax"), town.head(), town.firm, town.supervisor):
        assert not any("复核" in text for text in person.read)


async def test_nobody_is_rung_up_outside_working_hours(town: Town) -> None:
    await town.on(date(2026, 11, 24), time(20))
    assert not any("复核" in text for text in town.admin.read)

    await town.on(date(2026, 11, 25), time(8, 31))
    assert "复核" in town.admin.last_read


async def test_what_joins_later_is_said_alone_and_together_they_are_one_message(town: Town, folder: Path) -> None:
    await town.on(date(2026, 11, 24))
    review_by(folder, "social-insurance-registration", SOON)
    assert await town.product.serving.reload(town.product.database, town.clock)
    newcomer = await town.appoint("钱管理", Role.ADMIN, "business-environment")

    await town.later(minutes=1)

    assert "社会保险" in town.admin.last_read
    assert "食品经营许可" not in town.admin.last_read
    assert "食品经营许可" in newcomer.last_read
    assert "社会保险" in newcomer.last_read
    assert len([text for text in newcomer.read if "复核" in text]) == 1


async def test_after_the_day_firms_read_that_it_is_under_review(town: Town) -> None:
    assert "正在复核" not in await town.firm.says("/start m_food-license")

    await town.on(date(2026, 12, 25))

    assert "最后核对" in town.firm.last_read
    assert "正在复核" in await town.firm.says("/start m_food-license")

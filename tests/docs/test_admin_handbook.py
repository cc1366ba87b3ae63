"""The handbook for admins (管理员手册): its main way, followed literally, does what the page says."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import col

from bot.chat.routing import COMMANDS
from bot.texts import zh
from storage.proposals import TO_DO
from storage.tables import Proposal
from tests.support.product import Town, open_town

PAGE = Path("docs/handbook/admin.zh-CN.md").read_text("utf-8")
_EDIT = r"`([^`]+)` (?:的半角冒号改成全角，成为|改成) `([^`]+)`"


def section(number: str) -> str:
    """What stands under `## 一、…` until the next heading."""
    return re.split(rf"^## {number}、.*$", PAGE, flags=re.MULTILINE)[1].split("\n## ")[0]


def told(pattern: str, text: str) -> str:
    """The one thing of this form that a part of the page names."""
    found = set(re.findall(pattern, text))
    assert len(found) == 1, f"{pattern}: {found}"
    return str(found.pop())


def with_the_three_faults(text: str) -> str:
    """Under the matter that the page says to look for, each of the edits once."""
    at = text.index("name: " + told(r"查找“([^”]+)”", section("一")))
    entry = text[at:]
    edits = re.findall(_EDIT, section("一"))
    assert len(edits) == 3
    for old, new in edits:
        assert old in entry
        entry = entry.replace(old, new, 1)
    return text[:at] + entry


def mended_and_shorter(text: str) -> str:
    """The three put right as the page says, and the paper left out: its line and the deeper ones under it."""
    at = text.index("name: " + told(r"查找“([^”]+)”", section("一")))
    entry = text[at:]
    right = re.findall(r"`([^`]+)`", section("三").split("改回来：")[1].split("。")[0])
    for (_, wrong), back in zip(re.findall(_EDIT, section("一")), right, strict=True):
        entry = entry.replace(wrong, back, 1)
    paper = told(r"查找 `([^`]+)`", section("三"))
    entry, removed = re.subn(rf"^( *){re.escape(paper)}.*\n(?:\1 +.*\n)+", "", entry, count=1, flags=re.MULTILINE)
    assert removed
    assert told(r"再下面的 `([^`]+)` 留着", section("三")) in entry
    return text[:at] + entry


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    folder = shutil.copytree("knowledge/base", tmp_path / "base")
    async with open_town(database_url, folder, departments=("market-regulation",)) as town:
        yield town
        assert [row.fault for row in await town.set_aside()] == []


async def done(town: Town) -> str:
    """Wait for the few seconds of the page; return what the admin reads then."""
    async with asyncio.timeout(120):
        while await town.count(Proposal, col(Proposal.state).in_(TO_DO)):  # noqa: ASYNC110  (rows)
            await asyncio.sleep(0.05)
    await town.settled()
    return town.admin.last_read


async def test_faulty_mended_seen_published_and_taken_back_as_the_page_says(town: Town) -> None:
    admin, firm = town.admin, town.firm
    file = told(r"把 `knowledge/base/([^`]+)` 复制到桌面", section("一"))
    original = (Path(town.settings.knowledge_dir) / file).read_text("utf-8")
    question = told(r"的手机上问“([^”]+)”", section("四"))

    await admin.sends_document(Path(file).name, with_the_three_faults(original).encode())
    read = await done(town)
    assert "3 处要改" in read
    assert len(re.findall(rf"^{re.escape(file)}:\d+:\d+$", read, re.MULTILINE)) == 3

    await admin.sends_document(Path(file).name, mended_and_shorter(with_the_three_faults(original)).encode())
    assert told(r"看到“([^”]+)”", section("三")) in await done(town)
    assert told(r"答的是 (\d 份材料)", section("四")) in await firm.says(question)
    await firm.presses(told(r"；点“([^”]+)”。再回到", section("四")))
    shown = await admin.presses(told(r"管理员手机，点“([^”]+)”", section("四")))
    assert "1 人会收到变更通知" in shown
    assert told(r"例如“([^”]+)”", section("四")).replace("‘", "“").replace("’", "”") in shown

    await admin.presses("发布")
    assert "已发布" in await done(town)
    assert any("有变化" in each for each in firm.read)
    papers = told(r"材料是 (\d 份)", section("五")) + "材料"
    assert papers in await firm.says(question)

    await admin.presses("回滚")
    assert "已回滚" in await done(town)
    papers = told(r"材料又是 (\d 份)", section("六")) + "材料"
    assert papers in await firm.says(question)
    assert (Path(town.settings.knowledge_dir) / file).read_text("utf-8") == original

    await admin.says("/knowledge")
    await admin.presses("看版本")
    assert any(label.startswith("回滚到") for label in admin.buttons)


def test_every_command_and_every_button_of_the_page_is_one_of_the_bot() -> None:
    for command in re.findall(r"`/([a-z]+)", PAGE):
        assert command in COMMANDS
    words = _all_words()
    for label in re.findall(r"(?<![位过])点“([^”…]+)”(?!下面)", PAGE):
        assert label in words, label


def test_the_page_says_that_a_city_checks_the_laws_before_it_goes_live() -> None:
    before_the_first = PAGE.split("## 一、")[0]
    for said in ("上线以前", "公开的法规转录文本", "按文号", "不要对企业开放"):
        assert said in before_the_first


def test_every_picture_of_the_page_is_there() -> None:
    for name in re.findall(r"!\[[^\]]+\]\(\.\./images/([^)]+)\)", PAGE):
        assert (Path("docs/images") / name).is_file()


def _all_words() -> set[str]:
    """Every short text of the Chinese modules: labels are among them."""
    modules = [getattr(zh, name) for name in dir(zh) if not name.startswith("_")]
    values = [value for module in modules for value in vars(module).values()]
    return {each for each in values if isinstance(each, str)}

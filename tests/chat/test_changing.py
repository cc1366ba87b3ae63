"""A change of the knowledge: sent, checked, compared, published, rolled back; nothing of it happens by half."""

import asyncio
import io
import shutil
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlmodel import col, select

from knowledge.faults import Faulty
from knowledge.folder import read_files
from knowledge.loader import load_files
from storage.database import open_database
from storage.proposals import TO_DO
from storage.tables import KnowledgeVersion, Proposal
from storage.tables.columns import core
from storage.words import ProposalState, Role
from tests.support.product import Town, open_town
from tests.support.someone import Someone

REGISTRATION = "matters/10-registration.yaml"
LOST = "营业执照遗失、毁损补领"
PAPER = "系统作废声明"
# Each change is compared in a process of its own, which takes seconds; what differs by database is tested elsewhere.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def town(database_url: str, tmp_path: Path) -> AsyncIterator[Town]:
    """A town with a folder of its own, as it is written into."""
    folder = shutil.copytree("knowledge/base", tmp_path / "base")
    async with open_town(database_url, folder, departments=("market-regulation",)) as town:
        yield town
        assert [row.fault for row in await town.set_aside()] == [], "handlers failed: see the log"


def folder(town: Town) -> dict[str, bytes]:
    return read_files(Path(town.settings.knowledge_dir))


def without_paper(files: dict[str, bytes]) -> bytes:
    """The file without one paper of the lost licence, and with a comment that must survive."""
    text = files[REGISTRATION].decode()
    start, end = text.index(f"      - name: {PAPER}"), text.index("      - name: 毁损的执照")
    return (text[:start] + "      # 改：不再要声明\n" + text[end:]).encode()


def with_faults(town: Town) -> bytes:
    """Three mistakes of somebody who knows policy and not programming."""
    text = without_paper(folder(town)).decode()
    at = text.index(LOST)
    tail = text[at:].replace("department: market-regulation", "department: market", 1)
    tail = tail.replace("fee: 不收费", "fee：不收费", 1).replace("2026-11-21", "2026-13-21", 1)
    return (text[:at] + tail).encode()


def without_faq(files: dict[str, bytes]) -> dict[str, bytes]:
    """The folder without its fixed answers, and without the lines that name them."""
    left = {name: data for name, data in files.items() if not name.startswith("faq/") and name != "golden.yaml"}
    try:
        load_files(left)
    except Faulty as wrong:
        for fault in sorted(wrong.faults, reverse=True):
            lines = left[fault.file].splitlines(keepends=True)
            del lines[fault.line - 1]
            left[fault.file] = b"".join(lines)
    return left


async def done(town: Town) -> None:
    """Wait until nothing of a change is left to do."""
    async with asyncio.timeout(60):
        while await town.count(Proposal, col(Proposal.state).in_(TO_DO)):  # noqa: ASYNC110  (rows)
            await asyncio.sleep(0.05)
    await town.settled()


async def sends(town: Town, admin: Someone, data: bytes, name: str = "10-registration.yaml") -> str:
    await admin.sends_document(name, data)
    await done(town)
    return admin.last_read


async def state(town: Town) -> ProposalState:
    newest = select(Proposal).order_by(col(Proposal.id).desc()).limit(1)
    found: Proposal = (await town.rows(newest))[0]
    return found.state


async def test_faults_are_told_mended_seen_published_and_taken_back(town: Town) -> None:
    admin, before = town.admin, folder(town)
    await town.firm.says("营业执照丢了怎么办")
    await town.firm.presses("订阅变更")

    told = await sends(town, admin, with_faults(town))
    assert "3 处要改" in told
    assert told.count(f"{REGISTRATION}:") >= 3
    assert told.count("怎么改：") == 3
    assert folder(town) == before
    assert PAPER in await town.firm.says("营业执照丢了怎么办")

    told = await sends(town, admin, without_paper(folder(town)))
    assert "校验通过" in told
    told = await admin.presses("看差异")
    assert f"{LOST}：材料 3 → 2 份，去掉“{PAPER}”" in told
    assert "1 人会收到" in told
    await admin.presses("发布")
    await done(town)
    assert "已发布" in admin.last_read
    assert folder(town)[REGISTRATION] == without_paper(before)
    assert any(f"您订阅的“{LOST}”有变化" in text for text in town.firm.read)
    assert f"－ {PAPER}" not in await town.firm.says("营业执照丢了怎么办")
    heard = sum("有变化" in text for text in town.firm.read)

    await admin.presses("回滚")
    await done(town)
    assert "已回滚" in admin.last_read
    assert folder(town) == before
    await town.restarts()
    assert PAPER in await town.firm.says("营业执照丢了怎么办")
    assert sum("有变化" in text for text in town.firm.read) == heard + 1


async def test_every_version_keeps_its_author_and_what_changed(town: Town) -> None:
    await sends(town, town.admin, without_paper(folder(town)))
    await town.admin.presses("发布")
    await done(town)

    kept = (await town.rows(select(KnowledgeVersion).order_by(col(KnowledgeVersion.id).desc())))[0]
    assert kept.by == town.admin.id
    assert PAPER in kept.what
    await town.admin.says("/knowledge")
    listed = await town.admin.presses("看版本")
    assert "周管理" in listed
    assert "文件夹里的" in listed


async def test_where_two_must_agree_the_second_admin_publishes(town: Town) -> None:
    rules = folder(town)["rules.yaml"].replace(b"  admins: 1 ", b"  admins: 2 ")
    await sends(town, town.admin, rules, "rules.yaml")
    await town.admin.presses("发布")  # still under the rule of one
    await done(town)
    second = await town.appoint("吴管理", Role.ADMIN, "business-environment")
    version = town.product.serving.now.base.digest

    await sends(town, town.admin, without_paper(folder(town)))
    assert "另外 1 位" in await town.admin.presses("发布")
    assert "同意过了" in await town.admin.presses("发布")
    assert town.product.serving.now.base.digest == version
    assert PAPER in second.last_read
    await second.presses("发布")
    await done(town)
    assert "已发布" in second.last_read
    assert town.product.serving.now.base.digest != version


async def test_a_change_sent_after_the_agreement_takes_it_back(town: Town) -> None:
    rules = folder(town)["rules.yaml"].replace(b"  admins: 1 ", b"  admins: 2 ")
    await sends(town, town.admin, rules, "rules.yaml")
    await town.admin.presses("发布")
    await done(town)
    second = await town.appoint("吴管理", Role.ADMIN, "business-environment")
    await sends(town, town.admin, without_paper(folder(town)))
    await town.admin.presses("发布")

    await sends(town, town.admin, without_paper(folder(town)) + b"\n# more\n")

    assert "已经发布、放弃，或者后来又改过" in await second.presses("发布")
    assert await state(town) is ProposalState.CHECKED


async def test_much_that_vanishes_is_asked_about_twice(town: Town) -> None:
    files = without_faq(folder(town))
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            archive.writestr(f"base/{name}", data)
    told = await sends(town, town.admin, held.getvalue(), "base.zip")

    assert "五分之一" in told
    assert "确定发布" in await town.admin.presses("发布")
    assert any(name.startswith("faq/") for name in folder(town))
    await town.admin.presses("确定发布")
    await done(town)
    assert folder(town) == files


async def test_a_change_compared_with_an_older_version_is_checked_again(town: Town) -> None:
    second = await town.appoint("吴管理", Role.ADMIN, "business-environment")
    await sends(town, town.admin, without_paper(folder(town)))
    rules = folder(town)["rules.yaml"] + b"\n# looked at\n"
    await sends(town, second, rules, "rules.yaml")
    await second.presses("发布")
    await done(town)

    assert "正在重新校验" in await town.admin.presses("发布")
    await done(town)
    assert "校验通过" in town.admin.last_read
    await town.admin.presses("发布")
    await done(town)
    assert folder(town)["rules.yaml"] == rules
    assert PAPER not in folder(town)[REGISTRATION].decode().partition(LOST)[2].partition("- id:")[0]


async def test_a_crash_between_writing_and_telling_is_made_good(town: Town) -> None:
    await sends(town, town.admin, without_paper(folder(town)))
    await town.stops()
    async with open_database(town.settings.database_url) as database, database.transaction() as connection:
        agreed = {"state": ProposalState.PUBLISHING}  # it was agreed to, one file was written, then the power went
        await connection.execute(core(Proposal).update().values(agreed))
    (Path(town.settings.knowledge_dir) / REGISTRATION).write_bytes(without_paper(folder(town)))
    await town.starts()
    await done(town)

    assert "已发布" in town.admin.last_read
    assert await town.count(KnowledgeVersion, col(KnowledgeVersion.by) == town.admin.id) == 1


async def test_only_admins_change_the_knowledge(town: Town) -> None:
    await town.firm.sends_document("10-registration.yaml", without_paper(folder(town)))

    assert await town.count(Proposal) == 0
    assert "只给" in await town.firm.presses_data("kver")


async def test_what_is_no_knowledge_says_what_to_do(town: Town) -> None:
    assert "打不开" in await sends(town, town.admin, b"no zip", "base.zip")
    assert "不知道放在哪里" in await sends(town, town.admin, b"hello: 1\n", "new.yaml")
    assert await state(town) is ProposalState.FAULTY


async def test_a_folder_that_cannot_be_written_is_told_and_nothing_changes(town: Town) -> None:
    await sends(town, town.admin, without_paper(folder(town)))
    before, version = folder(town), town.product.serving.now.base.digest
    place = Path(town.settings.knowledge_dir) / "matters"
    away = place.rename(place.parents[1] / "away")
    place.write_bytes(b"no folder")  # also for root, whom permissions do not stop

    await town.admin.presses("发布")
    await done(town)

    assert any("写不进知识库文件夹" in text for text in town.admin.read)
    assert town.product.serving.now.base.digest == version
    place.unlink()
    away.rename(place)
    assert folder(town) == before
    await town.admin.presses("发布")
    await done(town)
    assert "已发布" in town.admin.last_read

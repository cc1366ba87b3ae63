"""Marks planted in everything that belongs to an anonymous reporter reach nobody else, in no byte."""

import asyncio
import json
import logging
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.__main__ import main
from bot.web import metrics_app
from tests.support import files
from tests.support.product import Town, number_in
from tests.support.someone import Someone

NAME, USERNAME, ID = "甄秘密", "zhenmimi_7731", 7731946502
PHONE, MARK = "13977315566", "ZhenMark7731"
MARKS = (NAME, USERNAME, str(ID), PHONE, MARK)
PHOTO, DOCUMENT = files.photo(MARK), files.pdf(MARK)
WORDS = f"办食品证时窗口多要房产证原件，希望按告知单受理。我是{NAME}（@{USERNAME}），联系电话：{PHONE}"


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's files lie in the folder in which the product runs."""
    monkeypatch.chdir(tmp_path)


def _reporter(town: Town) -> Someone:
    town.world.add_person(ID, NAME, username=USERNAME)
    return Someone(town, ID, NAME)


async def test_no_mark_of_an_anonymous_reporter_reaches_anybody(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    who = _reporter(town)
    number = await _life_of_a_case(town, who)
    await _everybody_looks(town, number)

    sent = [each for each in town.world.journal.requests if str(each.params.get("chat_id")) != str(ID)]
    assert sent
    for mark in MARKS:
        assert mark not in json.dumps([each.params for each in sent], ensure_ascii=False, default=str), mark
        assert mark not in caplog.text, mark
    for person in _office(town):
        for file in person.received:
            found = [part for part in files.everything_in(file.data) for mark in MARKS if mark.encode() in part]
            assert not found, file.name


async def _life_of_a_case(town: Town, who: Someone) -> str:
    await who.says("/complain")
    preview = await who.says(WORDS)
    assert "139****" not in preview or "隐去" in preview
    await who.sends_photo(PHOTO, file_name=f"{MARK}.jpg", caption=f"这是照片，{PHONE}")
    await who.sends_document(f"{MARK}.pdf", DOCUMENT)
    assert "139****" in await who.presses("匿名")
    number = number_in(await who.presses("提交"))
    await town.official().presses("签收")
    await town.official().presses("联系企业")
    await town.official().says("合同是哪年的？")
    await who.presses("补充")
    await who.says(f"前年的，打我电话 {PHONE[:3]} {PHONE[3:7]} {PHONE[7:]} 或 {PHONE}，{NAME}")
    await who.says(f"忘了说，微信 wx_{USERNAME}")
    await who.presses("补充到")
    await who.presses_data(f"nudge:{number.replace('-', '')}")
    await town.official().presses("答复")
    await town.official().presses("已经办到")
    await town.official().says("11 月 23 日已按告知单受理")
    if "已经办到" in town.official().buttons:
        await town.official().presses("已经办到")
        await town.official().says("11 月 23 日已经说明")
    await town.official().presses("发出答复")
    await town.official().presses("办结")
    await who.presses("非常不满意")
    await who.says(f"我是{NAME}，{PHONE}")
    await who.presses_data(f"reopen:{number.replace('-', '')}:unsolved")
    await who.says(f"还是不行，打 {PHONE}")
    return number


def _office(town: Town) -> tuple[Someone, ...]:
    return (town.official(), town.head(), town.supervisor, town.dispatcher, town.admin)


async def _everybody_looks(town: Town, number: str) -> None:
    await town.filed()
    plain = number.replace("-", "")
    for person in _office(town):
        for words in (
            "/cases",
            "/duty",
            "/board",
            "/dispatch",
            "/staff",
            "/unanswered",
            "/audit",
            f"/case {number}",
            number,
        ):
            await person.says(words)
        for verb in ("open", "files", "story", "more", "why", "note", "ask_identity", "contact_of", "views"):
            await person.presses_data(f"{verb}:{plain}")
        await person.says("/cancel")


async def test_the_audit_and_the_metrics_name_nobody(
    town: Town, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    who = _reporter(town)
    await _life_of_a_case(town, who)
    await town.filed()
    product = town.product
    async with TestClient(TestServer(metrics_app(product.inbox, product.outbox, product.database))) as client:
        said = await (await client.get("/metrics")).text()
    monkeypatch.setenv("DATABASE_URL", town.settings.database_url)
    monkeypatch.setenv("KNOWLEDGE_DIR", str(town.settings.knowledge_dir))

    assert await asyncio.to_thread(main, ["audit"]) == 0
    said += "".join(capsys.readouterr())
    assert said
    for mark in MARKS:
        assert mark not in said, mark

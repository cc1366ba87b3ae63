"""Attachments are the bot's own: sealed as they came, shown as cleaned copies under names that tell nothing."""

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from bot.casework.submitting import attach
from bot.filing.keeping import damaged
from storage.tables import Attachment, Outgoing
from storage.vault import Damage
from storage.words import FileState, Role
from tests.support import files
from tests.support.product import Town, number_in
from tests.support.someone import Someone

WORDS = "昨天办食品证，窗口说还要交房东的房产证原件，可告知单上没有，希望按告知单受理"
MARK = "ZhengMark7731"
PHOTO = files.photo(MARK)
EVERY_KIND = (
    (f"{MARK}.pdf", files.pdf(MARK)),
    (f"{MARK}的信.docx", files.docx(MARK)),
    (f"{MARK}.xlsx", files.xlsx(MARK)),
    (f"{MARK}.png", files.png(MARK)),
)
OLD_DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + MARK.encode("utf-16-le") * 40


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PostgreSQL's files lie in the folder in which the product runs."""
    monkeypatch.chdir(tmp_path)


async def case_with(town: Town, *documents: tuple[str, bytes], naming: str = "匿名") -> str:
    """An anonymous complaint with a photo, these documents and all of their marks."""
    await town.firm.sends_photo(PHOTO, caption=WORDS, file_name=f"{MARK}.jpg")
    for name, data in documents:
        await town.firm.sends_document(name, data)
    await town.firm.presses(naming)
    return number_in(await town.firm.presses("提交"))


async def rows(town: Town) -> list[Attachment]:
    return await town.rows(select(Attachment).order_by(Attachment.id))  # type: ignore[arg-type]


def office(town: Town) -> Iterator[Someone]:
    yield from (town.official(), town.head(), town.dispatcher, town.supervisor, town.admin)


async def test_no_byte_of_a_files_author_reaches_anybody(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    number = await case_with(town, *EVERY_KIND, (f"{MARK}.txt", OLD_DOC))
    await town.filed()
    for person in office(town):
        await person.says(number)
        if any("看附件" in label for label in person.buttons):
            await person.presses("看附件")
        await person.presses_data(f"files:{number.replace('-', '')}")
    assert MARK not in caplog.text

    assert [each.name for each in town.official().received][:5] == [
        "附件1.jpg", "附件2.pdf", "附件3.docx", "附件4.xlsx", "附件5.png",
    ]  # fmt: skip
    ways = files.ways_to_write(MARK)
    for person in office(town):
        for file in person.received:
            assert not [part for part in files.everything_in(file.data) for way in ways if way in part], file.name
    inside = {str(each.id) for each in office(town)}
    sent = [each for each in town.world.journal.requests if str(each.params.get("chat_id")) in inside]
    assert any(each.method == "sendDocument" for each in sent)
    assert MARK not in repr(sent)
    assert not [row for row in await town.rows(select(Outgoing)) if MARK in repr(row) and str(row.chat_id) in inside]


async def test_the_original_is_sealed_as_it_came(town: Town) -> None:
    letter = files.pdf(MARK)
    await case_with(town, ("信.pdf", letter))
    await town.filed()

    photo, document = await rows(town)
    assert (photo.state, document.state) == (FileState.KEPT, FileState.KEPT)
    assert document.kept_as
    sealed = town.product.vault.original(document.kept_as)
    assert sealed.read_bytes() == letter
    assert document.sha256 == hashlib.sha256(letter).hexdigest()
    assert sealed.stat().st_mode & 0o777 == 0o400
    assert sealed.parent.stat().st_mode & 0o777 == 0o700


async def test_what_cannot_be_cleaned_is_shown_to_nobody_and_asked_for_anew_once(town: Town) -> None:
    number = await case_with(town, ("旧合同.txt", OLD_DOC))
    await town.filed()
    await town.filed()

    assert (await rows(town))[1].state is FileState.SEALED
    told = [text for text in town.firm.read if "去不掉里面的个人信息" in text]
    assert len(told) == 1
    assert number in told[0]
    assert "附件 2" in told[0]
    assert "没有显示" in await town.official().presses("看附件")
    assert [each.name for each in town.official().received] == ["附件1.jpg"]
    assert "请写下要补充的话" in await town.firm.presses("补充")


async def test_a_file_that_telegram_has_no_more_is_asked_for_once(town: Town) -> None:
    await town.firm.sends_photo(caption=WORDS)
    town.world.files.by_id.clear()
    number = number_in(await town.firm.presses("提交"))
    await town.filed()
    await town.restarts()
    await town.filed()

    assert (await rows(town))[0].state is FileState.LOST
    assert len([text for text in town.firm.read if "没能取到" in text and number in text]) == 1
    assert "没能取到" in await town.official().presses("看附件")


async def test_while_telegram_does_not_answer_a_file_waits_and_a_restart_loses_nothing(town: Town) -> None:
    town.world.faults.add("getFile", "500")
    await case_with(town)
    await town.filed()
    waiting = (await rows(town))[0]
    assert (waiting.state, waiting.tries) == (FileState.WAITING, 1)
    assert "正在处理" in await town.official().presses("看附件")

    await town.restarts()
    await town.filed()

    assert (await rows(town))[0].state is FileState.KEPT
    await town.official().presses("看附件")
    assert [each.name for each in town.official().received] == ["附件1.jpg"]


@pytest.mark.parametrize(("naming", "heard"), [("署名", True), ("匿名", False), ("", False)])
async def test_a_voice_is_kept_and_heard_only_of_a_firm_that_signed(town: Town, naming: str, heard: bool) -> None:
    assert "打成文字" in await town.firm.sends_voice(b"OggS voice")
    assert "语音 1" in await town.firm.says(WORDS)
    if naming:
        await town.firm.presses(naming)
    await town.firm.presses("提交")
    await town.filed()

    shown = await town.official().presses("看附件")
    assert [each.data for each in town.official().received] == ([b"OggS voice"] if heard else [])
    assert ("不播放" in shown) is not heard
    await town.firm.presses_data(f"files:{(await town.case_of(number_in(town.firm.read[-1]))).number}")
    assert [each.data for each in town.firm.received] == [b"OggS voice"]


async def test_nobody_sees_the_files_of_a_case_that_is_not_theirs(town: Town) -> None:
    number = await case_with(town)
    await town.filed()
    await town.official("tax").says("/cases")
    await town.official("tax").presses_data(f"files:{number.replace('-', '')}")
    await town.other_firm.says("/start")
    await town.other_firm.presses_data(f"files:{number.replace('-', '')}")

    assert town.official("tax").received == []
    assert town.other_firm.received == []


async def test_a_changed_or_missing_original_is_named_by_its_case(town: Town) -> None:
    number = (await case_with(town, ("信.pdf", files.pdf()))).replace("-", "")
    await town.filed()
    vault, (photo, document) = town.product.vault, await rows(town)
    assert await damaged(town.product.database, vault) == (2, [])

    changed, gone = vault.original(photo.kept_as or ""), vault.original(document.kept_as or "")
    changed.chmod(0o600)
    changed.write_bytes(b"another photo")
    gone.unlink()

    assert await damaged(town.product.database, vault) == (2, [(number, Damage.CHANGED), (number, Damage.MISSING)])


async def test_what_an_official_sends_comes_to_the_firm_cleaned_and_without_a_name(town: Town) -> None:
    number = await town.case(WORDS)
    await town.official().presses("签收")
    case = await town.case_of(number)
    sent = [town.world.files.put("document", data, f"{MARK}.pdf") for data in (files.pdf(MARK), OLD_DOC)]
    async with town.work() as work:
        attach(work, case, tuple(("document", each.id, len(each.data)) for each in sent), by=Role.OFFICIAL)
    await town.filed()

    await town.firm.presses_data(f"files:{case.number}")
    shown = town.firm.received
    assert [each.name for each in shown] == ["附件1.pdf"]
    assert not [part for part in files.everything_in(shown[0].data) if MARK.encode() in part]
    assert "企业看不到" in town.official().last_read
    assert "联系企业" in town.official().buttons[0]

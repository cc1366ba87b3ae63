"""Buttons that are stale, forwarded or forged: for every verb there is, nothing leaks and nothing changes."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.chat.routing import PRESSES
from storage.cases import by_number
from storage.tables import Attachment, Case, CaseEvent, CoUnit, DeadlineRow, Letter, Rating
from storage.tables.columns import core
from storage.words import State
from tests.support.product import Town
from tests.support.someone import Someone

WORDS = "办食品证时窗口多要材料，希望按告知单受理，要求书面说明理由"
SECRETS = ("食品证", "告知单受理", "书面说明", "王老板", "7001")
DETAILS = ("", ":1", ":yes", ":dissatisfied", ":tax", ":unsolved", ":x' OR 1=1")


async def _kept(town: Town) -> list[Any]:
    tables = (Case, CaseEvent, DeadlineRow, Rating, Letter, CoUnit, Attachment)
    async with town.work() as work:
        return [list((await work.connection.execute(select(core(table)))).all()) for table in tables]


async def _forges(town: Town, who: Someone, number: str) -> list[str]:
    """Press everything there is about a case; return what was read."""
    forged = [f"{verb}:{number}{DETAILS[at % len(DETAILS)]}"[:64] for at, verb in enumerate(sorted(PRESSES))]
    return [await who.presses_data(data) for data in forged]


@pytest.mark.parametrize("who", ["a firm", "an official of another unit", "a head of another unit", "an admin"])
async def test_whoever_has_nothing_to_do_with_a_case_learns_and_changes_nothing(town: Town, who: str) -> None:
    number = (await town.case(WORDS, naming="匿名")).replace("-", "")
    await town.official().presses("签收")
    person = {
        "a firm": town.other_firm,
        "an official of another unit": town.official("tax"),
        "a head of another unit": town.head("tax"),
        "an admin": town.admin,
    }[who]
    await person.says("/start")
    before = await _kept(town)

    read = "\n".join(await _forges(town, person, number))

    assert [secret for secret in SECRETS if secret in read] == []
    assert await _kept(town) == before


async def test_the_answer_to_a_case_of_others_is_the_answer_to_none(town: Town) -> None:
    number = (await town.case(WORDS)).replace("-", "")
    unknown = number[:-1] + str((int(number[-1]) + 1) % 10)
    await town.other_firm.says("/start")

    for verb in ("open", "story", "sign", "reply", "withdraw", "rate", "more"):
        theirs = await town.other_firm.presses_data(f"{verb}:{number}")
        nobodys = await town.other_firm.presses_data(f"{verb}:{unknown}")
        assert theirs.replace(number, "") == nobodys.replace(unknown, ""), verb


async def test_a_forwarded_button_pressed_by_the_firm_does_nothing_of_the_office(town: Town) -> None:
    number = (await town.case(WORDS)).replace("-", "")
    before = await _kept(town)

    for verb in (
        "sign",
        "send_back",
        "transfer",
        "dispatch",
        "refuse",
        "merge",
        "supervise",
        "talk",
        "grant_extension",
    ):
        await town.firm.presses_data(f"{verb}:{number}")
        await town.firm.says("/cancel")

    assert await _kept(town) == before


async def test_the_firm_reads_no_reply_that_the_office_has_not_agreed_to(town: Town) -> None:
    number = (await town.case(WORDS)).replace("-", "")
    await town.official().presses("签收")
    async with town.work() as work:
        case = await by_number(work, number)
        assert case is not None
        case.reply = [{"outcome": "done", "text": "内部稿：退还材料"}] * len(case.demands)
        case.state = State.AUDITING

    assert "内部稿" not in await town.firm.says(number)
    assert "内部稿" in await town.official().says(f"/case {number}")

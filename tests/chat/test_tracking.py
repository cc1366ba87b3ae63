"""Following a case by its number: one's own at once, another's with the code, guessing hopeless."""

import json
import re
from random import Random

from bot.casework.tracking import grouped, new_number
from tests.support.product import Town

WORDS = "办食品证时窗口多要材料，希望按告知单受理"


async def _submitted(town: Town) -> tuple[str, str]:
    await town.firm.says("/complain")
    await town.firm.says(WORDS)
    shown = await town.firm.presses("提交")
    number, code = re.search(r"\d{4}-\d{3}-\d{3}-\d{4}", shown), re.search(r"查询码 (\d{6})", shown)
    assert number
    assert code
    return number[0], code[1]


async def test_the_number_alone_opens_ones_own(town: Town) -> None:
    number, _ = await _submitted(town)

    for form in (
        number,
        number.replace("-", ""),
        number.replace("-", " "),
        "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in number),
        f"/track {number}",
        f"{number}-1",  # as it is spoken of once it was handled again
        "".join(chr(ord(c) + 0xFEE0) for c in f"{number}-1"),
    ):
        assert "待签收" in await town.firm.says(form), form
    assert number in await town.firm.says("/my")


async def test_somebody_else_needs_the_code(town: Town) -> None:
    number, code = await _submitted(town)

    assert "查询码" in await town.other_firm.says(number)
    assert "待签收" in await town.other_firm.says(code)
    assert "待签收" in await town.other_firm.says(f"/track {number} {code}")
    assert town.other_firm.buttons == []


async def test_not_there_and_not_yours_look_the_same(town: Town) -> None:
    number, _ = await _submitted(town)
    absent = grouped(new_number(Random(5)))
    assert (await town.other_firm.says(number)).replace(number, "") == (await town.other_firm.says(absent)).replace(
        absent, ""
    )
    assert await town.other_firm.says(f"/track {number} 000000") == await town.other_firm.says(
        f"/track {absent} 000000"
    )


async def test_a_stranger_learns_nothing_from_any_number_with_any_code(town: Town) -> None:
    """The bytes that go to Telegram are the same for a number that is there and for one that is not."""
    chance = Random(7)
    for at in range(12):
        number, absent = await town.case(f"第 {at} 件：窗口多要材料，希望按告知单受理"), grouped(new_number(chance))
        code = f" {chance.randrange(10**6):06d}" if at % 2 else ""
        answers: list[str] = []
        for asked in (number, absent):
            stranger = town.someone(f"路人{at}", id=900_000 + 2 * at + len(answers))
            before = town.world.journal.total
            await stranger.says(f"/track {asked}{code}")
            sent = [each for each in town.world.journal.since(before) if each.params.get("chat_id")]
            written = json.dumps([(each.method, each.params) for each in sent], ensure_ascii=False, sort_keys=True)
            answers.append(written.replace(asked, "N").replace(str(stranger.id), "ID"))
        assert answers[0] == answers[1]
        assert len(answers[0]) > len("[]")


async def test_a_wrong_digit_is_told_apart(town: Town) -> None:
    number, _ = await _submitted(town)
    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)

    assert "写错了" in await town.firm.says(wrong)


async def test_five_wrong_tries_cost_half_an_hour_but_never_the_owner(town: Town) -> None:
    number, code = await _submitted(town)
    for at in range(5):
        await town.other_firm.says(f"/track {number} 00000{at}")

    assert "再试" in await town.other_firm.says(f"/track {number} {code}")
    assert "待签收" in await town.firm.says(number)
    await town.later(minutes=31)
    assert "待签收" in await town.other_firm.says(f"/track {number} {code}")


async def test_twenty_wrong_tries_close_the_code_for_the_day_and_the_owner_hears(town: Town) -> None:
    number, code = await _submitted(town)
    for guesser in range(4):
        person = town.someone(f"猜号{guesser}")
        for at in range(5):
            await person.says(f"/track {number} 00000{at}")

    assert "今天这个查询码已停用" in town.firm.last_read
    assert "再试" in await town.other_firm.says(f"/track {number} {code}")
    await town.later(days=1)
    assert "待签收" in await town.other_firm.says(f"/track {number} {code}")

"""What cannot be delivered to an official goes to whoever hears it in their place; a firm that has left is not replaced."""

from tests.support.product import Town

WORDS = "办食品证时窗口多要材料，希望按告知单受理"


async def test_the_head_gets_the_very_message_that_could_not_be_delivered(town: Town) -> None:
    official, head = town.official(), town.head()
    town.world.faults.add("sendMessage", "403", chat_id=official.id, times=1)  # Telegram had not told us of the block

    number = await town.case(WORDS)

    pushed = [message for message in head.read if number in message]
    assert len(pushed) == 1
    assert "发不到" in pushed[0]
    await head.presses("签收")
    assert "已签收" in head.last_read


async def test_the_head_hears_that_the_firm_asks_to_hurry(town: Town) -> None:
    number = await town.case(WORDS)
    await town.official().presses("签收")
    town.official().blocks()

    await town.firm.says(number)
    await town.firm.presses("催办")

    assert any("催办" in message and number in message for message in town.head().read)


async def test_nobody_hears_in_the_place_of_a_firm_that_has_left(town: Town) -> None:
    await town.case(WORDS)
    before = [len(each.read) for each in (town.head(), town.supervisor, town.dispatcher, town.admin)]
    town.firm.blocks()

    await town.official().presses("签收")

    assert [len(each.read) for each in (town.head(), town.supervisor, town.dispatcher, town.admin)] == before

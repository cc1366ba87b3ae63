"""A pressed button waits for answerCallbackQuery."""

import asyncio
from datetime import timedelta

import pytest

from bot.simulator.clock import MovableClock
from bot.simulator.people import PhoneError
from bot.simulator.refusals import QUERY_TOO_OLD
from bot.simulator.world import World
from tests.simulator.client import Api

BUTTONS = {"inline_keyboard": [[{"text": "签收", "callback_data": "a"}]]}


@pytest.fixture
async def card(api: Api) -> int:
    return int((await api.ok("sendMessage", chat_id=7001, text="待签收", reply_markup=BUTTONS))["message_id"])


async def test_the_bot_hears_which_button_under_which_message(api: Api, world: World, card: int) -> None:
    query = world.press(7001, card, "a")

    (update,) = await api.ok("getUpdates")
    pressed = update["callback_query"]
    assert pressed["id"] == query.id
    assert pressed["data"] == "a"
    assert pressed["from"]["id"] == 7001
    assert pressed["message"]["text"] == "待签收"
    assert pressed["message"]["reply_markup"] == BUTTONS


async def test_the_answer_reaches_the_phone(api: Api, world: World, card: int) -> None:
    query = world.press(7001, card, "a")
    waiting = asyncio.create_task(query.wait(2))

    await api.ok("answerCallbackQuery", callback_query_id=query.id, text="已签收", show_alert=True)

    assert await waiting == {"toast": "已签收", "alert": True}


async def test_without_an_answer_the_phone_stops_waiting(world: World, card: int) -> None:
    assert await world.press(7001, card, "a").wait(0.01) is None


async def test_a_second_answer_is_taken(api: Api, world: World, card: int) -> None:
    query = world.press(7001, card, "a")

    assert await api.ok("answerCallbackQuery", callback_query_id=query.id) is True
    assert await api.ok("answerCallbackQuery", callback_query_id=query.id) is True


async def test_an_answer_after_a_quarter_of_an_hour_is_too_late(
    api: Api, world: World, clock: MovableClock, card: int
) -> None:
    query = world.press(7001, card, "a")
    clock.move_to(clock.now() + timedelta(minutes=16))

    for query_id in (query.id, "12345", ""):
        assert await api.refusal("answerCallbackQuery", callback_query_id=query_id) == (
            400,
            f"Bad Request: {QUERY_TOO_OLD}",
        )


async def test_a_toast_has_two_hundred_characters_at_most(api: Api, world: World, card: int) -> None:
    query = world.press(7001, card, "a")

    assert await api.refusal("answerCallbackQuery", callback_query_id=query.id, text="好" * 201) == (
        400,
        "Bad Request: MESSAGE_TOO_LONG",
    )


async def test_there_is_no_button_under_what_is_deleted(api: Api, world: World, card: int) -> None:
    await api.ok("deleteMessage", chat_id=7001, message_id=card)

    with pytest.raises(PhoneError, match="已经删除"):
        world.press(7001, card, "a")

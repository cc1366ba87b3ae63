"""Changing and deleting messages."""

from datetime import timedelta
from typing import Any

import pytest

from bot.simulator.clock import MovableClock
from bot.simulator.refusals import NOT_MODIFIED
from bot.simulator.world import World
from tests.simulator.client import Api, png

BUTTONS = {"inline_keyboard": [[{"text": "签收", "callback_data": "a"}]]}


@pytest.fixture
async def card(api: Api) -> int:
    """A message of the bot with a button."""
    return int((await api.ok("sendMessage", chat_id=7001, text="待签收", reply_markup=BUTTONS))["message_id"])


async def test_a_text_is_changed_in_its_place(api: Api, world: World, card: int) -> None:
    changed = await api.ok("editMessageText", chat_id=7001, message_id=card, text="已签收")

    assert changed["text"] == "已签收"
    assert "reply_markup" not in changed  # an edit without a keyboard takes the old one away
    assert changed["edit_date"] >= changed["date"]
    assert world.chat(7001) == [changed]


async def test_only_the_keyboard_is_changed(api: Api, card: int) -> None:
    changed = await api.ok("editMessageReplyMarkup", chat_id=7001, message_id=card)

    assert changed["text"] == "待签收"
    assert "reply_markup" not in changed


@pytest.mark.parametrize(
    ("method", "params"),
    [
        pytest.param("editMessageText", {"text": "待签收", "reply_markup": BUTTONS}, id="same text and buttons"),
        pytest.param("editMessageText", {"text": " 待签收\n", "reply_markup": BUTTONS}, id="same text once trimmed"),
        pytest.param("editMessageReplyMarkup", {"reply_markup": BUTTONS}, id="same buttons"),
    ],
)
async def test_an_edit_that_changes_nothing_is_refused(api: Api, card: int, method: str, params: Any) -> None:
    assert await api.refusal(method, chat_id=7001, message_id=card, **params) == (400, f"Bad Request: {NOT_MODIFIED}")


async def test_what_cannot_be_edited(api: Api, world: World, card: int) -> None:
    theirs = world.text(7001, "我写的")["message_id"]
    keyed = await api.ok("sendMessage", chat_id=7001, text="菜单", reply_markup={"keyboard": [["问事项"]]})
    photo = (await api.upload("sendPhoto", "photo", png(), "a.png", chat_id="7001"))["result"]["message_id"]
    refusals = {
        ("editMessageText", theirs): "message can't be edited",
        ("editMessageText", keyed["message_id"]): "message can't be edited",
        ("editMessageText", 999): "message to edit not found",
        ("editMessageText", 0): "message identifier is not specified",
        ("editMessageText", photo): "there is no text in the message to edit",
        ("editMessageCaption", card): "there is no caption in the message to edit",
    }

    for (method, message_id), why in refusals.items():
        answer = await api.refusal(method, chat_id=7001, message_id=message_id, text="好", caption="好")
        assert answer == (400, f"Bad Request: {why}")


async def test_an_edit_is_as_limited_as_a_message(api: Api, card: int) -> None:
    async def refusal(text: str, **more: Any) -> str:
        return (await api.refusal("editMessageText", chat_id=7001, message_id=card, text=text, **more))[1]

    assert await refusal("") == "Bad Request: message text is empty"
    assert await refusal("好" * 4097) == "Bad Request: message is too long"
    assert await refusal("好", reply_markup="{") == "Bad Request: can't parse reply keyboard markup JSON object"


async def test_a_caption_is_changed(api: Api) -> None:
    photo = (await api.upload("sendPhoto", "photo", png(), "a.png", chat_id="7001", caption="前"))["result"]

    changed = await api.ok("editMessageCaption", chat_id=7001, message_id=photo["message_id"], caption="后")

    assert changed["caption"] == "后"
    assert changed["photo"] == photo["photo"]
    assert await api.refusal(
        "editMessageCaption", chat_id=7001, message_id=photo["message_id"], caption="好" * 1025
    ) == (400, "Bad Request: message caption is too long")


async def test_a_message_is_deleted_once(api: Api, world: World, card: int) -> None:
    assert await api.ok("deleteMessage", chat_id=7001, message_id=card) is True

    assert world.chat(7001) == []
    assert await api.refusal("deleteMessage", chat_id=7001, message_id=card) == (
        400,
        "Bad Request: message to delete not found",
    )


async def test_after_two_days_a_message_stays(api: Api, clock: MovableClock, card: int) -> None:
    clock.move_to(clock.now() + timedelta(hours=49))

    assert await api.refusal("deleteMessage", chat_id=7001, message_id=card) == (
        400,
        "Bad Request: message can't be deleted for everyone",
    )


async def test_several_messages_are_deleted_and_those_gone_passed_over(api: Api, world: World, card: int) -> None:
    assert await api.ok("deleteMessages", chat_id=7001, message_ids=[card, 999]) is True

    assert world.chat(7001) == []


async def test_a_person_corrects_what_they_wrote(api: Api, world: World) -> None:
    written = world.text(7001, "办证要什莫")

    world.edit(7001, written["message_id"], "办证要什么")

    _, update = await api.ok("getUpdates")
    assert update["edited_message"]["text"] == "办证要什么"
    assert update["edited_message"]["message_id"] == written["message_id"]

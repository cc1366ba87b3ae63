"""Keyboards are checked as Telegram checks them."""

from typing import Any

import pytest

from bot.simulator import keyboards
from bot.simulator.refusals import Refusal


def button(**fields: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "签收", **fields}]]}


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        pytest.param(button(callback_data="x" * 65), "BUTTON_DATA_INVALID", id="65 bytes of data"),
        pytest.param(button(callback_data="工" * 22), "BUTTON_DATA_INVALID", id="data counts in bytes"),
        pytest.param(button(), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", id="does nothing"),
        pytest.param(button(callback_data=""), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard", id="empty data"),
        pytest.param({"inline_keyboard": [[{"callback_data": "a"}]]}, 'can\'t parse inline keyboard button: can\'t find field "text"', id="no label"),
        pytest.param({"inline_keyboard": [[{"text": " ", "callback_data": "a"}]]}, "inline keyboard button text must be non-empty", id="blank label"),
        pytest.param(button(callback_data=["a"]), 'can\'t parse inline keyboard button: field "callback_data" must be of type String', id="data is a list"),
        pytest.param(button(url="http://localhost/x"), "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL", id="link to this machine"),
        pytest.param(button(url="javascript:alert(1)"), "inline keyboard button URL 'javascript:alert(1)' is invalid: Wrong HTTP URL", id="no link"),
        pytest.param({"inline_keyboard": ["a"]}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays', id="no rows"),
        pytest.param({"inline_keyboard": "a"}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array', id="no array"),
        pytest.param({"inline_keyboard": [["a"]]}, "can't parse inline keyboard button: InlineKeyboardButton must be an Object", id="a string as button"),
        pytest.param({"inline_keyboard": [[{"text": "a", "callback_data": "a"}]] * 101}, "reply markup is too long", id="101 buttons"),
        pytest.param({"keyboard": [[1]]}, "can't parse keyboard button: KeyboardButton must be a String or an Object", id="a number as key"),
        pytest.param({"keyboard": [[""]], "resize_keyboard": 1}, 'field "resize_keyboard" of the ReplyKeyboardMarkup must be of the type Boolean', id="1 for true"),
        pytest.param([], "object expected as reply markup", id="a list"),
    ],
)  # fmt: skip
def test_a_keyboard_that_telegram_would_not_take_is_refused(markup: Any, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        keyboards.parsed(markup)

    assert refused.value.description == f"Bad Request: {why}"


def test_exactly_64_bytes_of_data_pass() -> None:
    markup = button(callback_data="x" * 64)

    assert keyboards.parsed(markup).inline == markup


@pytest.mark.parametrize(
    "url", ["https://t.me/sim_bot?start=a", "t.me/sim_bot", "tg://user?id=1", "http://example.com"]
)
def test_a_button_leads_to_a_link(url: str) -> None:
    assert keyboards.parsed(button(url=url)).inline == button(url=url)


def test_rows_without_buttons_vanish() -> None:
    assert keyboards.parsed({"inline_keyboard": [[], []]}) == keyboards.NOTHING


def test_a_reply_keyboard_takes_plain_strings() -> None:
    markup = keyboards.parsed({"keyboard": [["问事项", {"text": "查进度"}]], "resize_keyboard": True})

    assert markup.reply == {"keyboard": [[{"text": "问事项"}, {"text": "查进度"}]], "resize_keyboard": True}


def test_a_reply_keyboard_is_removed() -> None:
    assert keyboards.parsed({"remove_keyboard": True}).removes

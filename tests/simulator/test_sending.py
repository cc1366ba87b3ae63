"""sendMessage: what arrives, and what Telegram refuses."""

import json
from typing import Any

import aiohttp
import pytest

from bot.simulator.world import World
from tests.simulator.client import TOKEN, Api

GONE = 9999


async def test_a_message_arrives_as_it_was_sent(api: Api, world: World) -> None:
    buttons = {"inline_keyboard": [[{"text": "签收", "callback_data": "sign:1"}]]}
    bold = {"type": "bold", "offset": 0, "length": 2}

    sent = await api.ok("sendMessage", chat_id=7001, text="工单 1 号", entities=[bold], reply_markup=buttons)

    assert sent["text"] == "工单 1 号"
    assert sent["entities"] == [bold]
    assert sent["reply_markup"] == buttons
    assert sent["from"]["is_bot"] is True
    assert world.chat(7001) == [sent]


@pytest.mark.parametrize("how", ["query", "form", "multipart"])
async def test_parameters_come_in_every_way_that_telegram_takes(api: Api, how: str) -> None:
    params = {
        "chat_id": "7001",
        "text": "好 & 好",
        "entities": json.dumps([{"type": "bold", "offset": 0, "length": 1}]),
    }
    url = f"{api.url}/bot{TOKEN}/sendmessage"
    form = aiohttp.FormData(params)
    multipart = aiohttp.MultipartWriter("form-data")
    for name, value in params.items():
        multipart.append(value).set_content_disposition("form-data", name=name)
    requests: dict[str, Any] = {
        "query": lambda: api.session.get(url, params=params),
        "form": lambda: api.session.post(url, data=form),
        "multipart": lambda: api.session.post(url, data=multipart),
    }

    async with requests[how]() as response:
        body = await response.json()

    assert body["result"]["text"] == "好 & 好"
    assert body["result"]["entities"][0]["type"] == "bold"


@pytest.mark.parametrize(
    ("params", "code", "description"),
    [
        pytest.param({"text": ""}, 400, "Bad Request: message text is empty", id="empty"),
        pytest.param({}, 400, "Bad Request: message text is empty", id="no text"),
        pytest.param({"text": " \n "}, 400, "Bad Request: text must be non-empty", id="only white space"),
        pytest.param({"text": "好" * 4097}, 400, "Bad Request: message is too long", id="4097 characters"),
        pytest.param({"text": "👉" * 2049}, 400, "Bad Request: message is too long", id="4098 units in 2049 characters"),
        pytest.param({"text": "好", "chat_id": GONE}, 400, "Bad Request: chat not found", id="stranger"),
        pytest.param({"text": "好", "chat_id": "@wang"}, 400, "Bad Request: chat not found", id="by username"),
        pytest.param({"text": "好", "chat_id": ""}, 400, "Bad Request: chat_id is empty", id="no chat"),
        pytest.param({"text": "好", "parse_mode": "HTML"}, 400, "Bad Request: unsupported parse_mode", id="parse mode"),
        pytest.param({"text": "好", "reply_markup": "{"}, 400, "Bad Request: can't parse reply keyboard markup JSON object", id="broken JSON"),
        pytest.param({"text": "好", "reply_markup": "[]"}, 400, "Bad Request: object expected as reply markup", id="a list as markup"),
        pytest.param({"text": "好", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]}}, 400, "Bad Request: BUTTON_DATA_INVALID", id="button data"),
        pytest.param({"text": "好", "entities": [{"type": "bold", "offset": 0, "length": 9}]}, 400, "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9", id="entity"),
        pytest.param({"text": "好", "reply_parameters": {"message_id": 5}}, 400, "Bad Request: message to be replied not found", id="reply to nothing"),
        pytest.param({"text": "好", "reply_parameters": "x"}, 400, "Bad Request: can't parse reply parameters JSON object", id="reply to no JSON"),
        pytest.param({"text": "好", "link_preview_options": "x"}, 400, "Bad Request: can't parse link preview options JSON object", id="preview options"),
    ],
)  # fmt: skip
async def test_what_telegram_does_not_take(api: Api, params: dict[str, Any], code: int, description: str) -> None:
    assert await api.refusal("sendMessage", **{"chat_id": 7001} | params) == (code, description)


async def test_the_longest_text_passes(api: Api) -> None:
    assert len((await api.ok("sendMessage", chat_id=7001, text="好" * 4096))["text"]) == 4096


async def test_nobody_is_written_to_before_they_write(api: Api, world: World) -> None:
    world.add_person(7002, "李科员", opened=False)
    assert await api.refusal("sendMessage", chat_id=7002, text="好") == (400, "Bad Request: chat not found")

    world.text(7002, "/start")

    assert (await api.ok("sendMessage", chat_id=7002, text="好"))["chat"]["first_name"] == "李科员"


async def test_who_blocked_the_bot_gets_nothing(api: Api, world: World) -> None:
    world.block(7001)
    assert await api.refusal("sendMessage", chat_id=7001, text="好") == (
        403,
        "Forbidden: bot was blocked by the user",
    )

    world.block(7001, blocked=False)

    await api.ok("sendMessage", chat_id=7001, text="好")
    states = [update["my_chat_member"]["new_chat_member"]["status"] for update in await api.ok("getUpdates")]
    assert states == ["kicked", "member"]


async def test_entities_that_are_no_json_are_passed_over(api: Api) -> None:
    assert "entities" not in await api.ok("sendMessage", chat_id=7001, text="好", entities="[")


async def test_a_reply_shows_what_it_answers(api: Api, world: World) -> None:
    asked = world.text(7001, "还要什么材料")

    sent = await api.ok(
        "sendMessage", chat_id=7001, text="不要了", reply_parameters={"message_id": asked["message_id"]}
    )

    assert sent["reply_to_message"]["text"] == "还要什么材料"


async def test_a_lenient_reply_goes_without_what_is_gone(api: Api) -> None:
    reply = {"message_id": 5, "allow_sending_without_reply": True}

    assert "reply_to_message" not in await api.ok("sendMessage", chat_id=7001, text="好", reply_parameters=reply)


async def test_a_reply_keyboard_stays_until_it_is_removed(api: Api, world: World) -> None:
    assert world.bot is not None
    chat = world.bot.chat(7001)
    keyboard = {"keyboard": [[{"text": "问事项"}]], "resize_keyboard": True}

    sent = await api.ok("sendMessage", chat_id=7001, text="好", reply_markup=keyboard)
    await api.ok("sendMessage", chat_id=7001, text="还在")
    assert chat.keyboard == keyboard
    assert "reply_markup" not in sent

    await api.ok("sendMessage", chat_id=7001, text="没了", reply_markup={"remove_keyboard": True})
    assert chat.keyboard is None


async def test_protected_content_says_so(api: Api) -> None:
    assert (await api.ok("sendMessage", chat_id=7001, text="好", protect_content=True))["has_protected_content"]


async def test_an_unknown_method_and_a_wrong_token(api: Api) -> None:
    assert await api.refusal("sendMesage") == (404, "Not Found: method not found")
    assert await api.refusal("getMe", token="1:short") == (401, "Unauthorized")
    assert await api.refusal("getMe", token="nonsense") == (401, "Unauthorized")


async def test_a_body_that_is_no_json_object(api: Api) -> None:
    headers = {"Content-Type": "application/json"}
    for body, why in ((b"{", "can't parse JSON object"), (b"[]", "JSON object expected")):
        async with api.session.post(f"{api.url}/bot{TOKEN}/sendMessage", data=body, headers=headers) as response:
            assert (await response.json())["description"] == f"Bad Request: {why}"


async def test_a_chat_is_described(api: Api) -> None:
    assert (await api.ok("getChat", chat_id=7001))["type"] == "private"
    assert await api.refusal("getChat", chat_id=GONE) == (400, "Bad Request: chat not found")
    assert await api.ok("sendChatAction", chat_id=7001, action="typing") is True
    assert await api.refusal("sendChatAction", chat_id=7001, action="sleep") == (
        400,
        "Bad Request: wrong parameter action in request",
    )

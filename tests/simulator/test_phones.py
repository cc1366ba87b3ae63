"""The phones over HTTP, as the page uses them."""

import asyncio
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.simulator.clock import MovableClock
from bot.simulator.people import PhoneError
from bot.simulator.server import start
from bot.simulator.world import World
from tests.simulator.client import Api, png


async def test_the_world_at_a_glance(api: Api) -> None:
    status, seen = await api.page("GET", "/api/world")

    assert status == 200
    assert seen["bot"] == {"id": 123456, "username": "yingshangtong_bot", "first_name": "营商通"}
    assert seen["now"].startswith("2026-11-23T10:00")
    assert (seen["timezone"], seen["working_day"], seen["can_move"]) == ("Asia/Shanghai", True, True)
    assert seen["people"] == [
        {
            "id": 7001,
            "first_name": "王老板",
            "username": "wang",
            "language_code": "zh-hans",
            "role": "企业",
            "opened": True,
            "blocked": False,
            "unread": 0,
        }
    ]


async def test_a_conversation(api: Api) -> None:
    _, asked = await api.page("POST", "/api/people/7001/text", text="/start join_x")
    await api.ok("setMyCommands", commands=[{"command": "help", "description": "帮助"}])
    keyboard = {"keyboard": [[{"text": "问事项"}]]}
    await api.ok("sendMessage", chat_id=7001, text="您好", reply_markup=keyboard, disable_notification=True)
    unread = (await api.page("GET", "/api/world"))[1]["people"][0]["unread"]

    _, chat = await api.page("GET", "/api/people/7001/chat")

    assert unread == 1
    assert asked["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert [message["text"] for message in chat["messages"]] == ["/start join_x", "您好"]
    assert [message["silent"] for message in chat["messages"]] == [False, True]
    assert chat["commands"] == [{"command": "help", "description": "帮助"}]
    assert chat["keyboard"] == keyboard
    assert (await api.page("GET", "/api/world"))[1]["people"][0]["unread"] == 0


async def test_a_press_waits_for_the_answer(api: Api, world: World) -> None:
    buttons = {"inline_keyboard": [[{"text": "签收", "callback_data": "a"}]]}
    sent = await api.ok("sendMessage", chat_id=7001, text="待签收", reply_markup=buttons)
    press = asyncio.create_task(api.page("POST", "/api/people/7001/press", message_id=sent["message_id"], data="a"))
    (update,) = await api.ok("getUpdates", timeout=5)

    await api.ok("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="好")

    assert await press == (200, {"toast": "好", "alert": False})


@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_a_phone_sends_a_file(api: Api, kind: str) -> None:
    form = aiohttp.FormData({"caption": "证据"})
    form.add_field("file", png(), filename="现场.png", content_type="image/png")

    async with api.session.post(f"{api.url}/api/people/7001/{kind}", data=form) as response:
        message = await response.json()

    (address,) = message["files"].values()
    async with api.session.get(api.url + address) as response:
        assert await response.read() == png()
    assert message["caption"] == "证据"
    assert kind in message


async def test_what_is_no_picture_is_only_downloaded(api: Api, world: World) -> None:
    file_id = world.document(7001, b"<script>", "a.html")["document"]["file_id"]

    async with api.session.get(f"{api.url}/api/files/{file_id}") as response:
        assert response.headers["Content-Disposition"] == "attachment"


async def test_a_new_phone(api: Api, world: World) -> None:
    _, person = await api.page("POST", "/api/people", first_name=" 张三 ", role="企业", language_code="en")

    assert (person["id"], person["first_name"], person["opened"]) == (7002, "张三", False)
    await api.page("POST", "/api/people/7002/text", text="/start")
    assert world.person(7002).opened


async def test_a_phone_that_blocked_the_bot_says_so(api: Api, world: World) -> None:
    _, person = await api.page("POST", "/api/people/7001/block", blocked=True)
    assert person["blocked"] is True

    assert await api.page("POST", "/api/people/7001/text", text="好") == (
        409,
        {"error": "您停用了机器人，恢复后才能发送。"},
    )


@pytest.mark.parametrize(
    ("move", "now", "working"),
    [
        ("hour", "2026-11-23T11:00", True),
        ("working_day", "2026-11-24T09:00", True),
        ("week", "2026-11-30T10:00", True),
    ],
)
async def test_the_clock_moves(api: Api, move: str, now: str, working: bool) -> None:
    _, moved = await api.page("POST", "/api/clock", move=move)

    assert moved["now"].startswith(now)
    assert moved["working_day"] is working


async def test_the_next_working_day_is_the_calendars(clock: MovableClock) -> None:
    world = World(
        clock,
        next_working_moment=lambda now: datetime(2026, 12, 1, 0, 30, tzinfo=UTC),
        is_working_day=lambda day: False,
    )
    running = await start(world)
    async with aiohttp.ClientSession() as session:
        status, moved = await Api(session, running.url).page("POST", "/api/clock", move="working_day")
    await running.stop()

    assert status == 200
    assert moved["now"].startswith("2026-12-01T08:30")
    assert moved["working_day"] is False


async def test_faults_are_set_from_the_page(api: Api, world: World) -> None:
    rule = {"method": "sendMessage", "kind": "429", "times": None, "chat_id": 7001, "retry_after": 5}

    status, shown = await api.page("PUT", "/api/faults", rules=[rule])

    assert status == 200
    assert shown["rules"] == [rule | {"seconds": 1.0}]
    assert await api.page("GET", "/api/faults") == (200, shown)
    for wrong in ({"method": "*", "kind": "fire"}, {"kind": "429"}, {"method": "*", "kind": "429", "times": "x"}):
        assert (await api.page("PUT", "/api/faults", rules=[wrong]))[0] == 409
    assert len(world.faults.rules) == 1


async def test_the_journal_counts_on(api: Api) -> None:
    await api.ok("getMe")
    await api.refusal("sendMessage", chat_id=7001)

    _, body = await api.page("GET", "/api/requests?since=1")

    (request,) = body["requests"]
    assert (request["n"], request["method"], request["params"], request["status"]) == (
        2,
        "sendMessage",
        {"chat_id": 7001},
        400,
    )


@pytest.mark.parametrize(
    ("method", "path", "status", "error"),
    [
        ("GET", "/api/people/1/chat", 404, "没有这部手机。"),
        ("GET", "/api/files/nothing", 404, "没有这个文件。"),
        ("GET", "/page/nothing.js", 404, "没有这个文件。"),
        ("POST", "/api/people/7001/text", 409, "请求的内容不是 JSON 对象。"),
        ("POST", "/api/people/7001/photo", 409, "请选择文件。"),
        ("POST", "/api/people/x/text", 409, "没有这部手机。"),
    ],
)
async def test_a_wrong_request_gets_one_sentence(api: Api, method: str, path: str, status: int, error: str) -> None:
    assert await api.page(method, path) == (status, {"error": error})


def test_without_a_bot_a_phone_has_nobody_to_write_to(clock: MovableClock) -> None:
    world = World(clock)
    world.add_person(7001, "王老板")

    with pytest.raises(PhoneError, match="还没有机器人"):
        world.text(7001, "有人吗")


def test_a_long_text_goes_out_in_pieces(world: World) -> None:
    world.text(7001, "好" * 5000)

    assert [len(message["text"]) for message in world.chat(7001)] == [2048, 2952]

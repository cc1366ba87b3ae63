"""Delivery to a webhook: with its secret, in order, again and again until it is taken."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import pairwise
from typing import Any

import pytest
from aiohttp import web

from bot.simulator.world import World
from tests.simulator.client import Api


class Receiver:
    """A webhook that notes what comes and answers with `answers`, then 200."""

    def __init__(self) -> None:
        self.url = ""
        self.received: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[int] = []
        self.arrived = asyncio.Event()
        self.hold: Callable[[dict[str, Any]], Awaitable[None]] | None = None

    async def take(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.hold:
            await self.hold(update)
        status = self.answers.pop(0) if self.answers else 200
        if status == 200:
            self.received.append(update)
            self.arrived.set()
        return web.Response(status=status)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.received]

    async def until(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.received) < count:
                self.arrived.clear()
                await self.arrived.wait()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_come_with_the_secret(api: Api, world: World, receiver: Receiver) -> None:
    world.text(7001, "早就在等")
    await api.ok("setWebhook", url=receiver.url, secret_token="s3cret_-")

    world.text(7001, "刚说的")

    await receiver.until(2)
    assert receiver.texts() == ["早就在等", "刚说的"]
    assert receiver.secrets == ["s3cret_-"] * 2
    await asyncio.sleep(0.02)
    assert (await api.ok("getWebhookInfo"))["pending_update_count"] == 0


async def test_a_refused_update_comes_again_before_the_next(api: Api, world: World, receiver: Receiver) -> None:
    receiver.answers = [500, 503, 404]
    await api.ok("setWebhook", url=receiver.url)

    world.text(7001, "一")
    world.text(7001, "二")

    await receiver.until(2)
    assert receiver.texts() == ["一", "二"]
    info = await api.ok("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 404")


async def test_the_delay_grows(api: Api, world: World, receiver: Receiver) -> None:
    loop = asyncio.get_running_loop()
    tries: list[float] = []

    async def note(_: dict[str, Any]) -> None:
        tries.append(loop.time())

    receiver.hold, receiver.answers = note, [500, 500, 500]
    await api.ok("setWebhook", url=receiver.url)
    world.text(7001, "一")

    await receiver.until(1)
    waits = [later - earlier for earlier, later in pairwise(tries)]
    assert waits[0] >= 0.02
    assert waits[1] >= 0.04
    assert waits[2] >= 0.08


async def test_one_chat_does_not_hold_up_another(api: Api, world: World, receiver: Receiver) -> None:
    world.add_person(7002, "李科员")
    free = asyncio.Event()

    async def hold(update: dict[str, Any]) -> None:
        if update["message"]["chat"]["id"] == 7001:
            await free.wait()

    receiver.hold = hold
    await api.ok("setWebhook", url=receiver.url)
    world.text(7001, "慢")
    world.text(7002, "快")

    await receiver.until(1)
    assert receiver.texts() == ["快"]
    free.set()
    await receiver.until(2)


async def test_a_receiver_that_is_down_is_tried_until_it_is_up(api: Api, world: World) -> None:
    await api.ok("setWebhook", url="http://127.0.0.1:9/hook")
    world.text(7001, "在吗")
    await asyncio.sleep(0.1)

    info = await api.ok("getWebhookInfo")

    assert info["url"] == "http://127.0.0.1:9/hook"
    assert info["pending_update_count"] == 1
    assert info["last_error_message"] == "Connection refused"


async def test_what_was_not_delivered_is_there_for_polling(api: Api, world: World) -> None:
    await api.ok("setWebhook", url="http://127.0.0.1:9/hook")
    world.text(7001, "在吗")

    await api.ok("deleteWebhook")

    (update,) = await api.ok("getUpdates")
    assert update["message"]["text"] == "在吗"


async def test_by_a_fault_an_update_comes_twice(api: Api, world: World, receiver: Receiver) -> None:
    world.faults.add("*", "duplicate", times=1)
    await api.ok("setWebhook", url=receiver.url)
    world.text(7001, "一")
    world.text(7001, "二")

    await receiver.until(3)
    assert receiver.texts() == ["一", "一", "二"]


@pytest.mark.parametrize(
    ("params", "why"),
    [
        pytest.param({"url": "http://example.com/hook"}, "bad webhook: An HTTPS URL must be provided for webhook", id="no TLS"),
        pytest.param({"url": "nonsense"}, "invalid webhook URL specified", id="no address"),
        pytest.param({"url": "https://example.com", "secret_token": "秘密"}, "secret token contains unallowed characters", id="secret"),
    ],
)  # fmt: skip
async def test_a_webhook_that_telegram_does_not_take(api: Api, params: dict[str, str], why: str) -> None:
    assert await api.refusal("setWebhook", **params) == (400, f"Bad Request: {why}")
    assert (await api.ok("getWebhookInfo"))["url"] == ""


async def test_an_empty_address_takes_the_webhook_down(api: Api) -> None:
    await api.ok("setWebhook", url="http://127.0.0.1:9/hook", max_connections=7, allowed_updates=["message"])
    info = await api.ok("getWebhookInfo")
    assert (info["max_connections"], info["allowed_updates"]) == (7, ["message"])

    await api.ok("setWebhook", url="")

    assert await api.ok("getUpdates") == []

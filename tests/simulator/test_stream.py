"""What changes reaches an open page at once."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.simulator.clock import MovableClock
from bot.simulator.events import BACKLOG, Events
from bot.simulator.server import Running
from bot.simulator.world import World
from tests.simulator.client import Api


class Page:
    """An open page that listens."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self.response = response

    async def line(self) -> str:
        async with asyncio.timeout(2):
            return (await self.response.content.readline()).decode().strip()

    async def event(self) -> dict[str, Any]:
        while not (line := await self.line()).startswith("data: "):
            pass
        event: dict[str, Any] = json.loads(line.removeprefix("data: "))
        return event


@pytest.fixture
async def page(api: Api) -> AsyncIterator[Page]:
    async with api.session.get(f"{api.url}/api/events") as response:
        page = Page(response)
        assert response.content_type == "text/event-stream"
        assert await page.line() == ": hello"
        yield page


async def test_messages_edits_and_deletions(api: Api, world: World, page: Page) -> None:
    world.text(7001, "在吗")
    event = await page.event()
    assert (event["kind"], event["chat_id"], event["message"]["text"]) == ("message", 7001, "在吗")

    sent = await api.ok("sendMessage", chat_id=7001, text="在")
    assert (await page.event())["message"]["text"] == "在"
    await api.ok("editMessageText", chat_id=7001, message_id=sent["message_id"], text="在的")
    event = await page.event()
    assert (event["kind"], event["message"]["text"]) == ("edit", "在的")
    await api.ok("deleteMessage", chat_id=7001, message_id=sent["message_id"])
    assert await page.event() == {"kind": "delete", "chat_id": 7001, "message_id": sent["message_id"]}


async def test_everything_else_that_a_phone_shows(api: Api, world: World, clock: MovableClock, page: Page) -> None:
    sent = await api.ok("sendMessage", chat_id=7001, text="好", reply_markup={"keyboard": [["问事项"]]})
    assert (await page.event())["kind"] == "message"
    assert (await page.event())["keyboard"] == {"keyboard": [[{"text": "问事项"}]]}

    await api.ok("sendChatAction", chat_id=7001, action="typing")
    assert await page.event() == {"kind": "typing", "chat_id": 7001, "action": "typing"}

    query = world.press(7001, sent["message_id"], "a")
    await api.ok("answerCallbackQuery", callback_query_id=query.id, text="收到")
    assert await page.event() == {"kind": "toast", "chat_id": 7001, "text": "收到", "alert": False}

    await api.ok("setMyCommands", commands=[{"command": "help", "description": "帮助"}])
    assert (await page.event())["commands"] == [{"command": "help", "description": "帮助"}]

    clock.move_to(clock.now() + timedelta(days=5))
    event = await page.event()
    assert event["now"].startswith("2026-11-28T10:00")
    assert event["working_day"] is False

    world.add_person(7002, "李科员")
    assert await page.event() == {"kind": "people", "chat_id": None}


async def test_the_end_of_the_server_ends_the_stream(server: Running, page: Page) -> None:
    await asyncio.wait_for(server.stop(), 3)

    assert await page.line() == ""


async def test_a_page_that_reads_nothing_is_cut_off() -> None:
    events = Events()
    with events.listen() as queue:
        for n in range(BACKLOG + 5):
            events.publish("typing", chat_id=n)

        assert queue.qsize() == BACKLOG + 1
        assert not events
    events.publish("typing", chat_id=1)

"""The webhook: nobody else's updates, nothing too large, and 200 only for what is stored."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import event

from bot.delivery.inbox import Inbox
from bot.simulator.clock import MovableClock
from bot.web import LARGEST_UPDATE, SECRET_HEADER, listen, webhook_app
from storage.database import Database
from storage.tables import Incoming
from tests.delivery.post_office import rows_of, spoken
from tests.support.product import MONDAY_TEN, PATIENCE, open_town

SECRET = "only-Telegram_knows"


class Hook:
    """The route, served over HTTP, and somebody who posts to it."""

    def __init__(self, database: Database, port: int, session: aiohttp.ClientSession) -> None:
        self.database, self._port, self._session = database, port, session

    async def post(self, body: Any, secret: str | None = SECRET) -> int:
        """The status of the answer; what is neither bytes nor a stream is sent as JSON."""
        data = body if isinstance(body, bytes | AsyncIterator) else json.dumps(body).encode()
        headers = {} if secret is None else {SECRET_HEADER: secret}
        async with self._session.post(f"http://127.0.0.1:{self._port}/telegram", data=data, headers=headers) as answer:
            return answer.status

    async def announce(self, size: int, secret: bytes) -> int:
        """The status of the answer to the head of a request, before any of its body is sent."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        lines = [b"POST /telegram HTTP/1.1", b"Host: x", b"Content-Length: %d" % size]
        writer.write(b"\r\n".join([*lines, SECRET_HEADER.encode() + b": " + secret, b"", b""]))
        async with asyncio.timeout(PATIENCE):
            status = (await reader.readline()).split()[1]
        writer.close()
        return int(status)

    async def stored(self) -> list[int]:
        """The numbers of the stored updates."""
        return [row.update_id for row in await rows_of(self.database, Incoming)]


@pytest.fixture
async def hook(database: Database, unused_tcp_port: int) -> AsyncIterator[Hook]:
    async with AsyncExitStack() as until:
        inbox = Inbox(database, MovableClock(MONDAY_TEN))
        await listen(webhook_app(inbox, SECRET), f"127.0.0.1:{unused_tcp_port}", until)
        session = await until.enter_async_context(aiohttp.ClientSession())
        yield Hook(database, unused_tcp_port, session)


def update(number: int) -> dict[str, Any]:
    return {"update_id": number, "message": spoken(7001, "好")}


async def test_an_update_is_in_the_database_when_200_comes_back(hook: Hook) -> None:
    assert await hook.post(update(5)) == 200
    assert await hook.stored() == [5]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "秘密"])
async def test_whoever_does_not_know_the_secret_is_refused(hook: Hook, secret: str | None) -> None:
    assert await hook.post(update(5), secret) == 403
    assert await hook.stored() == []


@pytest.mark.parametrize(
    ("size", "secret", "status"),
    [
        pytest.param(LARGEST_UPDATE + 1, SECRET.encode(), 413, id="too large"),
        pytest.param(LARGEST_UPDATE + 1, b"wrong", 403, id="too large, from a stranger"),
        pytest.param(100, b"wrong", 403, id="from a stranger"),
        pytest.param(100, b"\xff\xfe", 403, id="a secret that is no text"),
    ],
)
async def test_it_is_refused_before_it_is_read(hook: Hook, size: int, secret: bytes, status: int) -> None:
    assert await hook.announce(size, secret) == status
    assert await hook.post(update(6)) == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"{",
        b"[]",
        b"5",
        b'"update_id"',
        b"{}",
        b"\xff\xfe",
        b'{"update_id": "5"}',
        b'{"update_id": 5.5}',
        b'{"update_id": null}',
        b'{"update_id": 5, "message": ' + b"[" * 100_000,
    ],
    ids=lambda body: body[:30].decode("latin-1"),
)
async def test_what_is_no_update_is_refused(hook: Hook, body: bytes) -> None:
    assert await hook.post(body) == 400
    assert await hook.stored() == []


async def test_what_is_too_large_is_refused_also_when_nobody_says_how_large_it_is(hook: Hook) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(LARGEST_UPDATE // 1000 + 10):
            yield b"x" * 1000

    assert await hook.post(endless()) == 413
    assert await hook.stored() == []


async def test_a_second_delivery_is_taken_and_stored_once(hook: Hook) -> None:
    assert [await hook.post(update(5)) for _ in range(2)] == [200, 200]
    assert await hook.stored() == [5]


async def test_many_at_once_share_a_few_transactions(hook: Hook) -> None:
    commits = 0

    @event.listens_for(hook.database.engine.sync_engine, "commit")
    def _count(_connection: object) -> None:
        nonlocal commits
        commits += 1

    assert set(await asyncio.gather(*(hook.post(update(number)) for number in range(100)))) == {200}
    counted = commits

    assert await hook.stored() == list(range(100))
    assert counted < 50


async def test_telegram_is_asked_to_come_again_when_nothing_could_be_stored(hook: Hook) -> None:
    async with hook.database.transaction() as connection:
        await connection.exec_driver_sql("ALTER TABLE inbox RENAME TO away")
    assert await hook.post(update(5)) == 500
    async with hook.database.transaction() as connection:
        await connection.exec_driver_sql("ALTER TABLE away RENAME TO inbox")
    assert await hook.post(update(5)) == 200
    assert await hook.stored() == [5]


async def test_the_product_serves_by_webhook(database_url: str, knowledge_folder: Path, unused_tcp_port: int) -> None:
    """setWebhook with secret and kinds, updates pushed in order, a restart in the middle, and back to polling."""
    at = f"127.0.0.1:{unused_tcp_port}"
    hook: dict[str, Any] = {"bot_mode": "webhook", "webhook_url": f"http://{at}/telegram", "webhook_listen": at}
    async with open_town(database_url, knowledge_folder, **hook) as town:
        assert "提诉求" in await town.firm.says("/help") + str(town.firm.keyboard)
        (request,) = town.world.journal.of("setWebhook")
        assert request.params["allowed_updates"] == ["message", "callback_query", "my_chat_member"]
        assert len(request.params["secret_token"]) >= 32

        await town.stops()
        town.firm.types("/my")
        await town.starts()
        await town.settled()
        assert "还没有" in town.firm.last_read
        assert not town.world.journal.of("getUpdates")

        town.settings = town.settings.model_copy(update={"bot_mode": "polling"})
        await town.restarts()
        await town.firm.says("/my")
        assert len([text for text in town.firm.read if "还没有" in text]) == 2
        assert not await town.set_aside()

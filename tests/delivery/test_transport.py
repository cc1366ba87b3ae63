"""HTTP to the Bot API: what an answer means, and what is known when there is none."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram.error import TimedOut

from bot.delivery.transport import NotSent, Refused, Transport, Upload
from bot.simulator.server import start
from tests.delivery.post_office import new_world
from tests.delivery.scripted import Json, bad, good, scripted
from tests.support.product import TOKEN

HELLO = {"chat_id": 7001, "text": "hello"}


@contextlib.asynccontextmanager
async def transport_to(url: str) -> AsyncIterator[Transport]:
    transport = Transport(url, TOKEN)
    await transport.initialize()
    try:
        yield transport
    finally:
        await transport.shutdown()


async def answered(status: int, body: Any) -> Any:
    """What a call makes of such an answer."""

    async def answer(_method: str, _params: Json) -> tuple[int, Any]:
        return status, body

    async with scripted(answer) as telegram, transport_to(telegram.url) as transport:
        return await transport.call("sendMessage", HELLO)


async def test_a_result_comes_back_as_it_is() -> None:
    assert await answered(*good({"message_id": 5})) == {"message_id": 5}


async def test_a_refusal_carries_code_words_and_the_seconds_to_wait() -> None:
    with pytest.raises(Refused) as no:
        await answered(*bad(429, "Too Many Requests: retry after 7", retry_after=7))

    assert (no.value.code, no.value.description, no.value.retry_after) == (429, "Too Many Requests: retry after 7", 7)


async def test_a_refusal_without_details_is_one_all_the_same() -> None:
    with pytest.raises(Refused) as no:
        await answered(418, {"ok": False})

    assert (no.value.code, no.value.description, no.value.retry_after) == (418, "", None)


@pytest.mark.parametrize("body", ["<html>Bad Gateway</html>", "", "[]", "null", '"ok"', '{"ok": true}', "{}"])
async def test_an_answer_that_is_none_leaves_the_end_unknown(body: str) -> None:
    with pytest.raises(TimedOut):
        await answered(502, body)


async def test_nobody_listening_means_nothing_was_sent(unused_tcp_port: int) -> None:
    async with transport_to(f"http://127.0.0.1:{unused_tcp_port}") as transport:
        with pytest.raises(NotSent) as fault:
            await transport.call("sendMessage", HELLO)

    assert TOKEN not in str(fault.value)
    assert fault.value.__suppress_context__, "the cause would show the address, and with it the token"


async def test_a_connection_that_breaks_after_the_request_leaves_the_end_unknown() -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    async with server, transport_to(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}") as transport:
        with pytest.raises(TimedOut) as fault:
            await transport.call("sendMessage", HELLO)
    assert TOKEN not in str(fault.value)


async def test_no_answer_in_time_leaves_the_end_unknown() -> None:
    async def silent(_method: str, _params: Json) -> None:
        return None

    async with scripted(silent) as telegram, transport_to(telegram.url) as transport:
        with pytest.raises(TimedOut):
            await transport.call("sendMessage", HELLO, seconds=0.1)


async def test_before_it_is_opened_and_after_it_is_closed_nothing_is_sent() -> None:
    transport = Transport("http://127.0.0.1:9", TOKEN)
    for act in (transport.initialize, transport.shutdown):
        with pytest.raises(NotSent):
            await transport.call("sendMessage", HELLO)
        await act()


async def test_it_can_be_rebuilt() -> None:
    async def fine(_method: str, _params: Json) -> tuple[int, Any]:
        return good(True)

    async with scripted(fine) as telegram, transport_to(telegram.url) as transport:
        assert await transport.call("a", {})
        await transport.shutdown()
        await transport.initialize()
        assert await transport.call("b", {})


async def test_a_file_goes_out_with_its_chinese_name() -> None:
    world = new_world()
    simulator = await start(world)
    try:
        async with transport_to(simulator.url) as transport:
            markup = {"inline_keyboard": [[{"text": "好", "callback_data": "a"}]]}
            params = {"chat_id": 7001, "caption": "告知单", "reply_markup": markup}
            sent = await transport.call(
                "sendDocument", params, Upload("document", "一次性告知 “食品”.pdf", b"%PDF-1.7")
            )
    finally:
        await simulator.stop()

    assert sent["document"]["file_name"] == "一次性告知 “食品”.pdf"
    assert (sent["caption"], sent["reply_markup"]) == ("告知单", markup)
    assert world.files.by_id[sent["document"]["file_id"]].data == b"%PDF-1.7"

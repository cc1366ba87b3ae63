"""The simulator as a server of its own."""

import asyncio

import aiohttp
import pytest

from bot.simulator.server import Running, serve
from bot.simulator.world import World
from tests.simulator.client import Api


async def test_it_runs_alone_with_phones_on_the_table(unused_tcp_port: int, capsys: pytest.CaptureFixture[str]) -> None:
    task = asyncio.create_task(serve(unused_tcp_port, "127.0.0.1"))
    async with aiohttp.ClientSession() as session, asyncio.timeout(5):
        api = Api(session, f"http://127.0.0.1:{unused_tcp_port}")
        for _ in range(500):
            await asyncio.sleep(0.01)
            if printed := capsys.readouterr().out:
                break
        assert f"{api.url}/bot<token>/<method>" in printed
        _, seen = await api.page("GET", "/api/world")
        assert seen["bot"] is None
        assert [person["role"] for person in seen["people"]] == ["企业", "经办人", "督办人", "管理员"]
        await api.ok("getMe")
        assert (await api.page("GET", "/api/world"))[1]["bot"]["id"] == 123456

    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_taken_port_is_an_error(server: Running) -> None:
    with pytest.raises(OSError, match="address already in use"):
        await serve(server.port, "127.0.0.1")


async def test_stopping_does_not_wait_for_polls(server: Running, api: Api, world: World) -> None:
    poll = asyncio.create_task(api.ok("getUpdates", timeout=50))
    await asyncio.sleep(0.05)

    await asyncio.wait_for(server.stop(), 2)

    assert await poll == []
    assert world.closed

"""A world with one phone, served over real HTTP at ten o'clock of a Monday."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
import telegram

from bot.simulator.clock import MovableClock
from bot.simulator.server import Running, start
from bot.simulator.world import World
from tests.simulator.client import TOKEN, Api

MONDAY_TEN = datetime(2026, 11, 23, 2, tzinfo=UTC)  # 10:00 in Shanghai


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(MONDAY_TEN)


@pytest.fixture
def world(clock: MovableClock) -> World:
    world = World(clock)
    world.webhook_delay = 0.02
    world.add_person(7001, "王老板", "wang", role="企业")
    world.add_bot(TOKEN)
    return world


@pytest.fixture
async def server(world: World) -> AsyncIterator[Running]:
    running = await start(world)
    yield running
    await running.stop()


@pytest.fixture
async def api(server: Running) -> AsyncIterator[Api]:
    async with aiohttp.ClientSession() as session:
        yield Api(session, server.url)


@pytest.fixture
async def bot(server: Running) -> AsyncIterator[telegram.Bot]:
    """The library that the product uses, as it is."""
    async with telegram.Bot(TOKEN, base_url=f"{server.url}/bot", base_file_url=f"{server.url}/file/bot") as bot:
        yield bot

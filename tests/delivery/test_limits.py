"""Telegram's limits, measured on a clock that jumps: no test waits for them."""

import asyncio
import itertools
from collections.abc import Awaitable, Iterator
from typing import Any

import pytest

from bot.delivery.limits import OVERALL, PER_CHAT, Limits, Rate

BURST = int(PER_CHAT.burst)


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop whose time jumps to the next timer as soon as nothing else is to do."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 1000.0
        self._wait, self._selector.select = self._selector.select, self._jump  # type: ignore[attr-defined]

    def time(self) -> float:
        return self._now

    def _jump(self, timeout: float | None = None) -> Any:
        self._now += timeout or 0
        return self._wait(0)


@pytest.fixture
def loop() -> Iterator[JumpingLoop]:
    loop = JumpingLoop()
    yield loop
    loop.close()


def seconds(loop: JumpingLoop, work: Awaitable[Any]) -> float:
    """How long it took by the loop's own time."""

    async def measured() -> float:
        started = loop.time()
        await work
        return loop.time() - started

    return loop.run_until_complete(measured())


async def sent(limits: Limits, *chats: int) -> list[float]:
    """When each of these messages may go, one after the other in each chat, the chats side by side."""
    loop, begun = asyncio.get_running_loop(), asyncio.get_running_loop().time()
    times: list[float] = []

    async def one_chat(chat: int, messages: int) -> None:
        for _ in range(messages):
            await limits.wait(chat)
            times.append(round(loop.time() - begun, 3))

    await asyncio.gather(*(one_chat(chat, chats.count(chat)) for chat in dict.fromkeys(chats)))
    return sorted(times)


def test_a_chat_gets_a_short_burst_and_then_one_message_a_second(loop: JumpingLoop) -> None:
    assert loop.run_until_complete(sent(Limits(), *[7001] * (BURST + 3))) == [0] * BURST + [1, 2, 3]


def test_all_chats_together_get_thirty_a_second(loop: JumpingLoop) -> None:
    times = loop.run_until_complete(sent(Limits(), *range(90)))

    assert times[:30] == [0] * 30
    assert times[-1] == pytest.approx(2, abs=0.01)
    assert all(later - earlier <= 1 / 30 + 0.001 for earlier, later in itertools.pairwise(times))


def test_what_was_not_used_is_saved_up_only_to_the_burst(loop: JumpingLoop) -> None:
    limits = Limits()
    loop.run_until_complete(sent(limits, *[7001] * BURST))
    loop.run_until_complete(asyncio.sleep(3600))

    assert loop.run_until_complete(sent(limits, *[7001] * (BURST + 1))) == [0] * BURST + [1]


def test_a_429_stops_everybody_for_as_long_as_it_says(loop: JumpingLoop) -> None:
    limits = Limits()

    async def stopped() -> list[float]:
        limits.stop_for(7)
        limits.stop_for(2)  # a shorter one does not shorten it
        return await sent(limits, 7001, 7002)

    assert loop.run_until_complete(stopped()) == [7, 7]


def test_a_429_that_comes_while_somebody_waits_holds_for_them_too(loop: JumpingLoop) -> None:
    limits = Limits()

    async def stopped_later() -> list[float]:
        asyncio.get_running_loop().call_later(0.5, limits.stop_for, 10)
        return await sent(limits, *[7001] * (BURST + 1))

    assert loop.run_until_complete(stopped_later()) == [0] * BURST + [10.5]


def test_idle_chats_are_forgotten_but_not_what_one_owes(loop: JumpingLoop) -> None:
    limits = Limits(Rate(1e9, 1e9), Rate(per_second=0.01, burst=1))

    async def three_at_once(chat: int) -> None:
        await asyncio.gather(*(limits.wait(chat) for _ in range(3)))

    async def crowd() -> None:
        for chat in range(30_000):
            await limits.wait(chat)

    assert seconds(loop, three_at_once(-1)) == pytest.approx(200)
    assert seconds(loop, crowd()) == pytest.approx(0, abs=0.001)
    assert seconds(loop, limits.wait(-1)) == pytest.approx(100)


def test_the_limits_are_telegrams(loop: JumpingLoop) -> None:
    assert (OVERALL.per_second, PER_CHAT.per_second) == (30, 1)

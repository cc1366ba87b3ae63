"""Faults on purpose, and Telegram's limits."""

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from bot.simulator.clock import MovableClock
from bot.simulator.world import World
from tests.simulator.client import Api


@pytest.mark.parametrize(
    ("kind", "code", "description"),
    [
        ("429", 429, "Too Many Requests: retry after 3"),
        ("403", 403, "Forbidden: bot was blocked by the user"),
        ("500", 500, "Internal Server Error"),
    ],
)
async def test_a_fault_refuses_as_often_as_it_says(
    api: Api, world: World, kind: str, code: int, description: str
) -> None:
    world.faults.add("sendMessage", kind, times=2, retry_after=3)

    for _ in range(2):
        assert await api.refusal("sendMessage", chat_id=7001, text="好") == (code, description)
    await api.ok("sendMessage", chat_id=7001, text="好")

    assert len(world.chat(7001)) == 1
    assert world.faults.rules == []


async def test_a_429_says_for_how_long(api: Api, world: World) -> None:
    world.faults.add("*", "429", retry_after=7)

    assert (await api.call("sendMessage", chat_id=7001, text="好"))["parameters"] == {"retry_after": 7}


async def test_a_fault_hits_only_its_method_and_its_chat(api: Api, world: World) -> None:
    world.add_person(7002, "李科员")
    world.faults.add("sendMessage", "500", times=None, chat_id=7001)

    await api.ok("getMe")
    await api.ok("sendMessage", chat_id=7002, text="好")
    await api.refusal("sendMessage", chat_id=7001, text="好")
    await api.refusal("sendMessage", chat_id="7001", text="好")
    assert len(world.faults.rules) == 1


async def test_a_lost_answer_comes_after_the_effect(api: Api, world: World) -> None:
    world.faults.add("sendMessage", "lost")

    with pytest.raises(aiohttp.ClientError):
        await api.call("sendMessage", chat_id=7001, text="好")

    assert [message["text"] for message in world.chat(7001)] == ["好"]
    assert world.journal.of("sendMessage")[-1].status == 0


async def test_a_slow_answer(api: Api, world: World) -> None:
    world.faults.add("sendMessage", "slow", seconds=0.2)
    started = asyncio.get_running_loop().time()

    await api.ok("sendMessage", chat_id=7001, text="好")

    assert asyncio.get_running_loop().time() - started >= 0.2


async def test_a_duplicate_comes_although_it_was_confirmed(api: Api, world: World) -> None:
    world.faults.add("getUpdates", "duplicate")
    world.text(7001, "一")
    world.text(7001, "二")

    first = await api.ok("getUpdates")
    again = await api.ok("getUpdates", offset=first[-1]["update_id"] + 1)

    assert [update["message"]["text"] for update in first] == ["一", "二"]
    assert again == first[:1]
    assert await api.ok("getUpdates", offset=first[-1]["update_id"] + 1) == []


async def test_faults_of_a_button_know_its_chat(api: Api, world: World) -> None:
    sent = await api.ok("sendMessage", chat_id=7001, text="好")
    query = world.press(7001, sent["message_id"], "a")
    world.faults.add("answerCallbackQuery", "500", chat_id=7001)

    await api.refusal("answerCallbackQuery", callback_query_id=query.id)
    await api.ok("answerCallbackQuery", callback_query_id=query.id)


@pytest.mark.parametrize("rule", [{"method": "*", "kind": "403", "times": 0}, {"method": "*", "kind": "flood"}])
def test_a_fault_that_cannot_be_is_named(world: World, rule: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="fault"):
        world.faults.add(**rule)


async def test_a_chat_takes_a_short_burst_and_then_one_message_a_second(
    api: Api, world: World, clock: MovableClock
) -> None:
    world.limits = True
    for _ in range(3):
        await api.ok("sendMessage", chat_id=7001, text="好")

    assert await api.refusal("sendMessage", chat_id=7001, text="好") == (429, "Too Many Requests: retry after 1")
    clock.move_to(clock.now() + timedelta(seconds=1))
    await api.ok("sendMessage", chat_id=7001, text="好")


async def test_all_chats_together_take_thirty_messages_a_second(api: Api, world: World) -> None:
    world.limits = True
    for n in range(40):
        world.add_person(8000 + n, f"第 {n} 人")

    bodies = await asyncio.gather(*(api.call("sendMessage", chat_id=8000 + n, text="好") for n in range(40)))

    assert 30 <= sum(body["ok"] for body in bodies) <= 35
    assert {body["error_code"] for body in bodies if not body["ok"]} == {429}

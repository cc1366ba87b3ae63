"""Only a later offset confirms an update; only one poll lives at a time."""

import asyncio

import aiohttp
import pytest

from bot.simulator.world import World
from tests.simulator.client import TOKEN, Api


async def ids(api: Api, **params: object) -> list[int]:
    return [update["update_id"] for update in await api.ok("getUpdates", **params)]


async def test_an_update_stays_until_a_later_offset_confirms_it(api: Api, world: World) -> None:
    world.text(7001, "一")
    world.text(7001, "二")

    first, second = await ids(api)

    assert await ids(api) == [first, second]
    assert await ids(api, offset=first) == [first, second]
    assert await ids(api, offset=second) == [second]
    assert await ids(api) == [second]
    assert await ids(api, offset=second + 1) == []
    assert (await api.ok("getWebhookInfo"))["pending_update_count"] == 0


async def test_numbers_grow_by_one(api: Api, world: World) -> None:
    for n in range(5):
        world.text(7001, f"第 {n} 句")

    numbers = await ids(api)

    assert numbers == list(range(numbers[0], numbers[0] + 5))


async def test_a_batch_is_limited(api: Api, world: World) -> None:
    for n in range(120):
        world.text(7001, f"第 {n} 句")

    assert len(await ids(api)) == 100
    assert len(await ids(api, limit=3)) == 3
    assert len(await ids(api, limit=1000)) == 100


async def test_a_negative_offset_keeps_only_the_end(api: Api, world: World) -> None:
    for n in range(5):
        world.text(7001, f"第 {n} 句")
    everything = await ids(api)

    assert await ids(api, offset=-2) == everything[-2:]
    assert await ids(api) == everything[-2:]


async def test_a_long_poll_ends_when_somebody_writes(api: Api, world: World) -> None:
    poll = asyncio.create_task(api.ok("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()

    world.text(7001, "在吗")

    (update,) = await asyncio.wait_for(poll, 2)
    assert update["message"]["text"] == "在吗"
    assert update["message"]["from"]["language_code"] == "zh-hans"
    assert update["message"]["chat"] == {"id": 7001, "first_name": "王老板", "username": "wang", "type": "private"}


async def test_a_long_poll_ends_empty_after_its_time(api: Api) -> None:
    assert await asyncio.wait_for(api.ok("getUpdates", timeout=1), 3) == []


async def test_a_second_poll_ends_the_first(api: Api, world: World) -> None:
    first = asyncio.create_task(api.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    second = asyncio.create_task(api.ok("getUpdates", timeout=30))

    assert await asyncio.wait_for(first, 2) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    world.text(7001, "在吗")
    assert len(await asyncio.wait_for(second, 2)) == 1


async def test_polling_beside_a_webhook_is_a_conflict(api: Api) -> None:
    await api.ok("setWebhook", url="http://127.0.0.1:9/hook")

    assert await api.refusal("getUpdates") == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )


async def test_a_webhook_ends_a_poll_under_way(api: Api) -> None:
    poll = asyncio.create_task(api.refusal("getUpdates", timeout=30))
    await asyncio.sleep(0.05)

    await api.ok("setWebhook", url="http://127.0.0.1:9/hook")

    assert await asyncio.wait_for(poll, 2) == (409, "Conflict: terminated by setWebhook request")


async def test_only_the_kinds_asked_for_come_from_then_on(api: Api, world: World) -> None:
    await api.ok("getUpdates", allowed_updates=["callback_query"])
    world.text(7001, "不要")
    assert await ids(api) == []

    await api.ok("getUpdates", allowed_updates="[]")
    world.text(7001, "要")
    assert len(await ids(api)) == 1


async def test_each_bot_has_its_own_queue(api: Api, world: World) -> None:
    await api.ok("getMe", token="777777:QRSTUVWXYZABCDEF")
    world.text(7001, "给新来的")
    world.text(7001, "给老的", bot=world.bots[TOKEN])

    (old,) = await api.ok("getUpdates")
    (new,) = await api.ok("getUpdates", token="777777:QRSTUVWXYZABCDEF")

    assert old["message"]["text"] == "给老的"
    assert new["message"]["text"] == "给新来的"


async def test_pending_updates_are_dropped_on_request(api: Api, world: World) -> None:
    world.text(7001, "旧的")

    await api.ok("deleteWebhook", drop_pending_updates=True)

    assert await ids(api) == []


async def test_an_update_that_went_to_a_dead_poller_comes_again(api: Api, world: World) -> None:
    url = f"{api.url}/bot{TOKEN}/getUpdates"
    with pytest.raises(TimeoutError):
        await api.session.post(url, json={"timeout": 30}, timeout=aiohttp.ClientTimeout(0.1))
    world.text(7001, "在吗")
    await asyncio.sleep(0.05)

    assert len(await ids(api)) == 1

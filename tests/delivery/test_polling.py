"""The long poll: Telegram may forget an update only after it is in the database."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from bot.delivery.inbox import Inbox
from bot.delivery.polling import Polling
from bot.delivery.transport import Transport
from bot.simulator.clock import MovableClock
from storage.database import Database, open_database
from storage.tables import Incoming
from storage.tables.columns import core
from tests.delivery.post_office import PostOffice, spoken
from tests.delivery.scripted import Json, Telegram, bad, good, scripted
from tests.support.product import MONDAY_TEN, PATIENCE, TOKEN


def update(number: int) -> Json:
    return {"update_id": number, "message": spoken(7001, f"{number}")}


@asynccontextmanager
async def polling(
    database: Database, telegram: Telegram, *, newest: int = 0, clock: MovableClock | None = None
) -> AsyncIterator[Inbox]:
    """A poll that runs until the block ends."""
    clock, transport = clock or MovableClock(MONDAY_TEN), Transport(telegram.url, TOKEN, connections=1)
    inbox = Inbox(database, clock)
    await transport.initialize()
    running = asyncio.create_task(Polling(inbox, transport, clock, look_every=0.02, first_pause=0.01).run(newest))
    try:
        yield inbox
        assert not running.done(), running
    finally:
        running.cancel()
        await asyncio.wait({running})
        await transport.shutdown()


async def until(seen: Any) -> None:
    async with asyncio.timeout(PATIENCE):
        while not seen():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


async def stored(database: Database) -> list[int]:
    async with database.transaction() as connection:
        ids = await connection.scalars(select(core(Incoming).c.update_id).order_by(core(Incoming).c.update_id))
        return list(ids)


async def test_telegram_forgets_only_what_is_in_the_database(database_url: str, database: Database) -> None:
    """Telegram itself looks into the database, with a connection of its own, before it forgets anything."""
    chance, waiting = Random(7), [update(number) for number in range(1, 301)]
    forgotten: list[int] = []
    async with open_database(database_url, alone=False) as beside:

        async def answer(_method: str, params: Json) -> tuple[int, Any] | None:
            gone = [each for each in waiting if each["update_id"] < params["offset"]]
            there = await stored(beside)
            forgotten.extend(each["update_id"] for each in gone)
            assert [each["update_id"] for each in gone if each["update_id"] not in there] == []
            del waiting[: len(gone)]
            return good(waiting[: chance.randint(1, 40)]) if waiting else None

        async with scripted(answer) as telegram, polling(database, telegram):
            await until(lambda: not waiting)

    assert forgotten == list(range(1, 301)) == await stored(database)


async def test_nothing_is_acknowledged_while_the_database_does_not_answer(office: PostOffice) -> None:
    bot = office.world.bot
    assert bot is not None
    async with office.database.transaction() as connection:
        if connection.dialect.name == "postgresql":
            await connection.exec_driver_sql("LOCK TABLE inbox")
        office.world.text(7001, "hello")
        given = office.world.journal.total
        await until(lambda: office.world.journal.total > given)
        await asyncio.sleep(0.1)  # time enough for a poll that would not wait
        assert len(bot.updates.pending) == 1
    await office.settled()

    assert not bot.updates.pending
    assert office.read(7001) == ["hello"]


async def test_it_goes_on_after_the_newest_that_is_stored(database: Database) -> None:
    async def nothing(_method: str, _params: Json) -> None:
        return None

    async with scripted(nothing) as telegram, polling(database, telegram, newest=41):
        await until(lambda: telegram.asked)

    assert telegram.asked[0][1]["offset"] == 42


async def test_a_lower_count_of_updates_is_followed(database: Database) -> None:
    """After a week without any, Telegram begins a new count, and answers an offset ahead of it from its beginning."""
    waiting = [update(5), update(6)]

    async def answer(_method: str, params: Json) -> tuple[int, Any] | None:
        if params["offset"] <= 17:  # Telegram takes an offset for its own that is at most ten ahead
            waiting[:] = [each for each in waiting if each["update_id"] >= params["offset"]]
        return good(waiting) if waiting else None

    async with scripted(answer) as telegram, polling(database, telegram, newest=900_000_000):
        await until(lambda: len(telegram.asked) == 2)

    assert [params["offset"] for _, params in telegram.asked] == [900_000_001, 7]
    assert await stored(database) == [5, 6]


async def test_a_connection_gone_deaf_is_rebuilt_by_the_wall_clock(database: Database) -> None:
    """After a night's sleep of the machine no timer has moved, but the wall clock has."""
    clock = MovableClock(MONDAY_TEN)

    async def deaf_once(_method: str, _params: Json) -> tuple[int, Any] | None:
        return good([update(len(telegram.asked))]) if len(telegram.asked) == 2 else None

    async with scripted(deaf_once) as telegram, polling(database, telegram, clock=clock):
        await until(lambda: telegram.asked)
        await asyncio.sleep(0.1)
        assert len(telegram.asked) == 1
        clock.move_to(clock.now() + timedelta(hours=8))
        await until(lambda: len(telegram.asked) == 3)

    assert await stored(database) == [2]


async def test_a_clock_that_is_put_back_rebuilds_too(database: Database) -> None:
    clock = MovableClock(MONDAY_TEN)

    async def deaf(_method: str, _params: Json) -> None:
        return None

    async with scripted(deaf) as telegram, polling(database, telegram, clock=clock):
        await until(lambda: telegram.asked)
        clock.move_to(clock.now() - timedelta(days=1))
        await until(lambda: len(telegram.asked) == 2)


@pytest.mark.parametrize(
    "trouble",
    [
        pytest.param(bad(500, "Internal Server Error"), id="500"),
        pytest.param(bad(429, "Too Many Requests: retry after 1", retry_after=1), id="429"),
        pytest.param(bad(409, "Conflict: terminated by other getUpdates request"), id="a second bot"),
        pytest.param((502, "<html>Bad Gateway</html>"), id="a proxy's page"),
        pytest.param(good([{"update_id": "one"}]), id="no update at all"),
    ],
)
async def test_it_goes_on_after_trouble(database: Database, trouble: tuple[int, Any]) -> None:
    async def answer(_method: str, _params: Json) -> tuple[int, Any] | None:
        return (trouble, good([update(5)]), None)[min(len(telegram.asked), 3) - 1]

    async with scripted(answer) as telegram, polling(database, telegram):
        await until(lambda: len(telegram.asked) == 3)

    assert await stored(database) == [5]


async def test_a_webhook_that_was_left_behind_is_taken_away(database: Database) -> None:
    webhook = ["https://old.example.org"]

    async def answer(method: str, _params: Json) -> tuple[int, Any] | None:
        if method == "deleteWebhook":
            webhook.clear()
            return good(True)
        why = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
        return bad(409, why) if webhook else good([update(5)]) if len(telegram.asked) == 3 else None

    async with scripted(answer) as telegram, polling(database, telegram):
        await until(lambda: len(telegram.asked) == 4)

    assert [method for method, _ in telegram.asked] == ["getUpdates", "deleteWebhook", "getUpdates", "getUpdates"]
    assert await stored(database) == [5]

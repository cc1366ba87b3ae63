"""The inbox: stored as it came, once, and handed on in Telegram's order."""

import asyncio
import json

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from bot.delivery.inbox import Inbox
from bot.simulator.clock import MovableClock
from storage.database import Database
from storage.incoming import mark_done, set_aside
from storage.tables import Incoming
from tests.delivery.post_office import PostOffice, rows_of
from tests.support.product import MONDAY_TEN


@pytest.fixture
def inbox(database: Database) -> Inbox:
    return Inbox(database, MovableClock(MONDAY_TEN))


def update(number: int, text: str = "好 👍") -> dict[str, object]:
    return {"update_id": number, "message": {"text": text}}


async def handed(inbox: Inbox) -> list[object]:
    """The numbers of what is handed on now."""
    return [each["update_id"] for each in await inbox.next_group(100)] if inbox.waiting() else []


async def test_an_update_is_stored_as_it_came(inbox: Inbox, database: Database) -> None:
    await inbox.store([update(5)])

    (row,) = await rows_of(database, Incoming)
    assert json.loads(row.raw) == update(5)
    assert (row.update_id, row.state) == (5, "waiting")
    assert (row.received_at - MONDAY_TEN).total_seconds() < 5
    assert await inbox.next_group(1) == [update(5)]


async def test_a_second_delivery_is_no_second_row_and_is_handed_on_once(inbox: Inbox, database: Database) -> None:
    await inbox.store([update(5), update(5), update(6)])
    await inbox.store([update(6), update(5)])

    assert [row.update_id for row in await rows_of(database, Incoming)] == [5, 6]
    assert await handed(inbox) == [5, 6]


async def test_groups_keep_the_order_and_are_not_larger_than_asked(inbox: Inbox) -> None:
    await inbox.store([update(number) for number in (7, 5, 6, 8)])

    assert [each["update_id"] for each in await inbox.next_group(3)] == [5, 6, 7]
    assert inbox.waiting() == 1
    assert await handed(inbox) == [8]


async def test_whoever_waits_for_a_group_gets_it_when_it_comes(inbox: Inbox) -> None:
    waiting = asyncio.create_task(inbox.next_group(10))
    await asyncio.sleep(0)
    await inbox.store([update(5)])

    assert await waiting == [update(5)]


async def test_what_comes_meanwhile_is_stored_together(inbox: Inbox, database: Database) -> None:
    commits = 0

    @event.listens_for(database.engine.sync_engine, "commit")
    def _count(_connection: object) -> None:
        nonlocal commits
        commits += 1

    await asyncio.gather(*(inbox.store([update(number)]) for number in range(200)))
    counted = commits

    assert len(await rows_of(database, Incoming)) == 200
    assert counted <= 3
    assert await handed(inbox) == list(range(100))


async def test_a_failed_commit_is_told_to_everybody_who_waits(inbox: Inbox, database: Database) -> None:
    async with database.transaction() as connection:
        await connection.exec_driver_sql("ALTER TABLE inbox RENAME TO away")

    ends = await asyncio.gather(*(inbox.store([update(number)]) for number in range(3)), return_exceptions=True)

    assert [isinstance(end, DBAPIError) for end in ends] == [True] * 3
    assert await handed(inbox) == []


async def test_what_was_stored_by_a_doubtful_commit_is_handed_on_when_it_comes_again(
    inbox: Inbox, database: Database
) -> None:
    """The database made the commit, and its answer was lost."""

    @event.listens_for(database.engine.sync_engine, "commit", once=True)
    def _lose_the_answer(_connection: object) -> None:
        raise OSError("connection reset")

    with pytest.raises(OSError, match="reset"):
        await inbox.store([update(5)])
    async with database.transaction() as connection:
        await connection.exec_driver_sql(
            "INSERT INTO inbox (update_id, raw, state, received_at) VALUES (5, '{}', 'waiting', '2026-11-23')"
        )
    await inbox.store([update(5), update(6)])
    await inbox.store([update(5)])

    assert await handed(inbox) == [5, 6]


async def test_the_next_process_takes_up_what_was_not_handled(inbox: Inbox, database: Database) -> None:
    assert await inbox.resume() == 0
    await inbox.store([update(number) for number in (5, 6, 7, 8)])
    async with database.transaction() as connection:
        await mark_done(connection, [6])
        await set_aside(connection, 7, "E-1")

    next_one = Inbox(database, MovableClock(MONDAY_TEN))

    assert await next_one.resume() == 8
    assert await handed(next_one) == [5, 8]


async def test_an_update_delivered_twice_is_handled_once(office: PostOffice) -> None:
    office.world.faults.add("*", "duplicate", times=None)
    for number in range(20):
        office.world.text(7001, f"{number}")
    await office.settled()

    assert office.read(7001) == [f"{number}" for number in range(20)]

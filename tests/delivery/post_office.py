"""Delivery on its own: inbox, worker and outbox between the simulator and a real database, with a chat of a few words.

async with post_office(database, begun) as office:
    office.world.text(7001, "hello")
    await office.settled()
    assert office.read(7001) == ["hello"]
"""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col

from bot.delivery.begun import Begun
from bot.delivery.inbox import Inbox
from bot.delivery.limits import Limits
from bot.delivery.outbox import Outbox
from bot.delivery.polling import Polling
from bot.delivery.transport import Transport, Upload
from bot.delivery.worker import Worker
from bot.simulator.clock import MovableClock
from bot.simulator.journal import Request
from bot.simulator.server import Running, start
from bot.simulator.world import World
from storage.database import Database
from storage.outgoing import Call, store
from storage.tables import Incoming, Outgoing
from storage.tables.columns import core
from storage.words import IncomingState, OutgoingState
from tests.delivery.floor import Floor
from tests.support.product import MONDAY_TEN, NO_LIMITS, PATIENCE, TOKEN

PEOPLE = (7001, 7002, 7003)
Json = dict[str, Any]


async def no_files(_wanted: Json) -> Upload:
    """These tests make no files."""
    raise AssertionError("no file is made here")


class PostOffice:
    """Its parts, and what people see of it."""

    def __init__(self, database: Database, begun: Begun, world: World, simulator: Running, limits: Limits) -> None:
        self.database, self.world, self.simulator, self.floor = database, world, simulator, Floor()
        self.transport = Transport(simulator.url, TOKEN)
        self.poll_transport = Transport(simulator.url, TOKEN, connections=1)
        self.inbox = Inbox(database, world.clock)
        self.outbox = Outbox(database, self.transport, begun, limits, no_files, first_pause=0.01)
        self.worker = Worker(database, self.inbox, self.outbox, self.floor, world.clock)
        self.polling = Polling(self.inbox, self.poll_transport, world.clock, first_pause=0.01)

    def read(self, person_id: int) -> list[str]:
        """What somebody has read, oldest first."""
        return [message["text"] for message in self.world.chat(person_id) if message["from"]["is_bot"]]

    def arrives(self, message: Any) -> None:
        """A message comes exactly so, whatever it is; Telegram's JSON is written in ASCII."""
        updates = self.world.add_bot(TOKEN).updates
        updates.put("message", 0, {})
        update = next(reversed(updates.pending.values()))
        update.body = json.dumps({"update_id": update.id, "message": message}).encode()
        updates.wake()

    async def rows(self, table: Any) -> list[Any]:
        """All rows of a table, in their order."""
        return await rows_of(self.database, table)

    def asked(self, method: str, person_id: int = 7001) -> list[Request]:
        """The requests of a method for somebody, in order."""
        return [each for each in self.world.journal.of(method) if int(each.params.get("chat_id", 0)) == person_id]

    async def commits(self, *calls: Call) -> None:
        """Calls that a transaction committed, handed to the outbox."""
        async with self.database.transaction() as connection:
            stored = await store(connection, calls, self.world.clock.now())
        self.outbox.hand(stored)

    async def settled(self) -> None:
        """Wait until everything is handled, sent and written down."""
        updates = self.world.add_bot(TOKEN).updates
        async with asyncio.timeout(PATIENCE):
            while updates.pending or updates.again or await self._waiting():  # noqa: ASYNC110
                await asyncio.sleep(0.003)

    async def _waiting(self) -> bool:
        if self.outbox.waiting() or await self.count(Incoming, col(Incoming.state) == IncomingState.WAITING):
            return True
        await self.outbox.write_down()  # else the books are kept a few times a second
        return await self.count(Outgoing, col(Outgoing.state) == OutgoingState.WAITING) > 0

    async def count(self, table: Any, *where: Any) -> int:
        """How many rows of a table there are."""
        async with self.database.transaction() as connection:
            return await connection.scalar(select(func.count()).select_from(core(table)).where(*where)) or 0


@asynccontextmanager
async def post_office(
    database: Database, begun: Path, *, world: World | None = None, limits: Limits | None = None
) -> AsyncIterator[PostOffice]:
    """Open for business until the block ends, which is as sudden as a kill: nothing is drained."""
    async with AsyncExitStack() as until:
        world = world or new_world()
        simulator = await start(world)
        until.push_async_callback(simulator.stop)
        book = Begun(begun)
        until.callback(book.close)
        office = PostOffice(database, book, world, simulator, limits or Limits(*NO_LIMITS))
        for transport in (office.transport, office.poll_transport):
            await transport.initialize()
            until.push_async_callback(transport.shutdown)
        newest = await office.inbox.resume()
        until.push_async_callback(_killed, office.outbox)
        await office.outbox.resume()
        work = (office.polling.run(newest), office.worker.run(), office.outbox.keep_books())
        until.push_async_callback(_ended, [asyncio.create_task(each) for each in work])
        yield office


async def rows_of(database: Database, table: Any) -> list[Any]:
    """All rows of a table, in their order."""
    rows = core(table)
    async with database.transaction() as connection:
        return list(await connection.execute(select(rows).order_by(*rows.primary_key)))


def spoken(person_id: int, text: str, name: str = "X") -> Json:
    """A message in a private chat."""
    user = {"id": person_id, "first_name": name, "is_bot": False}
    return {"message_id": 1, "date": 1, "chat": {"id": person_id, "type": "private"}, "from": user, "text": text}


def new_world() -> World:
    """Three people who have opened the bot."""
    world = World(MovableClock(MONDAY_TEN))
    world.add_bot(TOKEN)
    for person in PEOPLE:
        world.add_person(person, f"P{person}")
    return world


async def _ended(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert all(task.cancelled() for task in tasks), "a part of delivery had ended by itself"


async def _killed(outbox: Outbox) -> None:
    await outbox.drain(0)

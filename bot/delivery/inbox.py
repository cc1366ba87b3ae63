"""The inbox: updates are stored as they came, and only then acknowledged to Telegram."""

import asyncio
import json
import logging
from collections import deque
from typing import Any

from bot.clock import Clock
from storage import incoming
from storage.database import Database

log = logging.getLogger(__name__)

Raw = dict[str, Any]


class Inbox:
    """Stores updates from the long poll or the webhook and hands them on in Telegram's order."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self._to_store: list[tuple[Raw, asyncio.Future[None]]] = []
        self._storing = asyncio.Lock()
        self._stored: deque[Raw] = deque()
        self._something = asyncio.Event()
        self._in_doubt: set[int] = set()  # their commit failed, perhaps after the database had made it

    async def resume(self) -> int:
        """Take up what an earlier process stored and did not handle; return the newest update id, 0 for none."""
        async with self._database.transaction() as connection:
            left = await incoming.waiting(connection)
            newest = await incoming.newest(connection)
        self._hand(json.loads(text) for _, text in left)
        return newest or 0

    async def store(self, updates: list[Raw]) -> None:
        """Return once these are committed; what comes in meanwhile is stored together in the next transaction."""
        if not updates:
            return
        loop = asyncio.get_running_loop()
        mine = [(update, loop.create_future()) for update in updates]
        self._to_store += mine
        async with self._storing:
            if not mine[-1][1].done():
                await self._store_all()
        mine[-1][1].result()

    async def _store_all(self) -> None:
        batch, self._to_store = self._to_store, []
        rows = {each["update_id"]: each for each, _ in batch}
        try:
            async with self._database.transaction() as connection:
                # ASCII: half a surrogate passes Telegram's JSON, but no database's UTF-8.
                texts = [(key, json.dumps(each)) for key, each in rows.items()]
                fresh = await incoming.store(connection, texts, self._clock.now())
        except Exception as fault:
            self._in_doubt.update(rows)
            for _, waiter in batch:
                waiter.set_exception(fault)
                waiter.exception()  # seen: only the last of each caller's is asked for
            return
        # What Telegram repeats after a doubtful commit may be stored already, but nobody was handed it.
        self._hand(rows[key] for key in sorted(fresh | self._in_doubt & rows.keys()))
        self._in_doubt -= rows.keys()
        for _, waiter in batch:
            waiter.set_result(None)

    def _hand(self, updates: Any) -> None:
        self._stored.extend(updates)
        if self._stored:
            self._something.set()

    async def next_group(self, most: int) -> list[Raw]:
        """Wait for stored updates and return up to `most` of them."""
        await self._something.wait()
        group = [self._stored.popleft() for _ in range(min(most, len(self._stored)))]
        if not self._stored:
            self._something.clear()
        return group

    def waiting(self) -> int:
        """How many stored updates wait to be handled."""
        return len(self._stored)

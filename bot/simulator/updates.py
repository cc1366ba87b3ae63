"""The updates that wait for one bot. Only a later offset, or a webhook's 2xx, takes them away."""

import asyncio
import json
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

# Telegram leaves these out unless they are asked for by name.
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, eq=False)
class Update:
    """One update: `kind` is the name of its only field besides update_id."""

    id: int
    kind: str
    chat_id: int
    payload: dict[str, Any]
    body: bytes = b""
    deliveries: int = 0

    def encoded(self) -> bytes:
        if not self.body:
            self.body = f'{{"update_id":{self.id},"{self.kind}":{encode(self.payload)}}}'.encode()
        return self.body


class Updates:
    """The queue of one bot, in the order of update_id."""

    def __init__(self, first_id: int = 500_000_001) -> None:
        self.pending: OrderedDict[int, Update] = OrderedDict()
        self.again: list[Update] = []  # confirmed, yet to be delivered a second time
        self.allowed: frozenset[str] | None = None  # None: all but NOT_BY_DEFAULT
        self.on_put: Callable[[Update], None] | None = None  # the webhook, when one is set
        self._next_id = first_id
        self._waiter: asyncio.Future[None] | None = None

    def put(self, kind: str, chat_id: int, payload: dict[str, Any]) -> None:
        if kind not in self.allowed if self.allowed is not None else kind in NOT_BY_DEFAULT:
            return
        update = Update(self._next_id, kind, chat_id, payload)
        self._next_id += 1
        self.pending[update.id] = update
        if self.on_put is not None:
            self.on_put(update)
        self.wake()

    def allow(self, kinds: Iterable[str]) -> None:
        """Keep only these kinds from now on; none named means Telegram's default."""
        self.allowed = frozenset(kinds) or None

    def confirm_below(self, offset: int) -> None:
        """Forget what came before `offset`; a negative one keeps only that many from the end."""
        if offset < 0:
            offset = self._next_id + offset
        pending = self.pending
        while pending and next(iter(pending)) < offset:
            pending.popitem(last=False)

    def batch(self, limit: int) -> list[Update]:
        again, self.again = self.again[:limit], self.again[limit:]
        return again + list(islice(self.pending.values(), limit - len(again)))

    def drop(self) -> None:
        self.pending.clear()
        self.again.clear()

    def wake(self) -> None:
        """End the wait of the poll that is waiting now."""
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    async def arrival(self, seconds: float) -> None:
        """Wait until something came or somebody woke the poll, at most `seconds`."""
        waiter = self._waiter = asyncio.get_running_loop().create_future()
        await asyncio.wait((waiter,), timeout=seconds)

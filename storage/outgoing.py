"""The outbox table: written with what it tells of, marked when it was sent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Outgoing
from storage.tables.columns import core
from storage.words import OutgoingState

_CHUNK = 400  # rows a statement: SQLite binds at most 32,766 values

_TABLE = core(Outgoing)
_INSERT = insert(_TABLE).returning(_TABLE.c.id, sort_by_parameter_order=True)
_MARK = (
    update(_TABLE)
    .where(_TABLE.c.id == bindparam("row"))
    .values(state=bindparam("state_"), attempts=bindparam("attempts_"), error=bindparam("error_"))
)


@dataclass(frozen=True, slots=True)
class Call:
    """One call to the Bot API."""

    chat_id: int
    method: str
    params: dict[str, Any]
    unique_key: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stored call that has not been seen to arrive."""

    id: int
    call: Call
    attempts: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a send ended."""

    id: int
    state: OutgoingState
    attempts: int
    error: str | None = None


async def store(connection: AsyncConnection, calls: Sequence[Call], now: datetime) -> list[tuple[int, Call]]:
    """Store calls in their order and return them with their ids; one whose unique key exists is left out."""
    fresh = await _not_said_before(connection, calls)
    stored: list[tuple[int, Call]] = []
    for at in range(0, len(fresh), _CHUNK):
        part = fresh[at : at + _CHUNK]
        rows = [
            {
                "chat_id": call.chat_id,
                "method": call.method,
                "params": call.params,
                "unique_key": call.unique_key,
                "state": OutgoingState.WAITING,
                "attempts": 0,
                "made_at": now,
            }
            for call in part
        ]
        ids = await connection.scalars(_INSERT, rows)
        stored += zip(ids, part, strict=True)
    return stored


async def _not_said_before(connection: AsyncConnection, calls: Sequence[Call]) -> list[Call]:
    keys = {call.unique_key for call in calls if call.unique_key}
    if not keys:
        return list(calls)
    said = set(await connection.scalars(select(_TABLE.c.unique_key).where(_TABLE.c.unique_key.in_(keys))))
    fresh = []
    for call in calls:
        if call.unique_key in said:
            continue
        if call.unique_key:
            said.add(call.unique_key)
        fresh.append(call)
    return fresh


async def mark(connection: AsyncConnection, outcomes: Iterable[Outcome]) -> None:
    """Write down how sends ended; what was said is not kept longer than it is needed."""
    values = [
        {"row": each.id, "state_": each.state, "attempts_": each.attempts, "error_": each.error} for each in outcomes
    ]
    if values:
        await connection.execute(_MARK, values)


async def waiting(connection: AsyncConnection) -> list[Waiting]:
    """Return what is still to be sent, oldest first."""
    rows = await connection.execute(
        select(_TABLE.c.id, _TABLE.c.chat_id, _TABLE.c.method, _TABLE.c.params, _TABLE.c.unique_key, _TABLE.c.attempts)
        .where(_TABLE.c.state == OutgoingState.WAITING)
        .order_by(_TABLE.c.id)
    )
    return [Waiting(row.id, Call(row.chat_id, row.method, row.params, row.unique_key), row.attempts) for row in rows]

"""The inbox table: updates as they came, before anything was understood."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Incoming
from storage.tables.columns import core
from storage.upsert import both
from storage.words import IncomingState

_TABLE = core(Incoming)
_INSERT = both(_TABLE, lambda insert: insert.on_conflict_do_nothing().returning(_TABLE.c.update_id))
_DONE = (
    update(_TABLE)
    .where(_TABLE.c.update_id == bindparam("row"), _TABLE.c.state == IncomingState.WAITING)
    .values(state=IncomingState.DONE, raw="")
)


async def store(connection: AsyncConnection, raw: Sequence[tuple[int, str]], now: datetime) -> set[int]:
    """Store (update id, raw JSON) and return the ids that are new: a second delivery is no second row."""
    rows = [
        {"update_id": update_id, "raw": text, "state": IncomingState.WAITING, "received_at": now}
        for update_id, text in raw
    ]
    return set(await connection.scalars(_INSERT[connection.dialect.name], rows)) if rows else set()


async def mark_done(connection: AsyncConnection, update_ids: Iterable[int]) -> None:
    """What the updates did is in this transaction; their text is not needed any more."""
    await connection.execute(_DONE, [{"row": update_id} for update_id in update_ids])


async def set_aside(connection: AsyncConnection, update_id: int, reference: str) -> None:
    """Keep an update that cannot be handled, with the reference the person was given; it holds up nobody."""
    await connection.execute(
        update(_TABLE).where(_TABLE.c.update_id == update_id).values(state=IncomingState.ASIDE, fault=reference)
    )


async def waiting(connection: AsyncConnection) -> list[tuple[int, str]]:
    """Return what was stored and not handled yet, in Telegram's order."""
    rows = await connection.execute(
        select(_TABLE.c.update_id, _TABLE.c.raw)
        .where(_TABLE.c.state == IncomingState.WAITING)
        .order_by(_TABLE.c.update_id)
    )
    return [(row.update_id, row.raw) for row in rows]


async def newest(connection: AsyncConnection) -> int | None:
    """Return the newest update id stored: where fetching goes on."""
    return await connection.scalar(select(_TABLE.c.update_id).order_by(_TABLE.c.update_id.desc()).limit(1))

"""The inbox table: updates as they came, before anything was understood."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Incoming
from storage.tables.columns import core
from storage.upsert import insert_for
from storage.words import IncomingState


async def store(connection: AsyncConnection, raw: Sequence[tuple[int, str]], now: datetime) -> set[int]:
    """Store (update id, raw JSON) and return the ids that are new: a second delivery is no second row."""
    table = core(Incoming)
    ids = [update_id for update_id, _ in raw]
    known = set(await connection.scalars(select(table.c.update_id).where(table.c.update_id.in_(ids))))
    fresh = {update_id: text for update_id, text in raw if update_id not in known}
    if fresh:
        rows = [
            {"update_id": update_id, "raw": text, "state": IncomingState.WAITING, "received_at": now}
            for update_id, text in fresh.items()
        ]
        await connection.execute(insert_for(connection, table).on_conflict_do_nothing(), rows)
    return set(fresh)


async def mark_done(connection: AsyncConnection, update_ids: Iterable[int]) -> None:
    """What the updates did is in this transaction; their text is not needed any more."""
    table = core(Incoming)
    statement = (
        update(table)
        .where(table.c.update_id == bindparam("row"), table.c.state == IncomingState.WAITING)
        .values(state=IncomingState.DONE, raw="")
    )
    await connection.execute(statement, [{"row": update_id} for update_id in update_ids])


async def set_aside(connection: AsyncConnection, update_id: int, reference: str) -> None:
    """Keep an update that cannot be handled, with the reference the person was given; it holds up nobody."""
    table = core(Incoming)
    await connection.execute(
        update(table).where(table.c.update_id == update_id).values(state=IncomingState.ASIDE, fault=reference)
    )


async def waiting(connection: AsyncConnection) -> list[tuple[int, str]]:
    """Return what was stored and not handled yet, in Telegram's order."""
    table = core(Incoming)
    rows = await connection.execute(
        select(table.c.update_id, table.c.raw).where(table.c.state == IncomingState.WAITING).order_by(table.c.update_id)
    )
    return [(row.update_id, row.raw) for row in rows]


async def newest(connection: AsyncConnection) -> int | None:
    """Return the newest update id stored: where fetching goes on."""
    table = core(Incoming)
    return await connection.scalar(select(table.c.update_id).order_by(table.c.update_id.desc()).limit(1))

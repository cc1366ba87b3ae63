"""How many cases each department has in each state: kept as cases change, so that the board counts nothing."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import BoardCount, Case
from storage.tables.columns import core
from storage.upsert import both
from storage.words import State
from storage.work import UnitOfWork

Place = tuple[str, State]  # department, empty for none yet; state

_table = core(BoardCount)
_ADD = both(
    _table,
    lambda insert: insert.on_conflict_do_update(
        index_elements=["department_id", "state"], set_={"count": _table.c.count + insert.excluded.count}
    ),
)


def place(case: Case) -> Place:
    """Return where a case is counted."""
    return case.department_id or "", case.state


async def moved(work: UnitOfWork, before: Place | None, after: Place | None) -> None:
    """Count a case out of one place and into another; None: it was not there, or is no more."""
    if before == after:
        return
    rows = [
        {"department_id": at[0], "state": at[1], "count": change}
        for at, change in ((before, -1), (after, 1))
        if at is not None
    ]
    await work.connection.execute(_ADD[work.connection.dialect.name], rows)


async def counts(connection: AsyncConnection) -> list[tuple[str, State, int]]:
    """Return department, state and count, without what has none."""
    found = await connection.execute(
        select(_table.c.department_id, _table.c.state, _table.c.count).where(_table.c.count > 0)
    )
    return [(row[0], row[1], row[2]) for row in found]

"""How many cases each department has in each state: kept as cases change, so that the board counts nothing."""

from collections import Counter
from collections.abc import Collection

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import BoardCount, Case
from storage.tables.columns import core
from storage.upsert import both
from storage.words import State
from storage.work import UnitOfWork

Place = tuple[str, State, bool]  # department, empty for none yet; state; whether it is the supervisors' alone

_table, _case = core(BoardCount), core(Case)
_KEY = ("department_id", "state", "guarded")
_ADD = both(
    _table,
    lambda insert: insert.on_conflict_do_update(
        index_elements=_KEY, set_={"count": _table.c.count + insert.excluded.count}
    ),
)


def place(case: Case) -> Place:
    """Return where a case is counted."""
    return case.department_id or "", case.state, case.guarded


async def moved(work: UnitOfWork, before: Place | None, after: Place | None) -> None:
    """Count a case out of one place and into another; None: it was not there, or is no more.

    Always in the same order: two cases that change places at once wait for each other only once.
    """
    if before == after:
        return
    changes = sorted((at, change) for at, change in ((before, -1), (after, 1)) if at is not None)
    rows = [dict(zip(_KEY, at, strict=True)) | {"count": change} for at, change in changes]
    await work.connection.execute(_ADD[work.connection.dialect.name], rows)


async def counts(
    connection: AsyncConnection, *, guarded: bool = True, not_accusing: Collection[str] = ()
) -> list[tuple[str, State, int]]:
    """Return department, state and count, without what has none.

    Without those who fear retaliation unless `guarded`, and without what is said against these departments.
    """
    where = [] if guarded else [_table.c.guarded.is_(False)]
    statement = select(_table.c.department_id, _table.c.state, func.sum(_table.c.count)).where(*where)
    found: Counter[tuple[str, State]] = Counter()
    for row in await connection.execute(statement.group_by(_table.c.department_id, _table.c.state)):
        found[row[0], row[1]] += int(row[2])
    if not_accusing:
        found.subtract(await _accusing(connection, not_accusing, guarded=guarded))
    return [(*at, count) for at, count in found.items() if count > 0]


async def _accusing(
    connection: AsyncConnection, departments: Collection[str], *, guarded: bool
) -> Counter[tuple[str, State]]:
    """Count what is said against somebody's own departments: few, and found through an index."""
    where = [_case.c.accused.in_(departments), _case.c.accused.is_not(None)]
    if not guarded:
        where.append(_case.c.guarded.is_(False))
    columns = (func.coalesce(_case.c.department_id, ""), _case.c.state)
    rows = await connection.execute(select(*columns, func.count()).where(*where).group_by(*columns))
    return Counter({(row[0], row[1]): row[2] for row in rows})

"""How often an entry was the answer, and how often it did not help: counted in memory, added to the table in one statement."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Usage
from storage.tables.columns import core
from storage.upsert import both

_table = core(Usage)
_ADD = both(
    _table,
    lambda insert: insert.on_conflict_do_update(
        index_elements=["entry_id", "on"],
        set_={
            "answered": _table.c.answered + insert.excluded.answered,
            "unsolved": _table.c.unsolved + insert.excluded.unsolved,
        },
    ),
)


class UsageBook:
    """What was answered since it was written down last. A crash forgets these seconds: they are figures, no promises."""

    def __init__(self) -> None:
        self._answered: Counter[tuple[str, date]] = Counter()
        self._unsolved: Counter[tuple[str, date]] = Counter()

    def answered(self, entry_id: str, on: date) -> None:
        """An entry was the answer."""
        self._answered[entry_id, on] += 1

    def unsolved(self, entry_id: str, on: date) -> None:
        """It was told that it did not help."""
        self._unsolved[entry_id, on] += 1

    @property
    def waiting(self) -> bool:
        """Whether there is anything to write down."""
        return bool(self._answered or self._unsolved)

    async def write_down(self, connection: AsyncConnection) -> int:
        """Add what was counted to the table; return how many rows that were."""
        answered, self._answered = self._answered, Counter()
        unsolved, self._unsolved = self._unsolved, Counter()
        rows = [
            {"entry_id": key[0], "on": key[1], "answered": answered[key], "unsolved": unsolved[key]}
            for key in sorted({*answered, *unsolved})
        ]
        if rows:
            await connection.execute(_ADD[connection.dialect.name], rows)
        return len(rows)


async def since(connection: AsyncConnection, on: date) -> dict[str, tuple[int, int]]:
    """Return for each entry how often it was the answer since a day, and how often it did not help."""
    statement = (
        select(_table.c.entry_id, func.sum(_table.c.answered), func.sum(_table.c.unsolved))
        .where(_table.c.on >= on)
        .group_by(_table.c.entry_id)
    )
    rows: Iterable[tuple[str, int, int]] = ((row[0], row[1], row[2]) for row in await connection.execute(statement))
    return {entry: (int(answered or 0), int(unsolved or 0)) for entry, answered, unsolved in rows}

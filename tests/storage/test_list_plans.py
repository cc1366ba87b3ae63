"""No list sorts or goes through what is not in it: SQLite says how it reads each one."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from storage import lists
from storage.database import open_database
from storage.lists import Listed, Place, View
from storage.tables import Case
from storage.work import UnitOfWork

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
TOMORROW = NOW.replace(hour=16)
ALL = View(NOW, TOMORROW, guarded=False, own=frozenset({"business-environment"}))
OF_ONE = View(NOW, TOMORROW, guarded=False, own=frozenset({"business-environment"}), departments=("tax",))
LISTS = [
    pytest.param(which, view, id=f"{which}-{'one' if view is OF_ONE else 'all'}")
    for which in Listed
    for view in (ALL, OF_ONE)
]


@pytest.mark.parametrize(("which", "view"), LISTS)
@pytest.mark.parametrize("start", [None, Place(NOW, 5), Place(None, 5)], ids=["first", "next", "undated"])
async def test_a_page_is_read_in_the_order_of_an_index(
    migrated_sqlite: Path, which: Listed, view: View, start: Place | None
) -> None:
    asked: list[tuple[str, Any]] = []
    async with open_database(f"sqlite+aiosqlite:///{migrated_sqlite}", alone=False) as database:
        event.listen(
            database.engine.sync_engine, "before_cursor_execute", lambda *given: asked.append((given[2], given[3]))
        )
        async with database.transaction() as connection:
            work = UnitOfWork(connection, NOW)
            parts = lists.strands(which, view, [text("department_id = 'tax'")] if which is Listed.NOBODY else ())
            await lists.page(work, parts, start)
            read = [each for each in asked if each[0].startswith("SELECT") and Case.__tablename__ in each[0]]
            for statement, given in read:
                rows = (await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)).mappings()
                plan = "\n".join(row["detail"] for row in rows)
                assert "USING INDEX case_" in plan
                assert "TEMP B-TREE" not in plan
            await work.finish()

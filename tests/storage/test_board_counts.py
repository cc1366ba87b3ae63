"""The counts of the board say what the cases say, and a list is read page by page, each case once."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from sqlalchemy import insert, text
from sqlmodel import select

from storage import board, finding, lists, reach
from storage.database import Database
from storage.lists import Listed, Place, View
from storage.tables import Case, Person, Post
from storage.tables.columns import core
from storage.words import CaseType, Naming, Origin, Role, State
from storage.work import UnitOfWork

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
TOMORROW = datetime(2026, 11, 23, 16, tzinfo=UTC)
ALL = View(NOW, TOMORROW, guarded=True, own=frozenset())


def _row(case_id: int, **more: Any) -> dict[str, Any]:
    given = {
        "id": case_id, "number": f"{10**13 + case_id}", "type": CaseType.COMPLAINT, "state": State.HANDLING,
        "naming": Naming.ANONYMOUS, "text": f"第{case_id}件", "demands": ["办"], "department_id": "tax", "accused": None,
        "returns": 0, "extensions": 0, "corrections": 0, "submitted_at": NOW, "due_at": None, "ratings": 0,
        "origin": Origin.CHAT, "round": 0, "appeals": 0, "designated": False, "supplements": 0, "asks": {},
        "asking": False, "guarded": False, "letters": 0, "official_id": None, "dispatched_at": NOW,
    }  # fmt: skip
    return given | more


async def _store(database: Database, *rows: dict[str, Any]) -> None:
    async with database.transaction() as connection:
        await connection.execute(insert(core(Case)), rows)


async def _pages(database: Database, which: Listed, view: View) -> tuple[list[list[int]], list[list[int]]]:
    """Every page forward, and every page back again from the last."""
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        parts = lists.strands(which, view)
        forward, back = [await lists.page(work, parts, most=3)], []
        while after := forward[-1].after:
            forward.append(await lists.page(work, parts, after, most=3))
        before: Place | None = forward[-1].before
        while before:
            back.append(await lists.page(work, parts, before, back=True, most=3))
            before = back[-1].before
        ids = [[[case.id or 0 for case in each.cases] for each in pages] for pages in (forward, back)]
        await work.finish()
        return ids[0], ids[1]


async def test_the_most_pressing_come_first_and_every_case_on_one_page(database: Database) -> None:
    same, later = NOW + timedelta(hours=1), NOW + timedelta(days=3)
    due = [None, later, same, same, None, same, same, NOW - timedelta(days=1), same, None]
    await _store(database, *(_row(at, due_at=each) for at, each in enumerate(due, 1)))

    forward, back = await _pages(database, Listed.OPEN, ALL)

    assert forward == [[8, 3, 4], [6, 7, 9], [2, 1, 5], [10]]
    assert back == forward[-2::-1]


@pytest.mark.parametrize(
    ("which", "found"),
    [
        pytest.param(Listed.LATE, [1], id="late"),
        pytest.param(Listed.TODAY, [2], id="today"),
        pytest.param(Listed.UNSIGNED, [3, 4], id="unsigned, those that count as signed too"),
        pytest.param(Listed.RETURNED, [5], id="sent back"),
        pytest.param(Listed.TO_DISPATCH, [5, 6], id="to be dispatched"),
        pytest.param(Listed.DECIDING, [7], id="somebody's word is waited for"),
        pytest.param(Listed.REPAIRING, [8], id="repairs"),
    ],
)
async def test_each_list_has_its_cases_and_no_others(database: Database, which: Listed, found: list[int]) -> None:
    await _store(
        database,
        _row(1, due_at=NOW - timedelta(minutes=1), official_id=9),
        _row(2, due_at=TOMORROW - timedelta(minutes=1), official_id=9),
        _row(3, state=State.DISPATCHED, due_at=TOMORROW),
        _row(4),
        _row(5, state=State.RETURNED),
        _row(6, state=State.UNASSIGNED, department_id=None),
        _row(7, asking=True, official_id=9),
        _row(8, state=State.REPAIRING, due_at=NOW - timedelta(days=9)),
        _row(9, state=State.CLOSED, due_at=NOW - timedelta(days=9)),
    )
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        parts = lists.strands(which, ALL)
        assert [case.id for case in (await lists.page(work, parts)).cases] == found
        assert await lists.counted(work, [parts]) == [len(found)]
        await work.finish()


async def test_more_than_ninety_nine_are_not_counted(database: Database) -> None:
    await _store(database, *(_row(at, state=State.REPAIRING) for at in range(1, 140)))
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        assert await lists.counted(work, [lists.strands(Listed.REPAIRING, ALL)]) == [lists.MOST_COUNTED + 1]
        await work.finish()


async def test_the_counts_are_what_the_cases_say_after_any_moves(database: Database) -> None:
    rng, told = Random(5), Counter[tuple[str, State]]()
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        rows = [Case(**_row(at)) for at in range(1, 20)]
        for case in rows:
            work.session.add(case)
            await board.moved(work, None, board.place(case))
        for _ in range(150):
            case = rng.choice(rows)
            stood = board.place(case)
            case.department_id, case.state = rng.choice(["tax", "fire-rescue", None]), rng.choice(list(State))
            case.guarded = rng.random() < 0.2
            case.accused = rng.choice(["tax", "某公司", None])
            await board.moved(work, stood, board.place(case))
        await work.session.flush()
        for case in (await work.session.exec(select(Case))).all():
            told[case.department_id or "", case.state] += 1
        assert {row[:2]: row[2] for row in await board.counts(connection)} == told

        seen = Counter(board.place(each)[:2] for each in rows if not each.guarded and each.accused != "tax")
        cut = await board.counts(connection, guarded=False, not_accusing=["tax"])
        assert {row[:2]: row[2] for row in cut} == seen
        await work.finish()


async def test_nobody_hears_of_units_without_anyone_and_of_officials_who_left_telegram(database: Database) -> None:
    people = ((1, True, "tax"), (2, False, "tax"), (3, False, "fire-rescue"))
    async with database.transaction() as connection:
        known = {"name": "", "first_seen_at": NOW, "greeted": True}
        await connection.execute(
            insert(core(Person)), [known | {"id": each[0], "reachable": each[1]} for each in people]
        )
        held = [
            {"person_id": each[0], "role": Role.OFFICIAL, "department_id": each[2], "since_at": NOW} for each in people
        ]
        await connection.execute(insert(core(Post)), held)
    await _store(
        database,
        _row(1, official_id=1),
        _row(2, official_id=2),
        _row(3, department_id="fire-rescue", official_id=3),
        _row(4, department_id="housing-fund", state=State.DISPATCHED),
        _row(5, official_id=2, state=State.CLOSED),
    )
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        whose = await reach.nobody_for(work, ["tax", "fire-rescue", "housing-fund"])
        page = await lists.page(work, lists.strands(Listed.NOBODY, ALL, whose))
        assert [case.id for case in page.cases] == [2, 3, 4]
        await work.finish()


async def test_a_search_goes_on_where_it_stopped(database: Database) -> None:
    await _store(database, *(_row(at, text="特种设备" if at % 20 == 1 else "别的") for at in range(1, 50)))
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        found, below, asked = [], None, 0
        while asked == 0 or below:
            some = await finding.find(work, "特种设备", (), below=below, stretch=10)
            found += [case.id for case in some.cases]
            below, asked = some.older, asked + 1
        assert (found, asked) == ([41, 21, 1], 5)
        number = f"{10**13 + 7}"
        assert [case.id for case in (await finding.find(work, number, ())).cases] == [7]
        assert [case.id for case in (await finding.find(work, "0000000-48", ())).cases] == [48]
        assert (await finding.find(work, "100%", ())).cases == []
        await work.finish()


async def test_the_counts_of_an_older_database_are_made_by_the_migration(empty_database_url: str) -> None:
    from alembic import command

    from storage.engine import engine_for
    from storage.migrate import alembic_config, to_newest

    engine = engine_for(empty_database_url)
    async with engine.begin() as connection:
        await connection.run_sync(lambda sync: command.upgrade(alembic_config(sync), "0001"))
        for at, unit in enumerate(("'tax'", "'tax'", "NULL"), 1):
            await connection.execute(
                text(
                    "INSERT INTO case_file (number, type, state, naming, text, demands, department_id, returns, "
                    "extensions, corrections, submitted_at) VALUES "
                    f"('{at}', 'help', 'handling', 'named', '', '[]', {unit}, 0, 0, 0, '2026-11-20 02:00:00+00:00')"
                )
            )
    await to_newest(engine)
    async with engine.begin() as connection:
        assert sorted(await board.counts(connection)) == [("", State.HANDLING, 1), ("tax", State.HANDLING, 2)]
    await engine.dispose()

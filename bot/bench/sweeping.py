"""`bench --sweep`: one sweep with 100 due among 10,000, 100,000 and 1,000,000 open cases, on both databases."""

import asyncio
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median

from sqlalchemy import Table, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.bench.casebook import _database, _postgres
from bot.bench.casebook_filling import NOW, fill
from bot.bench.measuring import durable_folder
from bot.bench.table import aligned
from bot.casework.calendar import WorkCalendar
from bot.casework.office import Office
from bot.reminders.sweep import Sweep
from bot.settings import read_settings
from knowledge.content import Base
from knowledge.loader import load
from storage.database import Database, open_database
from storage.tables import Case, DeadlineRow, Reminder, Reporter
from storage.tables.columns import core

SIZES = (10_000, 100_000, 1_000_000)
DUE, ROUNDS = 100, 15
_FIRST = SIZES[0]  # made one by one; the rest are copies of these
_HEADS = ("", "工单", "一次扫描最快（毫秒）", "中位（毫秒）", "每条到点的最快（毫秒）", "比 1 万件")


@dataclass(frozen=True)
class Swept:
    """One size on one database: how long a sweep took in seconds, at best and in the middle of all rounds."""

    engine: str
    cases: int
    seconds: float
    middle: float


def main(sizes: Sequence[int] = SIZES) -> int:
    """Print the table and return 0: how fast a machine is, is for people to judge."""
    found = asyncio.run(measure(sizes))
    table = [list(_HEADS)]
    for each in found:
        few = next(one.seconds for one in found if one.engine == each.engine)
        times = [
            f"{each.seconds * 1e3:.0f}",
            f"{each.middle * 1e3:.0f}",
            f"{each.seconds * 1e3 / DUE:.2f}",
            f"{each.seconds / few:.2f}",
        ]
        table.append([each.engine, f"{each.cases:,}", *times])
    print("\n".join(aligned(table)), flush=True)
    return 0


async def measure(sizes: Sequence[int] = SIZES) -> list[Swept]:
    """Measure every size on each database that is to be had."""
    base = load(Path(read_settings().knowledge_dir))
    names = {key: each.name for key, each in base.departments.items()}
    office = Office(base.rules, WorkCalendar(base.calendars, read_settings().zone), names)
    found: list[Swept] = []
    for cases in sizes:
        with durable_folder() as folder:
            url = f"sqlite+aiosqlite:///{folder}/sweep.db"
            found.append(Swept("SQLite", cases, *await _swept(url, cases, office, base)))
    with _open_folder() as folder, _postgres(Path(folder, "postgres")) as server:
        for cases in sizes if server else ():
            async with _database(str(server), str(cases)) as url:
                found.append(Swept("PostgreSQL", cases, *await _swept(url, cases, office, base)))
    return found


@contextmanager
def _open_folder() -> Iterator[str]:
    """A folder that the server may read, which runs as a user of its own where we are root."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield folder


async def _swept(url: str, cases: int, office: Office, base: Base) -> tuple[float, float]:
    async with open_database(url) as database:
        await fill(database, min(cases, _FIRST), sorted(office.departments))
        await _multiply(database, cases)
        sweep = Sweep(database, lambda: office, lambda: base, lambda calls: None)
        await sweep.run(NOW)  # what it does once a day, and the first of everything
        taken = []
        for at in range(ROUNDS + 3):
            await _make_due(database, cases, at)
            started = time.perf_counter()
            await sweep.run(NOW + timedelta(seconds=15 * (at + 1)))
            taken.append(time.perf_counter() - started)
            await _all_said(database)
        return min(taken[3:]), median(taken[3:])


async def _multiply(database: Database, cases: int) -> None:
    """All are open, none is due; the database copies its own rows."""
    async with database.transaction() as connection:
        await connection.execute(
            text(
                "UPDATE case_file SET state = 'handling', closed_at = NULL, due_at = :due, "
                "department_id = coalesce(department_id, :unit)"
            ),
            {"due": _text(connection, 30), "unit": "market-regulation"},
        )
        await connection.execute(text("UPDATE deadline SET met_at = NULL"))
        for copies in range(1, cases // _FIRST):
            for model in (Case, Reporter, DeadlineRow, Reminder):
                await connection.execute(text(_copy(core(model), copies * _FIRST)))
        later = "datetime('2027-01-01', '+' || (id % 500000) || ' minutes') || '.000000'"
        if connection.dialect.name == "postgresql":
            later = "timestamptz '2027-01-01' + (id % 500000) * interval '1 minute'"
        await connection.execute(text(f"UPDATE reminder SET state = 'waiting', at = {later}"))
    if database.engine.dialect.name == "postgresql":
        async with database.engine.connect() as connection:
            free = await connection.execution_options(isolation_level="AUTOCOMMIT")
            await free.execute(text("VACUUM ANALYZE"))


def _copy(table: Table, by: int) -> str:
    columns = [each.name for each in table.columns if each.name != "id" or table.name == "case_file"]
    moved = {"id": f"id + {by}", "case_id": f"case_id + {by}", "number": f"({by + 10**13} + id) || ''"}
    own = "id" if table.name == "case_file" else "case_id"
    said = ", ".join(moved.get(each, f'"{each}"') for each in columns)
    names = ", ".join(f'"{each}"' for each in columns)
    return f"INSERT INTO {table.name} ({names}) SELECT {said} FROM {table.name} WHERE {own} <= {_FIRST}"


def _text(connection: AsyncConnection, days: int) -> object:
    moment = NOW + timedelta(days=days)
    return moment if connection.dialect.name == "postgresql" else moment.strftime("%Y-%m-%d %H:%M:%S.%f")


async def _make_due(database: Database, cases: int, at: int) -> None:
    """A hundred others, spread over all the cases and, of whatever size, over as many different originals."""
    step = cases // DUE + 101  # shares no factor with the sizes, so that no two copies of one case are taken
    ids = [1 + (place * step + at) % cases for place in range(DUE)]
    async with database.transaction() as connection:
        await connection.execute(
            text(f"UPDATE reminder SET at = :now WHERE step = 'due' AND case_id IN ({', '.join(map(str, ids))})"),
            {"now": _text(connection, 0)},
        )


async def _all_said(database: Database) -> None:
    async with database.transaction() as connection:
        due = await connection.scalar(
            text("SELECT count(*) FROM reminder WHERE state = 'waiting' AND at <= :now"), {"now": _text(connection, 1)}
        )
    if due:
        raise AssertionError(f"{due} reminders were due and not said")

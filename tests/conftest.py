"""What all tests share: both databases, and a knowledge folder that nobody edits meanwhile."""

import os

os.environ["PTB_TIMEDELTA"] = "1"  # as the command line does it, before python-telegram-bot is imported

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from storage.database import Database, open_database
from tests.support.postgres import Postgres
from tests.support.product import Town, open_town

ENGINES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server a run, also for many workers; skipped only where its package is missing."""
    # Not below pytest's own folder: each new run closes that one to the user as whom the server runs.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", os.getpid())
    server = Postgres(Path(tempfile.gettempdir()) / f"yst-postgres-{run}")
    yield server
    server.stop()


@pytest.fixture(scope="session")
async def migrated_postgres(postgres: Postgres) -> AsyncIterator[str]:
    """The name of a database with all tables, to make others from."""
    with postgres.database() as name:
        async with open_database(postgres.url(name)):
            pass
        yield name


@pytest.fixture(scope="session")
async def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with all tables, to make others from."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    async with open_database(f"sqlite+aiosqlite:///{path}"):
        pass
    return path


@pytest.fixture(params=ENGINES)
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database in which nothing is yet."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    with postgres.database() as name:
        yield postgres.url(name)


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with all tables and no rows."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "bot.db")
        yield f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}"
        return
    postgres: Postgres = request.getfixturevalue("postgres")
    with postgres.database(template=request.getfixturevalue("migrated_postgres")) as name:
        yield postgres.url(name)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database with all tables and no rows."""
    async with open_database(database_url) as database:
        yield database


@pytest.fixture(scope="session")
def knowledge_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The knowledge base as it is now, without the recurring duties: they would write into every test's chats."""
    folder = tmp_path_factory.mktemp("knowledge") / "base"
    return shutil.copytree("knowledge/base", folder, ignore=shutil.ignore_patterns("duties.yaml"))


@pytest.fixture
async def town(database_url: str, knowledge_folder: Path) -> AsyncIterator[Town]:
    """The whole product against the simulator, on either database; no update may end in a fault."""
    async with open_town(database_url, knowledge_folder) as town:
        yield town
        assert [row.fault for row in await town.set_aside()] == [], "handlers failed: see the log"

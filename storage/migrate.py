"""Bring a database to the newest version, and refuse one from a newer product."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.errors import TooNew

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent / "migrations"


def newest() -> str:
    """Return the newest revision: migrations are named `0001_….py`, `0002_….py`, and the name is the revision."""
    return max(path.name.split("_")[0] for path in (HERE / "versions").glob("[0-9]*.py"))


async def to_newest(engine: AsyncEngine) -> None:
    """Run what is missing; does not even import Alembic when nothing is."""
    async with engine.connect() as connection:
        now = await connection.run_sync(current)
    if now == newest():
        return
    if now is not None and now > newest():
        raise TooNew(
            f"数据库是更新版本的营商通建立的（{now}，本程序只认到 {newest()}）— 请升级程序，或换回原来的数据库"
        )
    async with engine.connect() as connection, _unbound(connection), connection.begin():
        await connection.run_sync(upgrade)


@asynccontextmanager
async def _unbound(connection: AsyncConnection) -> AsyncIterator[None]:
    """SQLite changes a table by making it anew: meanwhile nothing may hang on the old one.

    The pragma counts only outside a transaction, so it goes to the driver before one begins.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = (await connection.get_raw_connection()).driver_connection
    await driver.execute("PRAGMA foreign_keys=OFF")
    yield
    await driver.execute("PRAGMA foreign_keys=ON")


def current(connection: Connection) -> str | None:
    """Return the revision a database stands at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def alembic_config(connection: Connection | None = None) -> "Config":
    """Return Alembic's configuration without an ini file."""
    from alembic.config import Config  # costs a fifth of a second: only when there is something to migrate

    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config


def upgrade(connection: Connection) -> None:
    """Run every migration that is missing, in one transaction."""
    from alembic import command

    command.upgrade(alembic_config(connection), "head")

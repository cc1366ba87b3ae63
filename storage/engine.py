"""One engine for both databases, told how each keeps its promises."""

import json
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.near import near

# Libraries without the WAL-reset bug, which can lose a committed transaction: 3.51.3 and its two backports.
WAL_SAFE = ((3, 51, 3), (3, 50, 7), (3, 44, 6))


# As people read it: a Chinese character takes three bytes, not the six of an escape.
_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def wal_is_safe(version: tuple[int, ...]) -> bool:
    """Whether this SQLite may keep a write-ahead log."""
    return version >= WAL_SAFE[0] or any(version[:2] == safe[:2] and version >= safe for safe in WAL_SAFE[1:])


def engine_for(url: str, *, writes: bool = True) -> AsyncEngine:
    """Return the engine for `DATABASE_URL`; SQLite gets exactly one connection, so that its writers queue in order.

    One that only reads (`writes=False`) takes no lock that would keep the writer waiting.
    """
    if not is_sqlite(url):
        return create_async_engine(
            url, json_serializer=_as_json, pool_size=5, max_overflow=5, pool_pre_ping=True, hide_parameters=True
        )
    if path := sqlite_path(url):
        path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_async_engine(
        url,
        json_serializer=_as_json,
        connect_args={"async_creator_fn": near},
        pool_size=1,
        max_overflow=0,
        pool_timeout=3600,
        hide_parameters=True,  # an error in the log must not tell what somebody wrote
    )
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_immediate if writes else _begin)
    return engine


def is_sqlite(url: str) -> bool:
    """Whether `DATABASE_URL` names a SQLite file."""
    return make_url(url).get_backend_name() == "sqlite"


def sqlite_path(url: str) -> Path | None:
    """Return the file behind a SQLite URL, None for a database in memory or another engine."""
    database = make_url(url).database
    return Path(database) if is_sqlite(url) and database and database != ":memory:" else None


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver must not begin by itself: we begin IMMEDIATE below
    cursor = connection.cursor()
    mode = "WAL" if wal_is_safe(sqlite3.sqlite_version_info) else "PERSIST"
    for pragma in (
        f"journal_mode={mode}",
        "synchronous=FULL",  # a power cut loses nothing that was acknowledged
        "foreign_keys=ON",
        "busy_timeout=10000",  # `audit` may be reading beside us
        "cache_size=-65536",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")  # now, not at the first write: then it could be too late to get it


def _begin(connection: Any) -> None:
    connection.exec_driver_sql("BEGIN")

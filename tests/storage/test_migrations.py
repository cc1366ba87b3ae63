"""The migrations make exactly the tables, on both databases."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  (fills the metadata)
from storage.database import Database, open_database
from storage.engine import wal_is_safe
from storage.errors import TooNew
from storage.migrate import newest


def _difference(connection: Connection) -> list[object]:
    return list(
        compare_metadata(MigrationContext.configure(connection, opts={"compare_type": False}), SQLModel.metadata)
    )


async def test_the_migrations_make_the_tables(database: Database) -> None:
    async with database.engine.connect() as connection:
        assert await connection.run_sync(_difference) == []


async def test_a_newer_database_is_refused(empty_database_url: str) -> None:
    async with open_database(empty_database_url) as database, database.transaction() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(TooNew, match=newest()):
        async with open_database(empty_database_url):
            pass


async def test_a_word_that_is_none_of_the_offices_is_refused_by_the_database(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.transaction() as connection:
            await connection.execute(
                text(
                    "INSERT INTO inbox (update_id, raw, state, received_at) VALUES (1, '', 'lost', '2026-11-23 02:00:00+00:00')"
                )
            )


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((3, 50, 7), True),
        ((3, 50, 6), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
    ],
)
def test_a_write_ahead_log_is_kept_only_by_a_library_without_the_fault(version: tuple[int, ...], safe: bool) -> None:
    assert wal_is_safe(version) is safe

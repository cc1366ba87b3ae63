"""`python -m storage.newmigration "what changes"`: write the next migration from the difference to the tables."""

import asyncio
import sys
import tempfile
from pathlib import Path

from sqlalchemy import Connection

from storage.engine import engine_for
from storage.migrate import HERE, alembic_config, upgrade


def _write(connection: Connection, what: str) -> None:
    from alembic import command

    number = f"{len(list((HERE / 'versions').glob('[0-9]*.py'))) + 1:04}"
    if number > "0001":
        upgrade(connection)
    command.revision(alembic_config(connection), what, autogenerate=True, rev_id=number)


async def main(what: str) -> None:
    """Compare an empty database, brought to today's newest migration, with the tables."""
    with tempfile.TemporaryDirectory() as folder:
        engine = engine_for(f"sqlite+aiosqlite:///{Path(folder) / 'empty.db'}")
        async with engine.begin() as connection:
            await connection.run_sync(_write, what)
        await engine.dispose()


if __name__ == "__main__":
    asyncio.run(main(" ".join(sys.argv[1:])))

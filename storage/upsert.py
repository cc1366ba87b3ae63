"""`INSERT … ON CONFLICT`, which both databases know under the same name in different modules."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def insert_for(connection: AsyncConnection, table: Table) -> Any:
    """Return the insert of this connection's database, with `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table)


def both(table: Table, finished: Callable[[Any], Any]) -> Mapping[str, Any]:
    """Return the finished insert of each database by its dialect's name: building one costs more than running it."""
    return {module.__name__.rpartition(".")[2]: finished(module.insert(table)) for module in (postgresql, sqlite)}

"""Column kinds that the tables share."""

from enum import StrEnum
from typing import Any, cast

from sqlalchemy import JSON, BigInteger, Column, Enum, Index, Integer, Table, text
from sqlmodel import SQLModel

# Telegram's ids pass 32 bits; SQLite counts by itself only in a plain INTEGER primary key.
BIG = BigInteger().with_variant(Integer(), "sqlite")
# What is kept as it came: drafts, message parameters, what an event says.
DOCUMENT = JSON()


def word_column(
    words: type[StrEnum], *, index: bool = False, nullable: bool = False, primary_key: bool = False
) -> Column[Any]:
    """A column that holds one of `words`, as text with a CHECK, so that both databases keep it alike."""
    kind = Enum(
        words,
        native_enum=False,
        create_constraint=True,
        length=24,
        name=words.__name__.lower(),
        values_callable=lambda every: [each.value for each in every],
    )
    return Column(kind, index=index, nullable=nullable, primary_key=primary_key)


def partial(name: str, *columns: str, only: str) -> Index:
    """Return an index of the rows that fit `only` (SQL): it costs and knows nothing of the others."""
    return Index(name, *columns, sqlite_where=text(only), postgresql_where=text(only))


def core(model: type[SQLModel]) -> Table:
    """Return the table behind a model, for statements that need no objects."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]

"""Alembic's entry: always runs on a connection it is given."""

from alembic import context
from sqlmodel import SQLModel

import storage.tables  # noqa: F401  (fills the metadata)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()

"""What came in and what goes out: the two tables behind 'nothing lost'."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import BIG, DOCUMENT, word_column
from storage.words import IncomingState, OutgoingState


class Incoming(SQLModel, table=True):
    """A raw update, stored before it is acknowledged to Telegram; `update_id` makes a second delivery no second row."""

    __tablename__ = "inbox"
    update_id: int = Field(primary_key=True, sa_type=BIG)
    raw: str  # emptied when done: what was said lives in the tables it changed
    state: IncomingState = Field(sa_column=word_column(IncomingState))
    received_at: datetime
    fault: str | None = None  # the reference a person was given when it was set aside

    __table_args__ = (
        Index(
            "inbox_waiting",
            "update_id",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
    )


class Outgoing(SQLModel, table=True):
    """One call to the Bot API, committed with what it tells of, sent afterwards."""

    __tablename__ = "outbox"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    chat_id: int = Field(sa_type=BIG)
    method: str
    params: dict[str, Any] = Field(sa_type=DOCUMENT)
    state: OutgoingState = Field(sa_column=word_column(OutgoingState))
    attempts: int = 0  # sends that began and may have reached Telegram; two at most
    unique_key: str | None = Field(default=None, unique=True)
    made_at: datetime
    error: str | None = None

    __table_args__ = (
        Index(
            "outbox_waiting", "id", sqlite_where=text("state = 'waiting'"), postgresql_where=text("state = 'waiting'")
        ),
    )

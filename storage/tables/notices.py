"""What firms were told: receipts, the texts behind them, tickable lists, and who wants to hear of changes."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from storage.tables.columns import BIG, DOCUMENT


class NoticeText(SQLModel, table=True):
    """A notice word for word, under the digest of its words: a thousand receipts of one notice keep one text."""

    __tablename__ = "notice_text"
    digest: str = Field(primary_key=True)
    spans: list[Any] = Field(sa_type=DOCUMENT)


class Receipt(SQLModel, table=True):
    """A notice as it was given (告知回执): to whom, of what, in which version, for which situation, when."""

    __tablename__ = "receipt"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    code: str = Field(unique=True)
    person_id: int = Field(sa_type=BIG, index=True)
    entry_id: str
    knowledge: str  # the digest of the knowledge version
    situation: dict[str, Any] = Field(sa_type=DOCUMENT)
    text: str  # the digest of its words
    given_at: datetime


class Checklist(SQLModel, table=True):
    """A firm's own list of papers: its answers to the questions (情形) and what it has ticked."""

    __tablename__ = "checklist"
    person_id: int = Field(primary_key=True, sa_type=BIG)
    entry_id: str = Field(primary_key=True)
    answers: dict[str, Any] = Field(sa_type=DOCUMENT)
    ticked: list[str] = Field(sa_type=DOCUMENT)
    changed_at: datetime


class Subscription(SQLModel, table=True):
    """Somebody who was told and wants to hear when it changes (订阅变更)."""

    __tablename__ = "subscription"
    person_id: int = Field(primary_key=True, sa_type=BIG)
    entry_id: str = Field(primary_key=True)
    since_at: datetime

"""What the bot knew, and what it could not answer."""

from datetime import date, datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel

from storage.tables.columns import BIG


class KnowledgeVersion(SQLModel, table=True):
    """A knowledge base that passed its checks, kept whole: the last good one goes on serving after a restart."""

    __tablename__ = "knowledge_version"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    version: str = Field(index=True)
    files: bytes = Field(sa_type=LargeBinary)
    served_at: datetime


class ReviewTold(SQLModel, table=True):
    """Somebody was told that an entry must be looked at again by a day (复核提醒): once, whatever else joins the list."""

    __tablename__ = "review_told"
    person_id: int = Field(primary_key=True, sa_type=BIG)
    entry_id: str = Field(primary_key=True)
    review_by: date = Field(primary_key=True)
    at: datetime


class Unanswered(SQLModel, table=True):
    """A question the bot declined (`W-…`): remembered, so that somebody can answer it."""

    __tablename__ = "unanswered"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    person_id: int = Field(sa_type=BIG)
    question: str
    why: str  # declined, unsolved, wrong
    matter_id: str | None = None
    asked_at: datetime

"""What the office makes known: the quarterly red and black list (红黑榜) and what units object to."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import BIG, DOCUMENT


class Ranking(SQLModel, table=True):
    """A list as it was computed: open to objections until a day, then published with its method and figures."""

    __tablename__ = "ranking"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    period: str = Field(unique=True)  # 2026Q4
    figures: dict[str, Any] = Field(sa_type=DOCUMENT)
    made_at: datetime
    objections_until: date
    published_at: datetime | None = None


class Objection(SQLModel, table=True):
    """A unit says that a figure of a list is mistaken, and what came of it."""

    __tablename__ = "objection"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    ranking_id: int = Field(sa_type=BIG, foreign_key="ranking.id")
    department_id: str
    by: int = Field(sa_type=BIG)
    words: str
    at: datetime
    upheld: bool | None = None
    ruling: str | None = None
    ruled_at: datetime | None = None

    __table_args__ = (UniqueConstraint("ranking_id", "department_id"),)

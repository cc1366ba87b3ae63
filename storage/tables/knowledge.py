"""What the bot knew, and what it could not answer."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel

from storage.tables.columns import BIG, DOCUMENT, word_column
from storage.words import ProposalState


class KnowledgeVersion(SQLModel, table=True):
    """A knowledge base that passed its checks, kept whole: the last good one goes on serving after a restart."""

    __tablename__ = "knowledge_version"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    version: str = Field(index=True)
    files: bytes = Field(sa_type=LargeBinary)
    served_at: datetime
    by: int | None = Field(default=None, sa_type=BIG)  # who published it in the chat; nobody: the folder was edited
    what: str | None = None  # what changed for firms, in words


class Proposal(SQLModel, table=True):
    """A change of the knowledge on its way: sent to the bot, checked, agreed, published or dropped."""

    __tablename__ = "proposal"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    by: int | None = Field(default=None, sa_type=BIG)  # nobody: proposed on the command line
    files: bytes = Field(sa_type=LargeBinary)  # a zip of what would change, by its name in the folder
    base: str  # the digest of the version it was compared with
    digest: str | None = None  # of the version it would make
    state: ProposalState = Field(sa_column=word_column(ProposalState))
    found: dict[str, Any] = Field(sa_type=DOCUMENT)  # faults, or the difference in words
    agreed_by: int | None = Field(default=None, sa_type=BIG)
    at: datetime


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
    settled_at: datetime | None = Field(default=None, index=True)
    settled_by: int | None = Field(default=None, sa_type=BIG)
    settled_as: str | None = None  # the entry that answers it now
    case_id: int | None = Field(default=None, sa_type=BIG)  # the task it was sent to a department as
    told_at: datetime | None = None  # whoever had asked was told


class ReviewAnswer(SQLModel, table=True):
    """'Still right?' was answered: yes renews the entry, no opens a task."""

    __tablename__ = "review_answer"
    entry_id: str = Field(primary_key=True)
    review_by: date = Field(primary_key=True)
    person_id: int = Field(sa_type=BIG)
    still_right: bool
    case_id: int | None = Field(default=None, sa_type=BIG)
    at: datetime


class Usage(SQLModel, table=True):
    """How often an entry was the answer on a day, and how often it was told that it did not help."""

    __tablename__ = "usage"
    entry_id: str = Field(primary_key=True)
    on: date = Field(primary_key=True)
    answered: int = 0
    unsolved: int = 0

"""Cases (工单) and their story."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables.columns import BIG, DOCUMENT, word_column
from storage.words import CaseType, Naming, Role, Satisfaction, State


class Case(SQLModel, table=True):
    """A case (工单). Who reported it stands in `Reporter` alone."""

    __tablename__ = "case_file"  # CASE is a word of SQL
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    number: str = Field(unique=True)
    type: CaseType = Field(sa_column=word_column(CaseType))
    state: State = Field(sa_column=word_column(State))
    naming: Naming = Field(sa_column=word_column(Naming))
    text: str
    demands: list[str] = Field(sa_type=DOCUMENT)
    matter_id: str | None = None
    department_id: str | None = None
    accused: str | None = None  # 被投诉对象
    receipt: str | None = Field(default=None, index=True)  # the code of the 告知回执 that an application came with
    official_id: int | None = Field(default=None, sa_type=BIG)  # 承办人; empty until signed for
    returns: int = 0  # how often it was sent back (退回)
    extensions: int = 0
    corrections: int = 0  # 补正告知: one is the rule, each further one has its reason
    submitted_at: datetime
    dispatched_at: datetime | None = None
    due_at: datetime | None = None  # of the reply: copied here for the lists
    closed_at: datetime | None = None
    reply: list[Any] | None = Field(default=None, sa_type=DOCUMENT)  # one answer for each demand
    satisfaction: Satisfaction | None = Field(default=None, sa_column=word_column(Satisfaction, nullable=True))

    __table_args__ = (
        Index("case_by_department", "department_id", "state", "due_at"),
        Index("case_by_official", "official_id", "state", "due_at"),
        Index("case_by_state", "state", "due_at"),
    )


class Reporter(SQLModel, table=True):
    """Who is behind a case. Joined in no view, export or log; only the relay of messages and 'my cases' read it."""

    __tablename__ = "reporter"
    case_id: int = Field(primary_key=True, sa_type=BIG, foreign_key="case_file.id")
    person_id: int = Field(sa_type=BIG, index=True)
    code_hash: str  # of the query code (查询码)


class CaseEvent(SQLModel, table=True):
    """One line of a case's story; each holds the hash of the one before, so that a change shows."""

    __tablename__ = "case_event"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id")
    position: int  # 1, 2, 3 … within the case
    action: str
    role: Role = Field(sa_column=word_column(Role))
    actor_id: int | None = Field(default=None, sa_type=BIG)  # never the reporter's
    department_id: str | None = None
    state: State = Field(sa_column=word_column(State))  # after the action
    said: dict[str, Any] = Field(sa_type=DOCUMENT)
    at: datetime
    hash_before: str
    hash: str

    __table_args__ = (UniqueConstraint("case_id", "position"),)


class Attachment(SQLModel, table=True):
    """A photo or document that belongs to a case, kept at Telegram by its file id."""

    __tablename__ = "attachment"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id", index=True)
    kind: str  # photo, document, voice
    file_id: str
    size: int | None = None
    by: Role = Field(sa_column=word_column(Role))
    at: datetime


class CodeTry(SQLModel, table=True):
    """A wrong query code (查询码): counted to make guessing hopeless."""

    __tablename__ = "code_try"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    person_id: int = Field(sa_type=BIG)
    number: str
    at: datetime

    __table_args__ = (Index("code_try_by_person", "person_id", "at"), Index("code_try_by_number", "number", "at"))

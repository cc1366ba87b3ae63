"""Cases (工单) and their story."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy import text as sql
from sqlmodel import Field, SQLModel

from storage.tables import standing
from storage.tables.columns import BIG, DOCUMENT, partial, word_column
from storage.words import CaseType, FileState, Naming, Origin, Role, Satisfaction, Solved, State

COUNTED_EVENTS = (
    "action IN ('send_back', 'decline', 'reopen', 'redirect', 'escalate', 'extend', 'grant_extension', 'defer', "
    "'correct', 'tell_solved')"
)


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
    solved: Solved | None = Field(default=None, sa_column=word_column(Solved, nullable=True))
    satisfaction: Satisfaction | None = Field(default=None, sa_column=word_column(Satisfaction, nullable=True))
    ratings: int = 0  # in this round: one, and one more after a repair
    origin: Origin = Field(default=Origin.CHAT, sa_column=word_column(Origin))
    round: int = 0  # how often it was reopened (重新办理); shown behind the number
    appeals: int = 0  # of a refusal (不予受理): one
    designated: bool = False  # 指定承办: nobody may send it back or pass it on
    supplements: int = 0  # how often what is missing was asked for: once
    asks: dict[str, Any] = Field(default_factory=dict, sa_type=DOCUMENT)  # what waits for somebody's word, by `Ask`
    asking: bool = False  # whether anything does that the office or a head decides
    passing_to: str | None = None  # the unit that a transfer waits for: copied here for its list
    deferred_until: date | None = None
    merged_into: int | None = Field(default=None, sa_type=BIG, index=True)
    related_to: int | None = Field(default=None, sa_type=BIG)  # the older case that this one goes on from
    refusal: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)  # situation of the list, words, way on
    guarded: bool = False  # fears retaliation (怕报复): the supervisors' alone
    events: int = 0  # how long its story is: what is missing at the end shows
    letters: int = 0  # how often it was supervised (督办)
    contacted_at: datetime | None = None  # first contact with the firm
    given_by: int | None = Field(default=None, sa_type=BIG)  # who gave the task (交办), or filed it for a caller
    duty_key: str | None = None  # duty, period and whose: a duty makes its task once

    __table_args__ = (
        UniqueConstraint("duty_key", name="case_of_duty"),
        Index("case_by_department", "department_id", "state", "due_at"),
        partial("case_by_official", "official_id", "state", "due_at", only=standing.IS_SIGNED),
        Index("case_by_arrival", "submitted_at"),  # of a week the figures read that week
        Index("case_by_end", "closed_at"),
        # The lists of the board and of the units: each reads what is in it and nothing else.
        partial("case_open_due", "due_at", "id", only=standing.IS_OPEN),
        partial("case_alive_of_unit", "department_id", "due_at", "id", only=standing.IS_ALIVE),
        partial("case_open_of_matter", "matter_id", "id", only=standing.IS_OPEN),
        partial("case_unsigned", "dispatched_at", "id", only=standing.IS_UNSIGNED),
        partial("case_to_dispatch", "id", only=standing.IS_TO_DISPATCH),
        partial("case_repairing", "id", only=standing.IS_REPAIRING),
        partial("case_asking", "id", only=standing.IS_ASKING),
        partial("case_accusing", "accused", "department_id", "state", "guarded", only=standing.IS_ACCUSING),
        partial("case_passing", "passing_to", "id", only=standing.IS_PASSING),
    )


class Reporter(SQLModel, table=True):
    """Who is behind a case. Joined in no view, export or log; only the relay of messages and 'my cases' read it."""

    __tablename__ = "reporter"
    case_id: int = Field(primary_key=True, sa_type=BIG, foreign_key="case_file.id")
    person_id: int | None = Field(default=None, sa_type=BIG)  # nobody yet: filed for a caller or visitor
    code_hash: str  # of the query code (查询码)
    contact: str | None = None  # how a caller can be reached: the office alone reads it

    __table_args__ = (Index("reporter_by_person", "person_id", "case_id"),)


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

    __table_args__ = (
        UniqueConstraint("case_id", "position"),
        # What the figures count is a small part of what happens; they repeat this condition word for word.
        Index("event_counted", "at", sqlite_where=sql(COUNTED_EVENTS), postgresql_where=sql(COUNTED_EVENTS)),
    )


class Attachment(SQLModel, table=True):
    """A photo or document that belongs to a case: the original sealed, a cleaned copy for whoever may see it."""

    __tablename__ = "attachment"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id", index=True)
    kind: str  # photo, document, voice
    file_id: str
    size: int | None = None
    by: Role = Field(sa_column=word_column(Role))
    at: datetime
    state: FileState = Field(default=FileState.WAITING, sa_column=word_column(FileState))
    sha256: str | None = None  # of the sealed original
    kept_as: str | None = None  # its name in the folder of the files
    suffix: str = ""  # of the cleaned copy: jpg, pdf, …
    tries: int = 0  # how often fetching it has failed

    __table_args__ = (
        Index(
            "attachment_waiting",
            "id",
            sqlite_where=sql("state = 'waiting'"),
            postgresql_where=sql("state = 'waiting'"),
        ),
    )


class CodeTry(SQLModel, table=True):
    """A wrong query code (查询码): counted to make guessing hopeless."""

    __tablename__ = "code_try"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    person_id: int = Field(sa_type=BIG)
    number: str
    at: datetime

    __table_args__ = (Index("code_try_by_person", "person_id", "at"), Index("code_try_by_number", "number", "at"))

"""What grows around a case: co-handling units, ratings, letters of the office, views, counts for the board."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from storage.tables import standing
from storage.tables.columns import BIG, DOCUMENT, partial, word_column
from storage.words import LetterKind, Role, Satisfaction, Solved, State


class CoUnit(SQLModel, table=True):
    """A unit that works on a case beside the responsible one (协办), and what it said."""

    __tablename__ = "co_unit"
    case_id: int = Field(primary_key=True, sa_type=BIG, foreign_key="case_file.id")
    department_id: str = Field(primary_key=True)
    what: str  # what it is asked for
    asked_at: datetime
    opinion: str | None = None
    answered_at: datetime | None = None

    __table_args__ = (partial("co_unit_waiting", "department_id", "case_id", only=standing.IS_CO_WAITING),)


class Rating(SQLModel, table=True):
    """A rating as it was given (好差评): never deleted, only left out of the counts with the reason visible."""

    __tablename__ = "rating"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id")
    round: int  # which handling of the case it is about
    position: int  # 1, and 2 after a repair
    department_id: str | None = None
    satisfaction: Satisfaction = Field(sa_column=word_column(Satisfaction))
    solved: Solved | None = Field(default=None, sa_column=word_column(Solved, nullable=True))
    reasons: list[str] = Field(sa_type=DOCUMENT)
    words: str | None = None
    at: datetime
    left_out: str | None = None  # why it does not count

    __table_args__ = (UniqueConstraint("case_id", "round", "position"), Index("rating_by_time", "at"))


class Letter(SQLModel, table=True):
    """A numbered letter of the office (督办单、通报、约谈、问责建议)."""

    __tablename__ = "letter"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    number: str = Field(unique=True)  # 督〔2026〕12号
    kind: LetterKind = Field(sa_column=word_column(LetterKind))
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id", index=True)
    department_id: str | None = None
    by: int | None = Field(default=None, sa_type=BIG)  # nobody: a rung of the ladder
    words: str
    at: datetime
    due_at: datetime | None = None
    answer: str | None = None
    answered_at: datetime | None = None

    __table_args__ = (Index("letter_by_time", "at"),)


class CaseView(SQLModel, table=True):
    """Somebody of the office or of a unit opened a case that is not signed: the reporter may ask how often."""

    __tablename__ = "case_view"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id", index=True)
    person_id: int = Field(sa_type=BIG)
    role: Role = Field(sa_column=word_column(Role))
    department_id: str | None = None
    identity: bool = False  # the identity itself was shown
    at: datetime


class FollowUp(SQLModel, table=True):
    """A follow-up (回访) of a closed case: asked of the firm, or made by the office for a sample."""

    __tablename__ = "follow_up"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id")
    round: int
    kind: str  # firm, sample, retaliation_30, retaliation_90
    answers: dict[str, Any] = Field(sa_type=DOCUMENT)  # contacted, solved, satisfied, harassed
    given_to: int | None = Field(default=None, sa_type=BIG)  # of a sample: who makes it
    asked_at: datetime
    answered_at: datetime | None = None

    __table_args__ = (UniqueConstraint("case_id", "round", "kind"),)


class BoardCount(SQLModel, table=True):
    """How many cases a department has in a state: kept as cases change, so that the board counts nothing."""

    __tablename__ = "board_count"
    department_id: str = Field(primary_key=True)  # empty: none yet
    state: State = Field(sa_column=word_column(State, primary_key=True))
    guarded: bool = Field(primary_key=True)  # fears retaliation: counted apart, for the supervisors alone
    count: int

"""Deadlines and what is to be said about them."""

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.tables.columns import BIG, DOCUMENT, word_column
from storage.words import ReminderState

COUNTED_DEADLINES = "kind IN ('contact', 'reply')"


# The end of a clock that runs into a year without a calendar: it runs, is paused and ends like any other, and is counted
# as soon as the year is there. Later than everything, so that it is never due and stands last.
UNCOUNTED: Final = datetime(9000, 1, 1, tzinfo=UTC)


class DeadlineRow(SQLModel, table=True):
    """A deadline as it was computed: rule, calendar version, counted and skipped days ('why this date')."""

    __tablename__ = "deadline"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id")
    kind: str  # sign, accept, reply, … (`bot.casework.clocks`)
    round: int = 0  # of the case: a reopened one has deadlines of its own
    due_at: datetime  # or `UNCOUNTED`
    computed: dict[str, Any] = Field(sa_type=DOCUMENT)
    met_at: datetime | None = None
    paused_at: datetime | None = None  # while it is set, the time does not count (暂停计时)

    __table_args__ = (
        UniqueConstraint("case_id", "kind", "round", name="deadline_once"),
        # Applications that count as accepted when nothing is said in time (行政许可法 §32): only these are swept.
        Index(
            "deadline_silence",
            "due_at",
            sqlite_where=text("kind = 'accept' AND met_at IS NULL"),
            postgresql_where=text("kind = 'accept' AND met_at IS NULL"),
        ),
        # What the figures count by the day it was due; they repeat this condition word for word.
        Index(
            "deadline_counted", "due_at", sqlite_where=text(COUNTED_DEADLINES), postgresql_where=text(COUNTED_DEADLINES)
        ),
    )


class Reminder(SQLModel, table=True):
    """Something to be said at a moment; made with what makes it necessary, cancelled with what ends it."""

    __tablename__ = "reminder"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    case_id: int = Field(sa_type=BIG, foreign_key="case_file.id")
    kind: str  # of which deadline, or what else is to be said of the case
    round: int = 0
    step: str
    addressee: str  # official, head, supervisor, reporter: the person is found when it is said
    at: datetime
    state: ReminderState = Field(sa_column=word_column(ReminderState))

    __table_args__ = (
        UniqueConstraint("case_id", "kind", "round", "step", "addressee", name="reminder_once"),
        # Only what still waits is in the index the sweep reads: it knows nothing of what is not due.
        Index(
            "reminder_waiting",
            "at",
            sqlite_where=text("state = 'waiting'"),
            postgresql_where=text("state = 'waiting'"),
        ),
        Index("reminder_by_case", "case_id"),
    )


class Said(SQLModel, table=True):
    """Something that belongs to no case was said (a morning list, a duty's round): the key makes a second time impossible."""

    __tablename__ = "said"
    key: str = Field(primary_key=True)
    at: datetime

"""People and what they are doing in the chat."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Field, SQLModel

from storage.tables.columns import BIG, DOCUMENT, word_column
from storage.words import Role


class Person(SQLModel, table=True):
    """Somebody who has written to the bot. Without a post (岗位) they are a firm (企业)."""

    __tablename__ = "person"
    id: int = Field(primary_key=True, sa_type=BIG)  # the Telegram user id, and in private chats the chat id
    name: str
    username: str | None = None
    language: str | None = None  # chosen with /language; otherwise Telegram's decides
    telegram_language: str | None = None
    reachable: bool = True  # False once Telegram answered 'blocked by the user'
    greeted: bool = False  # the notice on personal information was shown once (个人信息保护法 §17)
    first_seen_at: datetime


class Post(SQLModel, table=True):
    """A role that a person holds in a department (岗位)."""

    __tablename__ = "post"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    person_id: int = Field(sa_type=BIG, foreign_key="person.id", index=True)
    role: Role = Field(sa_column=word_column(Role))
    department_id: str | None = Field(default=None, index=True)
    since_at: datetime
    until_at: datetime | None = None  # moved, left, or stopped (停用): the buttons are dead from then on
    away_until: date | None = None  # 请假至: the last day away
    deputy_id: int | None = Field(default=None, sa_type=BIG)  # 代班人: hears what the holder would while away


class Invite(SQLModel, table=True):
    """A one-time link that binds whoever opens it to a department and a role; only the code's hash is kept."""

    __tablename__ = "invite"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    code_hash: str = Field(unique=True)
    role: Role = Field(sa_column=word_column(Role))
    department_id: str | None = None
    made_by: int = Field(sa_type=BIG)
    made_at: datetime
    expires_at: datetime
    used_by: int | None = Field(default=None, sa_type=BIG)
    used_at: datetime | None = None
    confirmed_by: int | None = Field(default=None, sa_type=BIG)  # where a second admin has to confirm the person
    refused_at: datetime | None = None


class OfficeEvent(SQLModel, table=True):
    """What happened in the office itself and belongs to no case (invited, moved, stopped…), chained like a story."""

    __tablename__ = "office_event"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    about: int | None = Field(default=None, sa_type=BIG, index=True)  # the person; nobody: an invitation not opened
    action: str
    actor_id: int | None = Field(default=None, sa_type=BIG)
    said: dict[str, Any] = Field(sa_type=DOCUMENT)
    at: datetime
    hash_before: str
    hash: str


class Conversation(SQLModel, table=True):
    """What a person is in the middle of (a complaint, a reply): a row, so that a restart costs nobody anything."""

    __tablename__ = "conversation"
    person_id: int = Field(primary_key=True, sa_type=BIG)
    form: str
    draft: dict[str, Any] = Field(sa_type=DOCUMENT)
    changed_at: datetime


class Profile(SQLModel, table=True):
    """What a firm told of itself, to hear of what concerns it: only what it chose to give."""

    __tablename__ = "profile"
    person_id: int = Field(primary_key=True, sa_type=BIG)
    facts: dict[str, Any] = Field(sa_type=DOCUMENT)
    reminders: bool = False  # wants to hear of policy windows and renewals
    changed_at: datetime


class Renewal(SQLModel, table=True):
    """A licence that runs out on a day, and of which the firm wants to be reminded."""

    __tablename__ = "renewal"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    person_id: int = Field(sa_type=BIG, index=True)
    entry_id: str
    expires_on: date = Field(index=True)


class Pair(SQLModel, table=True):
    """A firm and the liaison (驻企特派员、包联干部) who looks after it."""

    __tablename__ = "pair"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    firm_name: str
    firm_id: int | None = Field(default=None, sa_type=BIG)  # empty until the firm has opened its link
    liaison_id: int = Field(sa_type=BIG, index=True)
    department_id: str | None = None
    code_hash: str | None = None  # of the link that binds the firm
    since_at: datetime
    until_at: datetime | None = None


class Visit(SQLModel, table=True):
    """A liaison was with a firm: what was said, and which cases came of it."""

    __tablename__ = "visit"
    id: int | None = Field(default=None, primary_key=True, sa_type=BIG)
    pair_id: int = Field(sa_type=BIG, foreign_key="pair.id", index=True)
    by: int = Field(sa_type=BIG)
    words: str
    cases: list[str] = Field(sa_type=DOCUMENT)
    at: datetime

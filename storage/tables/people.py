"""People and what they are doing in the chat."""

from datetime import datetime
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
    until_at: datetime | None = None


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


class Conversation(SQLModel, table=True):
    """What a person is in the middle of (a complaint, a reply): a row, so that a restart costs nobody anything."""

    __tablename__ = "conversation"
    person_id: int = Field(primary_key=True, sa_type=BIG)
    form: str
    draft: dict[str, Any] = Field(sa_type=DOCUMENT)
    changed_at: datetime

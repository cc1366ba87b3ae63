"""Who is speaking: person, posts and conversation, loaded for a whole group of updates at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Conversation, Person, Post
from storage.tables.columns import core
from storage.upsert import insert_for
from storage.words import Role


@dataclass(frozen=True, slots=True)
class Held:
    """A post (岗位) somebody holds now."""

    role: Role
    department_id: str | None


@dataclass(slots=True)
class Speaker:
    """The person an update comes from, and what they are in the middle of; what changes here is saved at the end."""

    id: int
    name: str
    username: str | None = None
    language: str | None = None
    telegram_language: str | None = None
    reachable: bool = True
    greeted: bool = False
    posts: tuple[Held, ...] = ()
    form: str | None = None
    draft: dict[str, Any] = field(default_factory=dict)
    known: bool = False  # False: nobody has stored them yet

    def copy(self) -> "Speaker":
        """Return what stands now, to compare with or go back to."""
        return replace(self, draft=dict(self.draft))

    def holds(self, *roles: Role, department_id: str | None = None) -> bool:
        """Whether they hold one of these roles (in that department, when one is given)."""
        return any(
            post.role in roles and (department_id is None or post.department_id == department_id) for post in self.posts
        )

    def forget(self) -> None:
        """End what they were in the middle of."""
        self.form, self.draft = None, {}


_PERSON = ("name", "username", "language", "telegram_language", "reachable", "greeted")


async def load(connection: AsyncConnection, ids: Iterable[int]) -> dict[int, Speaker]:
    """Return the known speakers among `ids`."""
    wanted = list(ids)
    person, talk, post = core(Person), core(Conversation), core(Post)
    rows = await connection.execute(
        select(person, talk.c.form, talk.c.draft)
        .select_from(person.outerjoin(talk, talk.c.person_id == person.c.id))
        .where(person.c.id.in_(wanted))
    )
    speakers = {
        row.id: Speaker(
            row.id,
            **{name: getattr(row, name) for name in _PERSON},
            form=row.form,
            draft=row.draft or {},
            known=True,
        )
        for row in rows
    }
    held = await connection.execute(
        select(post.c.person_id, post.c.role, post.c.department_id)
        .where(post.c.person_id.in_(wanted), post.c.until_at.is_(None))
        .order_by(post.c.id)
    )
    for row in held:
        speakers[row.person_id].posts += (Held(row.role, row.department_id),)
    return speakers


async def save(connection: AsyncConnection, changed: Iterable[tuple[Speaker, Speaker]], now: datetime) -> None:
    """Write what changed from (before, after): persons and conversations, one statement each."""
    people, talks, ended = [], [], []
    for before, after in changed:
        if not after.known or any(getattr(before, name) != getattr(after, name) for name in _PERSON):
            people.append({"id": after.id, "first_seen_at": now} | {name: getattr(after, name) for name in _PERSON})
        if (before.form, before.draft) == (after.form, after.draft):
            continue
        if after.form is None:
            ended.append(after.id)
        else:
            talks.append({"person_id": after.id, "form": after.form, "draft": after.draft, "changed_at": now})
    if people:
        statement = insert_for(connection, core(Person))
        kept = {name: statement.excluded[name] for name in _PERSON}
        await connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=kept), people)
    if talks:
        statement = insert_for(connection, core(Conversation))
        kept = {name: statement.excluded[name] for name in ("form", "draft", "changed_at")}
        await connection.execute(statement.on_conflict_do_update(index_elements=["person_id"], set_=kept), talks)
    if ended:
        talk = core(Conversation)
        await connection.execute(delete(talk).where(talk.c.person_id.in_(ended)))

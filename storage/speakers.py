"""Who is speaking: person, posts and conversation, loaded for a whole group of updates at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables import Conversation, Person, Post
from storage.tables.columns import core
from storage.upsert import both
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
_person, _talk, _post = core(Person), core(Conversation), core(Post)
_LOAD = (
    select(_person, _talk.c.form, _talk.c.draft, _post.c.role, _post.c.department_id)
    .select_from(
        _person.outerjoin(_talk, _talk.c.person_id == _person.c.id).outerjoin(
            _post, and_(_post.c.person_id == _person.c.id, _post.c.until_at.is_(None))
        )
    )
    .where(_person.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(_post.c.id)
)


async def load(connection: AsyncConnection, ids: Iterable[int]) -> dict[int, Speaker]:
    """Return the known speakers among `ids`."""
    speakers: dict[int, Speaker] = {}
    for row in await connection.execute(_LOAD, {"ids": list(ids)}):
        if (speaker := speakers.get(row.id)) is None:
            said = {name: getattr(row, name) for name in _PERSON}
            speaker = Speaker(row.id, **said, form=row.form, draft=row.draft or {}, known=True)
            speakers[row.id] = speaker
        if row.role:
            speaker.posts += (Held(row.role, row.department_id),)
    return speakers


def _kept(key: str, *names: str) -> Callable[[Any], Any]:
    """Return how an insert is finished that writes these columns over a row with the same key."""
    return lambda insert: insert.on_conflict_do_update(
        index_elements=[key], set_={name: insert.excluded[name] for name in names}
    )


_KEEP_PERSON = both(_person, _kept("id", *_PERSON))
_KEEP_TALK = both(_talk, _kept("person_id", "form", "draft", "changed_at"))


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
    dialect = connection.dialect.name
    if people:
        await connection.execute(_KEEP_PERSON[dialect], people)
    if talks:
        await connection.execute(_KEEP_TALK[dialect], talks)
    if ended:
        await connection.execute(delete(_talk).where(_talk.c.person_id.in_(ended)))

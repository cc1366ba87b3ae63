"""What happens in the office itself (人员变动): a chain of its own beside the story of the cases, hashed the same way.

Each event also keeps which posts the person held after it, so that a post written into the table by hand is found.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework.story import START, digest
from storage import lock, people
from storage.tables import OfficeEvent, Post
from storage.tables.columns import core
from storage.work import UnitOfWork

_PAGE = 500


class OfficeAction(StrEnum):
    """What can happen to somebody in the office; the word is stored."""

    INVITED = "invited"  # 邀请
    OPENED = "opened"  # 打开邀请，等确认
    REFUSED = "refused"  # 邀请没有通过
    APPOINTED = "appointed"  # 上岗
    MOVED = "moved"  # 调岗
    LEFT = "left"  # 离岗
    STOPPED = "stopped"  # 停用
    REVIVED = "revived"  # 恢复
    DEPUTY = "deputy"  # 指定代班
    AWAY = "away"  # 请假
    BACK = "back"  # 销假


# Those after which the posts are others than before
OF_POSTS = (
    OfficeAction.APPOINTED,
    OfficeAction.MOVED,
    OfficeAction.LEFT,
    OfficeAction.STOPPED,
    OfficeAction.REVIVED,
)


async def record(
    work: UnitOfWork, action: OfficeAction, *, about: int | None = None, by: int | None = None, **said: Any
) -> OfficeEvent:
    """Append what happened; `by` nobody: from the command line or the beginning."""
    await work.session.flush()
    if about is not None and action in OF_POSTS:
        said["posts"] = _as_kept(await people.posts_of(work, [about]))
    await lock.in_turn(work.connection)
    last = await people.newest_office_event(work)
    event = OfficeEvent(
        about=about,
        action=action,
        actor_id=by,
        said=said,
        at=work.now,
        hash_before=last.hash if last else START,
        hash="",
    )
    event.hash = hash_of(event)
    work.session.add(event)
    await work.session.flush()
    return event


def hash_of(event: OfficeEvent) -> str:
    """Return what the event's hash must be."""
    return digest(
        {
            "before": event.hash_before,
            "about": event.about,
            "action": str(event.action),
            "actor": event.actor_id,
            "said": event.said,
            "at": event.at.timestamp(),
        }
    )


@dataclass(frozen=True, slots=True)
class OfficeAudit:
    """How many events were followed; the first that does not fit by its place, or whose posts are others than told."""

    count: int
    broken: int | None = None
    person: int | None = None


async def check(connection: AsyncConnection) -> OfficeAudit:
    """Follow the office's chain, then compare the posts as they are with what it says of them."""
    before, count = START, 0
    told: dict[int, list[list[str | None]]] = {}
    async for event in _events(connection):
        count += 1
        if event.hash_before != before or event.hash != hash_of(event):
            return OfficeAudit(count, broken=count)
        before = event.hash
        if event.about is not None and "posts" in event.said:
            told[event.about] = event.said["posts"]
    table = core(Post)
    now: dict[int, list[Post]] = {}
    for row in await connection.execute(select(table).where(table.c.until_at.is_(None)).order_by(table.c.id)):
        now.setdefault(row.person_id, []).append(Post(**row._mapping))
    for person_id, posts in told.items():
        if posts != _as_kept(now.get(person_id, [])):
            return OfficeAudit(count, person=person_id)
    return OfficeAudit(count)


def _as_kept(posts: list[Post]) -> list[list[str | None]]:
    return [[str(each.role), each.department_id] for each in posts]


async def _events(connection: AsyncConnection) -> AsyncIterator[OfficeEvent]:
    table, after = core(OfficeEvent), 0
    while True:
        rows = await connection.execute(select(table).where(table.c.id > after).order_by(table.c.id).limit(_PAGE))
        page = rows.all()
        for row in page:
            after = row.id
            yield OfficeEvent(**row._mapping)
        if len(page) < _PAGE:
            return

"""Who holds which post (岗位): appointed, moved, left, deputised; each change in the office's own story."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import office_story
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.handover import Handed, hand_over
from bot.casework.office import Office
from bot.casework.office_story import OfficeAction
from storage import people
from storage.founding import found_admins
from storage.speakers import Held, Speaker
from storage.tables import Person, Post
from storage.words import Role
from storage.work import UnitOfWork

INVITABLE = tuple(role for role in Role if role not in (Role.FIRM, Role.PLATFORM))
OF_UNIT = (Role.OFFICIAL, Role.HEAD)  # who can answer for a case of their department


@dataclass(frozen=True, slots=True)
class Changed:
    """Somebody's posts changed: who, what they hold now, and who got their cases."""

    person: Person
    posts: tuple[Held, ...]
    handed: tuple[Handed, ...] = ()


async def found(connection: AsyncConnection, ids: Iterable[int], now: datetime) -> None:
    """Who is an admin from the start (`ADMIN_IDS`): given the post once, and that is in the office's story too."""
    work = UnitOfWork(connection, now)
    for person_id in await found_admins(connection, ids, now):
        await office_story.record(work, OfficeAction.APPOINTED, about=person_id, role=str(Role.ADMIN), department=None)
    await work.finish()


async def appoint(work: UnitOfWork, speaker: Speaker, held: Held, *, by: int | None = None) -> None:
    """Give the speaker a post from now on."""
    if not speaker.known:  # a post needs its person: they are stored now, not at the end of the group
        person = await people.person(work, speaker.id) or Person(
            id=speaker.id, name=speaker.name, username=speaker.username, first_seen_at=work.now
        )
        work.session.add(person)
        await work.session.flush()
    await appoint_known(work, speaker.id, held, by=by)
    speaker.posts = (*speaker.posts, held)


async def appoint_known(work: UnitOfWork, person_id: int, held: Held, *, by: int | None = None) -> None:
    """Give somebody who is stored a post from now on."""
    give(work, person_id, held)
    work.reposted.add(person_id)
    await office_story.record(
        work, OfficeAction.APPOINTED, about=person_id, by=by, role=str(held.role), department=held.department_id
    )


async def post_of(work: UnitOfWork, post_id: str) -> tuple[Person, Post]:
    """Return a post by its row and who holds it; raises `NoLonger` where it is none or has ended."""
    post = await people.post(work, int(post_id)) if post_id.isdigit() else None
    person = await people.person(work, post.person_id) if post else None
    if post is None or person is None or post.until_at is not None:
        raise NoLonger("POST_ENDED")
    return person, post


async def person_of(work: UnitOfWork, person_id: str) -> Person:
    """Return somebody of the office by their id; raises `NoLonger` where there is nobody."""
    person = await people.person(work, int(person_id)) if person_id.isdigit() else None
    if person is None:
        raise NoLonger("STALE")
    return person


async def successors(work: UnitOfWork, post: Post) -> list[Person]:
    """Return who in the same department can take over what the holder answers for."""
    return await people.colleagues(work, post, OF_UNIT)


async def must_hand_over(work: UnitOfWork, post: Post, to: Held | None = None) -> int:
    """Return how many cases need somebody else when the holder leaves this post (for that one)."""
    if post.role not in OF_UNIT or post.department_id is None:
        return 0
    if to is not None and to.department_id == post.department_id and to.role in OF_UNIT:
        return 0
    return len(await people.in_hand(work, post.person_id, post.department_id))


async def move(
    work: UnitOfWork, office: Office, person: Person, post: Post, to: Held, successor: Person | None, by: Speaker
) -> Changed:
    """Somebody goes to another department or role (调岗); their open cases stay with the department they leave."""
    if to.department_id not in office.departments:
        raise Incomplete("department")
    if to.role not in INVITABLE:
        raise Incomplete("role")
    if Held(post.role, post.department_id) == to:
        raise Incomplete("same_post")
    await keep_an_admin(work, [post])
    handed = await _hand_over(work, office, post, successor, by) if await must_hand_over(work, post, to) else ()
    await _end(work, [post])
    give(work, person.id, to)
    said = {"from": [str(post.role), post.department_id], "to": [str(to.role), to.department_id], "cases": _sum(handed)}
    await office_story.record(work, OfficeAction.MOVED, about=person.id, by=by.id, **said)
    return await changed(work, person, handed)


async def leave(
    work: UnitOfWork, office: Office, person: Person, post: Post, successor: Person | None, by: Speaker
) -> Changed:
    """Somebody leaves a post (离岗交接): each open case goes to the successor, or back to the department."""
    await keep_an_admin(work, [post])
    handed = await _hand_over(work, office, post, successor, by) if await must_hand_over(work, post) else ()
    await _end(work, [post])
    said = {"from": [str(post.role), post.department_id], "cases": _sum(handed)}
    await office_story.record(work, OfficeAction.LEFT, about=person.id, by=by.id, **said)
    return await changed(work, person, handed)


async def set_deputy(work: UnitOfWork, post: Post, deputy: Person | None, by: Speaker) -> None:
    """Name who stands in while the holder is away (代班人), or nobody."""
    if deputy is not None and deputy not in await deputies(work, post):
        raise NoLonger("STALE")
    post.deputy_id = deputy.id if deputy else None
    await office_story.record(work, OfficeAction.DEPUTY, about=post.person_id, by=by.id, deputy=post.deputy_id)


async def deputies(work: UnitOfWork, post: Post) -> list[Person]:
    """Return who can stand in for the holder: who may do the same work in the same department."""
    return await people.colleagues(work, post, OF_UNIT if post.role in OF_UNIT else (post.role,))


def give(work: UnitOfWork, person_id: int, held: Held) -> Post:
    """Begin a post now; what happened is recorded by whoever calls."""
    post = Post(person_id=person_id, role=held.role, department_id=held.department_id, since_at=work.now)
    work.session.add(post)
    return post


async def _end(work: UnitOfWork, posts: list[Post]) -> None:
    """End these posts; nobody's deputy is somebody who is gone."""
    for each in posts:
        each.until_at = each.until_at or work.now
        work.reposted.add(each.person_id)
        for _, other in await people.staff(work):
            if other.deputy_id == each.person_id and other.department_id == each.department_id:
                other.deputy_id = None


async def keep_an_admin(work: UnitOfWork, ending: list[Post]) -> None:
    """Somebody must be left who can let others in."""
    if not any(each.role is Role.ADMIN for each in ending):
        return
    gone = {each.id for each in ending}
    if not any(post.role is Role.ADMIN and post.id not in gone for _, post in await people.staff(work)):
        raise Incomplete("last_admin")


async def _hand_over(
    work: UnitOfWork, office: Office, post: Post, successor: Person | None, by: Speaker
) -> tuple[Handed, ...]:
    if successor is not None and successor not in await successors(work, post):
        raise NoLonger("STALE")
    return await hand_over(work, office, post, successor, by)


async def changed(work: UnitOfWork, person: Person, handed: tuple[Handed, ...] = ()) -> Changed:
    """Return what somebody holds after a change."""
    await work.session.flush()
    held = tuple(Held(each.role, each.department_id) for each in await people.posts_of(work, [person.id]))
    return Changed(person, held, handed)


def _sum(handed: tuple[Handed, ...]) -> int:
    return len({case.id for each in handed for case in each.cases})

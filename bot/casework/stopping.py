"""A lost telephone (停用): its posts end at once, and begin again when it is found (恢复)."""

from bot.casework import office_story, staffing
from bot.casework.errors import NoLonger
from bot.casework.office_story import OfficeAction
from bot.casework.staffing import Changed
from storage import people
from storage.speakers import Held, Speaker
from storage.tables import Person, Post
from storage.work import UnitOfWork


async def stop(work: UnitOfWork, person: Person, by: Speaker) -> Changed:
    """A lost telephone (停用): every post ends at this moment, what was half written is forgotten, links do not work."""
    posts = await people.posts_of(work, [person.id])
    if not posts:
        raise NoLonger("POST_ENDED")
    await staffing.keep_an_admin(work, posts)
    for each in posts:
        each.until_at = work.now  # deputies stay: the post may come back
    await people.forget_talk(work, person.id)
    await people.void_invites(work, person.id)
    work.reposted.add(person.id)
    await office_story.record(work, OfficeAction.STOPPED, about=person.id, by=by.id, ended=[each.id for each in posts])
    return await staffing.changed(work, person)


async def is_stopped(work: UnitOfWork, person_id: int) -> bool:
    """Whether somebody was stopped and has no post since."""
    return bool(await _ended(work, person_id))


async def stopped(work: UnitOfWork) -> list[Person]:
    """Return who is stopped now."""
    return await people.newest_each(work, office_story.OF_POSTS, OfficeAction.STOPPED)


async def revive(work: UnitOfWork, person: Person, by: Speaker) -> Changed:
    """What a stop ended begins again (恢复)."""
    ended_by_stop = await _ended(work, person.id)
    if not ended_by_stop:
        raise NoLonger("STALE")
    for post_id in ended_by_stop:
        if ended := await people.post(work, post_id):
            new = staffing.give(work, person.id, Held(ended.role, ended.department_id))
            new.away_until, new.deputy_id = ended.away_until, ended.deputy_id
    work.reposted.add(person.id)
    await office_story.record(work, OfficeAction.REVIVED, about=person.id, by=by.id)
    return await staffing.changed(work, person)


async def leaving(work: UnitOfWork, post_id: str) -> tuple[Person, Post]:
    """Return a post that somebody can leave: one they hold, or one that a stop ended and that could come back."""
    post = await people.post(work, int(post_id)) if post_id.isdigit() else None
    person = await people.person(work, post.person_id) if post else None
    if post is None or person is None or (post.until_at is not None and post.id not in await _ended(work, person.id)):
        raise NoLonger("POST_ENDED")
    return person, post


async def posts_shown(work: UnitOfWork, person_id: int) -> list[Post]:
    """Return what somebody holds, or what they held when they were stopped."""
    ended = [await people.post(work, each) for each in await _ended(work, person_id)]
    return await people.posts_of(work, [person_id]) or [each for each in ended if each is not None]


async def _ended(work: UnitOfWork, person_id: int) -> list[int]:
    last = await people.newest_about(work, person_id, office_story.OF_POSTS)
    return list(last.said["ended"]) if last is not None and last.action == OfficeAction.STOPPED else []

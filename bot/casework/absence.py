"""Away until a day (请假至), and who stands in meanwhile (代班)."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, timedelta

from bot.casework import office_story
from bot.casework.errors import ForRoles, Incomplete, NoLonger
from bot.casework.office_story import OfficeAction
from storage import people
from storage.speakers import Speaker
from storage.tables import Person, Post
from storage.words import Role
from storage.work import UnitOfWork

LONGEST = timedelta(days=366)
_DAY = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?")


def day_from(words: str, today: date) -> date | None:
    """Return the day that somebody wrote: 11-30, 11/30, 11月30日, 2026-11-30; without a year the next such day."""
    found = _DAY.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", words)))
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    for candidate in (year,) if year else (today.year, today.year + 1):
        try:
            read = date(candidate, month or 0, day or 0)
        except ValueError:
            continue
        if year or read >= today:
            return read
    return None


def is_away(post: Post, today: date) -> bool:
    """Whether the holder is away on this day, the last one included."""
    return post.away_until is not None and post.away_until >= today


async def go_away(work: UnitOfWork, person_id: int, until: date, today: date, by: Speaker) -> list[Post]:
    """Somebody is away until that day in all their posts: by their own word or an admin's; return the posts."""
    posts = await _posts(work, person_id, by)
    if not today <= until <= today + LONGEST:
        raise Incomplete("away_day")
    for each in posts:
        each.away_until = until
    await office_story.record(work, OfficeAction.AWAY, about=person_id, by=by.id, until=until.isoformat())
    return posts


async def come_back(work: UnitOfWork, person_id: int, by: Speaker) -> list[Post]:
    """Somebody is there again (销假); return their posts."""
    posts = await _posts(work, person_id, by)
    for each in posts:
        each.away_until = None
    await office_story.record(work, OfficeAction.BACK, about=person_id, by=by.id)
    return posts


async def _posts(work: UnitOfWork, person_id: int, by: Speaker) -> list[Post]:
    if by.id != person_id and not by.holds(Role.ADMIN):
        raise ForRoles(frozenset({Role.ADMIN}))
    if not (posts := await people.posts_of(work, [person_id])):
        raise NoLonger("STALE")
    return posts


async def stand_ins(
    work: UnitOfWork, persons: Sequence[Person], role: Role, department_id: str | None, today: date
) -> list[Person]:
    """Return who hears it today: whoever is away in this post is replaced by their deputy, each person once.

    A deputy who is away passes it on to theirs. Without a deputy who is there, who can be reached and who holds a post
    in the same department it stays with the one who is away: it is never said to nobody. A deputy may themselves have
    reported the case in question: whoever tells of a case leaves its reporter out after this.
    """
    found: dict[int, Person] = {}
    held = await people.posts_of(work, [each.id for each in persons]) if persons else []
    for person in persons:
        as_this = [post for post in held if post.person_id == person.id and post.role is role]
        # Whoever does a duty of another unit's holds no post there: their own tells whether they are away.
        mine = [post for post in as_this if department_id in (None, post.department_id)] or as_this
        there = not mine or any(not is_away(post, today) for post in mine)
        stand_in = person if there else await _deputy(work, mine[0], today) or person
        found.setdefault(stand_in.id, stand_in)
    return list(found.values())


async def stands_in_for(work: UnitOfWork, speaker: Speaker, person_id: int, department_id: str, today: date) -> bool:
    """Whether the speaker may do today what this person would in that department: they are away, or cannot be reached."""
    person = await people.person(work, person_id)
    lost = person is not None and not person.reachable
    for post in await people.posts_of(work, [person_id]):
        if post.department_id == department_id and (lost or is_away(post, today)):
            deputy = await _deputy(work, post, today)
            return deputy is not None and deputy.id == speaker.id
    return False


async def deputy_of(work: UnitOfWork, person_id: int, department_id: str, today: date) -> Person | None:
    """Return who hears it for somebody who cannot be reached, in the post that they hold in that department."""
    for post in await people.posts_of(work, [person_id]):
        if post.department_id == department_id and post.role in (Role.OFFICIAL, Role.HEAD):
            return await _deputy(work, post, today)
    return None


async def _deputy(work: UnitOfWork, post: Post, today: date) -> Person | None:
    """Follow deputies until one is there; a circle ends with nobody."""
    seen, at = {post.person_id}, post
    while at.deputy_id is not None and at.deputy_id not in seen:
        seen.add(at.deputy_id)
        deputy = await people.person(work, at.deputy_id)
        held = [
            each for each in await people.posts_of(work, [at.deputy_id]) if each.department_id == post.department_id
        ]
        if deputy is None or not held:
            return None
        if deputy.reachable and not any(is_away(each, today) for each in held):
            return deputy
        at = held[0]
    return None

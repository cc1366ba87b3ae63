"""Invitations (邀请): they work once, for 24 hours, only their hash is kept; a second admin confirms where the rules ask."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from bot.casework import office_story
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.office import Office
from bot.casework.office_story import OfficeAction
from bot.casework.staffing import INVITABLE, appoint, appoint_known
from storage import people
from storage.speakers import Held, Speaker
from storage.tables import Invite, Person
from storage.words import Role
from storage.work import UnitOfWork

VALID_FOR = timedelta(hours=24)
LONGEST_NAME = 40


async def invite(work: UnitOfWork, office: Office, department: str, role: str, speaker: Speaker) -> str:
    """Return the code of a new invitation (128 bits); raises `Incomplete` for an unknown department or role."""
    if department not in office.departments:
        raise Incomplete("department")
    if role not in INVITABLE:
        raise Incomplete("role")
    if office.rules.invites.confirm and not await _others(work, {speaker.id}):
        raise Incomplete("second_admin")
    code = secrets.token_urlsafe(16)
    row = Invite(
        code_hash=_hash(code),
        role=Role(role),
        department_id=department,
        made_by=speaker.id,
        made_at=work.now,
        expires_at=work.now + VALID_FOR,
    )
    work.session.add(row)
    await work.session.flush()
    await office_story.record(
        work, OfficeAction.INVITED, by=speaker.id, invite=row.id, role=role, department=department
    )
    return code


async def join(work: UnitOfWork, office: Office, code: str, speaker: Speaker) -> Held | int:
    """Bind the speaker to the invitation's post; where a second admin confirms, return the invitation's number instead.

    Raises `NoLonger` for a code that is used, expired or unknown.
    """
    found = await people.invite_of_code(work, _hash(code))
    if found is None or found.id is None or found.expires_at <= work.now:
        raise NoLonger("INVITE_INVALID")
    again = office.rules.invites.confirm and found.used_by == speaker.id and await _waits_for_words(work, found)
    if found.used_by is not None and not again:
        raise NoLonger("INVITE_INVALID")
    found.used_by, found.used_at = speaker.id, work.now
    if office.rules.invites.confirm:
        return found.id
    held = Held(found.role, found.department_id)
    if held not in speaker.posts:
        await appoint(work, speaker, held, by=found.made_by)
    return held


@dataclass(frozen=True, slots=True)
class Introduced:
    """Somebody who opened an invitation said who they are; these admins are asked."""

    invite: Invite
    asked: list[Person]


async def introduce(work: UnitOfWork, invite_id: int, name: str, unit: str, speaker: Speaker) -> Introduced:
    """Whoever opened the invitation gave name and department: any admin but the one who invited may confirm."""
    found = await people.invite(work, invite_id)
    if found is None or found.used_by != speaker.id or not await _waits_for_words(work, found):
        raise NoLonger("INVITE_INVALID")
    said = {"invite": found.id, "name": name[:LONGEST_NAME], "unit": unit[:LONGEST_NAME]}
    await office_story.record(work, OfficeAction.OPENED, about=speaker.id, by=speaker.id, **said)
    return Introduced(found, await _others(work, {found.made_by, speaker.id}))


@dataclass(frozen=True, slots=True)
class Decided:
    """An invitation was confirmed or refused; `name` is what the person said of themselves."""

    person: Person
    held: Held
    name: str
    posts: tuple[Held, ...]


async def decide(work: UnitOfWork, invite_id: str, confirmed: bool, by: Speaker) -> Decided:
    """Another admin confirms or refuses the person; raises `NoLonger` when that is decided already."""
    found = await people.invite(work, int(invite_id)) if invite_id.isdigit() else None
    opened = await people.newest_about(work, found.used_by, [OfficeAction.OPENED]) if found and found.used_by else None
    if found is None or found.used_by is None or opened is None or opened.said.get("invite") != found.id:
        raise NoLonger("STALE")
    if found.confirmed_by is not None or found.refused_at is not None:
        raise NoLonger("INVITE_DECIDED")
    if by.id in (found.made_by, found.used_by):
        raise Incomplete("own_invite")
    person = await people.person(work, found.used_by)
    assert person is not None  # whoever opened it is stored
    held = Held(found.role, found.department_id)
    before = [Held(each.role, each.department_id) for each in await people.posts_of(work, [person.id])]
    if not confirmed:
        found.refused_at = work.now
        await office_story.record(work, OfficeAction.REFUSED, about=person.id, by=by.id, invite=found.id)
        return Decided(person, held, opened.said["name"], tuple(before))
    found.confirmed_by = by.id
    if held not in before:
        await appoint_known(work, person.id, held, by=by.id)
        before.append(held)
    return Decided(person, held, opened.said["name"], tuple(before))


async def given_name(work: UnitOfWork, person_id: int) -> str:
    """Return what somebody said they are called when they opened their invitation; empty where nobody asked."""
    opened = await people.newest_about(work, person_id, [OfficeAction.OPENED])
    return str(opened.said["name"]) if opened else ""


async def _waits_for_words(work: UnitOfWork, found: Invite) -> bool:
    """Whether whoever opened it has not said yet who they are."""
    if found.used_by is None or found.confirmed_by is not None or found.refused_at is not None:
        return False
    opened = await people.newest_about(work, found.used_by, [OfficeAction.OPENED])
    return opened is None or opened.said.get("invite") != found.id


async def _others(work: UnitOfWork, but: set[int]) -> list[Person]:
    """Return the admins who are none of these."""
    found = {person.id: person for person, post in await people.staff(work) if post.role is Role.ADMIN}
    return [person for key, person in found.items() if key not in but]


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()

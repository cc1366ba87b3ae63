"""Who holds which post: invitations work once, for 24 hours, and only their hash is kept."""

import hashlib
import secrets
from datetime import timedelta

from sqlmodel import col, select

from bot.casework.errors import Incomplete, NoLonger
from bot.casework.office import Office
from storage.speakers import Held, Speaker
from storage.tables import Invite, Person, Post
from storage.words import Role
from storage.work import UnitOfWork

VALID_FOR = timedelta(hours=24)
WITHOUT_DEPARTMENT = frozenset({Role.SUPERVISOR, Role.DISPATCHER, Role.ADMIN})  # they belong to the office itself
INVITABLE = tuple(role for role in Role if role not in (Role.FIRM, Role.PLATFORM))


async def invite(work: UnitOfWork, office: Office, department: str, role: str, speaker: Speaker) -> str:
    """Return the code of a new invitation (128 bits); raises `Incomplete` for an unknown department or role."""
    if department not in office.departments:
        raise Incomplete("department")
    if role not in INVITABLE:
        raise Incomplete("role")
    code = secrets.token_urlsafe(16)
    work.session.add(
        Invite(
            code_hash=_hash(code),
            role=Role(role),
            department_id=department,
            made_by=speaker.id,
            made_at=work.now,
            expires_at=work.now + VALID_FOR,
        )
    )
    await work.session.flush()
    return code


async def join(work: UnitOfWork, code: str, speaker: Speaker) -> Held:
    """Bind the speaker to the invitation's post; raises `NoLonger` for a code that is used, expired or unknown."""
    statement = select(Invite).where(col(Invite.code_hash) == _hash(code)).with_for_update()
    found = (await work.session.exec(statement)).one_or_none()
    if found is None or found.used_by is not None or found.expires_at <= work.now:
        raise NoLonger("INVITE_INVALID")
    found.used_by, found.used_at = speaker.id, work.now
    held = Held(found.role, found.department_id)
    if held not in speaker.posts:
        await appoint(work, speaker, held)
    return held


async def appoint(work: UnitOfWork, speaker: Speaker, held: Held) -> None:
    """Give the speaker a post from now on."""
    if not speaker.known:  # a post needs its person: they are stored now, not at the end of the group
        person = await work.session.get(Person, speaker.id) or Person(
            id=speaker.id, name=speaker.name, username=speaker.username, first_seen_at=work.now
        )
        work.session.add(person)
        await work.session.flush()
    work.session.add(Post(person_id=speaker.id, role=held.role, department_id=held.department_id, since_at=work.now))
    await work.session.flush()
    speaker.posts = (*speaker.posts, held)


async def staff(work: UnitOfWork) -> list[tuple[Person, Post]]:
    """Return everybody who holds a post, by department."""
    statement = (
        select(Person, Post)
        .join(Post, col(Post.person_id) == col(Person.id))
        .where(col(Post.until_at).is_(None))
        .order_by(col(Post.department_id), col(Post.role), col(Post.id))
    )
    return [(person, post) for person, post in (await work.session.exec(statement)).all()]


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()

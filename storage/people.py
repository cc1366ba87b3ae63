"""Queries about people of the office: who holds which post (岗位), and what they have in hand."""

from collections.abc import Sequence

from sqlalchemy import delete, func, update
from sqlmodel import col, select

from storage.tables import Case, Conversation, Invite, OfficeEvent, Person, Post
from storage.words import Role, State
from storage.work import UnitOfWork

# What somebody answers for until it is over; a reply that is not closed is still theirs.
NOT_OVER = tuple(state for state in State if state not in (State.CLOSED, State.REFUSED, State.MERGED, State.WITHDRAWN))


async def staff(work: UnitOfWork) -> list[tuple[Person, Post]]:
    """Return everybody who holds a post, by department."""
    statement = (
        select(Person, Post)
        .join(Post, col(Post.person_id) == col(Person.id))
        .where(col(Post.until_at).is_(None))
        .order_by(col(Post.department_id), col(Post.role), col(Post.id))
    )
    return [(person, post) for person, post in (await work.session.exec(statement)).all()]


async def person(work: UnitOfWork, person_id: int) -> Person | None:
    """Return somebody by their Telegram id."""
    return await work.session.get(Person, person_id)


async def people(work: UnitOfWork, ids: Sequence[int]) -> dict[int, Person]:
    """Return these people by their ids."""
    found = await work.session.exec(select(Person).where(col(Person.id).in_(ids)))
    return {each.id: each for each in found.all()}


async def post(work: UnitOfWork, post_id: int) -> Post | None:
    """Return a post, held or ended."""
    return await work.session.get(Post, post_id)


async def posts_of(work: UnitOfWork, ids: Sequence[int]) -> list[Post]:
    """Return the posts that these people hold now."""
    where = (col(Post.person_id).in_(ids), col(Post.until_at).is_(None))

    async def ask() -> list[Post]:
        return list((await work.session.exec(select(Post).where(*where).order_by(col(Post.id)))).all())

    return list(await work.known(("posts", *ids), ask))


async def of_department(work: UnitOfWork, department_id: str) -> list[int]:
    """Return who holds any post in a department now."""
    where = (col(Post.department_id) == department_id, col(Post.until_at).is_(None))

    async def ask() -> list[int]:
        return list((await work.session.exec(select(col(Post.person_id)).where(*where))).all())

    return list(await work.known(("of", department_id), ask))


async def colleagues(work: UnitOfWork, post: Post, roles: Sequence[Role]) -> list[Person]:
    """Return who else holds one of these roles in the post's department, each person once."""
    statement = (
        select(Person)
        .join(Post, col(Post.person_id) == col(Person.id))
        .where(
            col(Post.until_at).is_(None),
            col(Post.role).in_(roles),
            col(Post.department_id) == post.department_id,
            col(Person.id) != post.person_id,
        )
        .order_by(col(Post.id))
    )
    return list((await work.session.exec(statement)).unique().all())


async def in_hand(work: UnitOfWork, person_id: int, department_id: str | None = None) -> list[Case]:
    """Return the cases that somebody answers for (in that department, when one is given), the oldest first."""
    where = [col(Case.official_id) == person_id, col(Case.state).in_(NOT_OVER)]
    if department_id is not None:
        where.append(col(Case.department_id) == department_id)
    return list((await work.session.exec(select(Case).where(*where).order_by(col(Case.id)))).all())


async def count_in_hand(work: UnitOfWork, person_id: int) -> int:
    """Return how many cases somebody answers for."""
    where = (col(Case.official_id) == person_id, col(Case.state).in_(NOT_OVER))
    return (await work.session.exec(select(func.count()).select_from(Case).where(*where))).one()


async def posts_by_department(work: UnitOfWork) -> dict[tuple[str | None, Role], int]:
    """Return how many people hold each role in each department."""
    statement = (
        select(col(Post.department_id), col(Post.role), func.count(func.distinct(col(Post.person_id))))
        .where(col(Post.until_at).is_(None))
        .group_by(col(Post.department_id), col(Post.role))
    )
    return {(row[0], Role(row[1])): row[2] for row in await work.session.exec(statement)}


async def forget_talk(work: UnitOfWork, person_id: int) -> None:
    """End what somebody was in the middle of."""
    await work.session.exec(delete(Conversation).where(col(Conversation.person_id) == person_id))


async def invite_of_code(work: UnitOfWork, code_hash: str) -> Invite | None:
    """Return the invitation with this hash, held against a second use at the same moment."""
    statement = select(Invite).where(col(Invite.code_hash) == code_hash).with_for_update()
    return (await work.session.exec(statement)).one_or_none()


async def invite(work: UnitOfWork, invite_id: int) -> Invite | None:
    """Return an invitation by its row, held against a second decision at the same moment."""
    statement = select(Invite).where(col(Invite.id) == invite_id).with_for_update()
    return (await work.session.exec(statement)).one_or_none()


async def void_invites(work: UnitOfWork, made_by: int) -> None:
    """Links that somebody made and nobody has opened work no longer."""
    mine = (col(Invite.made_by) == made_by, col(Invite.used_by).is_(None), col(Invite.expires_at) > work.now)
    await work.session.exec(update(Invite).where(*mine).values(expires_at=work.now))


async def newest_office_event(work: UnitOfWork) -> OfficeEvent | None:
    """Return the end of the office's own chain."""
    return (await work.session.exec(select(OfficeEvent).order_by(col(OfficeEvent.id).desc()).limit(1))).one_or_none()


async def newest_about(work: UnitOfWork, person_id: int, actions: Sequence[str]) -> OfficeEvent | None:
    """Return the newest of these events about somebody."""
    where = (col(OfficeEvent.about) == person_id, col(OfficeEvent.action).in_(actions))
    statement = select(OfficeEvent).where(*where).order_by(col(OfficeEvent.id).desc()).limit(1)
    return (await work.session.exec(statement)).one_or_none()


async def newest_each(work: UnitOfWork, actions: Sequence[str], wanted: str) -> list[Person]:
    """Return the people about whom the newest of these events is the wanted one."""
    newest = (
        select(func.max(col(OfficeEvent.id)))
        .where(col(OfficeEvent.action).in_(actions))
        .group_by(col(OfficeEvent.about))
    )
    statement = (
        select(Person)
        .join(OfficeEvent, col(OfficeEvent.about) == col(Person.id))
        .where(col(OfficeEvent.id).in_(newest), col(OfficeEvent.action) == wanted)
        .order_by(col(Person.id))
    )
    return list((await work.session.exec(statement)).unique().all())

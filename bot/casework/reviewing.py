"""'Still right?' (复核): whoever looks after an entry says yes, and it is renewed, or no, and it becomes a task.

What is not kept up within the days that the rules allow is a matter of supervision. Source: process rules 56
(北京 第三十一条、潍坊 第三十一条; 济南 第二十八条第三项: 知识库维护不及时 is to be supervised); the days are the platform's own.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.casework.assigning import assign
from bot.casework.errors import ForRoles, Incomplete, NoLonger
from bot.casework.office import Office
from bot.casework.submitting import Submitted
from knowledge.content import Base
from knowledge.schema_types import Dated
from storage import reviewing
from storage.speakers import Speaker
from storage.tables import ReviewAnswer
from storage.words import Role
from storage.work import UnitOfWork

_LOOKED_BACK = timedelta(days=400)  # an answer belongs to one review; the next comes within a year or so


@dataclass(frozen=True, slots=True)
class NotKeptUp:
    """An entry that is known to be wrong and was not mended in time."""

    entry_id: str
    department_id: str | None
    since: date
    due_on: date
    number: str | None = None


def entry_of(base: Base, entry_id: str) -> Dated:
    """Return a matter, a bundle or an FAQ; raises `NoLonger` for one that is not there any more."""
    found = base.matters.get(entry_id) or base.bundles.get(entry_id) or base.faqs.get(entry_id)
    if found is None:
        raise NoLonger("STALE")
    return found


def department_of(base: Base, entry_id: str) -> str | None:
    """Return whose an entry is; None for a bundle, or an FAQ of nobody in particular: the admins look after it."""
    return getattr(entry_of(base, entry_id), "department", None)


def may(base: Base, entry_id: str, speaker: Speaker) -> None:
    """Raise `ForRoles` unless the speaker looks after the entry: its department, or the admins."""
    unit = department_of(base, entry_id)
    own = any(post.role in (Role.OFFICIAL, Role.HEAD) and post.department_id == unit and unit for post in speaker.posts)
    if not own and not speaker.holds(Role.ADMIN):
        raise ForRoles(frozenset({Role.OFFICIAL, Role.HEAD, Role.ADMIN}))


async def open_review(work: UnitOfWork, base: Base, entry_id: str, review_by: date, speaker: Speaker) -> Dated:
    """Return the entry whose review is open; raises `NoLonger` when it was answered or the entry has another day now."""
    may(base, entry_id, speaker)
    entry = entry_of(base, entry_id)
    if entry.review_by != review_by or await reviewing.answer(work, entry_id, review_by):
        raise NoLonger("REVIEW_ANSWERED")
    return entry


def renewed(entry: Dated, today: date) -> tuple[date, date]:
    """Return the new days: checked today, to be looked at again after as long as before."""
    return today, today + (entry.review_by - entry.checked_on)


async def still_right(work: UnitOfWork, base: Base, entry_id: str, review_by: date, speaker: Speaker) -> Dated:
    """Yes: what is written into the folder follows after the commit, from this row."""
    entry = await open_review(work, base, entry_id, review_by, speaker)
    row = ReviewAnswer(entry_id=entry_id, review_by=review_by, person_id=speaker.id, still_right=True, at=work.now)
    work.session.add(row)
    await work.session.flush()
    return entry


async def not_right(
    work: UnitOfWork, office: Office, base: Base, entry_id: str, review_by: date, speaker: Speaker, words: str
) -> Submitted | None:
    """No: a task for the unit that looks after it, to be done in time; None where no unit does: the admins hear of it."""
    await open_review(work, base, entry_id, review_by, speaker)
    if not words.strip():
        raise Incomplete("text")
    unit = department_of(base, entry_id)
    given = None
    if unit in office.departments:
        assert unit is not None
        due = office.calendar.working_days_after(office.calendar.day_of(work.now), office.rules.kb_update.amount)
        given = await assign(work, office, words, unit, speaker, due=due)
    row = ReviewAnswer(
        entry_id=entry_id,
        review_by=review_by,
        person_id=speaker.id,
        still_right=False,
        case_id=given.case.id if given else None,
        at=work.now,
    )
    work.session.add(row)
    await work.session.flush()
    return given


async def not_kept_up(work: UnitOfWork, office: Office, base: Base) -> list[NotKeptUp]:
    """Return what was said to be wrong, and neither mended nor renewed within the days that the rules allow."""
    found = []
    today = office.calendar.day_of(work.now)
    for row in await reviewing.answers(work, work.now - _LOOKED_BACK, still_right=False):
        entry = base.matters.get(row.entry_id) or base.bundles.get(row.entry_id) or base.faqs.get(row.entry_id)
        since = office.calendar.day_of(row.at)
        due_on = office.calendar.working_days_after(since, office.rules.kb_update.amount)
        if entry is not None and entry.review_by == row.review_by and today > due_on:
            unit = getattr(entry, "department", None)
            found.append(NotKeptUp(row.entry_id, unit, since, due_on))
    return found

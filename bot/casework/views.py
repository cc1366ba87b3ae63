"""Each time somebody of the office or of a unit opens a case that is not signed (保密、匿名), it is written down.

The reporter may ask how often, by unit; never by whom. Source: process rules 48 (每次查看留痕).
"""

from dataclasses import dataclass

from bot.casework.handling import Sight
from storage import views
from storage.speakers import Held, Speaker
from storage.tables import Case, CaseView
from storage.words import Naming, Role
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Views:
    """How often each unit opened a case (None: the office itself), and how often the identity was shown."""

    units: tuple[tuple[str | None, int], ...]
    identity: int


def opened(work: UnitOfWork, seen: Sight, speaker: Speaker, *, identity: bool = False) -> None:
    """Write down that the speaker has opened the case, where that is to be counted."""
    if seen.case.naming is Naming.NAMED or not seen.inside:
        return
    post = _as_whom(seen, speaker)
    if post is None:
        return
    row = CaseView(
        case_id=seen.case.id or 0,
        person_id=speaker.id,
        role=post.role,
        department_id=post.department_id,
        identity=identity,
        at=work.now,
    )
    work.note(row)


def identity_shown(work: UnitOfWork, case: Case, person_id: int) -> None:
    """Write down that a supervisor was told who is behind the case, after two of the office had agreed."""
    row = CaseView(case_id=case.id or 0, person_id=person_id, role=Role.SUPERVISOR, identity=True, at=work.now)
    work.note(row)


def _as_whom(seen: Sight, speaker: Speaker) -> Held | None:
    """Return the post by which they see it: the one in the responsible unit before any other."""
    posts = sorted(speaker.posts, key=lambda post: post.department_id != seen.case.department_id)
    return posts[0] if posts else None


async def of(work: UnitOfWork, seen: Sight) -> Views:
    """Return how often the case was opened."""
    case_id = seen.case.id or 0
    return Views(tuple(await views.by_department(work, case_id)), await views.of_identity(work, case_id))

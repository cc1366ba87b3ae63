"""Lists of cases as the board and the units read them: a page at a time, from the place where the last one ended.

Each list is read in the order of an index of its own, a few rows of it; nothing is sorted, skipped or counted whole.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, func, literal, or_, text, tuple_
from sqlalchemy import select as select_values
from sqlmodel import col, select

from storage.tables import Case, standing
from storage.work import UnitOfWork

A_PAGE = 10
MOST_COUNTED = 99  # more are 'more than 99': nobody waits until all are counted

Where = ColumnElement[bool] | Any


class Listed(StrEnum):
    """A list of cases."""

    TODAY = "today"  # 今天到期
    LATE = "late"  # 已超期
    UNSIGNED = "unsigned"  # 没签收
    RETURNED = "returned"  # 被退回，待裁定
    DECIDING = "deciding"  # 等决定: an extension, a deferral, an appeal, an identity
    REPAIRING = "repairing"  # 差评整改
    NOBODY = "nobody"  # 没人可送
    TO_DISPATCH = "todo"  # 待派单
    OPEN = "open"  # 全部在办
    IN_HAND = "hand"  # 在办, of a unit
    URGENT = "urgent"  # 今日要办, of a unit: due today or late


@dataclass(frozen=True, slots=True)
class View:
    """What somebody may see of a list, and at which moment."""

    now: datetime
    tomorrow: datetime  # when the office's day ends
    guarded: bool  # also what only supervisors see
    own: frozenset[str]  # their own departments: what is said against these does not exist for them
    departments: tuple[str, ...] = ()  # of these alone; none: of all


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page begins or ends: in the order of `at` (None at the end), then of the row."""

    at: datetime | None
    id: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list, and where the ones beside it begin; None: there is none."""

    cases: list[Case]
    before: Place | None = None
    after: Place | None = None


@dataclass(frozen=True, slots=True)
class Strand:
    """A part of a list that is read in one index's order: by `by`, or by the row alone.

    `led` is a column that is empty in the whole part: PostgreSQL recognises the index's order only where it is named.
    """

    where: tuple[Where, ...]
    by: Any = None
    led: Any = None

    def beside(self, start: Place, *, back: bool) -> list[Where] | None:
        """Return what lies after (or before) a place; None: nothing of this strand does."""
        row: Any = col(Case.id)
        if self.by is None:
            if start.at is not None:
                return None if back else []
            return [row < start.id] if back else [row > start.id]
        if start.at is None:
            return [] if back else None
        pair, place = tuple_(self.by, row), tuple_(literal(start.at, self.by.type), literal(start.id, row.type))
        return [pair < place if back else pair > place]

    def place(self, case: Case) -> Place:
        """Return where a case stands."""
        return Place(getattr(case, self.by.key) if self.by is not None else None, case.id or 0)


due_at: Any = col(Case.due_at)
_SIMPLE = {  # condition and order of what needs no more
    Listed.UNSIGNED: (standing.IS_UNSIGNED, col(Case.dispatched_at)),
    Listed.RETURNED: (standing.IS_RETURNED, None),
    Listed.DECIDING: (standing.IS_ASKING, None),
    Listed.REPAIRING: (standing.IS_REPAIRING, None),
    Listed.TO_DISPATCH: (standing.IS_TO_DISPATCH, None),
}
_OF_UNIT = {  # condition, of what a department has, most pressing first
    Listed.OPEN: standing.IS_ALIVE_OPEN,
    Listed.IN_HAND: standing.IS_ALIVE_IN_HAND,
    Listed.URGENT: standing.IS_ALIVE_IN_HAND,
}
_UNITS_OWN = (Listed.IN_HAND, Listed.URGENT)


def strands(which: Listed, view: View, nobody: Sequence[Where] = ()) -> list[Strand]:
    """Return the parts of a list; `nobody` says, of 没人可送, whose cases they are."""
    if which is Listed.NOBODY:
        whose: list[tuple[Where, ...]] = [(each, *_among(view)) for each in nobody]
        return [part for each in whose for part in _by_due(each, standing.IS_ALIVE, view)]
    if which in _UNITS_OWN and not view.departments:
        return []  # of no unit: nothing, rather than everything
    units: list[tuple[Where, ...]] = [(col(Case.department_id) == each,) for each in view.departments] or [()]
    if which in (Listed.TODAY, Listed.LATE):
        when = [due_at < view.now] if which is Listed.LATE else [due_at >= view.now, due_at < view.tomorrow]
        only = standing.IS_ALIVE_OPEN if view.departments else standing.IS_OPEN
        return [Strand((text(only), *each, *when, *_may_see(view)), due_at) for each in units]
    if which is Listed.URGENT:
        only = _OF_UNIT[which]
        return [Strand((text(only), *each, due_at < view.tomorrow, *_may_see(view)), due_at) for each in units]
    if which in _OF_UNIT:
        only = _OF_UNIT[which] if view.departments else standing.IS_OPEN
        return [part for each in units for part in _by_due(each, only, view)]
    only, by = _SIMPLE[which]
    return [Strand((text(only), *_among(view), *_may_see(view)), by)]


def _by_due(where: tuple[Where, ...], only: str, view: View) -> list[Strand]:
    """Return the most pressing first, then what has no date."""
    said = (text(only), *where, *_may_see(view))
    return [Strand((*said, due_at.is_not(None)), due_at), Strand((*said, due_at.is_(None)), led=due_at)]


def _among(view: View) -> list[Where]:
    """Of short lists a department's are picked out; bare, its column would call for an index of all its cases."""
    return [func.coalesce(col(Case.department_id), "").in_(view.departments)] if view.departments else []


def _may_see(view: View) -> list[Where]:
    return may_see(guarded=view.guarded, own=view.own)


def may_see(*, guarded: bool, own: Collection[str]) -> list[Where]:
    """Return the conditions of what somebody may see at all."""
    where: list[Where] = [] if guarded else [col(Case.guarded).is_(False)]
    if own:
        where.append(or_(col(Case.accused).is_(None), col(Case.accused).not_in(list(own))))
    return where


async def page(
    work: UnitOfWork, parts: Sequence[Strand], start: Place | None = None, *, back: bool = False, most: int = A_PAGE
) -> Page:
    """Return the page that begins after `start`, or the one that ends before it (`back`)."""
    found: dict[int, tuple[Place, Case]] = {}
    for part in parts:
        beside = part.beside(start, back=back) if start else []
        if beside is None:
            continue
        keys = [each for each in (part.by, part.led, col(Case.id)) if each is not None]
        order = [each.desc() if back else each for each in keys]
        statement = select(Case).where(*part.where, *beside).order_by(*order).limit(most + 1)
        for case in (await work.session.exec(statement)).all():
            found.setdefault(case.id or 0, (part.place(case), case))
    rows = sorted(found.values(), key=lambda row: (row[0].at is None, row[0].at or 0, row[0].id), reverse=back)
    more, rows = len(rows) > most, rows[:most]
    if back:
        rows.reverse()
    if not rows:
        return Page([])
    before = rows[0][0] if (more if back else start is not None) else None
    after = rows[-1][0] if (back or more) else None
    return Page([case for _, case in rows], before, after)


async def counted(work: UnitOfWork, lists: Sequence[Sequence[Strand]]) -> list[int]:
    """Return how many cases each list has, in one query; beyond `MOST_COUNTED` it is one more than that."""
    parts = [
        select(func.count())
        .select_from(select(col(Case.id)).where(*part.where).limit(MOST_COUNTED + 1).subquery())
        .scalar_subquery()
        for each in lists
        for part in each
    ]
    if not parts:
        return [0 for _ in lists]
    row = iter((await work.connection.execute(select_values(*parts))).one())
    return [min(sum(next(row) for _ in each), MOST_COUNTED + 1) for each in lists]

"""What the office counts in a period: each query reads that period through an index by time and adds up in the database.

Cells come by department and apart for what is guarded (怕报复): that is counted in totals and shown of no unit.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, literal_column, or_, select, text
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.orm import aliased
from sqlmodel import col

from storage.days import LocalDay
from storage.tables import Case, CaseEvent, DeadlineRow, Letter, Rating
from storage.tables.cases import COUNTED_EVENTS
from storage.tables.timing import COUNTED_DEADLINES
from storage.words import CaseType, LetterKind, State

_RAISED = col(Case.type) != CaseType.TASK  # what firms brought; what the office gave out is no figure of theirs
_NOT_HANDLED = (State.REFUSED, State.WITHDRAWN, State.MERGED)


@dataclass(frozen=True, slots=True)
class Cell:
    """So many of something, of one department; `what` is a word, or the words that tell it apart."""

    department: str | None
    guarded: bool
    what: tuple[Any, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Cut:
    """What is looked at: `since` is in, `until` is out.

    `fair`: only what a list of units may be made of. Nothing concluded as unreasonable, nothing guarded, and
    none of the cases `without`.
    """

    since: datetime
    until: datetime
    fair: bool = False
    without: tuple[int, ...] = ()

    def times(self, column: Any) -> ColumnElement[bool]:
        """Return whether a moment lies inside."""
        return and_(column >= self.since, column < self.until)

    def cases(self) -> list[ColumnElement[bool]]:
        """Return what must be true of a case that is counted as handled."""
        where: list[ColumnElement[bool]] = [col(Case.state).not_in(_NOT_HANDLED), _RAISED]
        if self.fair:
            concluded = col(Case.refusal)["concluded"].as_boolean()
            where += [concluded.is_not(True), ~col(Case.guarded)]
            where += [col(Case.id).not_in(self.without)] if self.without else []
        return where


async def _cells(connection: AsyncConnection, statement: Select[Any]) -> list[Cell]:
    """Run a statement whose first two columns are department and guarded, and whose last one is the count."""
    return [Cell(row[0], bool(row[1]), tuple(row[2:-1]), row[-1]) for row in await connection.execute(statement)]


def _by_unit(*what: Any, unit: Any = None) -> Select[Any]:
    columns = [col(Case.department_id) if unit is None else unit, col(Case.guarded), *what]
    numbers: list[ColumnElement[Any]] = [literal_column(str(at)) for at in range(1, len(columns) + 1)]
    return select(*columns, func.count()).group_by(*numbers)


async def arrived(connection: AsyncConnection, cut: Cut) -> list[Cell]:
    """Count what came in, by type: `(type,)`."""
    where = [cut.times(col(Case.submitted_at)), *(cut.cases() if cut.fair else [_RAISED])]
    return await _cells(connection, _by_unit(col(Case.type)).where(*where))


async def closed(connection: AsyncConnection, cut: Cut) -> list[Cell]:
    """Count what was closed; what was refused or taken back was not handled."""
    return await _cells(connection, _by_unit().where(cut.times(col(Case.closed_at)), *cut.cases()))


async def deadlines(connection: AsyncConnection, cut: Cut) -> list[Cell]:
    """Count what fell due, `(kind, kept)`: the first contact and the reply; what is paused is not due.

    A first contact is owed to a firm, and not by a unit that the case went back from.
    """
    met, due = col(DeadlineRow.met_at), col(DeadlineRow.due_at)
    kept = case((and_(met.is_not(None), met <= due), 1), else_=0)
    owed = or_(col(DeadlineRow.kind) == "reply", col(Case.returns) == 0)
    statement = (
        _by_unit(col(DeadlineRow.kind), kept, unit=_unit_then())
        .join(Case, col(Case.id) == col(DeadlineRow.case_id))
        .where(text(COUNTED_DEADLINES), cut.times(due), col(DeadlineRow.paused_at).is_(None), owed, *cut.cases())
    )
    return await _cells(connection, statement)


def _unit_then() -> Any:
    """Return whose deadline it was: of an earlier handling, the unit's that met it."""
    event = aliased(CaseEvent)
    then = (
        select(col(event.department_id))
        .where(col(event.case_id) == col(Case.id), col(event.at) == col(DeadlineRow.met_at))
        .limit(1)
        .scalar_subquery()
    )
    return case((col(DeadlineRow.round) == col(Case.round), col(Case.department_id)), else_=then)


async def spans(connection: AsyncConnection, cut: Cut, ahead: int) -> list[Cell]:
    """Count the replies that fell due and are given, `(dispatched on, replied on)`; `ahead`: seconds of the zone."""
    given = (col(DeadlineRow.met_at).is_not(None), col(Case.dispatched_at).is_not(None))
    days = [LocalDay(at, literal_column(str(ahead))) for at in (col(Case.dispatched_at), col(DeadlineRow.met_at))]
    mine = (col(DeadlineRow.round) == col(Case.round), col(DeadlineRow.kind) == "reply")
    statement = (
        _by_unit(*days)
        .join(DeadlineRow, col(Case.id) == col(DeadlineRow.case_id))
        .where(text(COUNTED_DEADLINES), cut.times(col(DeadlineRow.due_at)), *mine, *given, *cut.cases())
    )
    return await _cells(connection, statement)


async def ratings(connection: AsyncConnection, cut: Cut) -> list[Cell]:
    """Count the ratings, `(satisfaction, why left out)`: of each handling the newest one of the period."""
    later = aliased(Rating)
    newer = select(literal(1)).where(
        col(later.case_id) == col(Rating.case_id),
        col(later.round) == col(Rating.round),
        col(later.position) > col(Rating.position),
        col(later.at) < cut.until,
    )
    statement = (
        _by_unit(col(Rating.satisfaction), col(Rating.left_out), unit=col(Rating.department_id))
        .join(Rating, col(Case.id) == col(Rating.case_id))
        .where(cut.times(col(Rating.at)), ~newer.exists(), *cut.cases())
    )
    return await _cells(connection, statement)


async def solved(connection: AsyncConnection, cut: Cut) -> list[Cell]:
    """Count what firms said of 'is it solved?', `(answer,)`: of each case the last word; 'not solved' when reopened for it."""
    later = aliased(CaseEvent)
    says = or_(col(CaseEvent.action) == "tell_solved", col(CaseEvent.said)["why"].as_string() == "unsolved")
    last = select(literal(1)).where(
        col(later.case_id) == col(CaseEvent.case_id),
        col(later.position) > col(CaseEvent.position),
        col(later.at) < cut.until,
        or_(
            col(later.action) == "tell_solved",
            and_(
                col(later.action).in_(("reopen", "redirect", "escalate")),
                col(later.said)["why"].as_string() == "unsolved",
            ),
        ),
    )
    answer = func.coalesce(col(CaseEvent.said)["solved"].as_string(), "no")
    statement = _events(_by_unit(answer, unit=col(CaseEvent.department_id)), cut).where(says, ~last.exists())
    return await _cells(connection, statement)


async def happened(connection: AsyncConnection, cut: Cut) -> list[Cell]:
    """Count what the stories tell, `(action, whether the unit has the case now)`: sent back, extended, deferred, …"""
    still = case((col(CaseEvent.department_id) == col(Case.department_id), 1), else_=0)
    statement = _events(_by_unit(col(CaseEvent.action), still, unit=col(CaseEvent.department_id)), cut)
    return await _cells(connection, statement)


def _events(statement: Select[Any], cut: Cut) -> Select[Any]:
    return statement.join(CaseEvent, col(Case.id) == col(CaseEvent.case_id)).where(
        text(COUNTED_EVENTS), cut.times(col(CaseEvent.at)), *(cut.cases() if cut.fair else [])
    )


async def letters(connection: AsyncConnection, cut: Cut) -> list[Cell]:
    """Count the supervision letters (督办单)."""
    statement = (
        _by_unit(unit=col(Letter.department_id))
        .join(Letter, col(Case.id) == col(Letter.case_id))
        .where(
            cut.times(col(Letter.at)), col(Letter.kind) == LetterKind.SUPERVISION, *(cut.cases() if cut.fair else [])
        )
    )
    return await _cells(connection, statement)

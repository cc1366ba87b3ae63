"""The life of a case (工单) as one table: who may do what in which state, where it leads, and who is told.

Nothing else says what is allowed: handlers, buttons, the drawing and the access matrix in the docs are made from it.
What the clock does at each action stands beside it in `bot.casework.clocks`.
"""

from bot.casework.actions import Action, Capacity, Fact
from bot.casework.errors import NotAllowed
from bot.casework.ways.after import AFTERWARDS, SUPERVISION
from bot.casework.ways.arriving import ARRIVAL, FIRST_CONTACT
from bot.casework.ways.row import IN_CHARGE, IN_WORK, OFFICE, OPEN, Way
from bot.casework.ways.working import TIME, WORK
from storage.words import CaseType, State

__all__ = [
    "BEGINNINGS",
    "IN_CHARGE",
    "IN_WORK",
    "OFFICE",
    "OPEN",
    "TABLE",
    "Action",
    "Capacity",
    "Fact",
    "Way",
    "after",
    "allowed",
]

TABLE: tuple[Way, ...] = ARRIVAL + FIRST_CONTACT + WORK + TIME + AFTERWARDS + SUPERVISION
# How a case comes to be: with a unit or without, given by the office, or registered at a window.
BEGINNINGS = {
    Action.SUBMIT: frozenset({State.UNASSIGNED, State.DISPATCHED}),
    Action.ASSIGN: frozenset({State.DISPATCHED}),
    Action.REGISTER: frozenset({State.HANDLING}),
}
_BY_ACTION = {way.action: way for way in TABLE}


def way(action: Action) -> Way:
    """Return the row of an action."""
    return _BY_ACTION[action]


def row_of(action: str) -> Way | None:
    """Return the row of an action; None for what begins a case and stands in no row."""
    return next((row for name, row in _BY_ACTION.items() if name == action), None)


def allowed(
    kind: CaseType, state: State, capacities: frozenset[Capacity], facts: frozenset[Fact] = frozenset()
) -> tuple[Action, ...]:
    """Return what somebody with these capacities may do now, in the table's order: their buttons."""
    return tuple(row.action for row in TABLE if row.who & capacities and _fits(row, kind, state) and _holds(row, facts))


def after(
    number: str,
    kind: CaseType,
    state: State,
    action: Action,
    capacities: frozenset[Capacity],
    facts: frozenset[Fact] = frozenset(),
) -> State:
    """Return the state that the action leads to; raises `NotAllowed`, which knows who may, in which states, and why not."""
    row = _BY_ACTION[action]
    fits = _fits(row, kind, state)
    if not fits or not row.who & capacities:
        raise NotAllowed(number, state=state, action=action, who_may=row.who, wrong_state=not fits)
    if not _holds(row, facts):
        because = next(iter(sorted(row.bars & facts)), None) or next(iter(sorted(row.needs - facts)))
        raise NotAllowed(number, state=state, action=action, who_may=row.who, because=because)
    return row.to or state


def _fits(row: Way, kind: CaseType, state: State) -> bool:
    return kind in row.types and state in row.when


def _holds(row: Way, facts: frozenset[Fact]) -> bool:
    return row.needs <= facts and not row.bars & facts

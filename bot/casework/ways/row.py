"""One row of the lifecycle's table, and the sets that its rows are written with."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.casework.actions import Action, Capacity, Fact
from storage.words import Ask, CaseType, State

C, S = Capacity, State
IN_WORK = frozenset({S.HANDLING, S.ACCEPTED})
OPEN = frozenset({S.UNASSIGNED, S.RETURNED, S.DISPATCHED, S.AUDITING, S.DEFERRED}) | IN_WORK
DONE = frozenset({S.REPLIED, S.CLOSED})
ANSWERED = DONE | {S.REPAIRING}
ALIVE = OPEN | {S.REPLIED, S.REPAIRING}
OFFICE = frozenset({C.DISPATCHER, C.SUPERVISOR})
IN_CHARGE = frozenset({C.ANSWERABLE, C.UNIT_HEAD})
ANY_OF_UNIT = IN_CHARGE | {C.UNIT}
EVERY_TYPE = frozenset(CaseType)
FROM_FIRMS = EVERY_TYPE - {CaseType.APPLICATION, CaseType.TASK}
NOT_APPLICATIONS = EVERY_TYPE - {CaseType.APPLICATION}
APPLICATION = frozenset({CaseType.APPLICATION})


@dataclass(frozen=True, slots=True)
class Way:
    """One row of the table.

    `to` is None where the state stays; `types` are the cases that have this action at all; all of `needs` and none of
    `bars` must be true; `asks` is left waiting for somebody's word, `settles` is what this word settles.
    """

    action: Action
    when: frozenset[State]
    who: frozenset[Capacity]
    to: State | None
    told: frozenset[Capacity]
    types: frozenset[CaseType] = EVERY_TYPE
    needs: frozenset[Fact] = frozenset()
    bars: frozenset[Fact] = frozenset()
    asks: Ask | None = None
    settles: Ask | None = None


def way(
    action: Action,
    when: Iterable[State],
    who: Iterable[Capacity],
    to: State | None,
    told: Iterable[Capacity],
    *,
    types: Iterable[CaseType] = EVERY_TYPE,
    needs: Iterable[Fact] = (),
    bars: Iterable[Fact] = (),
    asks: Ask | None = None,
    settles: Ask | None = None,
) -> Way:
    sets = (frozenset(types), frozenset(needs), frozenset(bars))
    return Way(action, frozenset(when), frozenset(who), to, frozenset(told), *sets, asks, settles)

"""Where cases stand, as the lists group them: as words, and as the SQL that is the same in an index and in its queries.

A database uses a partial index only where the query repeats its condition; a bound value would not be recognised.
"""

from storage.words import State

OPEN = (
    State.UNASSIGNED,
    State.RETURNED,
    State.DISPATCHED,
    State.HANDLING,
    State.ACCEPTED,
    State.AUDITING,
    State.DEFERRED,
)
ALIVE = (*OPEN, State.REPAIRING)
IN_HAND = (State.DISPATCHED, State.HANDLING, State.ACCEPTED, State.DEFERRED, State.REPAIRING)  # of a unit
TO_DISPATCH = (State.UNASSIGNED, State.RETURNED)


def one_of(*states: State) -> str:
    """Return the condition that a case is in one of these states, always in the same words."""
    return f"state IN ({', '.join(repr(each.value) for each in states)})"


def but(*states: State) -> str:
    """Return the condition that a case is in none of these states.

    What is narrower than an index's condition takes away from it: PostgreSQL would count a second list of states as if it
    were independent of the first, think the rows few, and sort them.
    """
    return f"state NOT IN ({', '.join(repr(each.value) for each in states)})"


IS_OPEN = one_of(*OPEN)
IS_ALIVE = one_of(*ALIVE)
IS_ALIVE_OPEN = f"{IS_ALIVE} AND {but(*(each for each in ALIVE if each not in OPEN))}"
IS_ALIVE_IN_HAND = f"{IS_ALIVE} AND {but(*(each for each in ALIVE if each not in IN_HAND))}"
IS_TO_DISPATCH = one_of(*TO_DISPATCH)
IS_RETURNED = f"{IS_TO_DISPATCH} AND {but(State.UNASSIGNED)}"
IS_REPAIRING = one_of(State.REPAIRING)
IS_UNSIGNED = f"official_id IS NULL AND {one_of(State.DISPATCHED, State.HANDLING, State.ACCEPTED)}"
IS_SIGNED = "official_id IS NOT NULL"
IS_ASKING = "asking"
IS_ACCUSING = "accused IS NOT NULL"
IS_PASSING = "passing_to IS NOT NULL"
IS_CO_WAITING = "answered_at IS NULL"

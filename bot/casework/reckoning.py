"""'Why this date?' (为什么是这一天): which of a case's deadlines somebody may ask about, that of the answer first."""

from collections.abc import Mapping

from bot.casework.actions import Action
from bot.casework.clock_row import Rings
from bot.casework.clocks import PROMISE, REPLY, clock_of
from bot.casework.handling import Sight
from bot.casework.timing import PAUSES
from storage.tables import DeadlineRow

# What concerns the firm; whatever else runs is between the units and the office.
_FIRMS = frozenset({"sign", "contact", "accept", REPLY, "missing", "defer", "repair_contact", "repair", "promise"})
_QUESTIONS = frozenset(
    {"rate", "follow_up", "reopen_end", "retaliation_30", "retaliation_90"}
)  # the office's, to the firm
# What the office itself has to do by then, and how long something may still be done.
_ASIDE = frozenset({"return", "dispatch", "arbitrate", "audit", "rating_appeal", "ruling", "account"})


def name_of(kind: str) -> str:
    """Return the word that a kind has its texts under: each promise is one."""
    return PROMISE.kind if kind.startswith(PROMISE.kind) else kind


def concerns_firm(kind: str) -> bool:
    """Whether the firm is told of a deadline and may ask why."""
    return name_of(kind) in _FIRMS


def concerns_unit(kind: str) -> bool:
    """Whether whoever answers for the case is told that a deadline has another date."""
    return kind not in _QUESTIONS | _ASIDE


def shown(seen: Sight) -> list[DeadlineRow]:
    """Return what runs: the answer first, which is the date on the card, then the most pressing; else the one given."""
    rows: Mapping[str, DeadlineRow] = seen.clocks or {}
    mine = [row for row in rows.values() if name_of(row.kind) not in _QUESTIONS]
    if not seen.inside:
        mine = [row for row in mine if concerns_firm(row.kind)]
    running = [row for row in mine if row.met_at is None]
    found = running or [row for row in mine if row.kind == REPLY]
    return sorted(
        found, key=lambda row: (row.kind != REPLY, row.paused_at is not None, _aside(row.kind), row.due_at, row.kind)
    )


def _aside(kind: str) -> bool:
    """Whether nobody is reminded of it: how long something may still be done comes after what has to be done."""
    clock = clock_of(kind)
    return clock.rings is Rings.NOBODY and clock.then is None


def paused_why(seen: Sight) -> str:
    """Return why the time of the reply does not count now."""
    running = [clock_of(row.kind) for row in (seen.clocks or {}).values() if row.met_at is None]
    return next((clock.pause_why for clock in running if clock.pauses), PAUSES[Action.CORRECT])

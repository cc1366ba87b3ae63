"""What is true of a case beside its state (`Fact`): one line for each, computed from the row, its deadlines and the rules."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.casework.actions import Fact
from bot.casework.errors import UnknownYear
from bot.casework.limits import extension_limit
from bot.casework.office import Office
from storage.tables import Case, DeadlineRow
from storage.words import Ask, Naming, Satisfaction, State

BAD = frozenset({Satisfaction.DISSATISFIED, Satisfaction.VERY_DISSATISFIED})


@dataclass(frozen=True, slots=True)
class Standing:
    """A case with what decides about it."""

    case: Case
    clocks: Mapping[str, DeadlineRow]
    office: Office
    now: datetime

    def over(self, kind: str) -> bool:
        """Whether this clock ran and has run out."""
        row = self.clocks.get(kind)
        return row is not None and row.due_at < self.now

    def runs(self, kind: str) -> bool:
        """Whether this clock runs and nothing has met it."""
        row = self.clocks.get(kind)
        return row is not None and row.met_at is None


def _extension_late(it: Standing) -> bool:
    """It is asked for a working day before the end at the latest (process rules 20); without a date it cannot be late."""
    if it.case.due_at is None:
        return False
    calendar, before = it.office.calendar, it.office.rules.ext_before.amount
    try:
        latest = calendar.working_days_before(calendar.day_of(it.case.due_at), before)
    except UnknownYear:  # the calendar was taken away again: nobody can say that it is late
        return False
    return calendar.day_of(it.now) > latest


def _reopen_over(it: Standing) -> bool:
    """Source: process rules 31; an application that lapsed for want of papers can be reopened at any time (10)."""
    closed_at, limit = it.case.closed_at, it.office.rules.reopen_window
    return closed_at is not None and it.case.reply is not None and it.now > closed_at + timedelta(days=limit.amount)


def _repair_prolonged(it: Standing) -> bool:
    row = it.clocks.get("repair")
    return row is not None and bool(row.computed.get("own"))


def _promise_open(it: Standing) -> bool:
    return any(kind.startswith("promise") and row.met_at is None for kind, row in it.clocks.items())


_TRUE: Mapping[Fact, Callable[[Standing], bool]] = {
    Fact.UNSIGNED: lambda it: it.case.official_id is None,
    Fact.HAS_UNIT: lambda it: it.case.department_id is not None,
    Fact.DESIGNATED: lambda it: it.case.designated,
    Fact.RETURNED_BEFORE: lambda it: it.case.returns >= it.office.rules.return_max.times,
    Fact.RETURN_OVER: lambda it: it.case.state is State.HANDLING and it.over("return"),
    Fact.NOT_EXTENDABLE: lambda it: extension_limit(it.office.rules, it.case.type) is None,
    Fact.EXTENDED: lambda it: it.case.extensions >= it.office.rules.ext_max.times,
    Fact.EXTENSION_LATE: _extension_late,
    Fact.ASKED_MISSING: lambda it: it.case.supplements > 0,
    Fact.REVIEWED: lambda it: it.case.type in it.office.rules.reply_review,
    Fact.PROMISE_OPEN: _promise_open,
    Fact.LETTER_OPEN: lambda it: it.runs("letter"),
    Fact.RATED: lambda it: it.case.ratings > 0,
    Fact.RATED_BADLY: lambda it: it.case.satisfaction in BAD,
    Fact.REPAIR_PROLONGED: _repair_prolonged,
    Fact.REPAIRED: lambda it: it.case.ratings > 0 and "repair" in it.clocks and not it.runs("repair"),
    Fact.RATED_AGAIN: lambda it: it.case.ratings > 1,
    Fact.APPEAL_OVER: lambda it: it.over("rating_appeal"),
    Fact.APPEALED_RATING: lambda it: "ruling" in it.clocks and it.clocks["ruling"].met_at is not None,
    Fact.REOPENED: lambda it: it.case.round >= it.office.rules.redo_max.times,
    Fact.REOPEN_OVER: _reopen_over,
    Fact.CONCLUDED: lambda it: bool(it.case.refusal and it.case.refusal.get("concluded")),
    Fact.REFUSAL_APPEALED: lambda it: it.case.appeals > 0,
    Fact.HIDDEN: lambda it: it.case.naming is Naming.CONFIDENTIAL,
    Fact.EXTENSION_WAITS: lambda it: Ask.EXTENSION in it.case.asks,
    Fact.TRANSFER_WAITS: lambda it: Ask.TRANSFER in it.case.asks,
    Fact.MISSING_WAITS: lambda it: Ask.MISSING in it.case.asks,
    Fact.DEFERRAL_WAITS: lambda it: Ask.DEFERRAL in it.case.asks,
    Fact.APPEAL_WAITS: lambda it: Ask.APPEAL in it.case.asks,
    Fact.IDENTITY_WAITS: lambda it: Ask.IDENTITY in it.case.asks,
}


def facts(standing: Standing) -> frozenset[Fact]:
    """Return all that is true of the case now."""
    return frozenset(fact for fact, true in _TRUE.items() if true(standing))

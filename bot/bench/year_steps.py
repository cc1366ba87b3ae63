"""Which steps a deadline must have, counted from the rules alone: the year's own reading of the ladder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.bench.year_days import Days
from knowledge.rules import Rules

MORNING = time(10)
_ORDER = ("half", "day_before", "due", "overdue", "supervise", "circulate", "talk")
_OFFICE, _SUPERVISOR, _FIRM, _NOBODY = "dispatcher", "supervisor", "firm", ""
PLATFORM, REPORTER = "platform", "reporter"


@dataclass(frozen=True)
class Kind:
    """What is said of one kind of deadline: to whom, up to which rung, whether twice, and what ends by itself."""

    to: str = "ladder"
    up_to: str = "talk"
    once: bool = False
    acts: bool = False
    firm_after: bool = False
    days_before: int = 0


KINDS: Mapping[str, Kind] = {
    "sign": Kind(up_to="overdue", acts=True),
    "return": Kind(_NOBODY),
    "contact": Kind(_NOBODY),
    "accept": Kind(up_to="due"),
    "reply": Kind(once=True),
    "dispatch": Kind(_OFFICE),
    "arbitrate": Kind(_OFFICE),
    "audit": Kind(_SUPERVISOR),
    "pause": Kind(_SUPERVISOR, up_to="due"),
    "missing": Kind(_FIRM, acts=True),
    "defer": Kind(_NOBODY, acts=True),
    "progress": Kind(up_to="overdue"),
    "letter": Kind(up_to="supervise"),
    "account": Kind(_NOBODY, acts=True),
    "follow_up": Kind(_FIRM, once=True),
    "repair_contact": Kind(up_to="overdue"),
    "repair": Kind(),
    "rating_appeal": Kind(_NOBODY),
    "ruling": Kind(_SUPERVISOR),
    "retaliation_30": Kind(_FIRM),
    "retaliation_90": Kind(_FIRM),
    "reopen_end": Kind(_FIRM, once=True, days_before=3),
    "promise": Kind(up_to="supervise", once=True, firm_after=True),
}

Expected = tuple[datetime, str, str]  # from when, step, addressee


def kind_of(kind: str) -> Kind:
    """Return what is known of a stored kind; a promise has its number behind it."""
    return KINDS["promise" if kind.startswith("promise") else kind]


@dataclass(frozen=True)
class Counted:
    """A deadline as it stands: from when it counts, when it ends, what did not count."""

    start: datetime
    due: datetime
    pauses: tuple[tuple[datetime, datetime], ...]

    @classmethod
    def read(cls, computed: Mapping[str, Any]) -> "Counted":
        """From the stored computation."""
        moment = datetime.fromisoformat
        pauses = tuple((moment(each[0]), moment(each[1])) for each in computed["pauses"])
        return cls(moment(computed["counts_from"]), moment(computed["due_at"]), pauses)


def steps(days: Days, rules: Rules, kind: Kind, of: Counted) -> Iterator[Expected]:
    """Yield what must be said, and done, of this deadline."""
    if kind.acts:
        yield of.due, "act", PLATFORM
    if kind.to == _FIRM and of.due > of.start:
        day = days.day(of.due) - timedelta(days=kind.days_before)
        if kind.acts or (kind.days_before and not days.is_worked(day)):
            day = days.before(day, 1) or day
        yield days.rings(max(days.at(day, MORNING), of.start)), "ask", REPORTER
    if kind.firm_after:
        yield days.at(days.after(days.day(of.due), 1), MORNING), "ask", REPORTER
    if kind.to in (_FIRM, _NOBODY):
        return
    for at, step in _rungs(days, rules, kind, of):
        if kind.to == "ladder":
            yield from ((at, step, str(each)) for each in _addressees(rules, step))
        elif step in ("due", "overdue"):
            yield at, step, kind.to


def _rungs(days: Days, rules: Rules, kind: Kind, of: Counted) -> list[tuple[datetime, str]]:
    """The rungs, of which a weaker one that would not come before a stronger one is none."""
    found = {step: at for step, at in _all(days, rules, of) if _ORDER.index(step) <= _ORDER.index(kind.up_to)}
    kept: list[tuple[datetime, str]] = []
    for step in reversed(_ORDER):
        if step in found and (not kept or found[step] < kept[-1][0]):
            kept.append((found[step], step))
    return kept


def _all(days: Days, rules: Rules, of: Counted) -> Iterator[tuple[str, datetime]]:
    due_day = days.day(of.due)
    before = {"half": _half(days, rules.remind.half.left, of), "due": days.at(due_day, rules.remind.due.at)}
    day = days.before(due_day, rules.remind.day_before.before.amount)
    if day is not None:
        before["day_before"] = days.at(day, rules.remind.day_before.at)
    for step, at in before.items():
        if of.start < at < of.due:
            yield step, days.rings(at)
    missed = days.rings(of.due)
    local = missed.astimezone(days.zone)
    for step, late in _late(rules):
        day = days.after(local.date(), late) if late else local.date()
        yield step, days.at(day, local.time())


def _late(rules: Rules) -> Iterator[tuple[str, int]]:
    rungs = (rules.sup.urge, rules.sup.supervise, rules.sup.circulate, rules.sup.talk)
    yield from ((step, rung.after.amount) for step, rung in zip(_ORDER[3:], rungs, strict=True))


def _half(days: Days, left: float, of: Counted) -> datetime:
    """When only this share of the working time is left."""
    spans = sorted((max(of.start, a), min(of.due, b)) for a, b in of.pauses)
    lost = sum((_between(days, a, b) for a, b in spans), timedelta())
    half = days.when(days.passed(of.start) + (_between(days, of.start, of.due) - lost) * (1 - left))
    for start, end in spans:
        if start < half:
            half = days.when(days.passed(half) + _between(days, start, end))
    return half


def _between(days: Days, start: datetime, end: datetime) -> timedelta:
    return max(timedelta(), days.passed(end) - days.passed(start))


def _addressees(rules: Rules, step: str) -> tuple[str, ...]:
    sup, remind = rules.sup, rules.remind
    found: Mapping[str, Any] = {
        "half": remind.half.to,
        "day_before": remind.day_before.to,
        "due": remind.due.to,
        "overdue": sup.urge.to,
        "supervise": sup.supervise.to,
        "circulate": sup.circulate.to,
        "talk": sup.talk.to,
    }
    return tuple(found[step])


def again_on(days: Days, at: datetime, working_days: int) -> datetime:
    """When a question that was not answered is asked once more."""
    day: date = days.after(days.day(at), working_days)
    return days.at(day, MORNING)

"""Deadlines (期限): from a limit and a start to the moment it is due, with everything needed to say why.

A deadline is always counted afresh from its limit, its start, its extensions and its pauses: so extending, pausing and
a changed calendar are the same computation, and what is stored is what was shown.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, NamedTuple

from bot.casework.calendar import WorkCalendar
from bot.casework.counting import Pause, Skipped, count
from knowledge.limits import Limit, Unit
from storage.tables.timing import UNCOUNTED

JSON = dict[str, Any]


class Floor(NamedTuple):
    """A limit that was shortened meanwhile: not before the end of this day, which came after so many extensions."""

    day: date
    after: int


@dataclass(frozen=True)
class Deadline:
    """When something is due (`due_at`, UTC; still in time at that moment) and how that was counted.

    `counts_from` is the moment that counts as received, whose day is day 0. `days` are the days that counted, in order,
    `skipped` those between that did not, with the reason. Of working hours `days` are the days touched, day 0 too.
    `named` is a day that was agreed instead of a limit; an `own` limit was given to this case, so that no rule changes it.
    """

    limit: Limit
    started_at: datetime
    counts_from: datetime
    due_at: datetime
    days: tuple[date, ...]
    skipped: tuple[Skipped, ...]
    calendar_version: str
    extensions: tuple[Limit, ...] = ()
    pauses: tuple[Pause, ...] = ()
    named: date | None = None
    own: bool = False
    floor: Floor | None = None

    @property
    def is_counted(self) -> bool:
        """False while a year that it runs into has no calendar."""
        return self.due_at < UNCOUNTED

    def to_json(self) -> JSON:
        """As plain JSON values, for storage."""
        return {
            "limit": self.limit.model_dump(mode="json"),
            "started_at": self.started_at.isoformat(),
            "counts_from": self.counts_from.isoformat(),
            "due_at": self.due_at.isoformat(),
            "days": [day.isoformat() for day in self.days],
            "skipped": [[day.isoformat(), why] for day, why in self.skipped],
            "calendar_version": self.calendar_version,
            "extensions": [limit.model_dump(mode="json") for limit in self.extensions],
            "pauses": [[each.from_.isoformat(), each.until.isoformat(), each.why] for each in self.pauses],
            "named": self.named.isoformat() if self.named else None,
            "own": self.own,
            "floor": [self.floor.day.isoformat(), self.floor.after] if self.floor else None,
        }

    @classmethod
    def from_json(cls, stored: JSON) -> "Deadline":
        """The deadline that `to_json` wrote."""
        moment, floor, named = datetime.fromisoformat, stored.get("floor"), stored.get("named")
        return cls(
            limit=Limit.model_validate(stored["limit"]),
            started_at=moment(stored["started_at"]),
            counts_from=moment(stored["counts_from"]),
            due_at=moment(stored["due_at"]),
            days=tuple(date.fromisoformat(day) for day in stored["days"]),
            skipped=tuple((date.fromisoformat(day), why) for day, why in stored["skipped"]),
            calendar_version=stored["calendar_version"],
            extensions=tuple(Limit.model_validate(limit) for limit in stored["extensions"]),
            pauses=tuple(Pause(moment(from_), moment(until), why) for from_, until, why in stored["pauses"]),
            named=date.fromisoformat(named) if named else None,
            own=stored.get("own", False),
            floor=Floor(date.fromisoformat(floor[0]), floor[1]) if floor else None,
        )


def deadline(limit: Limit, *, started_at: datetime, calendar: WorkCalendar) -> Deadline:
    """When a limit that starts at `started_at` runs out.

    What starts outside working time counts as started at the next opening; a statutory limit (`starts: same_day`) and
    plain hours count from the actual moment (民法典 第二百零一条). Raises UnknownYear rather than guess a calendar.
    """
    return _counted(undated(limit, started_at=started_at, calendar=calendar), calendar)


def until(limit: Limit | date, *, started_at: datetime, calendar: WorkCalendar) -> Deadline:
    """When a limit runs out, or the end of a day that was named (约定日期); a named day counts no days."""
    return _counted(undated(limit, started_at=started_at, calendar=calendar), calendar)


def undated(limit: Limit | date, *, started_at: datetime, calendar: WorkCalendar) -> Deadline:
    """Everything that its date will be counted from, for as long as a year has no calendar."""
    named = None if isinstance(limit, Limit) else limit
    if not isinstance(limit, Limit):
        limit = Limit(amount=max((limit - calendar.day_of(started_at)).days, 0), unit=Unit.DAYS)
    return Deadline(limit, started_at, started_at, UNCOUNTED, (), (), calendar.version, named=named)


def without_date(due: Deadline, *pauses: Pause) -> Deadline:
    """The deadline, with further pauses, whose end cannot be counted yet."""
    return replace(due, due_at=UNCOUNTED, days=(), skipped=(), pauses=(*due.pauses, *pauses))


def extended(due: Deadline, by: Limit, calendar: WorkCalendar) -> Deadline:
    """The deadline put off (延期): the extension is counted from the day it was due until now."""
    return _counted(replace(due, extensions=(*due.extensions, by)), calendar)


def paused(due: Deadline, from_: datetime, until: datetime, calendar: WorkCalendar, why: str | None = None) -> Deadline:
    """The deadline with a time that did not count (暂停计时): the day it begins counts, the day it ends does not.

    Raises ValueError for a pause that ends before it begins, or that begins after the deadline.
    """
    if until < from_:
        raise ValueError("a pause cannot end before it begins")
    if from_ >= due.due_at:
        raise ValueError("a pause cannot begin after the deadline")
    pause = Pause(from_, until, why) if why else Pause(from_, until)
    return _counted(replace(due, pauses=(*due.pauses, pause)), calendar)


def recomputed(due: Deadline, calendar: WorkCalendar, limit: Limit | None = None) -> Deadline:
    """The same deadline by another calendar, or by a rule that has changed."""
    return _counted(replace(due, limit=limit or due.limit), calendar)


def not_before(due: Deadline, day: date, calendar: WorkCalendar) -> Deadline:
    """The deadline with at least the time until the end of this day."""
    return _counted(replace(due, floor=Floor(day, len(due.extensions))), calendar)


def floor_of(floor: Floor, calendar: WorkCalendar) -> datetime:
    """The moment that a shortened limit does not go below."""
    return calendar.close_of(calendar.on_or_after(floor.day))


def _counted(due: Deadline, calendar: WorkCalendar) -> Deadline:
    """Count afresh from the limit, the start, the extensions, the pauses and the floor."""
    found = _first(due, calendar)
    for at, extension in enumerate((None, *due.extensions)):
        if extension is not None:
            further = count(found.due_at, extension.amount, extension.unit, calendar, due.pauses)
            days = tuple(dict.fromkeys(found.days + further.days))
            skipped = dict(each for each in found.skipped + further.skipped if each[0] not in days)
            found = replace(found, due_at=further.due_at, days=days, skipped=tuple(skipped.items()))
        if due.floor and due.floor.after == at:
            found = replace(found, due_at=max(found.due_at, floor_of(due.floor, calendar)))
    return found


def _first(due: Deadline, calendar: WorkCalendar) -> Deadline:
    """Without its extensions: by the limit, or the end of the day that was named, put off by what was paused."""
    if due.named is not None and not due.pauses:
        end = calendar.close_of(calendar.on_or_after(due.named))
        return replace(due, due_at=end, days=(due.named,), skipped=(), calendar_version=calendar.version)
    from_now = due.named is not None or _from_the_moment(due.limit)
    counts_from = due.started_at if from_now else calendar.received_at(due.started_at)
    amount = max(due.limit.amount, 1) if due.named else due.limit.amount
    stretch = count(counts_from, amount, due.limit.unit, calendar, due.pauses)
    return replace(
        due,
        counts_from=counts_from,
        due_at=stretch.due_at,
        days=stretch.days,
        skipped=stretch.skipped,
        calendar_version=calendar.version,
    )


def _from_the_moment(limit: Limit) -> bool:
    return limit.unit is Unit.HOURS or limit.starts == "same_day"

"""Deadlines (期限): from a limit and a start to the moment it is due, with everything needed to say why.

A deadline is always counted afresh from its limit, its start, its extensions and its pauses: so extending, pausing and
a changed calendar are the same computation, and what is stored is what was shown.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.casework.calendar import WorkCalendar
from bot.casework.counting import Pause, Skipped, count
from knowledge.limits import Limit, Unit

JSON = dict[str, Any]


@dataclass(frozen=True)
class Deadline:
    """When something is due (`due_at`, UTC; still in time at that moment) and how that was counted.

    `counts_from` is the moment that counts as received, whose day is day 0. `days` are the days that counted, in order,
    `skipped` those between that did not, with the reason. Of working hours `days` are the days touched, day 0 too.
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
        }

    @classmethod
    def from_json(cls, stored: JSON) -> "Deadline":
        """The deadline that `to_json` wrote."""
        moment = datetime.fromisoformat
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
        )


def deadline(limit: Limit, *, started_at: datetime, calendar: WorkCalendar) -> Deadline:
    """When a limit that starts at `started_at` runs out.

    What starts outside working time counts as started at the next opening; a statutory limit (`starts: same_day`) and
    plain hours count from the actual moment (民法典 第二百零一条). Raises UnknownYear rather than guess a calendar.
    """
    return _counted(limit, started_at, (), (), calendar)


def until(limit: Limit | date, *, started_at: datetime, calendar: WorkCalendar) -> Deadline:
    """When a limit runs out, or the end of a day that was named (约定日期); a named day counts no days."""
    if isinstance(limit, Limit):
        return deadline(limit, started_at=started_at, calendar=calendar)
    days = (limit - calendar.day_of(started_at)).days
    return Deadline(
        limit=Limit(amount=max(days, 0), unit=Unit.DAYS),
        started_at=started_at,
        counts_from=started_at,
        due_at=calendar.close_of(calendar.on_or_after(limit)),
        days=(limit,),
        skipped=(),
        calendar_version=calendar.version,
    )


def extended(due: Deadline, by: Limit, calendar: WorkCalendar) -> Deadline:
    """The deadline put off (延期): the extension is counted from the day it was due until now."""
    return _counted(due.limit, due.started_at, (*due.extensions, by), due.pauses, calendar)


def paused(due: Deadline, from_: datetime, until: datetime, calendar: WorkCalendar, why: str | None = None) -> Deadline:
    """The deadline with a time that did not count (暂停计时): the day it begins counts, the day it ends does not.

    Raises ValueError for a pause that ends before it begins, or that begins after the deadline.
    """
    if until < from_:
        raise ValueError("a pause cannot end before it begins")
    if from_ >= due.due_at:
        raise ValueError("a pause cannot begin after the deadline")
    pause = Pause(from_, until, why) if why else Pause(from_, until)
    return _counted(due.limit, due.started_at, due.extensions, (*due.pauses, pause), calendar)


def recomputed(due: Deadline, calendar: WorkCalendar, limit: Limit | None = None) -> Deadline:
    """The same deadline by another calendar, or by a rule that has changed."""
    return _counted(limit or due.limit, due.started_at, due.extensions, due.pauses, calendar)


def _counted(
    limit: Limit,
    started_at: datetime,
    extensions: tuple[Limit, ...],
    pauses: tuple[Pause, ...],
    calendar: WorkCalendar,
) -> Deadline:
    counts_from = started_at if _from_the_moment(limit) else calendar.received_at(started_at)
    stretch = count(counts_from, limit.amount, limit.unit, calendar, pauses)
    found = Deadline(
        limit=limit,
        started_at=started_at,
        counts_from=counts_from,
        due_at=stretch.due_at,
        days=stretch.days,
        skipped=stretch.skipped,
        calendar_version=calendar.version,
        extensions=extensions,
        pauses=pauses,
    )
    for extension in extensions:
        further = count(found.due_at, extension.amount, extension.unit, calendar, pauses)
        days = tuple(dict.fromkeys(found.days + further.days))
        skipped = dict(each for each in found.skipped + further.skipped if each[0] not in days)
        found = replace(found, due_at=further.due_at, days=days, skipped=tuple(skipped.items()))
    return found


def _from_the_moment(limit: Limit) -> bool:
    return limit.unit is Unit.HOURS or limit.starts == "same_day"

"""The time of a reply: paused, going on, put off, and of another type; what ended can go on too."""

from datetime import datetime

from bot.casework import deadlines, planning, recounting
from bot.casework.clocks import REPLY, clock_of
from bot.casework.counting import Pause
from bot.casework.deadlines import Deadline
from bot.casework.errors import UnknownYear
from bot.casework.limits import extension_limit, reply_limit_of
from bot.casework.office import Office
from storage import cases
from storage.tables import Case
from storage.work import UnitOfWork


async def pause(work: UnitOfWork, case: Case, now: datetime) -> None:
    """The time of the reply does not count (暂停计时); what ran out before stays late."""
    row = (await cases.deadlines(work, case)).get(REPLY)
    if row is None or row.met_at is not None or row.paused_at is not None or now >= row.due_at:
        return
    row.paused_at, case.due_at = now, None
    await planning.cancel(work, case, REPLY)


async def resume(work: UnitOfWork, office: Office, case: Case, now: datetime, why: str) -> None:
    """The time goes on where it was paused; without a calendar for the new date the admins are alarmed by the sweep."""
    row = (await cases.deadlines(work, case)).get(REPLY)
    if row is None or row.paused_at is None:
        return
    paused_at, row.paused_at = row.paused_at, None
    before, until = Deadline.from_json(row.computed), max(now, paused_at)
    try:
        computed = deadlines.paused(before, paused_at, until, office.calendar, why)
        computed = recounting.by_rules(computed, clock_of(REPLY).until(office.rules, case, {}), office.calendar, now)
    except UnknownYear:
        computed = deadlines.without_date(before, Pause(paused_at, until, why))
    await planning.write_date(work, office, case, row, computed)


async def extend(work: UnitOfWork, office: Office, case: Case) -> None:
    """Put the reply off by the extension of its type; raises `UnknownYear` where the new date cannot be counted."""
    row, later = (await cases.deadlines(work, case)).get(REPLY), await extended(work, office, case)
    if row and later:
        await planning.write_date(work, office, case, row, later)


async def extended(work: UnitOfWork, office: Office, case: Case) -> Deadline | None:
    """Return until when the reply would be put off; None where nothing runs. Raises `UnknownYear` like `extend`."""
    row, by = (await cases.deadlines(work, case)).get(REPLY), extension_limit(office.rules, case.type)
    return deadlines.extended(Deadline.from_json(row.computed), by, office.calendar) if row and by else None


async def revive(work: UnitOfWork, office: Office, case: Case, now: datetime, not_counted: str | None) -> None:
    """The time of the reply goes on; with a reason the days since it ended do not count."""
    row = (await cases.deadlines(work, case)).get(REPLY)
    if row is None or row.met_at is None:
        return
    ended_at, row.met_at = row.met_at, None
    if not_counted and ended_at < row.due_at:
        row.paused_at = ended_at
        await resume(work, office, case, now, not_counted)
    else:
        await planning.write_date(work, office, case, row, Deadline.from_json(row.computed))


async def of_another_type(work: UnitOfWork, office: Office, case: Case) -> None:
    """Another type has another limit (改类型); it counts from the same day."""
    row = (await cases.deadlines(work, case)).get(REPLY)
    if row is not None:
        limit = reply_limit_of(office.rules, case)
        computed = recounting.or_undated(Deadline.from_json(row.computed), limit, office.calendar)
        await planning.write_date(work, office, case, row, computed)

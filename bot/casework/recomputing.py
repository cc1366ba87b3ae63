"""Running deadlines are counted again when a calendar or a rule has changed (期限重算), each change a line of its story.

What is paused is counted when it goes on; what the change leaves as it is nobody hears of.
"""

import hashlib
import json
from datetime import date
from typing import Any

from bot.casework import handling, planning, recounting
from bot.casework.actions import Action
from bot.casework.clocks import clock_of
from bot.casework.deadlines import Deadline
from bot.casework.errors import UnknownYear
from bot.casework.office import Office
from knowledge.limits import Limit
from storage import cases, recounts
from storage.tables import Case, DeadlineRow
from storage.words import ReminderState
from storage.work import UnitOfWork


def key_of(office: Office) -> str:
    """A mark that changes whenever a running deadline could change."""
    rules = json.dumps(office.rules.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(f"{office.calendar.version}\n{rules}".encode()).hexdigest()[:16]


async def page(work: UnitOfWork, office: Office, after: int, most: int, most_changed: int) -> int | None:
    """Count a page of running deadlines again, as far as so many changes; return the last row, None after the last of all.

    To look at a deadline is nothing beside changing one, and nobody should wait long behind the transaction.
    """
    found, changed = await recounts.running(work, after, most), 0
    for row, case in found:
        changed += await _recompute(work, office, row, case)
        if changed == most_changed:
            return row.id
    return found[-1][0].id if len(found) == most else None


async def _recompute(work: UnitOfWork, office: Office, row: DeadlineRow, case: Case) -> bool:
    """Return whether it has another date."""
    before = Deadline.from_json(row.computed)
    wanted = _wanted(office, row, case)
    try:
        after = recounting.by_rules(before, wanted, office.calendar, work.now)
    except UnknownYear:
        return False  # it has no date yet, or keeps the one it has
    if after.due_at == before.due_at:
        if (after.limit, after.days, after.skipped) != (before.limit, before.days, before.skipped):
            row.computed = after.to_json()  # the same day, for other reasons: 'why this date' tells them
        return False
    said = {
        "kind": row.kind,
        "from": before.due_at.isoformat() if before.is_counted else None,
        "to": after.due_at.isoformat(),
        "why": _why(before, after),
    }
    await _replan(work, office, row, case, after)
    await handling.by_platform(work, office, case, Action.RECOMPUTE, **said)
    return True


def _wanted(office: Office, row: DeadlineRow, case: Case) -> Limit | date | None:
    said: dict[str, Any] = {}
    return clock_of(row.kind).until(office.rules, case, said)


def _why(before: Deadline, after: Deadline) -> str:
    if not before.is_counted:
        return "year"
    return "rule" if after.limit != before.limit else "calendar"


async def _replan(work: UnitOfWork, office: Office, row: DeadlineRow, case: Case, after: Deadline) -> None:
    """What was said of a moment that has passed is not said again for the new date."""
    mine = [each for each in await cases.reminders(work, case) if each.kind == row.kind]
    said = [each for each in mine if each.state is ReminderState.SAID]
    asked = [each for each in mine if each.step == planning.ASK_AGAIN and each.state is ReminderState.WAITING]
    await planning.cancel(work, case, row.kind)
    await planning.write_date(work, office, case, row, after)
    for each in said:
        if each.at <= work.now:
            each.state = ReminderState.SAID
    for each in asked:
        each.state = ReminderState.WAITING

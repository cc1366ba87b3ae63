"""A case's deadlines: made in the transaction that starts them, paused, put off and ended in the ones that do that."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.casework import deadlines, planning, reply_time
from bot.casework.actions import Action
from bot.casework.clock_row import Clock
from bot.casework.clocks import ACCEPT, CLOCKS, LETTER, PROMISE, REPLY, SIGN, clock_of
from bot.casework.deadlines import Deadline
from bot.casework.errors import UnknownYear
from bot.casework.limits import reply_limit
from bot.casework.office import Office
from knowledge.limits import Limit
from storage import cases
from storage.tables import Case, DeadlineRow
from storage.words import CaseType
from storage.work import UnitOfWork

__all__ = [
    "ACCEPT",
    "PAUSES",
    "PROMISES",
    "REPLY",
    "RESUMES",
    "SIGN",
    "after",
    "end",
    "end_round",
    "expected",
]

PAUSES = {Action.CORRECT: "等企业补正"}  # what is read of the days that do not count
_PROLONGS = frozenset({Action.PROLONG_REPAIR})
RESUMES = {Action.ACCEPT}
# What ended goes on: a reply given back as if it had not been sent, else the time between does not count.
_REVIVES = {Action.RETURN_REPLY: None, Action.APPEAL_REFUSAL: "不予受理期间", Action.SEPARATE: "并案期间"}
PROMISES = {Action.REPLY, Action.APPROVE_REPLY, Action.FOLLOW}


def expected(office: Office, kind: CaseType, now: datetime) -> datetime | None:
    """Return by when a case dispatched now is answered; None where the year has no calendar: it is never guessed."""
    try:
        return deadlines.deadline(reply_limit(office.rules, kind), started_at=now, calendar=office.calendar).due_at
    except UnknownYear:
        return None


async def after(
    work: UnitOfWork,
    office: Office,
    case: Case,
    action: Action,
    *,
    now: datetime,
    said: Mapping[str, Any] | None = None,
    reply: Limit | date | None = None,
) -> None:
    """Start, pause and end clocks as the table asks; `reply` is a limit, or a day, that goes before that of the rules."""
    running = {kind: row for kind, row in (await cases.deadlines(work, case)).items() if row.met_at is None}
    for kind, row in running.items():
        if action in clock_of(kind).ends:
            row.met_at = now
            await planning.cancel(work, case, kind)
    for kind in running:
        if action in clock_of(kind).ends and clock_of(kind).pauses:
            await reply_time.resume(work, office, case, now, clock_of(kind).pause_why)
    for clock in CLOCKS:
        if action in clock.starts:
            await _begin(work, office, case, clock, said or {}, _since(running, clock, action, now), reply)
    await _beside(work, office, case, action, said or {}, now)


def _since(running: Mapping[str, DeadlineRow], clock: Clock, action: Action, now: datetime) -> datetime:
    """From when a clock counts: one that is only prolonged counts from when it began."""
    row = running.get(clock.kind)
    return Deadline.from_json(row.computed).started_at if row and action in _PROLONGS else now


async def _beside(
    work: UnitOfWork, office: Office, case: Case, action: Action, said: Mapping[str, Any], now: datetime
) -> None:
    """What an action does to the time of the reply beside starting and ending clocks."""
    if action in PAUSES:
        await reply_time.pause(work, case, now)
    if action in RESUMES:
        await reply_time.resume(work, office, case, now, PAUSES[Action.CORRECT])
    if action in _REVIVES:
        await reply_time.revive(work, office, case, now, _REVIVES[action])
    if action is Action.RETYPE:
        await reply_time.of_another_type(work, office, case)
    if action in PROMISES:
        await _promise(work, office, case, said, now)


async def _begin(
    work: UnitOfWork,
    office: Office,
    case: Case,
    clock: Clock,
    said: Mapping[str, Any],
    now: datetime,
    reply: Limit | date | None,
) -> None:
    limit = clock.until(office.rules, case, said)
    needs_unit = clock.kind in (SIGN, ACCEPT, REPLY)
    if limit is None or (needs_unit and case.dispatched_at is None):
        return
    own = (clock.kind == REPLY and reply is not None) or bool(said.get("complex"))
    if clock.kind == REPLY:
        limit, now = reply or limit, case.dispatched_at or now
    await _start(work, office, case, clock.kind, limit, now, own=own)
    if clock.pauses:
        await reply_time.pause(work, case, now)


async def _start(
    work: UnitOfWork,
    office: Office,
    case: Case,
    kind: str,
    limit: Limit | date,
    started_at: datetime,
    *,
    own: bool = False,
) -> None:
    assert case.id is not None
    rows, clock = await cases.deadlines(work, case), clock_of(kind)
    if kind in rows and not clock.again:
        return  # a return or a transfer never restarts the clock
    try:
        computed = deadlines.until(limit, started_at=started_at, calendar=office.calendar)
    except UnknownYear:  # the case lives on without a date until there is a calendar; the sweep alarms the admins
        computed = deadlines.undated(limit, started_at=started_at, calendar=office.calendar)
    computed = replace(computed, own=own)
    row = rows.get(kind) or DeadlineRow(
        case_id=case.id, kind=kind, round=case.round, due_at=computed.due_at, computed={}
    )
    row.met_at = None
    work.session.add(row)
    await planning.write_date(work, office, case, row, computed)


async def end_round(work: UnitOfWork, office: Office, case: Case, now: datetime) -> None:
    """The case is about to be handled once more: nothing more is said of what ran in this handling.

    Only an unanswered letter of the office (督办单) stays to be answered: its clock goes along.
    """
    for kind, row in (await cases.deadlines(work, case)).items():
        if row.met_at is not None:
            continue
        if kind == LETTER:
            row.round += 1
            for reminder in await cases.reminders(work, case):
                reminder.round += reminder.kind == LETTER
        else:
            row.met_at = now
            await planning.cancel(work, case, kind)


async def _promise(work: UnitOfWork, office: Office, case: Case, said: Mapping[str, Any], now: datetime) -> None:
    """What was answered 'by that day' becomes a deadline of its own. Process rules 22."""
    for at, answer in enumerate(said.get("answers") or (), 1):
        if answer.get("by"):
            await _start(work, office, case, f"{PROMISE.kind}{at}", date.fromisoformat(answer["by"]), now)


async def end(work: UnitOfWork, case: Case, kind: str, now: datetime) -> bool:
    """Meet a deadline; nothing more is said of it. False when it was not running."""
    row = (await cases.deadlines(work, case)).get(kind)
    if row is None or row.met_at is not None:
        return False
    row.met_at = now
    await planning.cancel(work, case, kind)
    return True

"""A case's deadlines and reminders: made in the transaction that starts them, ended in the one that ends them."""

from datetime import datetime

from bot.casework import deadlines, reminding
from bot.casework.deadlines import Deadline
from bot.casework.errors import UnknownYear
from bot.casework.lifecycle import Action
from bot.casework.limits import reply_limit
from bot.casework.office import Office
from bot.casework.reminding import StepKind
from knowledge.rules import Limit
from storage import cases
from storage.tables import Case, DeadlineRow, Reminder
from storage.words import CaseType, ReminderState
from storage.work import UnitOfWork

SIGN, ACCEPT, REPLY = "sign", "accept", "reply"
# Not signing is urged and no more: the clock of the reply runs all the same, and its ladder goes on. Nor is there
# anything to urge once the days of acceptance are over: the application counts as accepted then.
_HIGHEST = {SIGN: StepKind.OVERDUE, ACCEPT: StepKind.DUE, REPLY: StepKind.TALK}
_WAITS = "等企业补正"  # what is read of the days that do not count

_STARTS = {  # which deadlines an action begins
    Action.SUBMIT: (SIGN, REPLY),
    Action.DISPATCH: (SIGN, REPLY),
    Action.REGISTER: (ACCEPT, REPLY),
}
_ENDS = {  # which deadlines an action meets
    Action.SIGN: (SIGN,),
    Action.SEND_BACK: (SIGN,),
    Action.CORRECT: (ACCEPT,),
    Action.ACCEPT: (ACCEPT,),
    Action.REPLY: (SIGN, ACCEPT, REPLY),
    Action.WITHDRAW: (SIGN, ACCEPT, REPLY),
}


def expected(office: Office, kind: CaseType, now: datetime) -> datetime | None:
    """Return by when a case dispatched now is answered; None where the year has no calendar: it is never guessed."""
    try:
        return deadlines.deadline(reply_limit(office.rules, kind), started_at=now, calendar=office.calendar).due_at
    except UnknownYear:
        return None


async def after(
    work: UnitOfWork, office: Office, case: Case, action: Action, *, now: datetime, reply: Limit | None = None
) -> None:
    """Start, pause and end deadlines as the action asks; `reply` is a limit that goes before that of the rules."""
    if case.dispatched_at is not None:
        limits = {SIGN: office.rules.sign, ACCEPT: office.rules.correction}
        limits[REPLY] = reply or reply_limit(office.rules, case.type)
        for kind in _STARTS.get(action, ()):
            await _start(work, office, case, kind, limits[kind], case.dispatched_at if kind == REPLY else now)
    for kind in _ENDS.get(action, ()):
        await end(work, case, kind, now)
    if action is Action.CORRECT:
        await _pause(work, case, now)
    if action is Action.ACCEPT:
        await _resume(work, office, case, now)


async def _start(work: UnitOfWork, office: Office, case: Case, kind: str, limit: Limit, started_at: datetime) -> None:
    assert case.id is not None
    rows = await cases.deadlines(work, case.id)
    if kind == REPLY and kind in rows:
        return  # a return or a transfer never restarts the clock
    try:
        computed = deadlines.deadline(limit, started_at=started_at, calendar=office.calendar)
    except UnknownYear:
        return  # the case lives on without a date; the admins are alarmed by the sweep
    row = rows.get(kind) or DeadlineRow(case_id=case.id, kind=kind, due_at=computed.due_at, computed={})
    row.due_at, row.computed, row.met_at = computed.due_at, computed.to_json(), None
    work.session.add(row)
    if kind == REPLY:
        case.due_at = computed.due_at
    await _plan(work, office, case, kind, computed)


async def _plan(work: UnitOfWork, office: Office, case: Case, kind: str, computed: Deadline) -> None:
    """Write down what will have to be said; what a second dispatch says again takes the place of the first.

    Of a reply that was put off by a pause nothing is said a second time.
    """
    assert case.id is not None
    known = {(each.kind, each.step, each.addressee): each for each in await cases.reminders(work, case.id)}
    for step in reminding.steps(computed, office.rules, office.calendar, up_to=_HIGHEST[kind]):
        for addressee in step.addressees:
            row = known.get((kind, step.kind, addressee)) or Reminder(
                case_id=case.id, kind=kind, step=step.kind, addressee=addressee, at=step.at, state=ReminderState.WAITING
            )
            if kind == REPLY and row.state is ReminderState.SAID:
                continue
            row.at, row.state = step.at, ReminderState.WAITING
            work.session.add(row)


async def _pause(work: UnitOfWork, case: Case, now: datetime) -> None:
    """While the firm has papers to correct the time of the reply does not count (暂停计时); what ran out before stays late."""
    assert case.id is not None
    row = (await cases.deadlines(work, case.id)).get(REPLY)
    if row is None or row.met_at is not None or row.paused_at is not None or now >= row.due_at:
        return
    row.paused_at, case.due_at = now, None
    await _cancel(work, case, REPLY)


async def _resume(work: UnitOfWork, office: Office, case: Case, now: datetime) -> None:
    """The time goes on where it was paused; without a calendar for the new date the admins are alarmed by the sweep."""
    assert case.id is not None
    row = (await cases.deadlines(work, case.id)).get(REPLY)
    if row is None or row.paused_at is None:
        return
    paused_at, row.paused_at = row.paused_at, None
    try:
        computed = deadlines.paused(
            Deadline.from_json(row.computed), paused_at, max(now, paused_at), office.calendar, _WAITS
        )
    except UnknownYear:
        return
    row.due_at, row.computed, case.due_at = computed.due_at, computed.to_json(), computed.due_at
    await _plan(work, office, case, REPLY, computed)


async def end(work: UnitOfWork, case: Case, kind: str, now: datetime) -> None:
    """Meet a deadline; nothing more is said of it."""
    assert case.id is not None
    row = (await cases.deadlines(work, case.id)).get(kind)
    if row is not None and row.met_at is None:
        row.met_at = now
    await _cancel(work, case, kind)


async def _cancel(work: UnitOfWork, case: Case, kind: str) -> None:
    assert case.id is not None
    for reminder in await cases.reminders(work, case.id):
        if reminder.kind == kind and reminder.state is ReminderState.WAITING:
            reminder.state = ReminderState.CANCELLED

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

SIGN, REPLY = "sign", "reply"
# Not signing is urged and no more: the clock of the reply runs all the same, and its ladder goes on.
_HIGHEST = {SIGN: StepKind.OVERDUE, REPLY: StepKind.TALK}

_ENDS = {  # which deadlines an action meets
    Action.SIGN: (SIGN,),
    Action.SEND_BACK: (SIGN,),
    Action.REPLY: (SIGN, REPLY),
    Action.WITHDRAW: (SIGN, REPLY),
}


def expected(office: Office, kind: CaseType, now: datetime) -> datetime | None:
    """Return by when a case dispatched now is answered; None where the year has no calendar: it is never guessed."""
    try:
        return deadlines.deadline(reply_limit(office.rules, kind), started_at=now, calendar=office.calendar).due_at
    except UnknownYear:
        return None


async def after(work: UnitOfWork, office: Office, case: Case, action: Action, *, now: datetime) -> None:
    """Start and end deadlines as the action asks."""
    if action in (Action.SUBMIT, Action.DISPATCH) and case.dispatched_at is not None:
        await _start(work, office, case, SIGN, office.rules.sign, now)
        await _start(work, office, case, REPLY, reply_limit(office.rules, case.type), case.dispatched_at)
    for kind in _ENDS.get(action, ()):
        await _end(work, case, kind, now)


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
    """Write down what will have to be said; what a second dispatch says again takes the place of the first."""
    assert case.id is not None
    known = {(each.kind, each.step, each.addressee): each for each in await cases.reminders(work, case.id)}
    for step in reminding.steps(computed, office.rules, office.calendar, up_to=_HIGHEST[kind]):
        for addressee in step.addressees:
            row = known.get((kind, step.kind, addressee)) or Reminder(
                case_id=case.id, kind=kind, step=step.kind, addressee=addressee, at=step.at, state=ReminderState.WAITING
            )
            row.at, row.state = step.at, ReminderState.WAITING
            work.session.add(row)


async def _end(work: UnitOfWork, case: Case, kind: str, now: datetime) -> None:
    assert case.id is not None
    row = (await cases.deadlines(work, case.id)).get(kind)
    if row is not None and row.met_at is None:
        row.met_at = now
    for reminder in await cases.reminders(work, case.id):
        if reminder.kind == kind and reminder.state is ReminderState.WAITING:
            reminder.state = ReminderState.CANCELLED

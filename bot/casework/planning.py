"""What will have to be said of a deadline, and done when it runs out: rows, each once in its round."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from bot.casework import deadlines, reminding
from bot.casework.clock_row import Clock, Rings
from bot.casework.clocks import LETTER, REPLY, clock_of
from bot.casework.deadlines import Deadline
from bot.casework.errors import UnknownYear
from bot.casework.office import Office
from bot.casework.reminding import StepKind
from knowledge.limits import Limit
from storage import cases, letters
from storage.tables import Case, DeadlineRow, Reminder
from storage.words import ReminderState, Role
from storage.work import UnitOfWork

ASK, ASK_AGAIN, ACT = "ask", "ask_again", "act"  # the firm is asked, and once more; the platform acts
REPORTER, PLATFORM = "reporter", "platform"
_ASK_AT = time(10)
_OFFICE = {Rings.OFFICE: Role.DISPATCHER, Rings.SUPERVISOR: Role.SUPERVISOR}
_OFFICE_HEARS = frozenset({StepKind.DUE, StepKind.OVERDUE})

Planned = tuple[str, str, datetime]  # step, addressee, moment


async def write_date(work: UnitOfWork, office: Office, case: Case, row: DeadlineRow, computed: Deadline) -> None:
    """Write the date and plan what will be said; of what is over, is paused or has no date yet nothing will be."""
    row.due_at, row.computed = computed.due_at, computed.to_json()
    if row.met_at is not None or row.paused_at is not None:
        return
    known = computed.due_at if computed.is_counted else None
    if row.kind == REPLY:
        case.due_at = known
    if row.kind == LETTER and (letter := await letters.open_of(work, row.case_id)):
        letter.due_at = known
    if computed.is_counted:
        await plan(work, office, case, clock_of(row.kind), row.kind, computed)
    else:
        await cancel(work, case, row.kind)


async def plan(work: UnitOfWork, office: Office, case: Case, clock: Clock, kind: str, due: Deadline) -> None:
    """Write down what will have to be said; what a second start says again takes the place of the first.

    Where the table says `once`, as of a reply that was put off, nothing is said a second time.
    """
    assert case.id is not None
    known = {(each.kind, each.step, each.addressee): each for each in await cases.reminders(work, case)}
    for step, addressee, at in _steps(office, clock, due):
        row = known.get((kind, step, addressee)) or Reminder(
            case_id=case.id,
            kind=kind,
            round=case.round,
            step=step,
            addressee=addressee,
            at=at,
            state=ReminderState.WAITING,
        )
        over = at <= work.now  # of one that was prolonged the half, say, may be over by its new date too
        if row.state is ReminderState.SAID and (clock.once or over):
            continue
        row.at, row.state = at, ReminderState.WAITING
        work.session.add(row)


async def ask_again(work: UnitOfWork, office: Office, case: Case, kind: str, after: Limit) -> None:
    """The firm is asked once more when this time has gone by from now, in which it may answer; never a third time."""
    if any((each.kind, each.step) == (kind, ASK_AGAIN) for each in await cases.reminders(work, case)):
        return
    with suppress(UnknownYear):
        due = deadlines.until(after, started_at=work.now, calendar=office.calendar)
        at = _in_the_morning(office, office.calendar.day_of(due.due_at))
        row = Reminder(
            case_id=case.id or 0,
            kind=kind,
            round=case.round,
            step=ASK_AGAIN,
            addressee=REPORTER,
            at=at,
            state=ReminderState.WAITING,
        )
        work.session.add(row)


def put_off(office: Office, reminder: Reminder, promised_at: datetime, after: Limit, now: datetime) -> bool:
    """Say it so long after the firm was asked about a promise; False when that time has come."""
    calendar = office.calendar
    with suppress(UnknownYear):
        asked_at = _in_the_morning(office, calendar.working_days_after(calendar.day_of(promised_at), 1))
        due = deadlines.until(after, started_at=asked_at, calendar=calendar)
        at = _in_the_morning(office, calendar.day_of(due.due_at))
        if at > now:
            reminder.at, reminder.state = at, ReminderState.WAITING
            return True
    return False


async def cancel(work: UnitOfWork, case: Case, kind: str) -> None:
    """Nothing more is said of it."""
    for reminder in await cases.reminders(work, case):
        if reminder.kind == kind and reminder.state is ReminderState.WAITING:
            reminder.state = ReminderState.CANCELLED


def _steps(office: Office, clock: Clock, due: Deadline) -> Iterable[Planned]:
    if clock.then is not None:
        yield ACT, PLATFORM, due.due_at
    if clock.rings is Rings.FIRM and due.due_at > due.counts_from:  # a named day may be over already
        yield _ask_firm(office, clock, due)
    if clock.asks_after:
        with suppress(UnknownYear):
            day = office.calendar.working_days_after(office.calendar.day_of(due.due_at), 1)
            yield ASK, REPORTER, _in_the_morning(office, day)
    if clock.rings in (Rings.NOBODY, Rings.FIRM):
        return
    for step in reminding.steps(due, office.rules, office.calendar, up_to=clock.up_to):
        if clock.rings is Rings.LADDER:
            yield from ((step.kind, addressee, step.at) for addressee in step.addressees)
        elif step.kind in _OFFICE_HEARS:
            yield step.kind, _OFFICE[clock.rings], step.at


def _ask_firm(office: Office, clock: Clock, due: Deadline) -> Planned:
    """The firm is asked on the day; of something that happens by itself then, on the working day before."""
    calendar = office.calendar
    day = calendar.day_of(due.due_at)
    if clock.then is not None:
        day = calendar.working_days_before(day, 1)
    if clock.days_before:
        day = _worked_by(office, day - timedelta(days=clock.days_before))
    return ASK, REPORTER, _in_the_morning(office, day, earliest=due.counts_from)


def _worked_by(office: Office, day: date) -> date:
    """The day itself when it is worked, else the working day before: a reminder must not come after its day."""
    calendar = office.calendar
    return day if calendar.is_working_day(day) else calendar.working_days_before(day, 1)


def _in_the_morning(office: Office, day: date, earliest: datetime | None = None) -> datetime:
    at = office.calendar.at(day, _ASK_AT)
    return reminding.next_allowed(max(at, earliest or at), office.rules, office.calendar)

"""What the firm is asked by the clock, once: its papers, how it went, a promise, whether somebody makes its life hard."""

from datetime import datetime

from bot.casework import following_up
from bot.casework.clocks import FOLLOW_UP, PROMISE
from bot.casework.office import Office
from bot.casework.planning import ASK
from bot.reminders.posting import post
from bot.texts import asked, followups
from bot.texts.cards import Desk, desk_for
from bot.texts.message import Message
from storage.tables import Case, Person, Reminder
from storage.words import ReminderState
from storage.work import UnitOfWork


async def ask(
    work: UnitOfWork, office: Office, reminder: Reminder, case: Case, people: list[Person], due_at: datetime
) -> None:
    """Say it to the firm, with the buttons to answer; what it has said already it is not asked."""
    left = await following_up.due(work, office, reminder, case) if reminder.kind == FOLLOW_UP else ()
    if reminder.kind == FOLLOW_UP and not left:
        if reminder.state is ReminderState.SAID:  # nothing is open any more; else it was put off
            reminder.state = ReminderState.CANCELLED
        return
    known = await following_up.said(work, case) if left else {}
    for person in people:
        desk = desk_for(office, person, work.now)
        if left:
            head = desk.texts.followups.HEAD if reminder.step == ASK else desk.texts.followups.HEAD_LAST
            post(work, person, followups.asked(desk, case, left, known, head))
        else:
            post(work, person, _question(desk, reminder.kind, case, due_at))


def _question(desk: Desk, kind: str, case: Case, due_at: datetime) -> Message:
    if kind.startswith(PROMISE.kind):
        return followups.promise(desk, case, int(kind.removeprefix(PROMISE.kind)), due_at)
    return asked.message(desk, kind, case, due_at)

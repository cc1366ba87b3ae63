"""What the platform itself does when a clock has run out: counts as signed, lapses, resumes; at whatever hour."""

import logging

from bot.casework import handling, reminding
from bot.casework.actions import Capacity
from bot.casework.clocks import clock_of
from bot.casework.doing import Change
from bot.casework.errors import CaseworkError, NotAllowed
from bot.casework.office import Office
from bot.casework.planning import PLATFORM
from bot.reminders.posting import post
from bot.texts import told
from bot.texts.cards import desk_for
from storage import due
from storage.tables import Case, Reminder
from storage.words import ReminderState
from storage.work import UnitOfWork

log = logging.getLogger(__name__)

MOST_TOGETHER = 100


async def act(work: UnitOfWork, office: Office) -> bool:
    """Do what fell due, also while the bot was down; return whether there may be more."""
    found = await due.reminders(work, work.now, MOST_TOGETHER, (PLATFORM,))
    for reminder, case, _ in found:
        reminder.state = ReminderState.SAID
        if (change := await _done(work, office, reminder, case)) is not None:
            tell(work, office, change)
    return len(found) == MOST_TOGETHER


async def _done(work: UnitOfWork, office: Office, reminder: Reminder, case: Case) -> Change | None:
    """Do it for one case; a refusal takes back what was begun on this case and holds up no other."""
    action = clock_of(reminder.kind).then
    assert action is not None
    try:
        async with work.session.begin_nested():
            return await handling.by_platform(work, office, case, action)
    except NotAllowed:  # the case has gone on by another way: there is nothing left to do
        reminder.state = ReminderState.CANCELLED
    except CaseworkError:
        log.exception("%s could not be done when %s ran out", action, reminder.kind)
        reminder.state = ReminderState.CANCELLED
    return None


def tell(work: UnitOfWork, office: Office, change: Change) -> None:
    """Say to everybody concerned what the platform did; outside the hours of reminders without a sound."""
    quiet = reminding.quiet(work.now, office.rules, office.calendar)
    for recipient in change.told:
        desk = desk_for(office, recipient.person, work.now)
        said = told.firm if recipient.capacity is Capacity.REPORTER else told.inside
        message = said(desk, change)
        post(work, recipient.person, message.quietly() if quiet else message)

"""What the platform itself does when a clock has run out: counts as signed, lapses, resumes; at whatever hour."""

from bot.casework import handling, reminding
from bot.casework.actions import Capacity
from bot.casework.clocks import clock_of
from bot.casework.doing import Change
from bot.casework.errors import NotAllowed
from bot.casework.office import Office
from bot.casework.planning import PLATFORM
from bot.reminders.posting import post
from bot.texts import told
from bot.texts.cards import Desk
from bot.texts.language import texts_for
from storage import due
from storage.words import ReminderState
from storage.work import UnitOfWork

MOST_TOGETHER = 100


async def act(work: UnitOfWork, office: Office) -> bool:
    """Do what fell due, also while the bot was down; return whether there may be more."""
    found = await due.reminders(work, work.now, MOST_TOGETHER, (PLATFORM,))
    for reminder, case, _ in found:
        reminder.state = ReminderState.SAID
        action = clock_of(reminder.kind).then
        assert action is not None
        try:
            change = await handling.by_platform(work, office, case, action)
        except NotAllowed:  # the case has gone on by another way: there is nothing left to do
            reminder.state = ReminderState.CANCELLED
            continue
        tell(work, office, change)
    return len(found) == MOST_TOGETHER


def tell(work: UnitOfWork, office: Office, change: Change) -> None:
    """Say to everybody concerned what the platform did; outside the hours of reminders without a sound."""
    quiet = reminding.quiet(work.now, office.rules, office.calendar)
    for recipient in change.told:
        texts = texts_for(recipient.person.language, recipient.person.telegram_language)
        desk = Desk(texts, office.departments, office.calendar, work.now)
        said = told.firm if recipient.capacity is Capacity.REPORTER else told.inside
        message = said(desk, change)
        post(work, recipient.person, message.quietly() if quiet else message)

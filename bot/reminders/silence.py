"""Applications of which nothing was said in time count as accepted, and both sides hear so (行政许可法 §32)."""

from bot.casework import reminding
from bot.casework.actions import Capacity
from bot.casework.applications import accept_by_silence
from bot.casework.handling import Change
from bot.casework.office import Office
from bot.reminders.posting import post
from bot.texts import applications
from bot.texts.cards import Desk, desk_for
from bot.texts.message import Button, Message, plain
from storage import due
from storage.work import UnitOfWork

MOST_TOGETHER = 100


async def accept(work: UnitOfWork, office: Office) -> bool:
    """Accept what ran out, also while the bot was down; return whether there may be more.

    It is the law that decides, at whatever hour: outside the hours of reminders it is told without a sound.
    """
    quiet = reminding.quiet(work.now, office.rules, office.calendar)
    found = await due.silent(work, work.now, MOST_TOGETHER)
    for case in found:
        if (change := await accept_by_silence(work, office, case)) is None:
            continue
        for recipient in change.told:
            desk = desk_for(office, recipient.person, work.now)
            message = _message(desk, change, recipient.capacity)
            post(work, recipient.person, message.quietly() if quiet else message)
    return len(found) == MOST_TOGETHER


def _message(desk: Desk, change: Change, capacity: Capacity) -> Message:
    case, labels = change.case, desk.texts.labels
    if capacity is Capacity.REPORTER:
        rows = [[Button(labels.STORY, f"story:{case.number}")], [applications.window_asked(desk, case)]]
        return plain(applications.accepted(desk, case, change.event), *rows)
    opened = Button(labels.OPEN_CASE, f"open:{case.number}")
    return plain(applications.accepted_inside(desk, case, change.event), [opened])

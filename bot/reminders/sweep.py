"""What is due now becomes messages: gathered for each person, in the hours in which the office may ring, once."""

import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime

from bot.casework import audience, reminding
from bot.casework.actions import Capacity
from bot.casework.office import Office
from bot.casework.planning import REPORTER
from bot.reminders import acting, answering, asking, reviews, silence
from bot.reminders.posting import post
from bot.texts.cards import Desk
from bot.texts.language import texts_for
from bot.texts.message import plain
from bot.texts.reminders import Due, gathered
from knowledge.content import Base
from storage import cases, due
from storage.database import Database
from storage.outgoing import Call
from storage.tables import Case, Person, Reminder
from storage.words import ReminderState, Role
from storage.work import UnitOfWork, write

log = logging.getLogger(__name__)

MOST_TOGETHER = 500

Handover = Callable[[list[tuple[int, Call]]], None]


class Sweep:
    """Claims what is due, writes it to the outbox in the same transaction and hands it over for sending."""

    def __init__(
        self, database: Database, office: Callable[[], Office], base: Callable[[], Base], hand: Handover
    ) -> None:
        self._database, self._office, self._base, self._hand = database, office, base, hand
        self._usage = usage
        self._reviewed: tuple[date, str] | None = None  # the day and the knowledge that were looked through last

    async def run(self, now: datetime) -> int:
        """Do and say what is due and return how many messages that were; in quiet hours nobody is reminded."""
        office = self._office()
        await self._write_down()
        said = await self._batches(now, lambda work: silence.accept(work, office))
        said += await self._batches(now, lambda work: acting.act(work, office))
        if reminding.next_allowed(now, office.rules, office.calendar) > now:
            return said
        said += await self._batches(now, lambda work: _remind(work, office))
        said += await self._batches(now, lambda work: answering.tell(work, office, self._base()))
        return said + await self._review(now, office)

    async def _batches(self, now: datetime, step: Callable[[UnitOfWork], Awaitable[bool]]) -> int:
        """Do a step, each batch in a transaction of its own, until it says that there is no more."""
        said, more = 0, True
        while more:
            async with self._database.transaction() as connection:
                work = UnitOfWork(connection, now)
                more = await step(work)
                await work.finish()
                calls = await write(connection, [work], now)
            self._hand(calls)
            said += len(calls)
        return said

    async def _review(self, now: datetime, office: Office) -> int:
        """Once a day, and once more when other knowledge is served, remind of what must be looked at again."""
        base, today = self._base(), office.calendar.day_of(now)
        if self._reviewed == (today, base.digest):
            return 0

        async def step(work: UnitOfWork) -> bool:
            await reviews.remind(work, office, base)
            return False

        said = await self._batches(now, step)
        self._reviewed = (today, base.digest)
        return said


async def _remind(work: UnitOfWork, office: Office) -> bool:
    found = await due.reminders(work, work.now, MOST_TOGETHER)
    await _say(work, office, found)
    if not found:
        await _alarm(work, office)
    return len(found) == MOST_TOGETHER


async def _say(work: UnitOfWork, office: Office, found: list[tuple[Reminder, Case, datetime]]) -> None:
    """Gather what each person should get into one message, of each case only the newest step."""
    mine: dict[int, tuple[Person, dict[int, Due]]] = {}
    for reminder, case, due_at in found:
        people = await _addressees(work, case, reminder)
        if not people:
            if reminder.addressee == REPORTER:  # filed for a caller, or has left: nobody to ask
                reminder.state = ReminderState.CANCELLED
            else:
                _put_off(office, reminder, work.now)
            continue
        reminder.state = ReminderState.SAID
        if reminder.addressee == REPORTER:
            asking.ask(work, office, reminder, case, people, due_at)
            continue
        official = await work.session.get(Person, case.official_id) if case.official_id else None
        for person in people:
            name = official.name if official else None
            one = Due(case, reminder.kind, reminder.step, reminder.addressee, due_at, name)
            mine.setdefault(person.id, (person, {}))[1][reminder.case_id] = one
    for person, dues in mine.values():
        texts = texts_for(person.language, person.telegram_language)
        desk = Desk(texts, office.departments, office.calendar, work.now)
        post(work, person, gathered(desk, list(dues.values())))


_CAPACITY = {
    Role.OFFICIAL: Capacity.ANSWERABLE,
    Role.HEAD: Capacity.UNIT_HEAD,
    Role.DISPATCHER: Capacity.DISPATCHER,
    REPORTER: Capacity.REPORTER,
}


async def _addressees(work: UnitOfWork, case: Case, reminder: Reminder) -> list[Person]:
    capacity = _CAPACITY.get(reminder.addressee, Capacity.SUPERVISOR)
    return [each.person for each in await audience.recipients(work, case, capacity)]


def _put_off(office: Office, reminder: Reminder, now: datetime) -> None:
    """Nobody in the whole office can be reached: tried again when the next working day opens, never dropped."""
    log.error("reminder %s has nobody to go to; the office needs an admin who can be reached", reminder.id)
    calendar = office.calendar
    reminder.at = calendar.open_of(calendar.working_days_after(calendar.day_of(now), 1))


async def _alarm(work: UnitOfWork, office: Office) -> None:
    """Cases whose date cannot be counted are told to the admins once a day (缺日历报警)."""
    count = await due.undated(work)
    if not count:
        return
    today = office.calendar.day_of(work.now)
    for admin in await cases.holders(work, Role.ADMIN):
        texts = texts_for(admin.language, admin.telegram_language)
        message = plain(texts.office.NO_CALENDAR(year=office.calendar.years[-1] + 1, count=count))
        post(work, admin, message, f"calendar:{today}:{admin.id}")

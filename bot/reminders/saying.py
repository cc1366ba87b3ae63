"""What is due is said: gathered for each person into one message, each step once, with what they can do now."""

import logging
from dataclasses import replace
from datetime import datetime

from bot.casework import audience, handling, ladder
from bot.casework.actions import Capacity
from bot.casework.office import Office
from bot.casework.planning import REPORTER
from bot.casework.reminding import StepKind
from bot.reminders import asking
from bot.reminders.posting import post
from bot.texts.cards import desk_for
from bot.texts.reminders import Due, gathered
from storage import cases, due, reporters
from storage.tables import Case, Person, Reminder
from storage.words import CaseType, ReminderState, Role
from storage.work import UnitOfWork

log = logging.getLogger(__name__)

MOST_TOGETHER = 2000
# First those of units, department by department, so that nobody's list is cut in two; then those of the office.
PASSES = ((Role.OFFICIAL, Role.HEAD, REPORTER), (Role.DISPATCHER, Role.SUPERVISOR, Role.ADMIN))

_CAPACITY = {
    Role.OFFICIAL: Capacity.ANSWERABLE,
    Role.HEAD: Capacity.UNIT_HEAD,
    Role.DISPATCHER: Capacity.DISPATCHER,
    REPORTER: Capacity.REPORTER,
}

_OFFICE = {Capacity.DISPATCHER: Role.DISPATCHER, Capacity.SUPERVISOR: Role.SUPERVISOR}
_RUNGS = frozenset({StepKind.SUPERVISE, StepKind.CIRCULATE, StepKind.TALK})  # named in rules.yaml under these words

Gathered = dict[int, tuple[Person, dict[int, Due]]]  # by person, then by case


async def say(work: UnitOfWork, office: Office, addressees: tuple[str, ...]) -> bool:
    """Say what is due to these; return whether there may be more."""
    found = await due.reminders(work, work.now, MOST_TOGETHER, addressees)
    batch = due.whole_departments(found, MOST_TOGETHER)
    held = await reporters.of_cases(work, {case.id or 0 for _, case, _ in batch})  # the session knows them now
    log.debug("%s reminders of %s cases that somebody reported", len(batch), len(held))
    mine: Gathered = {}
    for reminder, case, due_at in batch:
        people = await _people(work, office, case, reminder)
        if not people:
            _nobody(office, reminder, work.now)
            continue
        reminder.state = ReminderState.SAID
        if reminder.addressee == REPORTER:
            await asking.ask(work, office, reminder, case, [person for person, _ in people], due_at)
            continue
        one = await _due(work, office, case, reminder, due_at)
        heard = await _doers(work, office, case, reminder)
        for person, role in people:  # of each case only the newest step
            stands_in = role != reminder.addressee and _hears_anyway(office, reminder, role)
            if not stands_in and person.id not in heard:
                mine.setdefault(person.id, (person, {}))[1][reminder.case_id] = replace(one, addressee=role)
    for person, dues in mine.values():
        await _send(work, office, person, list(dues.values()))
    return len(found) == MOST_TOGETHER


async def _send(work: UnitOfWork, office: Office, person: Person, dues: list[Due]) -> None:
    desk = desk_for(office, person, work.now)
    seen = None
    if len(dues) == 1:  # then there is room for what they can do about it
        capacity = _CAPACITY.get(dues[0].addressee, Capacity.SUPERVISOR)
        held = {capacity, Capacity.UNIT} if capacity is Capacity.ANSWERABLE else {capacity}
        if dues[0].case.official_id:
            held.discard(Capacity.UNIT)  # somebody has signed
        seen = await handling.seen_as(work, office, dues[0].case, frozenset(held))
    in_hand = await cases.in_hand(work, person.id) if len(dues) > 1 else 0
    post(work, person, gathered(desk, dues, seen, in_hand))


async def _due(work: UnitOfWork, office: Office, case: Case, reminder: Reminder, due_at: datetime) -> Due:
    official = await work.session.get(Person, case.official_id) if case.official_id else None
    letter = await ladder.climb(work, office, case, reminder.kind, reminder.step)
    name = official.name if official else None
    return Due(case, reminder.kind, reminder.step, reminder.addressee, due_at, name, letter)


async def _people(work: UnitOfWork, office: Office, case: Case, reminder: Reminder) -> list[tuple[Person, str]]:
    """Return who hears it, each as what: whoever of the office stands in for a unit without people hears as the office."""
    capacity = _CAPACITY.get(reminder.addressee, Capacity.SUPERVISOR)
    found = await audience.recipients(work, office, case, capacity)
    return [(each.person, _OFFICE.get(each.capacity, reminder.addressee)) for each in found]


async def _doers(work: UnitOfWork, office: Office, case: Case, reminder: Reminder) -> set[int]:
    """Return whoever of the office does this duty and was told of the same rung as the one who does it."""
    in_office = case.type is CaseType.TASK and reminder.addressee in _OFFICE.values()
    if not in_office or not _hears_anyway(office, reminder, Role.OFFICIAL):
        return set()
    return {each.person.id for each in await audience.recipients(work, office, case, Capacity.ANSWERABLE)}


def _hears_anyway(office: Office, reminder: Reminder, role: str) -> bool:
    """Whether this rung is said to such people in their own name too: then not once more in somebody else's."""
    return reminder.step in _RUNGS and role in getattr(office.rules.sup, reminder.step).to


def _nobody(office: Office, reminder: Reminder, now: datetime) -> None:
    """A firm that has left is not asked; for the rest somebody must be found: tried again every working day, never dropped."""
    if reminder.addressee == REPORTER:
        reminder.state = ReminderState.CANCELLED
        return
    log.error("reminder %s has nobody to go to; the office needs an admin who can be reached", reminder.id)
    calendar = office.calendar
    reminder.at = calendar.open_of(calendar.working_days_after(calendar.day_of(now), 1))

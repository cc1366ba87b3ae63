"""Following a case by its number: one's own at once, another's with the query code, guessing slowed down."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.casework import audience, guessing, handling, tracking
from bot.casework.actions import Capacity
from bot.casework.errors import TooManyTries
from bot.casework.handling import Sight
from bot.casework.office import Office
from bot.casework.ways.row import ALIVE, DONE
from storage import cases, reporters
from storage.speakers import Speaker
from storage.tables import Case, CodeTry
from storage.words import State
from storage.work import UnitOfWork

LOOKED_AT = 10  # of somebody's own cases, the newest


@dataclass(frozen=True, slots=True)
class Found:
    """What a number and a code opened: `sight` is None when they did not, and a code is still to be asked for."""

    sight: Sight | None = None
    unclaimed: bool = False  # filed for a caller, and nobody is behind it yet
    ask_code: bool = False
    owner_to_tell: int | None = None  # the code was just closed for the day: its owner hears of it


async def look_up(work: UnitOfWork, office: Office, number: str, code: str | None, speaker: Speaker) -> Found:
    """Open a case. A wrong try is stored, so it is answered, not raised; raises `TooManyTries` while one must wait."""
    case = await cases.by_number(work, number)
    found = await audience.capacities(work, office, case, speaker) if case else frozenset[Capacity]()
    if case and found:
        return Found(await handling.seen_as(work, office, case, found))
    mine = await reporters.tries(work, since=work.now - timedelta(hours=1), person_id=speaker.id)
    if until := guessing.account_waits_until([each.at for each in mine], work.now):
        raise TooManyTries(until)
    if code is None:
        return Found(ask_code=True)
    others = await reporters.tries(work, since=work.now - timedelta(days=1), number=number)
    tried = [each.at for each in others]
    if until := guessing.code_closed_until(tried, work.now, office.timezone):
        raise TooManyTries(until)
    reporter = await reporters.of_case(work, case.id) if case and case.id else None
    if case and reporter and tracking.same_code(number, code, reporter.code_hash):
        seen = await handling.seen_as(work, office, case, frozenset({Capacity.READER}))
        return Found(seen, unclaimed=reporter.person_id is None)
    if reporter is None:
        tracking.same_code(number, code, "")  # an unknown number takes as long as a wrong code
    work.session.add(CodeTry(person_id=speaker.id, number=number, at=work.now))
    await work.session.flush()
    closed = guessing.code_closed_until([*tried, work.now], work.now, office.timezone)
    return Found(owner_to_tell=reporter.person_id if reporter and closed else None)


async def own(work: UnitOfWork, office: Office, speaker: Speaker, most: int, skip: int = 0) -> list[Sight]:
    """Return a page of the speaker's own cases, newest first, with what they may do to those that are answered."""
    mine = frozenset({Capacity.REPORTER})
    found = await reporters.cases_of(work, speaker.id, most, skip)
    return [
        await handling.seen_as(work, office, case, mine) if case.state in DONE else Sight(case, mine) for case in found
    ]


@dataclass(frozen=True, slots=True)
class AtHand:
    """A case of the speaker's own that a message of theirs may be about; `asked`: it waits for their answer."""

    case: Case
    asked: bool
    alive: bool  # False: closed, and can still be handled again


async def at_hand(work: UnitOfWork, office: Office, speaker: Speaker, most: int) -> list[AtHand]:
    """Return the speaker's own cases that a message of theirs may be about: first those that wait for their answer.

    What is closed is among them as long as it can be handled again.
    """
    mine = await reporters.cases_of(work, speaker.id, LOOKED_AT)
    meant = [case for case in mine if case.state in ALIVE or _just_closed(office, case, work.now)]
    if not meant:
        return []
    waiting = await reporters.waiting_for_an_answer(work, [case.id or 0 for case in meant])
    found = [AtHand(case, case.state in ALIVE and case.id in waiting, case.state in ALIVE) for case in meant]
    found.sort(key=lambda each: (not each.asked, not each.alive, -(each.case.id or 0)))
    return found[:most]


def _just_closed(office: Office, case: Case, now: datetime) -> bool:
    window = timedelta(days=office.rules.reopen_window.amount)
    return case.state is State.CLOSED and case.closed_at is not None and now <= case.closed_at + window

"""Following a case by its number: one's own at once, another's with the query code, guessing slowed down."""

from dataclasses import dataclass
from datetime import timedelta

from bot.casework import audience, guessing, handling, tracking
from bot.casework.actions import Capacity
from bot.casework.errors import TooManyTries
from bot.casework.handling import Sight
from bot.casework.office import Office
from storage import cases, reporters
from storage.speakers import Speaker
from storage.tables import CodeTry
from storage.work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Found:
    """What a number and a code opened: `sight` is None when they did not, and a code is still to be asked for."""

    sight: Sight | None = None
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
        return Found(await handling.seen_as(work, office, case, frozenset({Capacity.READER})))
    if reporter is None:
        tracking.same_code(number, code, "")  # an unknown number takes as long as a wrong code
    work.session.add(CodeTry(person_id=speaker.id, number=number, at=work.now))
    await work.session.flush()
    closed = guessing.code_closed_until([*tried, work.now], work.now, office.timezone)
    return Found(owner_to_tell=reporter.person_id if reporter and closed else None)


async def own(work: UnitOfWork, speaker: Speaker, most: int) -> list[Sight]:
    """Return the speaker's own cases, newest first."""
    mine = frozenset({Capacity.REPORTER})
    return [Sight(case, mine) for case in await reporters.cases_of(work, speaker.id, most)]

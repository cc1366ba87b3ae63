"""Running deadlines after a changed calendar or rule (期限重算): counted page by page, then told once to each person.

A restart in between goes on: what was counted does not change again, and what was not told yet stands in the story.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from bot.casework import audience, recomputing, reminding
from bot.casework.actions import Action, Capacity
from bot.casework.office import Office
from bot.casework.reckoning import concerns_firm, concerns_unit
from bot.clock import Clock
from bot.reminders.posting import post
from bot.texts import reckoning as words
from bot.texts.cards import desk_for
from bot.texts.language import texts_of
from bot.texts.message import plain
from bot.texts.reckoning import Moved
from storage import cases, recounts
from storage.aside import Handover, working
from storage.database import Database
from storage.recounts import Recount
from storage.tables import Case, Person
from storage.words import Role
from storage.work import UnitOfWork

log = logging.getLogger(__name__)

EVERY = 1.0  # seconds between two looks at which rules are served
_PAUSE = 5.0
_PAGE, _MOST_CHANGED = 200, 8  # deadlines looked at, and changed, in one transaction: nobody waits long behind it
_TOLD_PAGE = 100
_MOST_TOLD = 200  # people told in one transaction

_Told = dict[int, tuple[Person, list[Moved]]]


class Recomputing:
    """Counts again whenever other rules or another calendar are served than were counted by last."""

    def __init__(self, database: Database, office: Callable[[], Office], clock: Clock, hand: Handover) -> None:
        self._database, self._office, self._clock, self._hand = database, office, clock, hand
        self._done: Office | None = None
        self._one = asyncio.Lock()

    async def run(self) -> None:
        """Look for ever; what a crash left undone comes first."""
        while True:
            try:
                await self.look()
            except Exception as fault:
                log.warning("deadlines could not be counted again yet: %s", type(fault).__name__)
                await asyncio.sleep(_PAUSE)
            await asyncio.sleep(EVERY)

    async def look(self) -> int:
        """Count again if there is a reason to; return how many deadlines have another date."""
        async with self._one:
            office = self._office()
            if office is self._done:
                return 0
            async with self._saying() as work:
                recount = await recounts.begin(work, recomputing.key_of(office))
            count = await self._recount(office, recount) if recount else 0
            self._done = office
            return count

    async def _recount(self, office: Office, recount: Recount) -> int:
        after: int | None = 0
        while after is not None:
            async with self._saying() as work:
                after = await recomputing.page(work, office, after, _PAGE, _MOST_CHANGED)
            await asyncio.sleep(0)
        told, moved = await self._concerned(office, recount)
        everybody = list(told.values())
        for at in range(0, len(everybody), _MOST_TOLD):
            async with self._saying() as work:
                for person, mine in everybody[at : at + _MOST_TOLD]:
                    _tell(work, office, recount, person, mine)
        async with self._saying() as work:
            await _tell_admins(work, office, recount, moved)
            await recounts.finish(work, recount)
        log.info("deadlines counted again: %s have another date", len(moved))
        return len(moved)

    async def _concerned(self, office: Office, recount: Recount) -> tuple[_Told, list[Moved]]:
        """Everybody whom a change concerns, with what changed for them: read from the story."""
        told, moved, after = _Told(), list[Moved](), recount.mark
        while True:
            async with self._saying() as work:
                page = await recounts.changes(work, Action.RECOMPUTE, after, _TOLD_PAGE)
                by_case: dict[int, tuple[Case, list[Moved]]] = {}
                for event, case in page:
                    by_case.setdefault(case.id or 0, (case, []))[1].append(words.moved_of(case, event.said))
                for case, changes in by_case.values():
                    await _add(work, office, case, changes, told)
                    moved += changes
            if len(page) < _TOLD_PAGE:
                return told, moved
            after = page[-1][0].id or after

    def _saying(self) -> AbstractAsyncContextManager[UnitOfWork]:
        return working(self._database, self._clock.now(), self._hand)


async def _add(work: UnitOfWork, office: Office, case: Case, changes: list[Moved], told: _Told) -> None:
    firms = [each for each in changes if concerns_firm(each.kind)]
    officials = [each for each in changes if concerns_unit(each.kind)]
    for capacity, mine in ((Capacity.REPORTER, firms), (Capacity.GIVER, firms), (Capacity.ANSWERABLE, officials)):
        for recipient in await audience.recipients(work, office, case, capacity) if mine else ():
            held = told.setdefault(recipient.person.id, (recipient.person, []))[1]
            held += [each for each in mine if each not in held[-len(mine) :]]


def _tell(work: UnitOfWork, office: Office, recount: Recount, person: Person, mine: list[Moved]) -> None:
    desk = desk_for(office, person, work.now)
    message = words.changed(desk, mine)
    quiet = reminding.quiet(work.now, office.rules, office.calendar)
    key = f"recount:{recount.mark}:{recount.key}:{person.id}"
    post(work, person, message.quietly() if quiet else message, key)


async def _tell_admins(work: UnitOfWork, office: Office, recount: Recount, moved: list[Moved]) -> None:
    """Whoever changed the calendar or the rules reads what came of it; a first start has nobody who did."""
    if recount.first and not moved:
        return
    for admin in await cases.holders(work, Role.ADMIN):
        said = texts_of(admin).reckoning
        count, affected = len(moved), len({each.number for each in moved})
        text = said.RECOUNTED(cases=affected, count=count) if count else said.RECOUNTED_SAME()
        post(work, admin, plain(text), f"recount:{recount.mark}:{recount.key}:admin:{admin.id}")

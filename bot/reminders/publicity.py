"""At the end of a quarter the list of units is drafted, later published: each said once, in the hours of the office."""

from collections.abc import Callable

from bot.casework import publicity
from bot.casework.errors import UnknownYear
from bot.casework.office import Office
from bot.casework.publicity import Standings
from bot.reminders.posting import post
from bot.texts import publicity as words
from bot.texts.cards import Desk, desk_for
from bot.texts.message import Message, plain
from storage import cases
from storage.tables import Ranking, Said
from storage.words import Role
from storage.work import UnitOfWork


async def due(work: UnitOfWork, office: Office) -> bool:
    """Draft the quarter that is over, publish what nobody objects to; False: there is never more to do at once."""
    try:
        row = await publicity.draft(work, office)
    except UnknownYear:
        row = None  # the admins are alarmed by the sweep; drafted when the calendar is there
    if row is not None:
        await _tell_draft(work, office, row)
    published, waiting = await publicity.publish(work, office)
    for each in published:
        await _tell_published(work, office, publicity.standings(each))
    for each, count in waiting:
        await _tell_waiting(work, office, each, count)
    return False


async def _tell_draft(work: UnitOfWork, office: Office, row: Ranking) -> None:
    found, until = publicity.standings(row), row.objections_until
    for unit in found.units:
        for head in await cases.holders(work, Role.HEAD, unit):
            post(work, head, words.draft(desk_for(office, head, work.now), found, row.id or 0, unit, until))
    await _each(work, office, Role.SUPERVISOR, lambda desk: words.draft_office(desk, found, until))


async def _tell_published(work: UnitOfWork, office: Office, found: Standings) -> None:
    people = [*await cases.holders(work, Role.SUPERVISOR), *await cases.holders(work, Role.HEAD)]
    for person in {each.id: each for each in people}.values():
        post(work, person, words.published(desk_for(office, person, work.now), found))


async def _tell_waiting(work: UnitOfWork, office: Office, row: Ranking, count: int) -> None:
    """Once: the list is held up by objections that nobody has ruled on."""
    key = f"ranking:{row.period}:open"
    if await work.session.get(Said, key) is not None:
        return
    work.session.add(Said(key=key, at=work.now))
    found = publicity.standings(row)
    await _each(
        work,
        office,
        Role.SUPERVISOR,
        lambda desk: plain(desk.texts.reporting.OPEN_OBJECTIONS(title=words.title(desk, found), count=count)),
    )


async def _each(work: UnitOfWork, office: Office, role: Role, make: Callable[[Desk], Message]) -> None:
    for person in await cases.holders(work, role):
        post(work, person, make(desk_for(office, person, work.now)))

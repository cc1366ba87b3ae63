"""The audit: every event of every case fits the one before, and every case stands where its story ends."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import office_story
from bot.casework.office_story import OfficeAudit
from bot.casework.story import first_broken
from storage.tables import Case, CaseEvent
from storage.tables.columns import core
from storage.words import State

_PAGE = 500
NOTHING_YET = OfficeAudit(0)


@dataclass(frozen=True, slots=True)
class Broken:
    """The first link that does not fit."""

    number: str
    position: int


@dataclass(frozen=True, slots=True)
class Audit:
    """How many events were followed, and where the chain breaks, if it does."""

    count: int
    broken: Broken | None
    office: OfficeAudit = NOTHING_YET  # what happened in the office itself

    @property
    def good(self) -> bool:
        """Whether everything fits."""
        return self.broken is None and self.office.broken is None and self.office.person is None


async def check(connection: AsyncConnection) -> Audit:
    """Follow the chain of the cases and that of the office."""
    return replace(await _cases(connection), office=await office_story.check(connection))


async def _cases(connection: AsyncConnection) -> Audit:
    """Follow the chain; read page by page, so that a running bot can go on beside it.

    Where the cases stand is read first: what is appended meanwhile is followed too, and is missing nowhere.
    """
    table = core(Case)
    columns = (table.c.id, table.c.number, table.c.state, table.c.events)
    rows = await connection.execute(select(*columns).order_by(table.c.id))
    seen = _Seen({row.id: _Stands(row.number, row.state, row.events) for row in rows})
    event = await first_broken(_events(connection, seen))
    if event is not None:
        number = await connection.scalar(select(table.c.number).where(table.c.id == event.case_id))
        return Audit(seen.count, Broken(number or "", event.position))
    for stands in seen.open.values():  # its story does not reach to where it stands
        return Audit(seen.count, Broken(stands.number, stands.events))
    return Audit(seen.count, None)


class _Stands(NamedTuple):
    number: str
    state: State
    events: int


class _Seen:
    def __init__(self, stands: dict[int, _Stands]) -> None:
        self.count = 0
        self.open = stands  # the cases whose story has not been followed to where they stand

    def follow(self, event: CaseEvent) -> None:
        self.count += 1
        stands = self.open.get(event.case_id)
        if stands and (stands.events, stands.state) == (event.position, event.state):
            del self.open[event.case_id]


async def _events(connection: AsyncConnection, seen: _Seen) -> AsyncIterator[CaseEvent]:
    table, after = core(CaseEvent), 0
    while True:
        page = (
            await connection.execute(select(table).where(table.c.id > after).order_by(table.c.id).limit(_PAGE))
        ).all()
        for row in page:
            event = CaseEvent(**row._mapping)
            seen.follow(event)
            after = row.id
            yield event
        if len(page) < _PAGE:
            return

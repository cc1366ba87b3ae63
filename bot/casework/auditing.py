"""The audit: every event of every case fits the one before, and every case stands where its story ends."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.casework import office_story
from bot.casework.office_story import OfficeAudit
from bot.casework.story import first_broken
from storage.tables import Case, CaseEvent
from storage.tables.columns import core

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
    """Follow the chain; read page by page, so that a running bot can go on beside it."""
    seen = _Seen()
    event = await first_broken(_events(connection, seen))
    table = core(Case)
    if event is not None:
        number = await connection.scalar(select(table.c.number).where(table.c.id == event.case_id))
        return Audit(seen.count, Broken(number or "", event.position))
    rows = await connection.execute(select(table.c.id, table.c.number, table.c.state).order_by(table.c.id))
    for case_id, number, state in rows:
        position, last = seen.last.get(case_id, (0, None))
        if last != state:
            return Audit(seen.count, Broken(number, position + 1))
    return Audit(seen.count, None)


class _Seen:
    def __init__(self) -> None:
        self.count = 0
        self.last: dict[int, tuple[int, object]] = {}  # case -> position and state of its newest event


async def _events(connection: AsyncConnection, seen: _Seen) -> AsyncIterator[CaseEvent]:
    table, after = core(CaseEvent), 0
    while True:
        page = (
            await connection.execute(select(table).where(table.c.id > after).order_by(table.c.id).limit(_PAGE))
        ).all()
        for row in page:
            event = CaseEvent(**row._mapping)
            seen.count += 1
            seen.last[event.case_id] = (event.position, event.state)
            after = row.id
            yield event
        if len(page) < _PAGE:
            return

"""Counting running deadlines again (期限重算): what runs, how far it came, and what has changed."""

from dataclasses import dataclass

from sqlmodel import col, select

from storage import cases
from storage.tables import Case, CaseEvent, DeadlineRow, Said
from storage.work import UnitOfWork

_BEGUN, _DONE = "recount:begun:", "recount:done:"


@dataclass(frozen=True, slots=True)
class Recount:
    """A recount that was begun: for which rules and calendar, and after which event its changes stand."""

    key: str
    mark: int
    first: bool  # nothing was ever counted again before: nobody changed anything

    @property
    def stored(self) -> str:
        """As a key of `Said`."""
        return f"{_BEGUN}{self.mark}:{int(self.first)}:{self.key}"


async def begin(work: UnitOfWork, key: str) -> Recount | None:
    """Begin, or go on with, counting by these rules and this calendar; None when it was done already.

    What another version began and did not finish telling is told with this one.
    """
    begun = await _keys(work, _BEGUN)
    done = await _keys(work, _DONE)
    if not begun and f"{_DONE}{key}" in done:
        return None
    if begun:
        mark, first, _ = begun[0].removeprefix(_BEGUN).split(":", 2)
        recount = Recount(key, int(mark), first == "1")
    else:
        newest = await cases.newest_event(work)
        recount = Recount(key, newest.id if newest and newest.id else 0, not done)
    await _forget(work, begun)
    work.session.add(Said(key=recount.stored, at=work.now))
    return recount


async def finish(work: UnitOfWork, recount: Recount) -> None:
    """It is counted and told."""
    await _forget(work, [*await _keys(work, _BEGUN), *await _keys(work, _DONE)])
    work.session.add(Said(key=f"{_DONE}{recount.key}", at=work.now))


async def _keys(work: UnitOfWork, prefix: str) -> list[str]:
    where = (col(Said.key) >= prefix, col(Said.key) < prefix[:-1] + chr(ord(prefix[-1]) + 1))
    return list((await work.session.exec(select(Said.key).where(*where))).all())


async def _forget(work: UnitOfWork, keys: list[str]) -> None:
    for key in keys:
        if row := await work.session.get(Said, key):
            await work.session.delete(row)
    await work.session.flush()


async def running(work: UnitOfWork, after: int, most: int) -> list[tuple[DeadlineRow, Case]]:
    """Return a page of the deadlines that run and are not paused, with their cases, in the order of their rows."""
    statement = (
        select(DeadlineRow, Case)
        .join(Case, col(Case.id) == col(DeadlineRow.case_id))
        .where(col(DeadlineRow.id) > after, col(DeadlineRow.met_at).is_(None), col(DeadlineRow.paused_at).is_(None))
        .where(col(DeadlineRow.round) == col(Case.round))
        .order_by(col(DeadlineRow.id))
        .limit(most)
        .with_for_update(of=DeadlineRow)
    )
    return [(row, case) for row, case in (await work.session.exec(statement)).all()]


async def changes(work: UnitOfWork, action: str, after: int, most: int) -> list[tuple[CaseEvent, Case]]:
    """Return a page of what was changed after an event of the chain, with the cases."""
    statement = (
        select(CaseEvent, Case)
        .join(Case, col(Case.id) == col(CaseEvent.case_id))
        .where(col(CaseEvent.id) > after, col(CaseEvent.action) == action)
        .order_by(col(CaseEvent.id))
        .limit(most)
    )
    return [(event, case) for event, case in (await work.session.exec(statement)).all()]

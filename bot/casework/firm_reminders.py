"""What firms asked to be reminded of (政策窗口、证照到期): 30, 7 and 3 days before, each once, only what they chose."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.casework.calendar import WorkCalendar
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.office import Office
from knowledge.content import Base
from storage import duties, renewals
from storage.tables import Person, Renewal, Said
from storage.work import UnitOfWork

STEPS: Final = (3, 7, 30)  # days before
MOST_RENEWALS: Final = 20
_HOLIDAYS = timedelta(days=15)  # no holidays are longer: what would fall into them is said before


@dataclass(frozen=True, slots=True)
class Ending:
    """Something of a firm's that ends: a licence it noted, or a policy that it read or follows."""

    entry_id: str
    on: date
    renewal: bool


Found = list[tuple[Person, list[Ending]]]


async def due(work: UnitOfWork, office: Office, base: Base) -> Found:
    """Return whom to remind of what today; what was said once is not returned again. Once a day is enough."""
    today = office.calendar.day_of(work.now)
    last = today + timedelta(days=STEPS[-1]) + _HOLIDAYS
    keyed: dict[str, tuple[Person, Ending]] = {}
    for person, renewal in await renewals.expiring(work, today, last):
        if step := step_of(renewal.expires_on, today, office.calendar):
            ending = Ending(renewal.entry_id, renewal.expires_on, renewal=True)
            keyed[f"renewal:{renewal.id}:{renewal.expires_on}:{step}"] = (person, ending)
    windows = _windows(base, today, last)
    for person, entry_id in await renewals.concerned(work, list(windows)) if windows else []:
        if step := step_of(windows[entry_id], today, office.calendar):
            ending = Ending(entry_id, windows[entry_id], renewal=False)
            keyed[f"window:{entry_id}:{ending.on}:{step}:{person.id}"] = (person, ending)
    return await _fresh(work, keyed)


async def _fresh(work: UnitOfWork, keyed: Mapping[str, tuple[Person, Ending]]) -> Found:
    """Write into the ledger what is said now, gathered for each person."""
    said = await duties.said(work, list(keyed))
    mine: dict[int, tuple[Person, list[Ending]]] = {}
    for key, (person, ending) in keyed.items():
        if key not in said:
            work.session.add(Said(key=key, at=work.now))
            mine.setdefault(person.id, (person, []))[1].append(ending)
    return list(mine.values())


def _windows(base: Base, first: date, last: date) -> dict[str, date]:
    """Return the entries that hold only until a day in this time."""
    entries = {**base.matters, **base.bundles, **base.faqs}
    ends = {key: entry.effective.until for key, entry in entries.items()}
    return {key: until for key, until in ends.items() if until and first <= until <= last}


def step_of(on: date, today: date, calendar: WorkCalendar) -> int | None:
    """Return the newest step that is due: said on a working day, before it rather than after it."""
    for step in STEPS:
        if on >= today >= _worked_by(on - timedelta(days=step), calendar):
            return step
    return None


def _worked_by(day: date, calendar: WorkCalendar) -> date:
    earliest = day - _HOLIDAYS
    while day > earliest and not (day.year in calendar.years and calendar.is_working_day(day)):
        day -= timedelta(days=1)
    return day


async def turn(work: UnitOfWork, person_id: int, on: bool) -> None:
    """Somebody wants to be reminded, or no longer."""
    mine = await renewals.profile(work, person_id)
    mine.reminders, mine.changed_at = on, work.now


async def note(work: UnitOfWork, base: Base, person_id: int, entry_id: str, on: date, today: date) -> Renewal:
    """Note a licence's day; who notes one wants to be reminded. The same entry's former day is replaced.

    Raises `Incomplete` for a day that is over, `NoLonger` for an entry that is gone.
    """
    if entry_id not in base.matters:
        raise NoLonger("STALE")
    if on <= today:
        raise Incomplete("expiry")
    mine = await renewals.of_person(work, person_id)
    row = next((each for each in mine if each.entry_id == entry_id), None)
    if row is None:
        if len(mine) >= MOST_RENEWALS:
            raise Incomplete("renewals", most=MOST_RENEWALS)
        row = Renewal(person_id=person_id, entry_id=entry_id, expires_on=on)
        work.session.add(row)
    row.expires_on = on
    await turn(work, person_id, on=True)
    return row


async def forget(work: UnitOfWork, person_id: int, renewal_id: str) -> None:
    """A noted licence is of no concern any more; raises `NoLonger` for one that is not theirs."""
    row = await renewals.by_id(work, int(renewal_id)) if renewal_id.isdigit() else None
    if row is None or row.person_id != person_id:
        raise NoLonger("STALE")
    await work.session.delete(row)

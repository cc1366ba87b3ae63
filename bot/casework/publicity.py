"""The quarterly list (红黑榜) on its way: drafted once, open to objections for some working days, ruled on, then published."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.casework import ranking, tracking
from bot.casework.errors import ForRoles, Incomplete, NoLonger
from bot.casework.figures import cut_of, tallies
from bot.casework.office import Office
from bot.casework.periods import Period, Span, of_day, of_key
from bot.casework.ranking import Ordered
from bot.casework.tally import Tally
from storage import cases, rankings
from storage.speakers import Speaker
from storage.tables import Case, Objection, Ranking, Said
from storage.words import Role
from storage.work import UnitOfWork

_NUMBERS = re.compile(r"\d(?:[\s\-‐-―－—.·]?\d){11,15}")


@dataclass(frozen=True, slots=True)
class Standings:
    """What a list says now: each unit's figures as they were drafted, or as they were corrected."""

    period: Period
    units: Mapping[str, Tally]
    tiers: Mapping[str, str]
    least: int
    without: tuple[int, ...]  # cases left out after objections

    @property
    def ranked(self) -> dict[str, float]:
        """The units whose sample is enough, the best first."""
        return ranking.scores(self.units, self.least)

    @property
    def ordered(self) -> list[Ordered]:
        """The lists, a tier each."""
        return ranking.ordered(self.units, self.tiers, self.least)

    @property
    def hardest(self) -> str | None:
        """最难办事科室, where one stands out."""
        return ranking.hardest(self.units, self.least)


def standings(row: Ranking) -> Standings:
    """Read a stored list."""
    period = of_key(row.period)
    assert period is not None  # it was written from one
    kept = row.figures
    units = {unit: Tally(Counter(counted)) for unit, counted in kept["units"].items()}
    return Standings(period, units, kept["tiers"], kept["least"], tuple(kept["without"]))


def _kept(found: Standings) -> dict[str, Any]:
    units = {unit: dict(tally.counted) for unit, tally in found.units.items()}
    return {"units": units, "tiers": dict(found.tiers), "least": found.least, "without": list(found.without)}


async def draft(work: UnitOfWork, office: Office) -> Ranking | None:
    """Draft the list of the quarter that is over, once; None where that was done, or there was nothing to count.

    Raises `UnknownYear` where the end of the time for objections cannot be counted.
    """
    today = office.calendar.day_of(work.now)
    period = of_day(Span.QUARTER, today).before()
    key = f"ranking:{period.key}"
    if await work.session.get(Said, key) is not None:
        return None
    until = office.calendar.working_days_after(today, office.rules.ranking.objections.amount)
    units = await _fair(work, office, period)
    work.session.add(Said(key=key, at=work.now))
    if not units:
        return None
    tiers = {unit: office.tier(unit) for unit in units}
    found = Standings(period, units, tiers, office.rules.rank_min.times, ())
    row = Ranking(period=period.key, figures=_kept(found), made_at=work.now, objections_until=until)
    work.session.add(row)
    await work.session.flush()
    return row


async def _fair(work: UnitOfWork, office: Office, period: Period, without: tuple[int, ...] = ()) -> dict[str, Tally]:
    cut = replace(cut_of(period, office.calendar, work.now), fair=True, without=without)
    _, units = await tallies(work, office, cut)
    return {unit: tally for unit, tally in units.items() if unit in office.departments}


async def may_object(work: UnitOfWork, office: Office, ranking_id: int, department: str, speaker: Speaker) -> Ranking:
    """Return the list; raises `ForRoles` for whoever does not head the unit, `NoLonger` when its time or its turn is over."""
    if not speaker.holds(Role.HEAD, department_id=department):
        raise ForRoles(frozenset({Role.HEAD}))
    row = await rankings.by_id(work, ranking_id)
    today = office.calendar.day_of(work.now)
    over = row is None or row.published_at is not None or today > row.objections_until
    if row is None or over or await rankings.objection(work, ranking_id, department) is not None:
        raise NoLonger("OBJECTION_OVER")
    return row


async def object_to(
    work: UnitOfWork, office: Office, ranking_id: int, department: str, speaker: Speaker, words: str
) -> Objection:
    """A unit objects (提出异议), once a list, in words that may name cases."""
    await may_object(work, office, ranking_id, department, speaker)
    if not words.strip():
        raise Incomplete("text")
    said = Objection(ranking_id=ranking_id, department_id=department, by=speaker.id, words=words.strip(), at=work.now)
    work.session.add(said)
    await work.session.flush()
    return said


async def named(work: UnitOfWork, objection: Objection) -> list[Case]:
    """Return the cases of the unit that an objection names by their numbers."""
    found: dict[str, Case] = {}
    for text in _NUMBERS.findall(objection.words):
        number = tracking.read(text).number
        case = await cases.by_number(work, number) if number else None
        if case is not None and case.department_id == objection.department_id and not case.guarded:
            found[case.number] = case
    return list(found.values())


async def to_rule(work: UnitOfWork, objection_id: int, speaker: Speaker) -> Objection:
    """Return an objection that waits for a supervisor; raises `ForRoles`, or `NoLonger` when another has ruled."""
    if not speaker.holds(Role.SUPERVISOR):
        raise ForRoles(frozenset({Role.SUPERVISOR}))
    found = await rankings.objection_by_id(work, objection_id)
    if found is None or found.upheld is not None:
        raise NoLonger("OBJECTION_RULED")
    return found


async def rule(
    work: UnitOfWork, office: Office, objection_id: int, speaker: Speaker, *, upheld: bool, reason: str
) -> tuple[Objection, Ranking]:
    """A supervisor rules with a reason; upheld, the cases it names are left out of that unit's figures."""
    said = await to_rule(work, objection_id, speaker)
    if not reason.strip():
        raise Incomplete("reason_why")
    row = await rankings.by_id(work, said.ranking_id)
    assert row is not None
    said.upheld, said.ruling, said.ruled_at = upheld, reason.strip(), work.now
    if upheld:
        await _correct(work, office, row, said)
    return said, row


async def _correct(work: UnitOfWork, office: Office, row: Ranking, objection: Objection) -> None:
    """Count that unit anew without the cases; every other unit's figures stay as they were drafted."""
    found = standings(row)
    without = tuple(sorted({*found.without, *(case.id or 0 for case in await named(work, objection))}))
    fresh = await _fair(work, office, found.period, without)
    unit = objection.department_id
    units = {**found.units, unit: fresh.get(unit, Tally())}
    row.figures = _kept(replace(found, units=units, without=without))


async def publish(work: UnitOfWork, office: Office) -> tuple[list[Ranking], list[tuple[Ranking, int]]]:
    """Publish what nobody objects to any more; return it, and what still waits for a ruling with how many."""
    published, waiting = list[Ranking](), list[tuple[Ranking, int]]()
    for row in await rankings.to_publish(work, office.calendar.day_of(work.now)):
        if still_open := await rankings.open_objections(work, row.id or 0):
            waiting.append((row, len(still_open)))
            continue
        row.published_at = work.now
        published.append(row)
    return published, waiting

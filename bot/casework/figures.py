"""The figures of a period (调度): what came in, was answered in time, solved and liked, by department and tier, with a trend."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.casework.calendar import WorkCalendar
from bot.casework.errors import UnknownYear
from bot.casework.office import Office
from bot.casework.periods import Period, Span, of_day
from bot.casework.standing import BAD
from bot.casework.tally import Tally
from bot.casework.topics import Topic, topics
from storage import figures
from storage.figures import Cell, Cut
from storage.work import UnitOfWork

_HAPPENED = {
    "send_back": "sent_back",
    "decline": "sent_back",
    "reopen": "reopened",
    "redirect": "reopened",
    "escalate": "reopened",
    "extend": "extended",
    "grant_extension": "extended",
    "defer": "deferred",
    "correct": "corrections",
}
_DEADLINES = {"contact": "response", "reply": "on_time"}


@dataclass(frozen=True, slots=True)
class Report:
    """A period as it stood at a moment. `few`: departments with fewer cases than may be shown apart, taken together."""

    period: Period
    until: datetime
    total: Tally
    before: Tally
    departments: Mapping[str, Tally]
    departments_before: Mapping[str, Tally]
    few: Tally
    few_count: int
    tiers: Mapping[str, Tally]
    topics: tuple[Topic, ...]
    topic_of_month: Topic | None
    least: int


async def report(work: UnitOfWork, office: Office, period: Period, now: datetime) -> Report:
    """Return the figures of a period; one that is not over is compared with as much of the one before."""
    calendar, least = office.calendar, office.rules.rank_min.times
    cut = cut_of(period, calendar, now)
    earlier = period.before()
    since = earlier.since(calendar)
    same = min(since + (cut.until - cut.since), cut.since) if cut.until < period.until(calendar) else cut.since
    total, units = await tallies(work, office, cut)
    before, units_before = await tallies(work, office, Cut(since, same))
    shown = {unit: each for unit, each in units.items() if each.size >= least}
    few = [each for unit, each in units.items() if unit not in shown]
    return Report(
        period=period,
        until=cut.until,
        total=total,
        before=before,
        departments=shown,
        departments_before={unit: units_before.get(unit, Tally()) for unit in shown},
        few=together(few),
        few_count=len(few),
        tiers=_by_tier(office, units, least),
        topics=await topics(work, office.rules.repeat_threshold, cut),
        topic_of_month=await _of_month(work, office, period, cut),
        least=least,
    )


def cut_of(period: Period, calendar: WorkCalendar, now: datetime) -> Cut:
    """Return what is looked at of a period by now."""
    since = period.since(calendar)
    return Cut(since, max(since, min(now, period.until(calendar))))


async def _of_month(work: UnitOfWork, office: Office, period: Period, cut: Cut) -> Topic | None:
    """Return what recurred most in the month that the period ends in (每月一题); a week has none."""
    if period.span is Span.WEEK:
        return None
    month = of_day(Span.MONTH, min(period.last, office.calendar.day_of(cut.until)))
    found = await topics(work, office.rules.repeat_threshold, cut_of(month, office.calendar, cut.until))
    return found[0] if found else None


def _by_tier(office: Office, units: Mapping[str, Tally], least: int) -> dict[str, Tally]:
    found: dict[str, list[Tally]] = defaultdict(list)
    for unit, each in units.items():
        found[office.tier(unit)].append(each)
    return {tier: whole for tier, each in sorted(found.items()) if (whole := together(each)).size >= least}


def together(many: Iterable[Tally]) -> Tally:
    """Add them up."""
    return sum(many, Tally())


async def tallies(work: UnitOfWork, office: Office, cut: Cut) -> tuple[Tally, dict[str, Tally]]:
    """Return the whole and each department's part; what is guarded, or nobody's yet, is in the whole alone."""
    units: dict[str | None, Tally] = defaultdict(Tally)
    for unit, words, count in await _words(work, cut):
        for word in words:
            units[unit].counted[word] += count
    await _rated(work, cut, units)
    await _took(work, office, cut, units)
    return together(units.values()), {unit: each for unit, each in units.items() if unit}


async def _words(work: UnitOfWork, cut: Cut) -> list[tuple[str | None, list[str], int]]:
    """Return what is counted by one word or two."""
    connection = work.connection
    found = [(each, ["received"]) for each in await figures.arrived(connection, cut)]
    found += [(each, ["closed"]) for each in await figures.closed(connection, cut)]
    for each in await figures.deadlines(connection, cut):
        word = _DEADLINES[each.what[0]]
        found.append((each, [f"{word}_of", word] if each.what[1] else [f"{word}_of"]))
    for each in await figures.solved(connection, cut):
        found.append((each, ["solved_of", "solved"] if each.what[0] == "yes" else ["solved_of"]))
    for each in await figures.happened(connection, cut):
        if word := _HAPPENED.get(each.what[0], ""):
            found.append((each, [word, "came_back"] if word == "sent_back" and each.what[1] else [word]))
    found += [(each, ["letters"]) for each in await figures.letters(connection, cut)]
    return [(_unit(each), words, each.count) for each, words in found]


def _unit(cell: Cell) -> str | None:
    return None if cell.guarded else cell.department


async def _rated(work: UnitOfWork, cut: Cut, units: dict[str | None, Tally]) -> None:
    for each in await figures.ratings(work.connection, cut):
        satisfaction, why = each.what
        tally = units[_unit(each)]
        if why:
            tally.left_out[why] += each.count
            continue
        tally.counted["satisfied_of"] += each.count
        tally.counted["bad" if satisfaction in BAD else "satisfied"] += each.count


async def _took(work: UnitOfWork, office: Office, cut: Cut, units: dict[str | None, Tally]) -> None:
    """Working days from dispatch to reply, the day of dispatch not counted; waiting for the firm is in it."""
    offset = cut.since.astimezone(office.timezone).utcoffset()
    ahead = int(offset.total_seconds()) if offset else 0
    for each in await figures.spans(work.connection, cut, ahead):
        first, last = (date.fromisoformat(day) for day in each.what)
        try:
            units[_unit(each)].days[office.calendar.working_days_between(first, last)] += each.count
        except UnknownYear:
            continue  # it cannot be said how long that took, and is not guessed

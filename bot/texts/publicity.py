"""The quarterly list (红黑榜) in words: each figure with its numerator and denominator, and the method under it."""

from collections.abc import Sequence
from datetime import date

from bot.casework.publicity import Standings
from bot.casework.ranking import LEAST_UNITS, THREE, Ordered, difficulty
from bot.casework.tally import Tally
from bot.texts.cards import Desk
from bot.texts.message import Button, Message, plain
from bot.texts.reporting import percent, period_name
from bot.texts.rich import Rich, joined
from storage.tables import Objection


def title(desk: Desk, found: Standings) -> str:
    """Return what the list is called."""
    name: Rich = desk.texts.reporting.TITLE(period=period_name(desk.texts, found.period))
    return name.text


def unit_figures(desk: Desk, found: Standings, unit: str) -> Rich:
    """Return a unit's three rates, as large as their samples allow, and what makes it hard to deal with."""
    said, tally = desk.texts.reporting, found.units.get(unit, Tally())
    lines: list[Rich | str] = []
    for word in THREE:
        rate, name = tally.rate(word), said.RATES[word]
        if rate.of < found.least or rate.share is None:
            lines.append(said.UNIT_FEW(name=name, of=rate.of, least=found.least))
        else:
            lines.append(said.UNIT_LINE(name=name, share=percent(rate.share), hits=rate.hits, of=rate.of))
    return joined(lines, "　")


def draft(desk: Desk, found: Standings, row_id: int, unit: str, until: date) -> Message:
    """Return what a unit's head reads before the list is published."""
    said = desk.texts.reporting
    lines: list[Rich | str] = [unit_figures(desk, found, unit), _difficulty(desk, found, unit)]
    if unit not in found.ranked:
        lines.append(said.NOT_RANKED())
    head = said.DRAFT(
        title=title(desk, found),
        department=desk.department(unit),
        figures=joined(lines),
        day=desk.texts.words.day(until),
    )
    return plain(head, [Button(said.OBJECT, f"rko:{row_id}:{unit}")])


def draft_office(desk: Desk, found: Standings, until: date) -> Message:
    """Return what the supervisors read then."""
    ranked = len(found.ranked)
    counts = {"ranked": ranked, "small": len(found.units) - ranked}
    said = desk.texts.reporting
    return plain(said.DRAFT_OFFICE(title=title(desk, found), day=desk.texts.words.day(until), **counts))


def objection(desk: Desk, found: Standings, said: Objection, count: int) -> Message:
    """Return what the supervisors decide about."""
    words = desk.texts.reporting
    text = words.OBJECTION(
        department=desk.department(said.department_id), title=title(desk, found), words=said.words, count=count
    )
    return plain(text, [Button(words.UPHOLD, f"rkv:{said.id}:yes"), Button(words.REJECT, f"rkv:{said.id}:no")])


def ruled(desk: Desk, found: Standings, said: Objection, count: int) -> Message:
    """Return what the head reads of the ruling."""
    words, about = desk.texts.reporting, {"title": title(desk, found), "ruling": said.ruling or ""}
    if not said.upheld:
        return plain(words.REJECTED(**about))
    figures = unit_figures(desk, found, said.department_id)
    return plain(words.UPHELD(**about, count=count, figures=figures))


def published(desk: Desk, found: Standings) -> Message:
    """Return the list: tiers, red and black with all three rates, the hardest unit, and how it was counted."""
    said, lines = desk.texts.reporting, list[Rich | str]()
    lines.append(said.PUBLISHED(title=title(desk, found)))
    for tier in found.ordered:
        lines += _tier(desk, found, tier)
    if not found.ordered:
        lines.append(said.NO_LIST(least=LEAST_UNITS))
    if found.hardest:
        unit = found.hardest
        lines.append(said.HARDEST(department=desk.department(unit), figure=_difficulty(desk, found, unit)))
    if small := len(found.units) - len(found.ranked):
        lines.append(said.SMALL_UNITS(count=small))
    lines.append(said.RANKING_METHOD(least=found.least, without=len(found.without)))
    return plain(joined(lines))


def _tier(desk: Desk, found: Standings, tier: Ordered) -> list[Rich | str]:
    said = desk.texts.reporting
    lines: list[Rich | str] = [said.TIER(tier=tier.tier or said.ONE_TIER)]
    if tier.ranked < LEAST_UNITS:
        return [*lines, said.NO_LIST(least=LEAST_UNITS), *_lines(desk, found, said.MIDDLE_ONE, tier.middle)]
    lines += _lines(desk, found, said.RED, tier.red)
    lines += _lines(desk, found, said.MIDDLE_ONE, tier.middle)
    return lines + _lines(desk, found, said.BLACK, tier.black)


def _lines(desk: Desk, found: Standings, name: str, units: Sequence[str]) -> list[Rich | str]:
    line = desk.texts.reporting.LIST_LINE
    return [
        line(list=name, department=desk.department(unit), figures=unit_figures(desk, found, unit)) for unit in units
    ]


def _difficulty(desk: Desk, found: Standings, unit: str) -> Rich:
    rate = difficulty(found.units.get(unit, Tally()))
    said: Rich = desk.texts.reporting.DIFFICULT(hits=rate.hits, of=rate.of, share=percent(rate.share))
    return said

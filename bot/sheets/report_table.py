"""The figures of a period as a spreadsheet: units, common problems, ratings left out, and what is counted."""

from bot.casework.figures import Report
from bot.casework.tally import COUNTS, RATES, Tally
from bot.sheets.workbook import Cell, Share, Table, workbook
from bot.texts.cards import Desk
from bot.texts.reporting import topic_name
from knowledge.content import Base

_Row = list[Cell | Share]


def table_file(desk: Desk, base: Base, report: Report) -> bytes:
    """Return the .xlsx file."""
    said = desk.texts.reporting
    pages = (
        _units(desk, base, report),
        _topics(desk, base, report),
        _left_out(desk, report),
        [[each.format(least=report.least)] for each in said.METHOD],
    )
    return workbook([Table(name, rows) for name, rows in zip(said.SHEETS, pages, strict=True)])


def _units(desk: Desk, base: Base, report: Report) -> list[_Row]:
    said, few = desk.texts.reporting, report.few_count
    rows = [_heading(desk)]
    by_size = sorted(report.departments.items(), key=lambda one: -one[1].size)
    for unit, tally in by_size:
        before = report.departments_before[unit].count("received")
        rows.append(
            _row(
                desk,
                report,
                desk.department(unit),
                base.departments[unit].tier if unit in base.departments else "",
                tally,
                before,
            )
        )
    if few:
        rows.append(_few(desk, report))
    if len(report.tiers) > 1:
        rows += [
            _row(desk, report, said.TIER_ROW(tier=tier or said.ONE_TIER).text, tier, each)
            for tier, each in report.tiers.items()
        ]
    rows.append(_row(desk, report, said.WHOLE, "", report.total, report.before.count("received"), whole=True))
    return rows


def _heading(desk: Desk) -> _Row:
    said = desk.texts.reporting
    names = said.COLUMNS
    rates = [
        column
        for word in RATES
        for column in (
            names["hits"].format(name=said.RATES[word]),
            names["of"].format(name=said.RATES[word]),
            said.RATES[word],
        )
    ]
    counts = [said.COUNTS[word] for word in COUNTS]
    return [
        names["unit"],
        names["tier"],
        *counts[:2],
        *rates,
        names["median"],
        names["mean"],
        *counts[2:],
        names["before"],
    ]


def _row(
    desk: Desk, report: Report, name: str, tier: str, tally: Tally, before: int | None = None, *, whole: bool = False
) -> _Row:
    row: _Row = [name, tier, *(tally.count(word) for word in COUNTS[:2])]
    for word in RATES:
        rate = tally.rate(word)
        if rate.share is None:
            row += [0, 0, None]
        elif rate.of < report.least and not whole:
            row += [None, None, desk.texts.reporting.FEW(least=report.least).text]
        else:
            row += [rate.hits, rate.of, Share(rate.share)]
    return [*row, tally.median_days, tally.mean_days, *(tally.count(word) for word in COUNTS[2:]), before]


def _few(desk: Desk, report: Report) -> _Row:
    name = desk.texts.reporting.FEW_UNITS(count=report.few_count, least=report.least).text
    if report.few.size < report.least:
        return [name]
    return _row(desk, report, name, "", report.few)


def _topics(desk: Desk, base: Base, report: Report) -> list[_Row]:
    rows: list[_Row] = [list(desk.texts.reporting.TOPIC_COLUMNS)]
    rows += [[topic_name(desk, base, each), each.cases, each.firms, each.by_one] for each in report.topics]
    return rows


def _left_out(desk: Desk, report: Report) -> list[_Row]:
    said, rows = desk.texts.reporting, [list[Cell | Share](desk.texts.reporting.LEFT_OUT_COLUMNS)]
    shown = Tally()
    for unit, tally in report.departments.items():
        rows += [[desk.department(unit), why, count] for why, count in sorted(tally.left_out.items())]
        shown += tally
    rest = report.total.left_out - shown.left_out
    rows += [
        [said.WHOLE if not rows[1:] else said.FEW(least=report.least).text, why, count]
        for why, count in sorted(rest.items())
    ]
    return rows

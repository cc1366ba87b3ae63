"""The figures of a period as one image: four rates beside the period before, and the units."""

from typing import Any

from bot.casework.figures import Report
from bot.casework.tally import RATES
from bot.sheets.drawing import compiled, fonts
from bot.texts.cards import Desk
from bot.texts.reporting import percent, period_name, points

_MOST_UNITS = 10


def chart_file(desk: Desk, report: Report) -> bytes:
    """Return the PNG; raises `NoFont` without a Chinese font."""
    return compiled({"facts": facts(desk, report), "fonts": fonts()}, "report.typ", "png")


def facts(desk: Desk, report: Report) -> dict[str, Any]:
    """Return all that the template draws."""
    said, calendar = desk.texts.reporting, desk.calendar
    over = report.until >= report.period.until(calendar)
    as_of = "" if over else said.AS_OF(moment=desk.texts.words.moment(report.until, calendar.timezone)).text
    return {
        "title": said.CHART_TITLE().text,
        "period": period_name(desk.texts, report.period) + as_of,
        "office": desk.texts.words.OFFICE,
        "tiles": [
            {"name": said.COUNTS[word], "value": report.total.count(word), "before": report.before.count(word)}
            for word in ("received", "closed")
        ],
        "rates": [_rate(desk, report, word) for word in RATES],
        "units": _units(desk, report),
        "few": said.FEW_UNITS(count=report.few_count, least=report.least).text if report.few_count else "",
        "words": {"now": said.NOW, "before": said.BEFORE, "by_unit": said.BY_UNIT},
    }


def _rate(desk: Desk, report: Report, word: str) -> dict[str, Any]:
    now, before = report.total.rate(word), report.before.rate(word)
    return {
        "name": desk.texts.reporting.RATES[word],
        "share": now.share,
        "before": before.share,
        "text": percent(now.share),
        "before_text": percent(before.share),
        "sample": f"{now.hits}/{now.of}",
        "change": points(now, before),
    }


def _units(desk: Desk, report: Report) -> list[dict[str, Any]]:
    by_size = sorted(report.departments.items(), key=lambda one: (-one[1].count("received"), one[0]))
    few = desk.texts.reporting.FEW(least=report.least).text
    return [
        {
            "name": desk.department(unit),
            "received": tally.count("received"),
            "on_time": percent(rate.share) if (rate := tally.rate("on_time")).of >= report.least else few,
        }
        for unit, tally in by_size[:_MOST_UNITS]
    ]

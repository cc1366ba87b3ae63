"""The figures of a period in words: a short message; the chart and the table have their own."""

from typing import Any

from bot.casework.figures import Report
from bot.casework.periods import Period, Span
from bot.casework.ranking import LEAST_UNITS, scores
from bot.casework.tally import COUNTS, RATES, Rate
from bot.casework.topics import Topic
from bot.texts.answer import name_of
from bot.texts.cards import Desk
from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from knowledge.content import Base

_TOPICS_SHOWN = 3
_MOVEMENTS = COUNTS[2:]


def period_name(texts: Texts, period: Period) -> str:
    """Return what a period is called."""
    number = {
        Span.WEEK: period.first.isocalendar().week,
        Span.MONTH: period.first.month,
        Span.QUARTER: period.first.month // 3 + 1,
        Span.YEAR: period.first.year,
    }[period.span]
    year = period.first.isocalendar().year if period.span is Span.WEEK else period.first.year
    phrase = texts.reporting.PERIOD[period.span]
    days = {"first": f"{period.first:%m-%d}", "last": f"{period.last:%m-%d}"}
    given: dict[str, str | int] = {"year": year, "number": number, **days}
    name: Rich = phrase(**{place: given[place] for place in phrase.places})
    return name.text


def percent(share: float | None) -> str:
    """95.0%."""
    return "—" if share is None else f"{share * 100:.1f}%"


def points(now: Rate, before: Rate) -> str:
    """+2.1, against the period before; empty where there is nothing to compare."""
    if now.share is None or before.share is None:
        return ""
    return f"{(now.share - before.share) * 100:+.1f}"


def choose(texts: Texts) -> Message:
    """Return the question which period."""
    said = texts.reporting
    return plain(said.CHOOSE(), [Button(label, f"rep:{span}") for span, label in said.SPAN.items()])


def message(desk: Desk, base: Base, report: Report) -> Message:
    """Return the headline figures with numerator and denominator, and what recurs."""
    texts, said = desk.texts, desk.texts.reporting
    over = report.until >= report.period.until(desk.calendar)
    as_of = "" if over else said.AS_OF(moment=texts.words.moment(report.until, desk.calendar.timezone))
    lines: list[Rich | str] = [said.HEAD(period=period_name(texts, report.period), as_of=as_of)]
    if report.total.size == 0 and not any(report.total.counted.values()):
        lines.append(said.NOTHING())
    else:
        lines += _figures(desk, report, over=over)
        lines += _topics(desk, base, report)
        lines.append(said.FOLLOWS())
    return plain(joined(lines), *buttons(texts, report.period))


def buttons(texts: Texts, period: Period) -> list[list[Button]]:
    """Return the way to the period before, and to the other lengths."""
    said = texts.reporting
    others = [Button(label, f"rep:{span}") for span, label in said.SPAN.items() if span != period.span]
    return [[Button(said.EARLIER, f"rep:{period.before().key}")], others]


def _figures(desk: Desk, report: Report, *, over: bool) -> list[Rich | str]:
    said, total, before = desk.texts.reporting, report.total, report.before
    trend = said.CAME_BEFORE_WHOLE if over else said.CAME_BEFORE
    was = {word: before.count(word) for word in ("received", "closed")}
    came = {word: total.count(word) for word in ("received", "closed")}
    lines: list[Rich | str] = [said.CAME(**came, trend=trend(**was))]
    for word in RATES:
        line = _rate(said, said.RATES[word], total.rate(word), before.rate(word))
        left_out = total.left_out.total()
        lines.append(line + said.LEFT_OUT(count=left_out) if word == "satisfied" and left_out else line)
    if total.median_days is not None and total.mean_days is not None:
        lines.append(said.DAYS(median=total.median_days, mean=f"{total.mean_days:.1f}"))
    moved = [f"{said.COUNTS[word]} {total.count(word)}" for word in _MOVEMENTS if total.count(word)]
    if moved:
        lines.append(desk.texts.words.listed(moved))
    return [*lines, *_leads(desk, report)]


def _rate(said: Any, name: str, rate: Rate, before: Rate) -> Rich:
    found: Rich
    if rate.share is None:
        found = said.RATE_NONE(name=name)
    else:
        change = points(rate, before)
        trend = said.POINTS(points=change) if change else ""
        found = said.RATE(name=name, share=percent(rate.share), hits=rate.hits, of=rate.of, trend=trend)
    return found


def _leads(desk: Desk, report: Report) -> list[Rich | str]:
    """Return who is ahead and behind, by the three rates together and only where the samples are enough."""
    found = list(scores(report.departments, report.least).items())
    if len(found) < LEAST_UNITS or found[0][1] == found[-1][1]:
        return []
    first, last = (f"{desk.department(unit)} {percent(share)}" for unit, share in (found[0], found[-1]))
    return [desk.texts.reporting.LEADS(first=first, last=last, least=report.least, count=len(found))]


def topic_name(desk: Desk, base: Base, topic: Topic) -> str:
    """Return the matter, or the department whose cases read alike; never the words of a firm."""
    if topic.matter_id:
        return name_of(base, topic.matter_id, desk.texts)
    name: Rich = desk.texts.reporting.ALIKE(department=desk.department(topic.department_id))
    return name.text


def _topics(desk: Desk, base: Base, report: Report) -> list[Rich | str]:
    said, lines = desk.texts.reporting, list[Rich | str]()
    if report.topics:
        lines.append(said.TOPICS(count=len(report.topics)))
    for each in report.topics[:_TOPICS_SHOWN]:
        by_many = each.firms > 1
        why = said.FROM_FIRMS(count=each.firms) if by_many else said.BY_ONE(count=each.by_one)
        lines.append(said.TOPIC(name=topic_name(desk, base, each), cases=each.cases, why=why))
    if report.topic_of_month:
        lines.append(said.OF_MONTH(name=topic_name(desk, base, report.topic_of_month)))
    return lines

"""Limits on a sheet: each with its start and its mark; 日 is not passed off as 工作日, a duty of the firm not as the office's."""

from bot.sheets import words
from bot.sheets.facts import Figure, Row
from bot.texts import zh
from bot.texts.notice import fact
from knowledge.facts import Status
from knowledge.notice import ToldLimit
from knowledge.telling import Span


def rows(limits: tuple[ToldLimit, ...]) -> tuple[Row, ...]:
    """Return the limits apart, whom each binds before it."""
    return tuple(Row(_sentence(limit), label=words.BINDS[limit.binds]) for limit in limits)


def figure(limit: ToldLimit) -> Figure:
    """Return the limit as a piece of the conclusion, with from when it counts."""
    note = words.FROM.format(limit.start) if limit.start else ""
    return Figure(words.STATUTORY_LIMIT, _marked(limit, amount(limit.amount, limit.unit)) + _only_days(limit), note)


def amount(number: int, unit: str) -> str:
    """Return '20 个工作日', or that it is done while one waits."""
    return str(zh.notice.UNITS[unit].format(number)) if number else str(zh.notice.AT_ONCE)


def _sentence(limit: ToldLimit) -> str:
    said = (words.LIMIT if limit.amount else words.AT_ONCE).format(
        start=limit.start, amount=amount(limit.amount, limit.unit)
    )
    if limit.extension:
        said += "，" + words.EXTENSION.format(amount(limit.extension, limit.unit))
    return _marked(limit, said) + _only_days(limit)


def _only_days(limit: ToldLimit) -> str:
    return str(zh.notice.ONLY_DAYS().text) if limit.only_days else ""


def _marked(limit: ToldLimit, said: str) -> str:
    """Return the words with the mark of the source they rest on, which has no words of its own."""
    statuses = {span.status for span in limit.source}
    weakest = next((each for each in (Status.TO_VERIFY, Status.REPRINT) if each in statuses), Status.LAW)
    return fact((Span(said, weakest),)).text

"""A notice (一次性告知) of one matter as the facts of a sheet."""

from collections.abc import Iterable, Iterator

from bot.sheets import limits, papers, words
from bot.sheets.facts import Figure, Form, Given, Row, Section, SheetFacts
from bot.texts import zh
from bot.texts.notice import basis_lines, fact
from knowledge.facts import Status
from knowledge.notice import Notice
from knowledge.notice_local import LocalLine
from knowledge.telling import Told


def sheet_facts(told: Notice, given: Given, remarks: tuple[str, ...] = ()) -> SheetFacts:
    """Return everything that was told; `remarks` are what else to say first, e.g. that the matter is under review."""
    open_ = (words.OPEN_QUESTIONS,) if told.open_question else ()
    return SheetFacts(
        title=told.name,
        given=given,
        conclusion=tuple(_conclusion(told)),
        sections=tuple(section for section in _sections(told) if section.rows),
        answers=tuple(Row(each.label, label=each.situation.ask) for each in told.answers),
        remarks=(*remarks, *open_),
    )


def _conclusion(told: Notice) -> Iterator[Figure]:
    yield Figure(words.DEPARTMENT, told.department.name)
    yield papers.figure(told.materials)
    if told.conclusion.limit:
        yield limits.figure(told.conclusion.limit)
    promise = next((line.promise for line in told.local if line.promise), None)
    if promise:
        sample = words.SAMPLE if told.sample_city else ""
        yield Figure(words.PROMISED_LIMIT, limits.amount(promise.amount, promise.unit), sample)
    yield Figure(words.FEE, fact(told.conclusion.fee).text)


def _sections(told: Notice) -> Iterator[Section]:
    yield papers.section(told.materials)
    yield Section(words.WHO, Form.TEXT, _rows([told.who]))
    yield Section(words.CONDITIONS, Form.NUMBERED, _rows(told.conditions))
    yield Section(words.STEPS, Form.CHAIN, _rows(told.steps))
    yield Section(words.LIMITS, Form.LABELLED, _rows([told.limits]) + limits.rows(told.statutory))
    yield Section(words.FEE, Form.TEXT, _rows([told.fee]))
    yield Section(words.RESULT, Form.TEXT, _rows([told.result]))
    yield Section(words.REFUSALS, Form.NUMBERED, _rows(told.refusals))
    yield Section(words.NOTE, Form.TEXT, _rows([told.note]))
    yield Section(words.AUTHORITY, Form.TEXT, _rows([told.authority]))
    yield _where(told)
    yield Section(words.BASIS, Form.RUNNING, tuple(map(Row, basis_lines(zh, told))))


def _rows(facts: Iterable[Told]) -> tuple[Row, ...]:
    return tuple(Row(text) for text in map(_said, facts) if text)


def _said(told: Told) -> str:
    """Return a fact with its marks; one of which nothing is known yet says that."""
    unknown = any(span.status is Status.TO_VERIFY for span in told)
    return fact(told).text or (words.UNKNOWN if unknown else "")


def _where(told: Notice) -> Section:
    """Return where to go; the lines of a sample city are called so, so that nobody goes to an address that is none."""
    lines = tuple(_local(line) for line in told.local if line.filled)
    warning = zh.notice.SAMPLE(city=told.sample_city).text if lines and told.sample_city else ""
    return Section(words.WHERE, Form.LABELLED, lines, warning=warning)


def _local(line: LocalLine) -> Row:
    promised = limits.amount(line.promise.amount, line.promise.unit) if line.promise else ""
    return Row(line.text or promised, label=line.name if line.further else zh.notice.LOCAL[line.name])

"""'Why this date?' (为什么是这一天) in words, and that dates have changed (期限重算)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from bot.casework.clocks import REPLY
from bot.casework.deadlines import Deadline, floor_of
from bot.casework.reckoning import name_of
from bot.texts.cards import Desk, spoken
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from knowledge.limits import Unit
from storage.tables import Case, DeadlineRow
from storage.words import CaseType

_ALL_DAYS = 5  # so many counted days are listed each; of more only the first and the last
_MOST_LINES, _MOST_BUTTONS = 10, 8
_BY_THE_HOUR = (Unit.HOURS, Unit.WORKING_HOURS)


def why(desk: Desk, case: Case, row: DeadlineRow, others: Sequence[DeadlineRow] = (), pause_why: str = "") -> Message:
    """Return how the date was counted; a button leads to each other deadline that runs."""
    due, said = Deadline.from_json(row.computed), desk.texts.reckoning
    facts = {
        "what": said.KIND[name_of(row.kind)],
        "moment": desk.moment(due.started_at),
        "from_": _from(desk, case, row),
    }
    if row.paused_at is not None:
        text = said.WAITS(what=facts["what"], moment=desk.moment(row.paused_at), why=_reason(desk, pause_why))
    elif not due.is_counted:
        text = said.NO_CALENDAR(**facts, limit=_limit(desk, due.limit), basis=due.limit.shown_basis)
    else:
        text = joined(_reckoned(desk, case, row, due))
    rows = [[Button(_label(desk, each), f"why:{case.number}:{each.kind}")] for each in others]
    return plain(text, *rows, [Button(desk.texts.labels.OPEN_CASE, f"open:{case.number}")])


def _reckoned(desk: Desk, case: Case, row: DeadlineRow, due: Deadline) -> list[Rich]:
    said = desk.texts.reckoning
    lines = [said.WHY(what=said.KIND[name_of(row.kind)], moment=desk.moment(due.due_at))]
    lines += _named(desk, case, row, due) if due.named and not due.pauses else _counted(desk, case, row, due)
    lines += [_paused(desk, due, at) for at in range(len(due.pauses))]
    lines += [said.EXTENDED(limit=_limit(desk, each), basis=each.shown_basis) for each in due.extensions]
    if due.floor and due.due_at == floor_of(due.floor, desk.calendar):
        lines.append(said.SHORTENED(day=desk.texts.words.day(due.floor.day)))
    if due.named is None:
        rule = said.KIND[name_of(row.kind)]
        rule = f"{desk.texts.words.TYPE[case.type]}　{rule}" if row.kind == REPLY else rule
        lines.append(said.RULE(rule=rule, limit=_limit(desk, due.limit), basis=due.limit.shown_basis))
    year = desk.calendar.year(desk.calendar.day_of(due.due_at).year)
    lines.append(said.CALENDAR(source=year.source))
    return [*lines, said.PROVISIONAL()] if year.status == "provisional" else lines


def _named(desk: Desk, case: Case, row: DeadlineRow, due: Deadline) -> list[Rich]:
    assert due.named is not None
    said, day = desk.texts.reckoning, desk.texts.words.day(due.named)
    lines = [said.NAMED(moment=desk.moment(due.started_at), from_=_from(desk, case, row), day=day)]
    return lines if desk.calendar.is_working_day(due.named) else [*lines, said.NAMED_OFF()]


def _counted(desk: Desk, case: Case, row: DeadlineRow, due: Deadline) -> list[Rich]:
    said, words = desk.texts.reckoning, desk.texts.words
    hours = due.limit.unit in _BY_THE_HOUR
    later = due.counts_from > due.started_at
    start = said.START_PLAIN if later else said.START_AT if hours else said.START_AFTER
    lines = [start(moment=desk.moment(due.started_at), from_=_from(desk, case, row))]
    if later:
        lines.append((said.NEXT_TIME_AT if hours else said.NEXT_TIME)(moment=desk.moment(due.counts_from)))
    shown = [(at, day) for at, day in enumerate(due.days, 1) if at in (1, len(due.days)) or len(due.days) <= _ALL_DAYS]
    lines += [] if hours else [said.COUNTED(at=at, day=words.day(day)) for at, day in shown]
    for reason, days in groupby(due.skipped, key=lambda each: each[1]):
        off = words.listed(words.day(day) for day, _ in days)
        lines.append(said.SKIPPED(days=off, why=_reason(desk, reason)))
    return lines if hours else [*lines, said.CLOSES()]


def _paused(desk: Desk, due: Deadline, at: int) -> Rich:
    pause = due.pauses[at]
    from_, until = desk.moment(pause.from_), desk.moment(pause.until)
    said: Rich = desk.texts.reckoning.PAUSED(from_=from_, until=until, why=_reason(desk, pause.why))
    return said


def _from(desk: Desk, case: Case, row: DeadlineRow) -> str:
    """Return what the clock counts from; a reply from the dispatch, the receipt of the papers, or the reopening."""
    kind = name_of(row.kind)
    if kind == REPLY and case.type is CaseType.APPLICATION:
        kind = "application"
    elif case.round and kind in (REPLY, "sign"):
        kind = "again"
    return str(desk.texts.reckoning.START[kind])


def _limit(desk: Desk, limit: Any) -> str:
    return str(desk.texts.reckoning.limit(limit.amount, limit.unit))


def _reason(desk: Desk, why: str) -> str:
    """Return why a day does not count; a day off that the city named itself stays as it was named."""
    return str(desk.texts.reckoning.REASON.get(why, why))


def _label(desk: Desk, row: DeadlineRow) -> str:
    said = desk.texts.reckoning
    due = Deadline.from_json(row.computed)
    known = due.is_counted and row.paused_at is None
    day = desk.texts.words.day(desk.calendar.day_of(due.due_at)) if known else said.NOT_DATED
    return str(said.WHY_BUTTON.format(what=said.KIND[name_of(row.kind)], day=day))


@dataclass(frozen=True, slots=True)
class Moved:
    """A deadline that has another date now; `before` is None where there was none."""

    number: str
    spoken: str
    kind: str
    before: datetime | None
    after: datetime
    why: str


def moved_of(case: Case, said: Mapping[str, Any]) -> Moved:
    """Return what an event of the story says."""
    before = datetime.fromisoformat(said["from"]) if said["from"] else None
    return Moved(case.number, spoken(case), said["kind"], before, datetime.fromisoformat(said["to"]), said["why"])


def changed(desk: Desk, moved: Sequence[Moved]) -> Message:
    """Return the one message that somebody gets of all that changed for them, the earliest first."""
    said, ordered = desk.texts.reckoning, sorted(moved, key=lambda each: each.after)
    count = len({each.number for each in ordered})
    because = " ".join(words for key, words in said.BECAUSE.items() if any(each.why == key for each in ordered))
    lines = [said.CHANGED(count=count, why=because)]
    lines += [_line(desk, each, said.CHANGED_LINE, number=each.spoken) for each in ordered[:_MOST_LINES]]
    if more := count - len({each.number for each in ordered[:_MOST_LINES]}):
        lines.append(said.CHANGED_MORE(count=more))
    rows = [
        [Button(f"{each.spoken} {said.KIND[name_of(each.kind)]}", f"why:{each.number}:{each.kind}")]
        for each in ordered[:_MOST_BUTTONS]
    ]
    return plain(joined([*lines, said.CHANGED_HOW()]), *rows)


def story_line(desk: Desk, said: Mapping[str, Any]) -> Rich:
    """Return which date changed, under its line of the story."""
    before = datetime.fromisoformat(said["from"]) if said["from"] else None
    one = Moved("", "", said["kind"], before, datetime.fromisoformat(said["to"]), said["why"])
    return _line(desk, one, desk.texts.reckoning.STORY)


def _line(desk: Desk, each: Moved, phrase: Any, **more: str) -> Rich:
    said = desk.texts.reckoning
    before = desk.moment(each.before) if each.before else said.NOT_DATED
    line: Rich = phrase(what=said.KIND[name_of(each.kind)], before=before, after=desk.moment(each.after), **more)
    return line

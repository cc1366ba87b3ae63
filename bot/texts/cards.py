"""A case as a card: the same layout in every language, cut to what the reader may see."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.casework.calendar import WorkCalendar
from bot.casework.demands import before_list
from bot.casework.lifecycle import IN_WORK, OPEN
from bot.casework.office import Office
from bot.casework.tracking import grouped
from bot.casework.turn import turn
from bot.texts.language import Reader, Texts, texts_of
from bot.texts.rich import Rich, joined, quoted, rich
from storage.tables import Case
from storage.tables.timing import UNCOUNTED
from storage.words import CaseType, State

LONGEST_SUBJECT = 18
LONGEST_OPEN = 200  # characters; a longer text is folded


@dataclass(frozen=True)
class Desk:
    """What every card needs besides the case: names, zone, calendar, this moment and the reader's words."""

    texts: Texts
    departments: Mapping[str, str]
    calendar: WorkCalendar
    now: datetime

    @property
    def timezone(self) -> ZoneInfo:
        """The zone that times are shown in."""
        return self.calendar.timezone

    def department(self, department_id: str | None) -> str:
        """Return the department's name; the office's own where none is known."""
        return self.departments.get(department_id or "", self.texts.words.OFFICE)

    def moment(self, at: datetime | None) -> str:
        """Return a moment in words; a date that cannot be known yet says so."""
        if at is None or at >= UNCOUNTED:
            return str(self.texts.words.NO_DATE)
        return str(self.texts.words.moment(at, self.timezone))


def desk_for(office: Office, reader: Reader, now: datetime) -> Desk:
    """Return the desk in somebody's own language."""
    return Desk(texts_of(reader), office.departments, office.calendar, now)


def spoken(case: Case) -> str:
    """Return the number as it is read over the telephone and copied by a tap; handled again it has a suffix."""
    return f"{grouped(case.number)}-{case.round}" if case.round else grouped(case.number)


def subject(case: Case) -> str:
    """Return the first words of the case, for lists."""
    line = case.text.strip().split("\n")[0]
    return line if len(line) <= LONGEST_SUBJECT else line[: LONGEST_SUBJECT - 1] + "…"


def left(desk: Desk, due_at: datetime) -> Rich:
    """Return how much time is left, in working days."""
    official, words = desk.texts.official, desk.texts.words
    today, due = desk.calendar.day_of(desk.now), desk.calendar.day_of(due_at)
    days = desk.calendar.working_days_between(today, due)
    if due_at < desk.now:
        return official.LATE(days=words.working_days(-days)) if days else rich(official.LATE_TODAY)
    return official.LEFT(days=words.working_days(days)) if days else rich(official.LEFT_TODAY)


@dataclass(frozen=True)
class Facts:
    """What a card says besides the case's own row."""

    who: str  # the firm, as far as this reader may know
    files: int = 0
    official: str = ""  # who answers for it by name: for officials only
    sign_by: datetime | None = None
    accept_by: datetime | None = None  # of an application, while nothing was said to the firm
    repair_by: datetime | None = None  # after a bad rating
    letter_by: datetime | None = None  # of a supervision letter (督办单) that waits for its answer
    waits: bool = False  # the time of the reply is paused
    answered: bool = True  # a reply may be read by this reader: the firm reads none that the office has yet to agree to
    rating: Rich | None = None  # the newest one, with its reasons


def card(desk: Desk, case: Case, facts: Facts, head: Rich | None = None) -> Rich:
    """Return the card of a case: the number, where it stands, who is answerable, what was written and answered."""
    texts, words = desk.texts, desk.texts.words
    about = {"type": words.TYPE[case.type], "number": spoken(case), "state": words.STATE[case.state]}
    lines: list[Rich | str] = [
        head or texts.official.CARD(**about),
        (texts.official.TASK_LINE if case.type is CaseType.TASK else texts.official.FIRM_LINE)(
            who=facts.who, files=facts.files, demands=len(case.demands)
        ),
        texts.official.ANSWERABLE(department=desk.department(case.department_id), name=facts.official),
        *whose_turn(desk, case),
    ]
    if case.state is State.DISPATCHED and facts.sign_by:
        lines.append(texts.official.SIGN_BY(moment=desk.moment(facts.sign_by)))
    if case.state is State.HANDLING and facts.accept_by:
        lines.append(texts.applications.ACCEPT_BY(moment=desk.moment(facts.accept_by)))
    if case.state in (State.DISPATCHED, *IN_WORK):
        if case.due_at:
            lines.append(texts.official.REPLY_BY(moment=desk.moment(case.due_at), left=left(desk, case.due_at)))
        else:
            value = texts.applications.WAITS if facts.waits else words.NO_DATE
            lines.append(texts.firm.LINE(name=texts.labels.REPLY, value=value))
    if case.state is State.REPAIRING and facts.repair_by:
        lines.append(texts.official.REPAIR_BY(moment=desk.moment(facts.repair_by), left=left(desk, facts.repair_by)))
    if facts.letter_by:
        lines.append(texts.official.LETTER_BY(moment=desk.moment(facts.letter_by), left=left(desk, facts.letter_by)))
    if facts.rating:
        lines.append(facts.rating)
    if case.corrections:
        lines.append(texts.applications.CORRECTIONS(times=case.corrections))
    answered = bool(case.reply) and facts.answered
    lines += _written(case, answered=answered)
    if case.reply and answered:
        lines += ["", texts.official.REPLY_OF_CASE(), answers(desk, case.demands, case.reply)]
    return joined(lines)


def _written(case: Case, *, answered: bool) -> list[Rich | str]:
    """Return what was written and the demands in it, nothing twice: once answered, they stand above their answers."""
    told = before_list(case.text, case.demands)
    listed = [] if answered or list(case.demands) == [told.strip()] else demands(case.demands)
    return [*([quoted(told, folded=len(told) > LONGEST_OPEN)] if told else ()), *listed]


def whose_turn(desk: Desk, case: Case) -> list[Rich | str]:
    """Return whose turn it is (轮到谁), as a line; none when the case is over."""
    texts = desk.texts
    if (phrase := texts.official.WHOSE_TURN.get(turn(case))) is None:
        return []
    until = texts.words.day(case.deferred_until) if case.deferred_until else ""
    return [texts.official.TURN(who=phrase(department=desk.department(case.department_id), until=until))]


def demands(items: Sequence[str]) -> list[Rich | str]:
    """Return the demands, numbered."""
    return [f"{at}. {item}" for at, item in enumerate(items, 1)]


def answers(desk: Desk, items: Sequence[str], given: Sequence[Mapping[str, Any]]) -> Rich:
    """Return each demand with its answer."""
    texts = desk.texts
    return joined(
        part
        for at, (item, answer) in enumerate(zip(items, given, strict=False), 1)
        for part in (
            texts.firm.ANSWER(at=at, demand=item),
            texts.firm.ANSWER_LINE(outcome=texts.words.OUTCOME[answer["outcome"]], text=answer["text"]),
        )
    )


def when(desk: Desk, case: Case) -> Rich:
    """Return how a case stands in a list: the time that is left, or its state."""
    if case.state is State.HANDLING and case.corrections:
        return rich(desk.texts.applications.WAITING)
    return left(desk, case.due_at) if case.state in OPEN and case.due_at else rich(desk.texts.words.STATE[case.state])


def line(desk: Desk, case: Case) -> Rich:
    """Return a case as one line of a list."""
    return rich(desk.texts.official.CASE_LINE(when=when(desk, case), number=spoken(case), subject=subject(case)))

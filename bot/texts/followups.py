"""Follow-ups (回访) in words: one message that leads a firm through the questions, a promise asked about."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.casework.following_up import MAY_BE, Question
from bot.casework.standing import BAD
from bot.texts import buttons
from bot.texts.cards import Desk, spoken
from bot.texts.message import Button, Message, Rows, in_rows, plain
from bot.texts.phrase import Phrase
from bot.texts.rich import Rich, joined, quoted
from storage.tables import Case

_MOST_IN_A_ROW = 3


def asked(
    desk: Desk, case: Case, left: Sequence[Question], known: Mapping[Question, str], head: Phrase | None = None
) -> Message:
    """Return the next open question, under what was said before."""
    said, question = desk.texts.followups, left[0]
    top = (head or said.HEAD)(number=spoken(case), department=desk.department(case.department_id))
    at = len(Question) - len(left) + 1
    step = said.STEP(question=said.QUESTION[question], at=at, count=len(Question))
    return plain(joined([top, *_lines(desk, known), step]), *_answers(desk, case, question))


def thanked(desk: Desk, case: Case, known: Mapping[Question, str], *, reopens: bool) -> Message:
    """Return what was said, and what the firm can do now; of a bad rating it can say what was wrong."""
    said, labels = desk.texts.followups, desk.texts.labels
    rows: list[Sequence[Button]] = []
    lines: list[Rich | str] = [said.THANKS(number=spoken(case)), *_lines(desk, known)]
    if bad := known.get(Question.SATISFIED) in BAD:
        reasons = [Button(label, f"reason:{case.number}:{key}") for key, label in labels.REASONS.items()]
        lines.append(said.NOW_REPAIRED())
        rows += [reasons[:_MOST_IN_A_ROW], reasons[_MOST_IN_A_ROW:]]
    last = [Button(labels.STORY, f"story:{case.number}")]
    if reopens:
        lines.append(said.NOT_SOLVED_YET())
        last.insert(0, buttons.reopen(desk, case))
    elif not bad:
        lines.append(said.ALL_GOOD())
    return plain(joined(lines), *rows, last)


def _lines(desk: Desk, known: Mapping[Question, str]) -> list[Rich | str]:
    said = desk.texts.followups
    return [
        said.LINE(question=said.QUESTION[question], answer=said.ANSWER[question][answer])
        for question, answer in known.items()
    ]


def _answers(desk: Desk, case: Case, question: Question) -> Rows:
    labels = desk.texts.followups.ANSWER[question]
    found = [Button(label, f"followup:{case.number}:{question}.{value}") for value, label in labels.items()]
    assert set(labels) == set(MAY_BE[question])
    return in_rows(found, _MOST_IN_A_ROW)


def promise(desk: Desk, case: Case, at: int, due_at: datetime) -> Message:
    """Return the question whether what was promised by a day was done."""
    said = desk.texts.followups
    words = said.PROMISE(
        department=desk.department(case.department_id),
        number=spoken(case),
        at=at,
        day=desk.texts.words.day(desk.calendar.day_of(due_at)),
        demand=quoted(case.demands[at - 1]),
    )
    return plain(words, promise_row(desk, case, at))


def promise_row(desk: Desk, case: Case, at: int) -> list[Button]:
    """Return 做到了 and 没有."""
    said = desk.texts.followups
    return [
        Button(said.KEPT_LABEL, f"kept:{case.number}:{at}.yes"),
        Button(said.NOT_KEPT_LABEL, f"kept:{case.number}:{at}.no"),
    ]

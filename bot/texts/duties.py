"""Recurring duties and tasks in words: what was given in one message, what is late, the preview of a task."""

from collections.abc import Sequence

from bot.texts.cards import Desk, demands, spoken, subject
from bot.texts.message import Button, Message, Rows, plain
from bot.texts.rich import Rich, joined, quoted
from storage.tables import Case

MOST_BUTTONS = 20
LONGEST_HEADING = 24


def given(desk: Desk, tasks: Sequence[Case]) -> Message:
    """Return what was given to one person: alone with what its report must answer, several as a list."""
    texts, labels = desk.texts.duties, desk.texts.labels
    if len(tasks) > 1:
        lines = [texts.GIVEN_MANY(count=len(tasks)), *(_line(desk, case) for case in tasks), texts.GIVEN_NEXT()]
        return plain(joined(lines), *_opening(desk, tasks))
    case = tasks[0]
    lines = [
        texts.GIVEN_ONE(number=spoken(case)),
        quoted(case.text),
        texts.REPORT_HEAD(),
        *demands(case.demands),
        texts.REPORT_BY(moment=desk.moment(case.due_at)),
    ]
    row = [Button(labels.SIGN, f"sign:{case.number}"), Button(labels.OPEN_CASE, f"open:{case.number}")]
    return plain(joined(lines), row)


def late(desk: Desk, tasks: Sequence[Case]) -> Message:
    """Return which duties were not reported in time."""
    texts = desk.texts.duties
    lines = [texts.LATE_HEAD(count=len(tasks)), *(_line(desk, case) for case in tasks), texts.LATE_NEXT()]
    return plain(joined(lines), *_opening(desk, tasks))


def heading(case: Case) -> str:
    """Return what a duty's task is called: the words before the colon."""
    head = case.text.partition("：")[0]
    return head if len(head) <= LONGEST_HEADING else subject(case)


def _line(desk: Desk, case: Case) -> Rich:
    said: Rich = desk.texts.duties.LINE(
        heading=heading(case), department=desk.department(case.department_id), moment=desk.moment(case.due_at)
    )
    return said


def _opening(desk: Desk, tasks: Sequence[Case]) -> Rows:
    return [[Button(f"{heading(case)} {spoken(case)}", f"open:{case.number}")] for case in tasks[:MOST_BUTTONS]]

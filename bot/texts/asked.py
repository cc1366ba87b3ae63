"""What the firm is asked when its moment has come: by the kind of clock that rang."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.texts import buttons
from bot.texts.cards import Desk, spoken
from bot.texts.message import Button, Message, Rows, plain
from storage.tables import Case


def message(desk: Desk, kind: str, case: Case, due_at: datetime) -> Message:
    """Return the question with its buttons."""
    phrase = desk.texts.firm.ASKED[kind]
    return plain(phrase(number=spoken(case), moment=desk.moment(due_at)), *_ROWS[kind](desk, case))


def _supplement(desk: Desk, case: Case) -> Rows:
    return [[Button(desk.texts.labels.SUPPLEMENT, f"supplement:{case.number}")]]


def _harassed(desk: Desk, case: Case) -> Rows:
    labels = desk.texts.labels
    return [
        [Button(labels.HARASSED, f"harassed:{case.number}:yes"), Button(labels.UNHARMED, f"harassed:{case.number}:no")]
    ]


def _reopen(desk: Desk, case: Case) -> Rows:
    return [[buttons.reopen(desk, case)]]


_ROWS: Mapping[str, Callable[[Desk, Case], Rows]] = {
    "missing": _supplement,
    "retaliation_30": _harassed,
    "retaliation_90": _harassed,
    "reopen_end": _reopen,
}

"""Reminders in words: one message a person, the most pressing first, with a button for each case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.casework.lifecycle import IN_WORK
from bot.texts.cards import Desk, spoken, subject
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from storage.tables import Case
from storage.words import State


@dataclass(frozen=True, slots=True)
class Due:
    """A case that something is due of: which deadline, which step, said to whom, and who answers for it."""

    case: Case
    kind: str
    step: str
    addressee: str
    due_at: datetime
    official: str | None


def gathered(desk: Desk, dues: Sequence[Due]) -> Message:
    """Return one message of all that is due for one person."""
    texts, labels = desk.texts.official, desk.texts.labels
    ordered = sorted(dues, key=lambda each: each.due_at)
    lines: list[Rich | str] = [texts.GATHERED(count=len(ordered))] if len(ordered) > 1 else []
    lines += [_line(desk, each) for each in ordered]
    lines.append(texts.NEXT_STEP.get(_next_step(ordered), texts.NEXT_STEP["official"])())
    if len(ordered) == 1:
        return plain(joined(lines), _buttons(desk, ordered[0]))
    rows = [[Button(f"{labels.OPEN_CASE} {spoken(each.case)}", f"open:{each.case.number}")] for each in ordered]
    return plain(joined(lines), *rows[:20])


def _next_step(ordered: Sequence[Due]) -> str:
    """Return who is told what to do; an official of whom only acceptance is due, what that asks."""
    accept = ordered[0].addressee == "official" and all(each.kind == "accept" for each in ordered)
    return "accept" if accept else ordered[0].addressee


def _line(desk: Desk, each: Due) -> Rich:
    texts, case = desk.texts.official, each.case
    late = each.step not in ("half", "day_before", "due")
    phrase = texts.OVERDUE_HEAD if late and each.addressee != "official" else texts.STEPS[each.step]
    said: Rich = phrase(
        number=spoken(case),
        subject=subject(case),
        what=texts.WHAT[each.kind],
        moment=desk.moment(each.due_at),
        official=each.official or texts.NOBODY,
    )
    return said


def _buttons(desk: Desk, each: Due) -> list[Button]:
    labels, number = desk.texts.labels, each.case.number
    opened = Button(labels.OPEN_CASE, f"open:{number}")
    if each.addressee == "official" and each.kind == "accept":
        return [Button(labels.ACCEPT, f"accept:{number}"), Button(labels.CORRECT, f"correct:{number}"), opened]
    if each.addressee == "official" and each.case.state is State.DISPATCHED:
        return [Button(labels.SIGN, f"sign:{number}"), opened]
    if each.addressee == "official" and each.case.state in IN_WORK:
        return [Button(labels.REPLY, f"reply:{number}"), opened]
    return [opened]

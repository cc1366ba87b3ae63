"""Reminders in words: one message a person, the most pressing first, each with what they can do about it now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.casework.actions import Action
from bot.casework.handling import Sight
from bot.texts.cards import Desk, left, spoken, subject
from bot.texts.message import Button, Message, in_rows, plain
from bot.texts.rich import Rich, joined
from storage.tables import Case

A = Action
MOST_LINES = 20
MOST_BUTTONS = 8
_BEFORE = frozenset({"half", "day_before"})  # more time can still be asked for
_EARLY = _BEFORE | {"due"}
# What each addressee is offered beside the card, as far as they may: at most four, the most useful first.
_OFFERED: Mapping[str, tuple[Action, ...]] = {
    "official": (
        A.SIGN,
        A.ACCEPT,
        A.CORRECT,
        A.ANSWER_LETTER,
        A.REPLY,
        A.SUBMIT_REPLY,
        A.REPAIR,
        A.KEEP_PROMISE,
        A.CONTACT,
        A.ASK_EXTENSION,
        A.PROGRESS,
    ),
    "head": (A.GRANT_EXTENSION, A.URGE, A.APPOINT, A.EXTEND, A.ANSWER_LETTER, A.SIGN),
    "dispatcher": (A.DESIGNATE, A.DISPATCH, A.REFUSE),
    "supervisor": (A.APPROVE_REPLY, A.UPHOLD_APPEAL, A.REJECT_APPEAL, A.DESIGNATE, A.DISPATCH, A.URGE, A.TALK, A.DEFER),
}
_MOST_OFFERED = 4
_FIRST = {"repair_contact": A.CONTACT, "progress": A.PROGRESS}  # what the deadline itself is about
_ABOUT_THE_REPLY = frozenset({"sign", "reply"})  # what a head can put off, or ask for today


@dataclass(frozen=True, slots=True)
class Due:
    """A case that something is due of: which deadline, which step, said to whom, who answers for it, by which letter."""

    case: Case
    kind: str
    step: str
    addressee: str
    due_at: datetime
    official: str | None
    letter: str = ""


def gathered(desk: Desk, dues: Sequence[Due], seen: Sight | None = None, in_hand: int = 0) -> Message:
    """Return one message of all that is due for one person; of a single case with its buttons."""
    texts = desk.texts.reminders
    ordered = sorted(dues, key=lambda each: each.due_at)
    if len(ordered) == 1:
        lines = [_line(desk, ordered[0]), _next_step(desk, ordered[0])]
        return plain(joined(lines), *_offers(desk, ordered[0], seen))
    head = (
        texts.TODAY(count=len(ordered), in_hand=in_hand)
        if in_hand >= len(ordered)
        else texts.GATHERED(count=len(ordered))
    )
    shown = ordered[:MOST_LINES]
    lines = [head, *(_line(desk, each) for each in shown)]
    if len(ordered) > len(shown):
        lines.append(texts.AND_MORE(count=len(ordered) - len(shown)))
    if len(steps := {_next_step(desk, each).text: _next_step(desk, each) for each in ordered}) == 1:
        lines += steps.values()  # the same for all of them
    return plain(joined(lines), *_opens(desk, shown), _lists(desk, ordered))


def _line(desk: Desk, each: Due) -> Rich:
    texts, case = desk.texts.reminders, each.case
    step = each.step if each.letter or each.step in _EARLY else "overdue"
    phrase = texts.LINE[step] if each.addressee == "official" or step in _EARLY else texts.LINE_ABOVE[step]
    said: Rich = phrase(
        number=spoken(case),
        subject=subject(case),
        what=texts.WHAT.get(each.kind.rstrip("0123456789"), texts.WHAT["reply"]),
        moment=desk.moment(each.due_at),
        official=each.official or texts.NOBODY,
        department=desk.department(case.department_id),
        letter=each.letter,
        late=left(desk, each.due_at),
    )
    return said


def _next_step(desk: Desk, each: Due) -> Rich:
    texts = desk.texts.reminders
    kind = each.step if each.letter else each.kind.rstrip("0123456789")
    phrase = texts.NEXT_STEP[each.addressee]
    if each.addressee == "head" and each.kind not in _ABOUT_THE_REPLY:
        phrase = texts.NEXT_STEP_HEAD
    if each.addressee == "official":
        usual = phrase if each.step in _BEFORE else texts.NEXT_STEP_LATE
        phrase = texts.NEXT_STEP_OF.get(kind, usual)
        if kind == "sign" and each.step == "overdue":
            phrase = texts.NEXT_STEP_UNSIGNED
    words: Rich = phrase()
    return words


def _offers(desk: Desk, each: Due, seen: Sight | None) -> list[list[Button]]:
    acts, number = desk.texts.acts, each.case.number
    can = [action for action in _OFFERED.get(each.addressee, ()) if seen and action in seen.actions]
    can.sort(key=lambda action: action is not _FIRST.get(each.kind))
    buttons = [Button(acts.BUTTON[action], f"{action}:{number}") for action in can[:_MOST_OFFERED]]
    buttons.append(Button(desk.texts.labels.OPEN_CASE, f"open:{number}"))
    return in_rows(buttons, 3)


def _opens(desk: Desk, shown: Sequence[Due]) -> list[list[Button]]:
    open_case = desk.texts.labels.OPEN_CASE
    return [[Button(f"{open_case} {spoken(each.case)}", f"open:{each.case.number}")] for each in shown[:MOST_BUTTONS]]


def _lists(desk: Desk, ordered: Sequence[Due]) -> list[Button]:
    """Return what leads to the whole: the official's lists and leave, the office's board."""
    texts = desk.texts
    if all(each.addressee in ("official", "head") for each in ordered):
        own = [Button(texts.labels.DUTY, "duty"), Button(texts.labels.CASES, "cases")]
        return [*own, Button(texts.staff.I_AM_AWAY_LABEL, "away:me")]
    return [Button(texts.labels.BOARD, "board")]

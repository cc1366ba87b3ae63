"""The buttons under a card: what is expected next alone on top, what is common beside it, the rest behind 更多."""

from collections.abc import Sequence

from bot.casework import reckoning
from bot.casework.actions import Action, Fact
from bot.casework.handling import Sight
from bot.texts.cards import Desk
from bot.texts.message import Button, Rows
from storage.tables import Case
from storage.words import State

A = Action
_TOP = (
    A.TAKE_OVER,
    A.GRANT_EXTENSION,
    A.APPROVE_REPLY,
    A.UPHOLD_APPEAL,
    A.SHOW_IDENTITY,
    A.DESIGNATE,
    A.DISPATCH,
    A.SIGN,
    A.ACCEPT,
    A.CORRECT,
    A.REPLY,
    A.SUBMIT_REPLY,
    A.REPAIR,
    A.CLOSE,
    A.ANSWER_LETTER,
    A.CO_ANSWER,
    A.RESUME,
)
_COMMON = (
    A.RETURN_REPLY,
    A.REFUSE_EXTENSION,
    A.REJECT_APPEAL,
    A.REFUSE_IDENTITY,
    A.REFUSE_DEFERRAL,
    A.SEND_BACK,
    A.DECLINE,
    A.ASK_EXTENSION,
    A.TRANSFER,
    A.CONTACT,
    A.SUPPLEMENT,
    A.WITHDRAW,
    A.NUDGE,
    A.APPEAL_REFUSAL,
    A.APPEAL_RATING,
    A.REFUSE,
    A.SUPERVISE,
    A.TALK,
    A.DEFER,
)
_MORE = (
    A.PROGRESS,
    A.ASK_MISSING,
    A.INVITE_CO,
    A.EXTEND,
    A.ASK_DEFERRAL,
    A.APPOINT,
    A.PROLONG_REPAIR,
    A.URGE,
    A.KEEP_PROMISE,
    A.RETYPE,
    A.MERGE,
    A.CONCLUDE,
    A.CIRCULATE,
    A.PROPOSE_ACCOUNT,
    A.ASK_IDENTITY,
    A.NOTE,
)
AGAIN = frozenset({A.REOPEN, A.REDIRECT, A.ESCALATE})  # one button, then the reason
RATES = frozenset({A.RATE, A.RATE_AGAIN})
_IN_A_ROW = 3


def under_card(desk: Desk, seen: Sight, *, files: int = 0) -> Rows:
    """Return the buttons of a case for whoever sees it."""
    labels, case, actions = desk.texts.labels, seen.case, seen.actions
    top = [[_button(desk, case, action)] for action in _TOP if action in actions]
    rest = [_button(desk, case, action) for action in _COMMON if action in actions]
    if AGAIN & set(actions):
        rest.append(reopen(desk, case))
    if seen.is_reporter and Fact.REOPEN_OVER in seen.facts:
        rest.append(Button(desk.texts.intake.ANEW, f"anew:{case.number}"))
    if files:
        rest.append(Button(f"{labels.FILES} {files}", f"files:{case.number}"))
    rest.append(Button(labels.STORY, f"story:{case.number}"))
    if reckoning.shown(seen):
        rest.append(Button(labels.WHY, f"why:{case.number}"))
    if any(action in _MORE for action in actions):
        rest.append(Button(desk.texts.acts.MORE, f"more:{case.number}"))
    rows = top + _rows(rest)
    if RATES & set(actions) and case.state is State.CLOSED:
        rows += rating(desk, case)
    return rows


def more(desk: Desk, seen: Sight) -> Rows:
    """Return what else can be done."""
    return _rows([_button(desk, seen.case, action) for action in _MORE if action in seen.actions], wide=2)


def reopen(desk: Desk, case: Case) -> Button:
    """Return 重新办理."""
    return Button(desk.texts.acts.BUTTON[A.REOPEN], f"reopen:{case.number}")


def rating(desk: Desk, case: Case) -> list[list[Button]]:
    """Return the two questions: is it solved, and the five levels (好差评)."""
    labels = desk.texts.labels
    solved = [Button(label, f"solved:{case.number}:{value}") for value, label in labels.SOLVED.items()]
    levels = [Button(label, f"rate:{case.number}:{level}") for level, label in labels.SATISFACTION.items()]
    return [solved, levels[:3], levels[3:]]


def _button(desk: Desk, case: Case, action: Action) -> Button:
    return Button(desk.texts.acts.BUTTON[action], f"{action}:{case.number}")


def _rows(buttons: Sequence[Button], wide: int = _IN_A_ROW) -> list[list[Button]]:
    return [list(buttons[at : at + wide]) for at in range(0, len(buttons), wide)]

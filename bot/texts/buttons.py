"""The buttons under a card: what is expected next alone on top, what is common beside it, the rest behind 更多."""

from bot.casework import reckoning
from bot.casework.actions import Action, Capacity, Fact
from bot.casework.handling import Sight
from bot.texts.cards import Desk
from bot.texts.message import Button, Rows, in_rows
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
_BESIDE = {  # yes and no stand side by side
    A.TAKE_OVER: A.DECLINE,
    A.GRANT_EXTENSION: A.REFUSE_EXTENSION,
    A.APPROVE_REPLY: A.RETURN_REPLY,
    A.UPHOLD_APPEAL: A.REJECT_APPEAL,
    A.SHOW_IDENTITY: A.REFUSE_IDENTITY,
}
_HEAD = (A.URGE, A.APPOINT, A.EXTEND)  # what a head is asked for: not to reply themselves
_COMMON = (
    A.REFUSE_DEFERRAL,
    A.SEND_BACK,
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
    top = [
        [_button(desk, case, each) for each in (action, _BESIDE.get(action)) if each in actions]
        for action in _TOP
        if action in actions
    ]
    if A.REFUSE_DEFERRAL in actions:
        top.insert(0, [_button(desk, case, A.DEFER), _button(desk, case, A.REFUSE_DEFERRAL)])
        actions = tuple(each for each in actions if each not in (A.DEFER, A.REFUSE_DEFERRAL))
    if _leads(seen):
        top.append([_button(desk, case, action) for action in _HEAD if action in actions])
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
    rows = top + in_rows(rest, _IN_A_ROW)
    if RATES & set(actions) and case.state is State.CLOSED:
        rows += rating(desk, case)
    return rows


def more(desk: Desk, seen: Sight) -> Rows:
    """Return what else can be done, and the way back."""
    shown = _HEAD if _leads(seen) else ()
    found = [_button(desk, seen.case, action) for action in _MORE if action in seen.actions and action not in shown]
    return [*in_rows(found, 2), [Button(desk.texts.labels.BACK, f"less:{seen.case.number}")]]


def reopen(desk: Desk, case: Case) -> Button:
    """Return 重新办理."""
    return Button(desk.texts.acts.BUTTON[A.REOPEN], f"reopen:{case.number}")


def rating(desk: Desk, case: Case) -> list[list[Button]]:
    """Return the two questions: is it solved, and the five levels (好差评)."""
    levels = [Button(label, f"rate:{case.number}:{level}") for level, label in desk.texts.labels.SATISFACTION.items()]
    return [solved(desk, case), levels[:3], levels[3:]]


def solved(desk: Desk, case: Case) -> list[Button]:
    """Return 解决了, 部分解决 and 没解决."""
    return [Button(label, f"solved:{case.number}:{value}") for value, label in desk.texts.labels.SOLVED.items()]


def _leads(seen: Sight) -> bool:
    """Whether a head (负责人) looks at what an official of theirs answers for."""
    return Capacity.UNIT_HEAD in seen.capacities and A.URGE in seen.actions


def _button(desk: Desk, case: Case, action: Action) -> Button:
    return Button(desk.texts.acts.BUTTON[action], f"{action}:{case.number}")

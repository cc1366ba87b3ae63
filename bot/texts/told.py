"""What a change of a case says to whom: the firm, those inside; the sentences stand in texts/…/told.py, by action."""

from datetime import date
from typing import Any

from bot.casework.actions import Action
from bot.casework.doing import Change
from bot.texts import applications, buttons, followups
from bot.texts.cards import Desk, answers, spoken
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined

_ANSWERED = frozenset({Action.REPLY, Action.APPROVE_REPLY, Action.FOLLOW})
_RATED = frozenset({Action.CLOSE, Action.FOLLOW, Action.REPAIR})
_AGAIN = frozenset({Action.LAPSE, Action.KEEP_PROMISE, Action.REPLY, Action.APPROVE_REPLY})
_ASKED = frozenset({Action.CONTACT, Action.ASK_MISSING})


def places(desk: Desk, change: Change) -> dict[str, Any]:
    """Return what the sentences are filled with."""
    said, case, texts = change.event.said, change.case, desk.texts
    unit = said.get("department") or said.get("unit")
    words = said.get("words") or ""
    words = texts.told.WHY_LETTER.get(str(said.get("why")).partition(":")[0], words)
    return {
        "number": spoken(case),
        "department": desk.department(case.department_id or change.event.department_id),
        "unit": desk.department(unit) if unit else texts.acts.NOT_SURE,
        "reply_by": desk.moment(case.due_at),
        "reason": said.get("reason", ""),
        "words": words,
        "type": texts.words.TYPE[case.type],
        "name": said.get("name", ""),
        "letter": said.get("letter", ""),
        "demand": said.get("demand", ""),
        "until": _day(desk, said.get("until")),
        "extended_to": _day(desk, said.get("extended_to")) or texts.words.NO_DATE,
        "why": texts.told.WHY_AGAIN.get(said.get("why", ""), ""),
        "satisfaction": texts.labels.SATISFACTION.get(said.get("satisfaction", ""), ""),
        **{name: said.get(name, "") for name in ("situation", "channel", "how", "basis")},
        **{f"{kind}_by": desk.moment(change.due.get(kind)) for kind in ("missing", "repair", "letter")},
    }


def _day(desk: Desk, written: str | None) -> str:
    return str(desk.texts.words.day(date.fromisoformat(written))) if written else ""


def firm(desk: Desk, change: Change) -> Message:
    """Return what the firm reads, with what it can do now."""
    action, case = Action(change.event.action), change.case
    text: Rich
    if action is Action.CORRECT:
        text = applications.correction(desk, case, change.event.said)
    elif action is Action.ACCEPT:
        text = applications.accepted(desk, case, change.event)
    else:
        text = desk.texts.told.FIRM[action](**places(desk, change))
    if action in _ANSWERED:
        text = joined([text, answers(desk, case.demands, case.reply or [])])
    return plain(text, *_firm_rows(desk, change, action))


def _firm_rows(desk: Desk, change: Change, action: Action) -> list[list[Button]]:
    case, labels, acts = change.case, desk.texts.labels, desk.texts.acts
    rows = buttons.rating(desk, case) if action in _RATED else []
    if action in _ASKED:
        rows.append([Button(labels.SUPPLEMENT, f"supplement:{case.number}")])
    if action is Action.CORRECT:
        rows += applications.correction_rows(desk, case)
    if action is Action.KEEP_PROMISE:
        rows.append(followups.promise_row(desk, case, int(change.event.said["demand"])))
    if action is Action.REFUSE and not case.appeals:
        rows.append([Button(acts.BUTTON[Action.APPEAL_REFUSAL], f"{Action.APPEAL_REFUSAL}:{case.number}")])
    last = [Button(labels.STORY, f"story:{case.number}")]
    if action in _AGAIN | _RATED:
        last.insert(0, buttons.reopen(desk, case))
    return [*rows, last]


def inside(desk: Desk, change: Change) -> Message:
    """Return what somebody of a unit or of the office reads; the card is one tap away."""
    action, case = Action(change.event.action), change.case
    text: Rich
    if action is Action.CORRECT:
        text = applications.corrected_inside(desk, case, change.event)
    elif action is Action.ACCEPT:
        text = applications.accepted_inside(desk, case, change.event)
    else:
        text = desk.texts.told.INSIDE[action](**places(desk, change))
    return plain(text, [Button(desk.texts.labels.OPEN_CASE, f"open:{case.number}")])


def has_words(desk: Desk, change: Change) -> bool:
    """Whether a unit reads a sentence of its own of it; else it gets the card."""
    return change.event.action in desk.texts.told.INSIDE


def head(desk: Desk, change: Change) -> Rich | None:
    """Return the words over the card that this change is told with; None where no card is sent."""
    phrase = desk.texts.told.CARD.get(change.event.action)
    return phrase(**places(desk, change)) if phrase else None


def done(desk: Desk, change: Change) -> Rich:
    """Return what the one who did it reads."""
    words: Rich = desk.texts.acts.DONE[change.event.action](**places(desk, change))
    return words

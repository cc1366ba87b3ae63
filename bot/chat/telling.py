"""Everybody whom a change concerns is told, each in their words, in the transaction of the change."""

from collections.abc import Callable

from bot.casework.audience import Recipient
from bot.casework.handling import Change, Sight
from bot.casework.lifecycle import Action, Capacity
from bot.chat.context import ChatContext
from bot.chat.desk import case_message, desk_of
from bot.texts import applications
from bot.texts.cards import Desk, answers, rating, spoken
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from storage.tables import Case

_Words = Callable[[Desk, Change], Rich]


def _replied(desk: Desk, change: Change) -> Rich:
    head = desk.texts.firm.REPLIED(**_facts(desk, change))
    return joined([head, answers(desk, change.case.demands, change.case.reply or [])])


def _rated(desk: Desk, change: Change) -> Rich:
    level = desk.texts.labels.SATISFACTION[change.event.said["satisfaction"]]
    words: Rich = desk.texts.official.RATED(**_facts(desk, change), satisfaction=level)
    return words


# What a firm and an official read of each action; the table of the lifecycle says who is told at all.
_FIRM: dict[Action, _Words] = {
    Action.SIGN: lambda desk, change: desk.texts.firm.SIGNED_FOR(**_facts(desk, change)),
    Action.SEND_BACK: lambda desk, change: desk.texts.firm.SENT_BACK(**_facts(desk, change)),
    Action.DISPATCH: lambda desk, change: desk.texts.firm.DISPATCHED(**_facts(desk, change)),
    Action.CORRECT: lambda desk, change: applications.correction(desk, change.case, change.event.said),
    Action.ACCEPT: lambda desk, change: applications.accepted(desk, change.case, change.event),
    Action.CONTACT: lambda desk, change: desk.texts.firm.CONTACTED(**_facts(desk, change)),
    Action.REPLY: _replied,
    Action.CLOSE: lambda desk, change: desk.texts.firm.CLOSED(**_facts(desk, change)),
}
_INSIDE: dict[Action, _Words] = {
    Action.CORRECT: lambda desk, change: applications.corrected_inside(desk, change.case, change.event),
    Action.ACCEPT: lambda desk, change: applications.accepted_inside(desk, change.case, change.event),
    Action.SUPPLEMENT: lambda desk, change: desk.texts.official.SUPPLEMENTED(**_facts(desk, change)),
    Action.NUDGE: lambda desk, change: desk.texts.official.NUDGED(**_facts(desk, change)),
    Action.WITHDRAW: lambda desk, change: desk.texts.official.WITHDRAWN(**_facts(desk, change)),
    Action.RATE: _rated,
}
# After these the reader gets the whole card with its buttons, under these words.
_WITH_CARD: dict[Action, _Words] = {
    Action.SUBMIT: lambda desk, change: _new(desk, change.case),
    Action.DISPATCH: lambda desk, change: _new(desk, change.case),
    Action.SEND_BACK: lambda desk, change: desk.texts.office.SENT_BACK(**_facts(desk, change)),
}


def _facts(desk: Desk, change: Change) -> dict[str, str]:
    said = change.event.said
    return {
        "number": spoken(change.case.number),
        "department": desk.department(change.event.department_id),
        "reply_by": desk.moment(change.case.due_at),
        "reason": said.get("reason", ""),
        "words": said.get("words", ""),
    }


def _new(desk: Desk, case: Case) -> Rich:
    words: Rich = desk.texts.official.NEW_CASE(type=desk.texts.words.TYPE[case.type], number=spoken(case.number))
    return words


async def tell(context: ChatContext, change: Change) -> None:
    """Say the change to everybody on its list."""
    for recipient in change.told:
        desk = desk_of(context, context.texts_of(recipient.person))
        context.say_to(recipient.person, await _message(context, desk, change, recipient))


async def tell_new(context: ChatContext, case: Case, told: list[Recipient]) -> None:
    """Push a new case to those who handle it, or to those who have to find a unit for it."""
    for recipient in told:
        desk = desk_of(context, context.texts_of(recipient.person))
        waits = recipient.capacity is Capacity.DISPATCHER
        head = desk.texts.office.UNASSIGNED(number=spoken(case.number)) if waits else _new(desk, case)
        context.say_to(recipient.person, await _card(context, desk, case, recipient, head))


async def _message(context: ChatContext, desk: Desk, change: Change, recipient: Recipient) -> Message:
    action, number = Action(change.event.action), change.case.number
    labels = desk.texts.labels
    if recipient.capacity is Capacity.REPORTER:
        rows = rating(desk, change.case) if action is Action.CLOSE else []
        if action is Action.CONTACT:
            rows.append([Button(labels.SUPPLEMENT, f"supplement:{number}")])
        if action is Action.CORRECT:
            rows += applications.correction_rows(desk, change.case)
        return plain(_FIRM[action](desk, change), *rows, [Button(labels.STORY, f"story:{number}")])
    if words := _WITH_CARD.get(action):
        return await _card(context, desk, change.case, recipient, words(desk, change))
    return plain(_INSIDE[action](desk, change), [Button(labels.OPEN_CASE, f"open:{number}")])


async def _card(context: ChatContext, desk: Desk, case: Case, recipient: Recipient, head: Rich) -> Message:
    seen = Sight(case, frozenset({recipient.capacity}))
    return await case_message(context, seen, texts=desk.texts, head=head)

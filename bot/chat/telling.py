"""Everybody whom a change concerns is told, each in their words, in the transaction of the change."""

from bot.casework import handling
from bot.casework.actions import Capacity
from bot.casework.audience import Recipient
from bot.casework.doing import Change
from bot.chat.context import ChatContext
from bot.chat.desk import case_message, desk_of
from bot.texts import told
from bot.texts.cards import Desk, spoken
from bot.texts.message import Message
from bot.texts.rich import Rich
from storage import cases
from storage.tables import Case
from storage.words import CaseType

_FIRM = frozenset({Capacity.REPORTER})


async def tell(context: ChatContext, change: Change) -> None:
    """Say the change to everybody on its list, and what the platform did because of it."""
    for recipient in change.told:
        desk = desk_of(context, context.texts_of(recipient.person))
        context.say_to(recipient.person, await _message(context, desk, change, recipient))
    for further in change.then:
        await tell(context, further)


async def tell_new(context: ChatContext, case: Case, told: list[Recipient]) -> None:
    """Push a new case to those who handle it, or to those who have to find a unit for it."""
    for recipient in told:
        desk = desk_of(context, context.texts_of(recipient.person))
        unassigned = recipient.capacity in (Capacity.DISPATCHER, Capacity.SUPERVISOR)
        if case.guarded:
            head = await _guarded(context, desk, case)
        else:
            head = _unassigned(desk, case) if unassigned else _new(desk, case)
        context.say_to(recipient.person, await _card(context, desk, case, recipient, head))


async def _message(context: ChatContext, desk: Desk, change: Change, recipient: Recipient) -> Message:
    if recipient.capacity in _FIRM:
        return told.firm(desk, change)
    in_office = recipient.capacity in (Capacity.DISPATCHER, Capacity.SUPERVISOR)
    if (in_office or not told.has_words(desk, change)) and (head := told.head(desk, change)):
        return await _card(context, desk, change.case, recipient, head)
    return told.inside(desk, change)


def _new(desk: Desk, case: Case) -> Rich:
    words: Rich = desk.texts.official.NEW_CASE(type=desk.texts.words.TYPE[case.type], number=spoken(case))
    return words


def _unassigned(desk: Desk, case: Case) -> Rich:
    """Return what the office reads over a case that waits for a unit, or whose unit has nobody to sign for it."""
    words: Rich = desk.texts.office.UNASSIGNED(number=spoken(case))
    if case.department_id:
        words = desk.texts.office.NOBODY_THERE(number=spoken(case), department=desk.department(case.department_id))
    return words


async def _guarded(context: ChatContext, desk: Desk, case: Case) -> Rich:
    """Return what stands over a case whose reporter fears retaliation, or met with it after an older case."""
    words, before = desk.texts.intake, None
    if case.type is CaseType.REPORT and case.related_to is not None:
        before = await cases.by_id(context.work, case.related_to)
    said: Rich = words.NEW_GUARDED(number=spoken(case))
    if before is not None:
        said = words.NEW_RETALIATION(number=spoken(case), before=spoken(before))
    return said


async def _card(context: ChatContext, desk: Desk, case: Case, recipient: Recipient, head: Rich) -> Message:
    seen = await handling.seen_as(context.work, context.served.office, case, frozenset({recipient.capacity}))
    return await case_message(context, seen, texts=desk.texts, head=head)

"""Everything on a case that is one tap, or a choice and some words: which it is stands in one table.

A tap on the button asks for what is missing: first the choice (a unit, a situation, a person), then the words; the
words do it. Files may come with what is said to the firm.
"""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from bot.casework import handling, submitting
from bot.casework.actions import Action
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.handling import Sight
from bot.casework.promised import promised_on
from bot.casework.tracking import grouped
from bot.chat import choices, drafting, parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import case_message, desk_of
from bot.chat.telling import tell
from bot.texts import told
from bot.texts.message import Button, in_rows, plain
from storage import cases
from storage.words import Role

FORM = "words"
A = Action


class Choices(Protocol):
    """What there is to choose from: the likely ones, or every one."""

    def __call__(self, context: ChatContext, seen: Sight, *, every: bool = False) -> Awaitable[list[Button]]: ...


@dataclass(frozen=True, slots=True)
class Needs:
    """What an action needs before it is done: a choice under `pick`, words under `words`, a day read out of them."""

    words: str = ""
    pick: str = ""
    choices: Choices | None = None
    day: bool = False
    files: bool = False
    optional: bool = False  # the choice may be left out: the words alone will do


NEEDS: Mapping[Action, Needs] = {
    A.DISPATCH: Needs(pick="department", choices=choices.units),
    A.DESIGNATE: Needs(pick="department", choices=choices.units),
    A.REFUSE: Needs("words", "situation", choices.situations),
    A.APPEAL_REFUSAL: Needs("reason"),
    A.RETYPE: Needs(pick="type", choices=choices.types),
    A.MERGE: Needs(pick="into", choices=choices.doubles),
    A.APPOINT: Needs(pick="to", choices=choices.colleagues),
    A.SEND_BACK: Needs("reason", "department", choices.units, optional=True),
    A.TRANSFER: Needs("reason", "department", choices.units),
    A.TAKE_OVER: Needs(),
    A.DECLINE: Needs("reason"),
    A.INVITE_CO: Needs("words", "department", choices.units),
    A.CO_ANSWER: Needs("words"),
    A.CONTACT: Needs("words", files=True),
    A.PROGRESS: Needs("words", files=True),
    A.ASK_MISSING: Needs("words"),
    A.NOTE: Needs("words"),
    A.ASK_EXTENSION: Needs("reason"),
    A.GRANT_EXTENSION: Needs(),
    A.REFUSE_EXTENSION: Needs("reason"),
    A.EXTEND: Needs("reason"),
    A.ASK_DEFERRAL: Needs("reason", day=True),
    A.DEFER: Needs("reason", day=True),
    A.REFUSE_DEFERRAL: Needs("reason"),
    A.RESUME: Needs(),
    A.APPROVE_REPLY: Needs(),
    A.RETURN_REPLY: Needs("reason"),
    A.KEEP_PROMISE: Needs("words", "demand", choices.promises),
    A.CLOSE: Needs(),
    A.CONCLUDE: Needs("words"),
    A.REPAIR: Needs("words"),
    A.PROLONG_REPAIR: Needs("reason"),
    A.APPEAL_RATING: Needs("reason"),
    A.UPHOLD_APPEAL: Needs("reason"),
    A.REJECT_APPEAL: Needs("reason"),
    A.SUPERVISE: Needs("words"),
    A.ANSWER_LETTER: Needs("words"),
    A.CIRCULATE: Needs("words"),
    A.TALK: Needs("words"),
    A.PROPOSE_ACCOUNT: Needs("words"),
    A.ASK_IDENTITY: Needs("reason"),
    A.SHOW_IDENTITY: Needs(),
    A.REFUSE_IDENTITY: Needs("reason"),
    A.NUDGE: Needs(),
    A.URGE: Needs(),
}


async def pressed(update: Incoming, context: ChatContext) -> None:
    """A button of the table: do it, or ask for what it needs; refused at once when it is not theirs."""
    press = parse.press(update)
    action, number = Action(press.verb), press.about
    needs = NEEDS[action]
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    if action not in seen.actions:
        await handling.act(context.work, context.served.office, number, action, context.speaker)
    every = press.detail == choices.EVERY
    given = {needs.pick: press.detail} if needs.pick and press.detail and not every else {}
    if needs.pick and not given and not needs.optional:
        await _offer(context, seen, action, needs, every=every)
    elif needs.words:
        waiting = action is A.DEFER and "deferral" in seen.case.asks
        if waiting:  # the official has said why and until when
            await _do(context, number, action, {})
            return
        context.start_form(FORM, number=number, action=action, said=given)
        rows = await _choices(context, seen, action, needs, every=every) if needs.optional and not given else []
        context.say(plain(context.texts.acts.PROMPT[action](number=grouped(number)), *rows))
    else:
        await _do(context, number, action, given)


async def _offer(context: ChatContext, seen: Sight, action: Action, needs: Needs, *, every: bool) -> None:
    acts = context.texts.acts
    rows = await _choices(context, seen, action, needs, every=every)
    context.say(plain(acts.PICK[action](number=grouped(seen.case.number)) if rows else acts.NO_CHOICE(), *rows))


async def _choices(
    context: ChatContext, seen: Sight, action: Action, needs: Needs, *, every: bool
) -> list[list[Button]]:
    found = await needs.choices(context, seen, every=every) if needs.choices else []
    buttons = [Button(each.label, f"{action}:{seen.case.number}:{each.data}") for each in found]
    wide = 2 if all(len(each.label) <= choices.LONGEST_OF_TWO for each in buttons) else 1
    return in_rows(buttons, wide)


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The words, or a file with them."""
    draft = context.speaker.draft
    if "action" not in draft:
        raise NoLonger("STALE")
    action, number, said = Action(draft["action"]), draft["number"], dict(draft["said"])
    needs, words = NEEDS[action], parse.text(update).strip()
    if found := parse.file(update):
        if not needs.files or not await _attached(context, number, found):
            return
        said["files"] = 1
        words = words or str(context.texts.words.FILE[found.kind])
    if not words:
        raise Incomplete("text")
    said[needs.words] = words
    if needs.day:
        day = promised_on(words, context.today)
        said["until"] = day.isoformat() if day else ""
    await _do(context, number, action, said)


async def _attached(context: ChatContext, number: str, found: parse.File) -> bool:
    """Keep what an official sends to the firm with the case; say why when it cannot be taken."""
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    held = await cases.count_files(context.work, seen.case.id or 0)
    if refused := drafting.file_fault(context.texts, context.served.office.rules.attachments, found, held):
        context.say(plain(refused))
        return False
    submitting.attach(context.work, seen.case, ((found.kind, found.file_id, found.size),), by=Role.OFFICIAL)
    return True


async def _do(context: ChatContext, number: str, action: Action, said: dict[str, Any]) -> None:
    change = await handling.act(context.work, context.served.office, number, action, context.speaker, **said)
    if context.speaker.form == FORM:
        context.speaker.forget()
    context.say(plain(told.done(desk_of(context), change), [Button(context.texts.labels.OPEN_CASE, f"open:{number}")]))
    await tell(context, change)
    if action is A.SHOW_IDENTITY:
        await choices.show_identity(context, change)


async def more(update: Incoming, context: ChatContext) -> None:
    """`更多`: what else can be done."""
    number = parse.press(update).about
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    context.show(await case_message(context, seen, more=True))


async def less(update: Incoming, context: ChatContext) -> None:
    """`返回`: back to what is done most."""
    number = parse.press(update).about
    context.show(
        await case_message(context, await handling.sight(context.work, context.served.office, number, context.speaker))
    )


PRESSES = {**{str(action): pressed for action in NEEDS}, "more": more, "less": less}
FORMS = {FORM: wrote}
FILES = {FORM: wrote}

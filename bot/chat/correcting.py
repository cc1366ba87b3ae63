"""`补正告知`: the official ticks the matter's own list, reads the notice as the firm will, and sends it, once."""

from dataclasses import dataclass
from typing import Any

from bot.casework import correcting, handling
from bot.casework.actions import Action
from bot.casework.correcting import Standing
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.tracking import grouped
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.chat.desk import desk_of
from bot.chat.telling import tell
from bot.texts import applications as texts_of
from bot.texts.message import Button, plain
from knowledge.guide import Item, guide
from knowledge.requirements import requirements_mark
from storage import notices
from storage.tables import Case

FORM, REASON = "correction", "correction_reason"


@dataclass(frozen=True, slots=True)
class _List:
    """An application with the matter's own list of papers, for the firm's situation, as the knowledge says today."""

    case: Case
    name: str
    version: str
    items: tuple[Item, ...]


async def _opened(context: ChatContext, number: str) -> _List:
    """Return the list; refused at once when a correction notice is not theirs to give."""
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    if Action.CORRECT not in seen.actions:
        await handling.act(context.work, context.served.office, number, Action.CORRECT, context.speaker)
    base, matter_id = context.served.base, seen.case.matter_id or ""
    found = await notices.receipt(context.work, seen.case.receipt or "")
    if matter_id not in base.matters or found is None:
        raise NoLonger("STALE")
    items = guide(base, matter_id, found[0].situation).items
    if not items:
        raise Incomplete("no_papers")
    return _List(
        seen.case, context.served.name(matter_id, context.texts), requirements_mark(base.matters[matter_id]), items
    )


async def begin(update: Incoming, context: ChatContext) -> None:
    """`补正告知`: the list to tick; of the head who gives a further one the reason first."""
    number = parse.press(update).about
    opened = await _opened(context, number)
    standing = await correcting.standing(context.work, opened.case, context.speaker, opened.version)
    if standing is Standing.BY_HEAD:
        context.start_form(REASON, number=number)
        context.say(plain(context.texts.applications.WHY_AGAIN(times=opened.case.corrections)))
        return
    context.start_form(FORM, number=number, picked=[])
    _show(context, opened, in_place=False)


async def wrote_reason(update: Incoming, context: ChatContext) -> None:
    """The head's reason; then the list."""
    number, reason = context.speaker.draft["number"], parse.text(update).strip()
    if not reason:
        raise Incomplete("correction_reason")
    opened = await _opened(context, number)
    context.start_form(FORM, number=number, picked=[], reason=reason)
    _show(context, opened, in_place=False)


def _show(context: ChatContext, opened: _List, *, in_place: bool) -> None:
    picked = context.speaker.draft["picked"]
    message = texts_of.choose(desk_of(context), opened.case.number, opened.name, opened.items, picked)
    (context.show if in_place else context.say)(message)


async def _going_on(update: Incoming, context: ChatContext) -> _List:
    """Return the list that is being ticked; raises `NoLonger` when it was sent or something else was begun."""
    number = parse.press(update).about
    if context.speaker.form != FORM or context.speaker.draft.get("number") != number:
        raise NoLonger("STALE")
    return await _opened(context, number)


async def tick(update: Incoming, context: ChatContext) -> None:
    """A number was tapped: to be corrected, or not."""
    opened, place = await _going_on(update, context), parse.press(update).detail
    if not place.isdigit() or int(place) >= len(opened.items):
        raise NoLonger("STALE")
    key, picked = opened.items[int(place)].key, context.speaker.draft["picked"]
    with_draft(context.speaker, picked=[each for each in picked if each != key] if key in picked else [*picked, key])
    _show(context, opened, in_place=True)


async def tick_again(update: Incoming, context: ChatContext) -> None:
    """`重新勾选`."""
    _show(context, await _going_on(update, context), in_place=True)


async def wrote_instead(_update: Incoming, context: ChatContext) -> None:
    """Words are no tick: the list is shown again."""
    _show(context, await _opened(context, context.speaker.draft["number"]), in_place=False)


def _said(context: ChatContext, opened: _List) -> dict[str, Any]:
    """Return what the notice says, of the papers that are ticked, in the list's own order."""
    draft = context.speaker.draft
    missing = [{"name": item.name, "verified": item.verified} for item in opened.items if item.key in draft["picked"]]
    if not missing:
        raise Incomplete("missing")
    return {"missing": missing, "version": opened.version, "reason": draft.get("reason", "")}


async def preview(update: Incoming, context: ChatContext) -> None:
    """The notice as the firm will read it."""
    opened = await _going_on(update, context)
    said = _said(context, opened)
    standing = await correcting.standing(context.work, opened.case, context.speaker, opened.version)
    said |= {"standing": standing, "times": opened.case.corrections + 1}
    context.show(texts_of.preview(desk_of(context), opened.case, said))


async def send(update: Incoming, context: ChatContext) -> None:
    """`发出补正告知`."""
    opened = await _going_on(update, context)
    number, said = opened.case.number, _said(context, opened)
    change = await handling.act(context.work, context.served.office, number, Action.CORRECT, context.speaker, **said)
    context.speaker.forget()
    opened_again = Button(context.texts.labels.OPEN_CASE, f"open:{number}")
    context.show(plain(context.texts.applications.SENT(number=grouped(number)), [opened_again]))
    await tell(context, change)


PRESSES = {
    "correct": begin,
    "miss": tick,
    "correction": preview,
    "tick_again": tick_again,
    "send_correction": send,
}
FORMS = {FORM: wrote_instead, REASON: wrote_reason}

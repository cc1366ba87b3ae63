"""`按我的情况算清单`, `材料清单`: plain questions narrow an entry down, ticks are remembered, the list can be shared."""

from bot.casework.errors import NoLonger
from bot.chat import parse, receipts
from bot.chat.context import ChatContext, Incoming
from bot.texts import listing
from bot.texts.answer import warning
from bot.texts.message import Message, plain
from knowledge.guide import Guide, guide, has_papers
from storage import notices
from storage.tables import Checklist


async def _opened(context: ChatContext, entry_id: str) -> tuple[Checklist, Guide]:
    """Return the speaker's list and where it stands; raises `NoLonger` for an entry that is gone."""
    if not has_papers(context.served.base, entry_id):
        raise NoLonger("STALE")
    held = await notices.checklist(context.work, context.speaker.id, entry_id)
    return held, guide(context.served.base, entry_id, held.answers)


def _save(context: ChatContext, held: Checklist, now: Guide) -> None:
    held.answers, held.changed_at = dict(now.answers), context.now


def _list(context: ChatContext, held: Checklist, now: Guide) -> Message:
    not_in_force = warning(context.texts, context.served.base, now.entry_id, context.today)
    return listing.papers(context.texts, now, held.ticked, not_in_force)


async def _show(context: ChatContext, held: Checklist, now: Guide) -> None:
    """Show the next question or, when all are answered, the list; always in place of the last one."""
    if now.open_question is None:
        context.show(_list(context, held, now))
    else:
        context.show(listing.question(context.texts, now, at=now.questions.index(now.open_question)))


async def narrow(update: Incoming, context: ChatContext) -> None:
    """`按我的情况算清单`: as a new message, going on where it was left."""
    held, now = await _opened(context, parse.press(update).about)
    if now.open_question is None:
        context.say(_list(context, held, now))
    else:
        context.say(listing.question(context.texts, now, at=now.questions.index(now.open_question)))


async def papers(update: Incoming, context: ChatContext) -> None:
    """`材料清单`: what applies by the answers so far; the rest is marked."""
    held, now = await _opened(context, parse.press(update).about)
    context.say(_list(context, held, now))


async def in_place(update: Incoming, context: ChatContext) -> None:
    """Back to the list, or `先看全部材料`."""
    held, now = await _opened(context, parse.press(update).about)
    context.show(_list(context, held, now))


async def ask(update: Incoming, context: ChatContext) -> None:
    """Show one question again: `上一步`, or an answer to be changed."""
    press = parse.press(update)
    _, now = await _opened(context, press.about)
    if not press.detail.isdigit() or int(press.detail) >= len(now.questions):
        raise NoLonger("STALE")
    context.show(listing.question(context.texts, now, at=int(press.detail)))


async def answer(update: Incoming, context: ChatContext) -> None:
    """An option was chosen: `question.option`."""
    press = parse.press(update)
    held, now = await _opened(context, press.about)
    place, _, number = press.detail.partition(".")
    try:
        asked = now.questions[int(place)]
        option = asked.options[int(number)]
    except (ValueError, IndexError):
        raise NoLonger("STALE") from None
    now = guide(context.served.base, press.about, {**held.answers, asked.id: option.id})
    _save(context, held, now)
    await _show(context, held, now)


async def tick(update: Incoming, context: ChatContext) -> None:
    """A number was tapped: the paper is there, or is not."""
    press = parse.press(update)
    held, now = await _opened(context, press.about)
    if not press.detail.isdigit() or int(press.detail) >= len(now.items):
        raise NoLonger("STALE")
    key = now.items[int(press.detail)].key
    held.ticked = [each for each in held.ticked if each != key] if key in held.ticked else [*held.ticked, key]
    held.changed_at = context.now
    context.show(_list(context, held, now))


async def change(update: Incoming, context: ChatContext) -> None:
    """`改条件`: the answers one by one."""
    _, now = await _opened(context, parse.press(update).about)
    context.show(listing.answers(context.texts, now))


async def share(update: Incoming, context: ChatContext) -> None:
    """`转给别人`: a link that opens this very list, filled in."""
    _, now = await _opened(context, parse.press(update).about)
    link = f"https://t.me/{context.bot.username}?start={link_of(now)}"
    context.say(plain(context.texts.listing.SHARE(link=link)))


def link_of(now: Guide) -> str:
    """Return the start parameter: the entry, then the number of each answer (Telegram allows A-Z a-z 0-9 _ -, 64 at most)."""
    numbers = ""
    for asked in now.questions:
        if asked.id in now.answers:
            numbers += str([option.id for option in asked.options].index(now.answers[asked.id]))
    return f"m_{now.entry_id}" + (f"__{numbers}" if numbers else "")


async def open_link(context: ChatContext, link: str) -> None:
    """`/start m_…`: the notice, and with answers the list as it was shared."""
    entry_id, _, numbers = link.partition("__")
    if not has_papers(context.served.base, entry_id):
        raise NoLonger("STALE")
    if not numbers:
        context.say(receipts.given(context, entry_id))
        return
    answers: dict[str, str] = {}
    for number in numbers:
        asked = guide(context.served.base, entry_id, answers).open_question
        if asked is None or not number.isdigit() or int(number) >= len(asked.options):
            break
        answers[asked.id] = asked.options[int(number)].id
    held = await notices.checklist(context.work, context.speaker.id, entry_id)
    now = guide(context.served.base, entry_id, answers)
    _save(context, held, now)
    context.say(_list(context, held, now))


PRESSES = {
    "narrow": narrow,
    "papers": papers,
    "list": in_place,
    "all": in_place,
    "ask": ask,
    "q": answer,
    "tick": tick,
    "change_answers": change,
    "share": share,
}

"""A notice is given with a receipt (告知回执), can be shown again as it was, and turned into a complaint in two taps."""

from typing import Any

from bot.casework import receipts
from bot.casework.errors import NoLonger
from bot.chat import applications, complaining, parse, used
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.chat.served import Prepared
from bot.texts import changes
from bot.texts.answer import answered, name_of
from bot.texts.message import Button, Message, plain
from bot.texts.notice import to_fill
from bot.texts.rich import Rich, Span, joined
from knowledge.guide import guide, has_papers
from knowledge.notice import sections
from storage import notices
from storage.tables import NoticeText, Receipt
from storage.words import Role


def given(context: ChatContext, entry_id: str) -> Message:
    """Return an entry, complete, kept under a receipt, with what can be done under an answer."""
    base, texts = context.served.base, context.texts
    if name_of(base, entry_id) == entry_id:
        raise NoLonger("STALE")
    used.answered(context, entry_id)
    prepared = context.served.prepared(texts, entry_id, context.today)
    message = prepared.message
    if not has_papers(base, entry_id):
        return Message(message.text, [*message.buttons, *_feedback(context, entry_id)])
    code = _keep(context, entry_id, {}, prepared)
    text = joined([message.text, texts.listing.RECEIPT(code=code), _for_admins(context, entry_id)])
    papers = _papers(context, entry_id, asks=prepared.asks)
    return Message(text, [*papers, *message.buttons, *_feedback(context, entry_id)])


def _for_admins(context: ChatContext, entry_id: str) -> Rich | str:
    """Return what only an admin reads: the lines that the city has still to fill in."""
    matter = context.served.base.matters.get(entry_id)
    if matter is None or not context.speaker.holds(Role.ADMIN):
        return ""
    return to_fill(context.texts, sections(context.served.base, matter)) or ""


def _keep(context: ChatContext, entry_id: str, situation: dict[str, str], told: Prepared) -> str:
    """Keep a receipt; its words are stored once, however many are told them."""
    work, kept = context.work, context.served.kept_texts
    if told.digest not in kept:
        work.note(NoticeText(digest=told.digest, spans=told.spans), once=True)
        work.then(lambda: kept.add(told.digest))
    return receipts.give(
        work,
        context.served.office,
        context.speaker.id,
        entry_id=entry_id,
        knowledge=context.served.base.digest,
        situation=situation,
        text=told.digest,
    )


async def send_sheet(update: Incoming, context: ChatContext) -> None:
    """`完整告知单`: the PDF for the speaker's own situation, under a receipt of its own."""
    entry_id, base, texts = parse.press(update).about, context.served.base, context.texts
    if not has_papers(base, entry_id):
        raise NoLonger("STALE")
    held = await notices.checklist(context.work, context.speaker.id, entry_id)
    situation = dict(guide(base, entry_id, held.answers).answers)
    code = _keep(context, entry_id, situation, context.served.prepared(texts, entry_id, context.today, situation))
    picture = Button(texts.listing.IMAGE_LABEL, f"image:{code}")
    markup = {"inline_keyboard": [[picture.as_json()]]}
    _send_file(context, code, "pdf", {"reply_markup": markup})


async def send_image(update: Incoming, context: ChatContext) -> None:
    """The sheet as one picture, to be forwarded."""
    code = receipts.read_code(parse.press(update).about)
    if code is None or await notices.receipt(context.work, code) is None:
        raise NoLonger("STALE")
    _send_file(context, code, "image", {})


def _send_file(context: ChatContext, code: str, kind: str, more: dict[str, Any]) -> None:
    """Send a sheet; the picture too goes as a file, or Telegram would shrink it until nobody can read it."""
    make = {
        "receipt": code,
        "kind": kind,
        "link": f"https://t.me/{context.bot.username}?start=r_{code}",
        "at": context.now.isoformat(),
        "otherwise": context.texts.listing.NO_SHEET,
    }
    chat = context.speaker.id
    caption = context.texts.listing.RECEIPT(code=code).text
    context.work.say(chat, "sendDocument", {"chat_id": chat, "caption": caption, "make": make, **more})


def _papers(context: ChatContext, entry_id: str, *, asks: bool) -> list[list[Button]]:
    labels, words = context.texts.labels, context.texts.listing
    narrow = [[Button(words.BY_SITUATION, f"narrow:{entry_id}")]] if asks else []
    return [
        *narrow,
        [Button(labels.LIST, f"papers:{entry_id}"), Button(labels.SHEET, f"sheet:{entry_id}")],
        [Button(labels.WINDOW_ASKED, f"asked_more:{entry_id}"), Button(labels.SUBSCRIBE, f"subscribe:{entry_id}")],
    ]


def _feedback(context: ChatContext, entry_id: str) -> list[list[Button]]:
    labels = context.texts.labels
    return [
        [
            Button(labels.USEFUL, f"useful:{entry_id}"),
            Button(labels.UNSOLVED, f"unsolved:{entry_id}"),
            Button(labels.NOT_THIS, "not_this"),
            Button(labels.HUMAN, "human"),
        ]
    ]


async def show_again(context: ChatContext, link: str) -> None:
    """`/start r_<code>`, or the code typed: exactly as it was given, what has changed since, and the window's way on."""
    code = receipts.read_code(link)
    found = await notices.receipt(context.work, code) if code else None
    words, texts = context.texts.listing, context.texts
    if found is None or code is None:
        context.say(plain(words.NO_RECEIPT()))
        return
    kept, spans = found
    then = Rich(tuple(Span(text, style) for text, style in spans))
    head = words.RECEIPT_HEAD(code=code, moment=desk_of(context).moment(kept.given_at))
    context.say(plain(joined([head, then])))
    if not has_papers(context.served.base, kept.entry_id):
        context.say(plain(words.RECEIPT_GONE()))
        return
    now = answered(texts, context.served.base, kept.entry_id, kept.situation, on=context.today)
    found_changes = changes.lines(texts, then.text, now.text.text)
    since = joined([words.RECEIPT_CHANGED(), *found_changes]) if found_changes else words.RECEIPT_SAME()
    context.say(plain(since, *await applications.ways(context, kept)))


async def window_asked(update: Incoming, context: ChatContext) -> None:
    """`窗口多要材料`: a complaint with the receipt as evidence, one tap before `提交` (行政许可法 §32, §72)."""
    entry_id, base, words = parse.press(update).about, context.served.base, context.texts.listing
    if not has_papers(base, entry_id):
        raise NoLonger("STALE")
    last = await _evidence(context, entry_id, parse.press(update).detail)
    matter = base.matters.get(entry_id)
    text = words.WINDOW_TEXT.format(name=name_of(base, entry_id), code=last.code if last else "—")
    await complaining.begin_with(
        context,
        text=text,
        demands=list(words.WINDOW_DEMANDS),
        department=matter.department if matter else None,
        matter=matter.id if matter else None,
        receipt=last.code if last else None,
    )


async def _evidence(context: ChatContext, entry_id: str, code: str) -> Receipt | None:
    """Return the speaker's own receipt of this code, e.g. of a bundle; without a code their last one of the entry."""
    found = await notices.receipt(context.work, code) if code else None
    if found and found[0].person_id == context.speaker.id:
        return found[0]
    return await notices.newest_receipt(context.work, context.speaker.id, entry_id)


async def subscribe(update: Incoming, context: ChatContext) -> None:
    """`订阅变更`: told once when it changes; a second tap ends it."""
    entry_id = parse.press(update).about
    if not has_papers(context.served.base, entry_id):
        raise NoLonger("STALE")
    words, name = context.texts.listing, context.served.name(entry_id)
    begun = await notices.subscribe(context.work, context.speaker.id, entry_id)
    context.say(plain(words.SUBSCRIBED(name=name) if begun else words.UNSUBSCRIBED(name=name)))


async def subscriptions(_update: Incoming, context: ChatContext) -> None:
    """`/subscribe`: what the speaker hears of when it changes; opened, each can be ended under its notice."""
    words, served = context.texts.listing, context.served
    ids = [each for each in await notices.subscriptions(context.work, context.speaker.id) if served.name(each) != each]
    rows = [[Button(served.name(each, context.texts), f"m:{each}")] for each in ids]
    context.say(plain(words.SUBSCRIPTIONS(count=len(ids)) if ids else words.NO_SUBSCRIPTIONS(), *rows))


PRESSES = {
    "asked_more": window_asked,
    "subscribe": subscribe,
    "sheet": send_sheet,
    "image": send_image,
}

"""`写一条问答`: four answers become an FAQ; it is checked and shown before it joins the knowledge."""

from datetime import date
from typing import Any

from bot.casework import unanswered as settling
from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.chat.proposing import Files, propose
from bot.chat.unanswered import one
from bot.texts import changing
from bot.texts import unanswered as words
from bot.texts.message import Button, Message, plain
from knowledge import faq_draft
from knowledge.faq_draft import FILE, HEADER, FaqDraft
from knowledge.writing import with_entry
from storage.questions import spoken
from storage.words import Role

FORM = "ua_faq"
MONTHS = (3, 6, 12)
_ASKED = "question", "answer", "basis", "months"


async def begin(update: Incoming, context: ChatContext) -> None:
    """The first of the four: the question, as a firm would ask it."""
    found = await one(context, parse.press(update).about)
    said = context.texts.unanswered
    asks = settling.new_wordings(found, ()) or [words.short(found.newest.question)]
    context.start_form(FORM, row=found.newest.id, asks=asks, step="question")
    rows = [[Button(said.FAQ_USE.format(question=words.short(asks[0], 20)), "uaq:use")]]
    context.say(plain(said.FAQ_QUESTION(), *rows, [Button(said.CANCEL, "uaq:cancel")]))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """An answer in words to the step that is open."""
    text = " ".join(parse.text(update).split())
    if text:
        await _next(context, text)


async def pressed(update: Incoming, context: ChatContext) -> None:
    """A button of the form; one of an older form is refused."""
    press, draft = parse.press(update), context.speaker.draft
    if context.speaker.form != FORM:
        raise NoLonger("STALE")
    if press.about == "cancel":
        context.speaker.form = None
        context.show(plain(context.texts.unanswered.FAQ_CANCELLED()))
    elif press.about == "use" and draft["step"] == "question":
        await _next(context, draft["asks"][0])
    elif press.about == "promise" and draft["step"] == "basis":
        await _next(context, "")
    elif press.about.isdigit() and int(press.about) in MONTHS and draft["step"] == "months":
        await _next(context, press.about)
    elif press.about == "again":
        with_draft(context.speaker, step="question")
        context.say(plain(context.texts.unanswered.FAQ_QUESTION()))
    elif press.about == "add" and draft["step"] == "done":
        await _add(context)
    else:
        raise NoLonger("STALE")


async def _next(context: ChatContext, answer: str) -> None:
    """Keep the answer and ask for the next; after the last one show the entry."""
    context.needs(Role.ADMIN)
    draft, said = context.speaker.draft, context.texts.unanswered
    step = draft["step"]
    if step == "months" and not answer.isdigit():
        context.say(_review(context))
        return
    after: dict[str, str] = dict(zip(_ASKED, (*_ASKED[1:], "done"), strict=True))
    if step in after:
        with_draft(context.speaker, **{step: answer, "step": after[step]})
    if step == "question":
        context.say(plain(said.FAQ_ANSWER()))
    elif step == "answer":
        context.say(plain(said.FAQ_BASIS(), [Button(said.FAQ_PROMISE, "uaq:promise")]))
    elif step == "basis":
        context.say(_review(context))
    else:
        _shown(context)


def _review(context: ChatContext) -> Message:
    said = context.texts.unanswered
    months = [Button(said.FAQ_MONTHS.format(months=each), f"uaq:{each}") for each in MONTHS]
    return plain(said.FAQ_REVIEW(), months)


def _shown(context: ChatContext) -> None:
    """Show the entry, or what is wrong with it."""
    draft, said = _draft(context), context.texts.unanswered
    cancel, again = Button(said.CANCEL, "uaq:cancel"), Button(said.FAQ_AGAIN, "uaq:again")
    faults = faq_draft.draft_faults(context.served.base, draft)
    if faults:
        with_draft(context.speaker, step="faulty")
        lines = changing.faults(context.texts, faults)
        context.say(plain(said.FAQ_FAULTY(faults=lines), [again, cancel]))
        return
    shown = plain(said.FAQ_BLOCK(block=faq_draft.block(draft)), [Button(said.FAQ_ADD, "uaq:add")], [again, cancel])
    context.say(shown)


def _draft(context: ChatContext) -> FaqDraft:
    kept: dict[str, Any] = context.speaker.draft
    return FaqDraft(
        id=f"asked-{spoken(kept['row']).removeprefix('W-')}",
        question=kept["question"],
        asks=tuple(each for each in kept["asks"]),
        answer=kept["answer"],
        basis=kept["basis"],
        checked_on=context.today,
        review_by=_months_after(context.today, int(kept["months"])),
    )


def _months_after(day: date, months: int) -> date:
    year, month = divmod(day.month - 1 + months, 12)
    return date(day.year + year, month + 1, min(day.day, 28))


async def _add(context: ChatContext) -> None:
    """It joins the knowledge as a change, and answers the questions once it is served."""
    draft, found = _draft(context), await one(context, str(context.speaker.draft["row"]))
    await settling.promise(context.work, found.ids, by=context.speaker.id, entry_id=draft.id)

    def write(files: Files) -> Files:
        return {FILE: with_entry(files.get(FILE), "faq", faq_draft.block(draft), header=HEADER)}

    await propose(context, write)
    context.speaker.form = None
    context.show(plain(context.texts.unanswered.FAQ_ADDED(file=FILE, people=len(found.asked))))


PRESSES = {"uafaq": begin, "uaq": pressed}
FORMS = {FORM: wrote}

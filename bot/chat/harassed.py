"""Asked 30 and 90 days after the end whether somebody makes the firm's life hard: a yes goes straight to the supervisors."""

from bot.casework import handling, retaliation
from bot.casework.errors import NoLonger
from bot.casework.handling import Sight
from bot.casework.tracking import grouped
from bot.chat import drafting, parse, supplementing
from bot.chat.context import ChatContext, Incoming
from bot.chat.telling import tell_new
from bot.texts.message import Button, plain

FORM = "harassed"


async def answered(update: Incoming, context: ChatContext) -> None:
    """`有，请帮我`, `没有`."""
    press, words, office = parse.press(update), context.texts.intake, context.served.office
    if press.detail not in ("yes", "no"):
        raise NoLonger("STALE")
    seen = await handling.sight(context.work, office, press.about, context.speaker)
    if press.detail == "no":
        await retaliation.unharmed(context.work, seen)
        context.show(plain(words.UNHARMED()))
        return
    await harmed(context, seen)


async def harmed(context: ChatContext, seen: Sight) -> None:
    """Yes: a case of its own for the supervisors, signed as the old one was."""
    words, office = context.texts.intake, context.served.office
    done = await retaliation.harmed(context.work, office, seen, context.speaker)
    if done is None:
        context.show(plain(words.HARASSED_BEFORE()))
        return
    context.start_form(FORM, number=done.case.number)
    story = Button(context.texts.labels.STORY, f"story:{done.case.number}")
    context.show(plain(words.HARASSED(number=grouped(done.case.number), code=done.code), [story]))
    await tell_new(context, done.case, done.told)


async def wrote(update: Incoming, context: ChatContext) -> None:
    """Who did what: words or a file, for the supervisors."""
    number, words, found = context.speaker.draft["number"], parse.text(update).strip(), parse.file(update)
    if found and (fault := drafting.file_fault(context.texts, context.served.office.rules.attachments, found, held=0)):
        context.say(plain(fault))
        return
    files = [[found.kind, found.file_id, found.size]] if found else []
    noted = context.texts.intake.HARASSED_NOTED(number=grouped(number))
    await supplementing.add(context, number, words, files, noted)


PRESSES = {"harassed": answered}
FORMS = {FORM: wrote}
FILES = {FORM: wrote}

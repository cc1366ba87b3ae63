"""`/profile`: what the bot knows of the speaker, and what they want to be reminded of."""

import re

from bot.casework import firm_reminders
from bot.casework.errors import Incomplete
from bot.casework.promised import promised_on
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.texts.language import language_of
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import renewals, reporters

FORM = "renewal"
MOST_OFFERED = 4
_DAY = re.compile(r"20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号]?|\d{1,2}\s*月\s*\d{1,2}\s*[日号]?")
_EDGES = " \t\n，,。；;：:到期过期有效期至"


async def profile(_update: Incoming, context: ChatContext) -> None:
    """`/profile`."""
    speaker, texts, words = context.speaker, context.texts, context.texts.firmreminders
    own = await reporters.count_of(context.work, speaker.id)
    spoken = texts.labels.LANGUAGES[language_of(speaker.language, speaker.telegram_language)]
    on, noted = await renewals.wants(context.work, speaker.id), await renewals.of_person(context.work, speaker.id)
    lines = [texts.firm.PROFILE(name=speaker.name, language=spoken, cases=own), words.ON() if on else words.OFF()]
    rows = [[Button(words.TURN_OFF_LABEL if on else words.TURN_ON_LABEL, f"remind:{'off' if on else 'on'}")]]
    rows.append([Button(words.RENEWAL_LABEL, "renewal")])
    for each in noted:
        name = context.served.name(each.entry_id, texts)
        lines.append(words.RENEWAL_LINE(name=name, day=str(each.expires_on)))
        rows.append([Button(words.DROP_LABEL(name=name).text, f"unrenew:{each.id}")])
    context.say(plain(joined(lines), *rows))


async def turn(update: Incoming, context: ChatContext) -> None:
    """`提醒我…` and `不再提醒`: one tap each."""
    on, words = parse.press(update).about == "on", context.texts.firmreminders
    await firm_reminders.turn(context.work, context.speaker.id, on)
    context.say(plain(words.TURNED_ON() if on else words.TURNED_OFF(), *_note(context, on)))


def _note(context: ChatContext, on: bool) -> list[list[Button]]:
    return [[Button(context.texts.firmreminders.RENEWAL_LABEL, "renewal")]] if on else []


async def begin(_update: Incoming, context: ChatContext) -> None:
    """`记证照到期日`."""
    context.start_form(FORM)
    context.say(plain(context.texts.firmreminders.WRITE_RENEWAL()))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """`食品经营许可 2027-03-01`: the day, and which matter the rest means; where several fit, one is tapped."""
    words, text = context.texts.firmreminders, parse.text(update).strip()
    day = promised_on(text, context.today)
    if day is None:
        context.say(plain(words.NO_DAY()))
        return
    if day <= context.today:
        raise Incomplete("expiry")
    asked = _DAY.sub(" ", text).strip(_EDGES)
    found = _matters(context, asked) if asked else []
    if not found:
        context.say(plain(words.NO_ENTRY()))
        return
    if len(found) == 1:
        await _keep(context, found[0], day.isoformat())
        return
    rows = [[Button(context.served.name(each, context.texts), f"renew:{each}:{day}")] for each in found]
    context.say(plain(words.WHICH(day=str(day)), *rows))


def _matters(context: ChatContext, asked: str) -> list[str]:
    """The matter of that very name, else those that the words may mean."""
    matters = context.served.base.matters
    if named := [key for key, each in matters.items() if asked in (each.name, each.name_en)]:
        return named
    candidates = context.served.index.ask(asked).candidates
    return [each.id for each in candidates if each.id in matters][:MOST_OFFERED]


async def chosen(update: Incoming, context: ChatContext) -> None:
    """One of the matters was tapped."""
    press = parse.press(update)
    await _keep(context, press.about, press.detail)


async def _keep(context: ChatContext, entry_id: str, written: str) -> None:
    day = promised_on(written, context.today)
    if day is None:
        raise Incomplete("expiry")
    base, words = context.served.base, context.texts.firmreminders
    await firm_reminders.note(context.work, base, context.speaker.id, entry_id, day, context.today)
    if context.speaker.form == FORM:
        context.speaker.forget()
    name = context.served.name(entry_id, context.texts)
    off = Button(words.TURN_OFF_LABEL, "remind:off")
    context.say(plain(words.KEPT(name=name, day=str(day)), *_note(context, True), [off]))


async def drop(update: Incoming, context: ChatContext) -> None:
    """`删除`."""
    await firm_reminders.forget(context.work, context.speaker.id, parse.press(update).about)
    context.show(plain(context.texts.firmreminders.DROPPED()))


PRESSES = {"remind": turn, "renewal": begin, "renew": chosen, "unrenew": drop}
FORMS = {FORM: wrote}

"""`还对吗`: whoever looks after an entry sees it with its sources and says that it is right, or what must be changed."""

import asyncio
from collections.abc import Callable
from datetime import date

from bot.casework import knowing
from bot.casework import reviewing as rules
from bot.casework.errors import NoLonger
from bot.casework.tracking import grouped
from bot.chat import changing, parse, telling
from bot.chat.changing import WAKE
from bot.chat.context import ChatContext, Incoming
from bot.texts import reviewing as words
from bot.texts.message import plain
from bot.texts.rich import Rich
from storage import cases, usage
from storage.words import Role

FORM = "review_no"
FAILING = 5


def _about(update: Incoming) -> tuple[str, date]:
    press = parse.press(update)
    try:
        return press.about, date.fromisoformat(press.detail)
    except ValueError:
        raise NoLonger("STALE") from None


async def show(update: Incoming, context: ChatContext) -> None:
    """The entry as firms read it, with its sources and the two answers."""
    entry_id, day = _about(update)
    base = context.served.base
    await rules.open_review(context.work, base, entry_id, day, context.speaker)
    context.say(words.still_right(context.texts, base, entry_id, day, context.today))


async def yes(update: Incoming, context: ChatContext) -> None:
    """Still right: the two days are written into the file after the commit."""
    entry_id, day = _about(update)
    base = context.served.base
    entry = await rules.still_right(context.work, base, entry_id, day, context.speaker)
    _, review_by = rules.renewed(entry, context.today)
    wake: Callable[[], object] | None = context.bot_data.get(WAKE)
    if wake:
        context.work.then(wake)
    name = context.served.name(entry_id, context.texts)
    context.show(plain(context.texts.reviewing.RENEWED(name=name, day=review_by.isoformat())))


async def no(update: Incoming, context: ChatContext) -> None:
    """Must be changed: what, in words."""
    entry_id, day = _about(update)
    await rules.open_review(context.work, context.served.base, entry_id, day, context.speaker)
    context.start_form(FORM, entry=entry_id, day=day.isoformat())
    context.say(plain(context.texts.reviewing.WHAT_IS_WRONG()))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """What is wrong: a task for the unit, and the admins hear of it."""
    draft, served, said = context.speaker.draft, context.served, context.texts.reviewing
    entry_id, day, text = draft["entry"], date.fromisoformat(draft["day"]), parse.text(update).strip()
    asked = said.TASK_WORDS(name=served.name(entry_id), words=text.rstrip("。")).text if text else ""
    given = await rules.not_right(context.work, served.office, served.base, entry_id, day, context.speaker, asked)
    context.speaker.form = None
    task = said.ADMINS_HEARD()
    if given:
        due = served.office.calendar.working_days_after(context.today, served.office.rules.kb_update.amount)
        task = said.TASK_GIVEN(number=grouped(given.case.number), due=due.isoformat())
        await telling.tell_new(context, given.case, given.told)
    context.say(plain(task))
    await _tell_admins(context, entry_id, text, grouped(given.case.number) if given else None)


async def _tell_admins(context: ChatContext, entry_id: str, text: str, number: str | None) -> None:
    base = context.served.base
    unit = rules.department_of(base, entry_id)
    for admin in await cases.holders(context.work, Role.ADMIN):
        if admin.id == context.speaker.id:
            continue
        texts = context.texts_of(admin)
        said = texts.reviewing
        heard = said.SAID_WRONG(
            name=context.served.name(entry_id, texts),
            words=text,
            person=context.speaker.name,
            department=base.departments[unit].name if unit else "",
            task=said.TASK.format(number=number) if number else "",
        )
        context.say_to(admin, plain(heard))


async def knowledge(update: Incoming, context: ChatContext) -> None:
    """`/knowledge`: the version and what is on its way, then how good it is by department."""
    await changing.knowledge(update, context)
    context.say(plain(await quality(context)))


async def quality(context: ChatContext) -> Rich:
    """Return the figures of the knowledge, worked out beside the other conversations."""
    base, today = context.served.base, context.today
    used = await usage.since(context.work.connection, knowing.used_since(today))
    found = await asyncio.to_thread(knowing.figures, base, used, today)
    return words.quality(context.texts, base, found, knowing.failing(base, used, FAILING))


PRESSES = {"rv": show, "rvy": yes, "rvn": no}
FORMS = {FORM: wrote}

"""`/assign`: a task in one message; the unit and the day are read from it and shown before it is given."""

import re
import unicodedata
from datetime import date
from typing import Any

from bot.casework import assigning, intake
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.promised import promised_on
from bot.casework.tracking import grouped
from bot.chat import parse, telling
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.texts.message import Button, in_rows, plain
from bot.texts.rich import joined, quoted
from storage.words import Role

FORM = "assign"
_MAY = (Role.SUPERVISOR, Role.DISPATCHER)
_FIRST = re.compile(r"\S+")
_A_ROW = 2


async def assign(update: Incoming, context: ChatContext) -> None:
    """`/assign 市场监管局 12月5日前 报送…`."""
    context.needs(*_MAY)
    words = parse.argument(update)
    context.start_form(FORM)
    if not words:
        context.say(plain(context.texts.duties.HOW_TO_ASSIGN(), [_drop(context)]))
        return
    _read(context, words)


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The task, where the command came without one; or written anew."""
    context.needs(*_MAY)
    _read(context, parse.text(update))


def _read(context: ChatContext, words: str) -> None:
    """Read unit and day from the words; a day that has passed, or without a calendar, is refused at once."""
    words = words.strip()
    if not words:
        raise Incomplete("text")
    table = context.served.department_words
    first = _FIRST.search(words)
    head = first[0] if first else ""
    department, _ = intake.best(_plain(head), table)
    if department and len(words) > len(head):
        words = words[len(head) :].strip()
    else:
        department, _ = intake.best(_plain(words), table)
    day = _worked(context, promised_on(words, context.today))
    with_draft(context.speaker, words=words, department=department, due=day.isoformat() if day else None)
    _preview(context, in_place=False)


def _worked(context: ChatContext, day: date | None) -> date | None:
    """The last working day by then: what is due on a Saturday is due on Friday."""
    if day is None:
        return None
    calendar = context.served.office.calendar
    worked = day if calendar.is_working_day(day) else calendar.working_days_before(day, 1)
    if worked <= context.today:
        raise Incomplete("due")
    return worked


def _preview(context: ChatContext, *, in_place: bool) -> None:
    texts, draft = context.texts.duties, context.speaker.draft
    unit = context.served.office.departments.get(draft["department"] or "")
    due = draft["due"]
    said = joined(
        [
            texts.ASSIGN_PREVIEW(),
            texts.ASSIGN_UNIT(department=unit) if unit else texts.ASSIGN_NO_UNIT(),
            texts.ASSIGN_DAY(day=context.texts.words.day(date.fromisoformat(due))) if due else texts.ASSIGN_NO_DAY(),
            quoted(draft["words"]),
        ]
    )
    give = [Button(texts.ASSIGN_LABEL, "assign_do")] if unit else []
    message = plain(said, give, [Button(texts.UNIT_LABEL, "assign_unit"), _drop(context)])
    (context.show if in_place else context.say)(message)


async def choose(_update: Incoming, context: ChatContext) -> None:
    """`改单位`."""
    _draft(context)
    buttons = [Button(name, f"assign_to:{key}") for key, name in context.served.office.departments.items()]
    rows = in_rows(buttons, _A_ROW)
    context.show(plain(context.texts.duties.ASSIGN_CHOOSE(), *rows))


async def chosen(update: Incoming, context: ChatContext) -> None:
    """A unit was chosen."""
    _draft(context)
    department = parse.press(update).about
    if department not in context.served.office.departments:
        raise Incomplete("department")
    with_draft(context.speaker, department=department)
    _preview(context, in_place=True)


async def give(_update: Incoming, context: ChatContext) -> None:
    """`交办`."""
    context.needs(*_MAY)
    draft, office, texts = _draft(context), context.served.office, context.texts.duties
    due = date.fromisoformat(draft["due"]) if draft["due"] else None
    unit = draft["department"] or ""
    given = await assigning.assign(context.work, office, draft["words"], unit, context.speaker, due=due)
    context.speaker.forget()
    done = texts.ASSIGN_DONE(department=office.departments[unit], number=grouped(given.case.number))
    context.show(plain(done, [Button(context.texts.labels.OPEN_CASE, f"open:{given.case.number}")]))
    await telling.tell_new(context, given.case, given.told)


async def drop(_update: Incoming, context: ChatContext) -> None:
    """`取消`."""
    if context.speaker.form == FORM:
        context.speaker.forget()
    context.show(plain(context.texts.duties.ASSIGN_DROPPED()))


def _draft(context: ChatContext) -> dict[str, Any]:
    if context.speaker.form != FORM or "words" not in context.speaker.draft:
        raise NoLonger("STALE")
    return context.speaker.draft


def _drop(context: ChatContext) -> Button:
    return Button(context.texts.duties.CANCEL_LABEL, "assign_drop")


def _plain(words: str) -> str:
    return unicodedata.normalize("NFKC", words).lower()


PRESSES = {"assign_do": give, "assign_unit": choose, "assign_to": chosen, "assign_drop": drop}
FORMS = {FORM: wrote}

"""`回访一批办件`: a supervisor draws a sample, opens each case without an identity, and records what was heard."""

import secrets
from typing import cast

from bot.casework import following_up, sampling
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.following_up import Question
from bot.casework.handling import Sight
from bot.casework.sampling import MOST_SEED, SIZES, Period
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.texts import followups as firm_words
from bot.texts import samples as words
from bot.texts.message import plain
from bot.texts.phrase import Phrase
from storage import followups
from storage.tables import FollowUp
from storage.words import Role

FORM = "sample_words"
MOST_WORDS = 500
_DONE = "done"


async def begin(update: Incoming, context: ChatContext) -> None:
    """The period, then how many, then the draw."""
    context.needs(Role.SUPERVISOR)
    press, desk = parse.press(update), desk_of(context)
    if not press.about:
        context.show(words.periods(desk, await followups.count_tasks(context.work, context.speaker.id)))
        return
    if press.about not in set(Period):
        raise NoLonger("STALE")
    period = Period(press.about)
    days = sampling.days_of(period, context.today)
    if not press.detail:
        context.show(words.sizes(desk, period, days))
        return
    if press.detail not in {str(each) for each in SIZES}:
        raise NoLonger("STALE")
    office, seed = context.served.office, secrets.randbelow(MOST_SEED)
    rows = await sampling.sample(context.work, office, context.speaker, period, int(press.detail), seed)
    if not rows:
        context.show(words.none(desk, days))
        return
    drawn = {"count": len(rows), "among": rows[0].answers["drawn"]["among"], "seed": seed}
    await _page(context, 0, drawn)


async def tasks(update: Incoming, context: ChatContext) -> None:
    """What the supervisor still has to follow up, a page at a time."""
    context.needs(Role.SUPERVISOR)
    skip = parse.press(update).about
    await _page(context, min(int(skip), MOST_SEED) if skip.isdecimal() else 0)


async def _page(context: ChatContext, skip: int, drawn: dict[str, int] | None = None) -> None:
    count = await followups.count_tasks(context.work, context.speaker.id)
    found = await followups.tasks(context.work, context.speaker.id, words.A_PAGE, skip)
    context.show(words.tasks(desk_of(context), found, count, skip, drawn))


async def _task(update: Incoming, context: ChatContext) -> tuple[Sight, FollowUp]:
    context.needs(Role.SUPERVISOR)
    return await sampling.task(context.work, context.served.office, parse.press(update).about, context.speaker)


async def open_task(update: Incoming, context: ChatContext) -> None:
    """One of them: the card without an identity."""
    seen, row = await _task(update, context)
    known = await following_up.said(context.work, seen.case)
    context.show(words.task(desk_of(context), seen.case, known, row))


async def record(update: Incoming, context: ChatContext) -> None:
    """`记录回访`: the four questions, one tap each, then words."""
    detail = parse.press(update).detail
    seen, row = await _task(update, context)
    if detail == _DONE:
        await _recorded(context, seen, row)
        return
    if not detail:  # from the beginning, also after it was broken off
        row.answers = {name: said for name, said in row.answers.items() if name not in set(Question)}
    else:
        name, _, value = detail.partition(".")
        if name not in set(Question):
            raise NoLonger("STALE")
        sampling.note(row, Question(name), value)
    if left := sampling.left_of(row):
        context.show(words.question(desk_of(context), seen.case, left))
        return
    context.start_form(FORM, number=seen.case.number)
    context.show(words.write_words(desk_of(context), seen.case))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """What was heard, in words."""
    context.needs(Role.SUPERVISOR)
    said = parse.text(update).strip()[:MOST_WORDS]
    if not said:
        raise Incomplete("text")
    office, number = context.served.office, context.speaker.draft["number"]
    seen, row = await sampling.task(context.work, office, number, context.speaker)
    await _recorded(context, seen, row, said)


async def _recorded(context: ChatContext, seen: Sight, row: FollowUp, said: str = "") -> None:
    if sampling.left_of(row):
        raise NoLonger("STALE")
    await sampling.record(context.work, context.served.office, context.speaker, seen, row, said)
    if context.speaker.form == FORM:
        context.speaker.forget()
    left = await followups.count_tasks(context.work, context.speaker.id)
    desk = desk_of(context)
    context.show(words.recorded(desk, seen.case, row, desk.texts.followups.RECORDED, seen=seen, left=left))


async def ask_firm(update: Incoming, context: ChatContext) -> None:
    """`请企业回答`: the chat asks the firm now, and who it is stays unknown."""
    seen, row = await _task(update, context)
    note = await _asked(context, seen, row)
    if row.answered_at is not None:  # it had said everything already
        head = context.texts.followups.FIRM_ANSWERED
        left = await followups.count_tasks(context.work, context.speaker.id)
        context.show(words.recorded(desk_of(context), seen.case, row, head, seen=seen, left=left))
        return
    known = await following_up.said(context.work, seen.case)
    context.show(words.task(desk_of(context), seen.case, known, row, note))


async def _asked(context: ChatContext, seen: Sight, row: FollowUp) -> Phrase:
    said, office = context.texts.followups, context.served.office
    if sampling.firm_was_asked(row):
        return cast(Phrase, said.FIRM_ASKED_BEFORE)
    person, left = await sampling.ask_firm(context.work, office, seen, row)
    if not left:
        await sampling.heard(context.work, office, seen.case)
    elif person is not None:
        texts = context.texts_of(person)
        known = await following_up.said(context.work, seen.case)
        head = texts.followups.HEAD_FOR_OFFICE
        context.say_to(person, firm_words.asked(desk_of(context, texts), seen.case, left, known, head))
    return cast(Phrase, said.FIRM_ASKED if person is not None else said.FIRM_AWAY)


async def confirm(update: Incoming, context: ChatContext) -> None:
    """`请企业确认`: of trouble that the supervisor was told of the firm itself is asked; its yes is a case of its own."""
    context.needs(Role.SUPERVISOR)
    office, said = context.served.office, context.texts.followups
    seen, person = await sampling.in_trouble(context.work, office, parse.press(update).about, context.speaker)
    if person is None:
        context.say(plain(said.FIRM_AWAY()))
        return
    texts = context.texts_of(person)
    desk, head = desk_of(context, texts), texts.followups.HEAD_FOR_OFFICE
    context.say_to(person, firm_words.asked(desk, seen.case, (Question.HARASSED,), {}, head))
    context.say(plain(said.FIRM_ASKED()))


PRESSES = {
    "sample": begin,
    "samples": tasks,
    "sampled": open_task,
    "visited": record,
    "askfirm": ask_firm,
    "confirmfirm": confirm,
}
FORMS = {FORM: wrote}

"""Follow-ups (回访) of a firm: one tap a question in one message, and whether a promise was kept."""

from bot.casework import following_up, handling, sampling
from bot.casework.actions import Action
from bot.casework.errors import NoLonger
from bot.casework.following_up import NO, YES, Question
from bot.casework.handling import Sight
from bot.casework.standing import BAD
from bot.chat import harassed, parse, rating
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.chat.telling import tell
from bot.texts import followups as words
from bot.texts import samples
from bot.texts.buttons import AGAIN, reopen
from bot.texts.cards import spoken
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage.tables import Person

_KEPT = {YES: Action.CONFIRM_PROMISE, NO: Action.DENY_PROMISE}


async def answered(update: Incoming, context: ChatContext) -> None:
    """An answer to one of the four: the next that is open takes its place in the message."""
    press, office = parse.press(update), context.served.office
    name, _, value = press.detail.partition(".")
    if name not in set(Question):
        raise NoLonger("STALE")
    question = Question(name)
    seen = await handling.sight(context.work, office, press.about, context.speaker)
    if question is Question.HARASSED and value == YES:
        await harassed.harmed(context, seen)
        await _tell_supervisor(context, seen)
        return
    change = await following_up.answer(context.work, office, seen, context.speaker, question, value)
    if change is not None:
        await tell(context, change)
        if change.event.action == Action.RATE_BADLY:
            context.start_form(rating.FORM, number=press.about)  # what was wrong may be written
    await _next(context, press.about)
    await _tell_supervisor(context, seen)


async def _next(context: ChatContext, number: str) -> None:
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    known = await following_up.said(context.work, seen.case)
    left = await following_up.still_open(context.work, seen)
    if left:
        context.show(words.asked(desk_of(context), seen.case, left, known))
        return
    unhappy = known.get(Question.SOLVED) != YES or known.get(Question.SATISFIED) in BAD
    reopens = unhappy and bool(AGAIN & set(seen.actions))
    context.show(words.thanked(desk_of(context), seen.case, known, reopens=reopens))


async def _tell_supervisor(context: ChatContext, seen: Sight) -> None:
    """Whoever asked the firm for a sample hears the outcome when all of it is there."""
    now = await handling.sight(context.work, context.served.office, seen.case.number, context.speaker)
    if await following_up.still_open(context.work, now):
        return
    row = await sampling.heard(context.work, context.served.office, seen.case)
    person = await context.work.session.get(Person, row.given_to) if row else None
    if row is not None and person is not None:
        desk = desk_of(context, context.texts_of(person))
        context.say_to(person, samples.recorded(desk, seen.case, row, desk.texts.followups.FIRM_ANSWERED))


async def promise(update: Incoming, context: ChatContext) -> None:
    """`做到了` `没有`."""
    press, said = parse.press(update), context.texts.followups
    at, _, value = press.detail.partition(".")
    if value not in _KEPT or not at.isdecimal():
        raise NoLonger("STALE")
    change = await handling.act(
        context.work, context.served.office, press.about, _KEPT[value], context.speaker, demand=int(at)
    )
    seen = await handling.sight(context.work, context.served.office, press.about, context.speaker)
    places = {"number": spoken(seen.case), "at": int(at)}
    story = Button(context.texts.labels.STORY, f"story:{press.about}")
    if value == YES:
        context.show(plain(said.KEPT(**places), [story]))
    elif AGAIN & set(seen.actions):
        row = [reopen(desk_of(context), seen.case), story]
        context.show(plain(joined([said.NOT_KEPT(**places), said.NOT_KEPT_AGAIN()]), row))
    else:
        context.show(plain(said.NOT_KEPT(**places), [story]))
    await tell(context, change)


PRESSES = {"followup": answered, "kept": promise}

"""What an official and their head do: sign for, send back, ask the firm, close, and see what is due."""

from bot.casework import handling, tracking
from bot.casework.errors import Incomplete
from bot.casework.lifecycle import Action
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import case_message, desk_of
from bot.chat.telling import tell
from bot.texts import cards
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import cases as case_queries
from storage.tables import Case
from storage.words import Role, State

SEND_BACK, CONTACT = "send_back", "contact"
MOST_LISTED = 20
IN_HAND = (State.DISPATCHED, State.HANDLING, State.ACCEPTED)


async def _in_hand(context: ChatContext) -> list[Case]:
    context.needs(Role.OFFICIAL, Role.HEAD)
    mine = [post.department_id for post in context.speaker.posts if post.role in (Role.OFFICIAL, Role.HEAD)]
    departments = [each for each in mine if each]
    found = await case_queries.of_department(context.work, departments, IN_HAND, MOST_LISTED)
    return [case for case in found if case.accused not in departments]


async def cases(_update: Incoming, context: ChatContext) -> None:
    """`/cases`: what the department has in hand, the most pressing first."""
    found, texts = await _in_hand(context), context.texts.official
    if not found:
        context.say(plain(texts.NO_CASES()))
        return
    _list(context, found, texts.CASES(count=len(found)))


async def duty(_update: Incoming, context: ChatContext) -> None:
    """`/duty`: what is due today or late."""
    found, texts, calendar = await _in_hand(context), context.texts.official, context.served.office.calendar
    today = calendar.day_of(context.now)
    urgent = [case for case in found if case.due_at and calendar.day_of(case.due_at) <= today]
    if not urgent:
        context.say(plain(texts.NO_DUTY(count=len(found))))
        return
    _list(context, urgent, texts.DUTY(urgent=len(urgent), count=len(found)))


def _list(context: ChatContext, found: list[Case], head: object) -> None:
    desk = desk_of(context)
    rows = [[Button(f"{tracking.grouped(case.number)} {cards.subject(case)}", f"open:{case.number}")] for case in found]
    context.say(plain(joined([head, *(cards.line(desk, case) for case in found)]), *rows))  # type: ignore[list-item]


async def case(update: Incoming, context: ChatContext) -> None:
    """`/case <number>`."""
    reading = tracking.read(parse.argument(update))
    if reading.number is None:
        context.say(plain(context.texts.official.WHICH_CASE()))
        return
    seen = await handling.sight(context.work, reading.number, context.speaker)
    context.say(await case_message(context, seen))


async def sign(update: Incoming, context: ChatContext) -> None:
    """`签收`."""
    number = parse.press(update).about
    change = await handling.act(context.work, context.served.office, number, Action.SIGN, context.speaker)
    seen = await handling.sight(context.work, number, context.speaker)
    context.show(await case_message(context, seen))
    desk = desk_of(context)
    reply_by = desk.moment(change.case.due_at)
    context.say(plain(context.texts.official.SIGNED(number=tracking.grouped(number), reply_by=reply_by)))
    await tell(context, change)


async def close(update: Incoming, context: ChatContext) -> None:
    """`办结`."""
    number = parse.press(update).about
    change = await handling.act(context.work, context.served.office, number, Action.CLOSE, context.speaker)
    context.say(plain(context.texts.official.CLOSED(number=tracking.grouped(number))))
    await tell(context, change)


async def ask_words(update: Incoming, context: ChatContext) -> None:
    """`退回` and `联系企业`: what they need is written next."""
    press, texts = parse.press(update), context.texts.official
    seen = await handling.sight(context.work, press.about, context.speaker)
    if Action(press.verb) not in seen.actions:  # refused now rather than after the words were written
        await handling.act(context.work, context.served.office, press.about, Action(press.verb), context.speaker)
    context.start_form(press.verb, number=press.about)
    context.say(plain(texts.WHY_SEND_BACK() if press.verb == SEND_BACK else texts.WRITE_CONTACT()))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The reason of a return, or the words for the firm."""
    action, number = Action(context.speaker.form or ""), context.speaker.draft["number"]
    words, texts = parse.text(update).strip(), context.texts.official
    if not words:
        raise Incomplete("text")
    said = {"reason": words} if action is Action.SEND_BACK else {"words": words}
    change = await handling.act(context.work, context.served.office, number, action, context.speaker, **said)
    context.speaker.forget()
    done = texts.SENT_BACK(number=tracking.grouped(number)) if action is Action.SEND_BACK else texts.CONTACTED()
    context.say(plain(done))
    await tell(context, change)


PRESSES = {"sign": sign, "close": close, SEND_BACK: ask_words, CONTACT: ask_words}
FORMS = {SEND_BACK: wrote, CONTACT: wrote}

"""What an official and their head do: sign for, send back, ask the firm, close, and see what is due."""

from bot.casework import handling, tracking
from bot.casework.actions import Action
from bot.chat import away, parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import case_message, desk_of
from bot.chat.telling import tell
from bot.texts import cards
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import cases as case_queries
from storage.tables import Case
from storage.words import Role, State

MOST_LISTED = 20
IN_HAND = (State.DISPATCHED, State.HANDLING, State.ACCEPTED, State.DEFERRED, State.REPAIRING)


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
    """`/duty`: what is due today or late; here one can also say that one is on leave."""
    found, texts, calendar = await _in_hand(context), context.texts.official, context.served.office.calendar
    today = calendar.day_of(context.now)
    urgent = [case for case in found if case.due_at and calendar.day_of(case.due_at) <= today]
    if not urgent:
        context.say(plain(texts.NO_DUTY(count=len(found)), [away.button(context.texts)]))
        return
    _list(context, urgent, texts.DUTY(urgent=len(urgent), count=len(found)), [away.button(context.texts)])


def _list(context: ChatContext, found: list[Case], head: object, *more: list[Button]) -> None:
    desk = desk_of(context)
    rows = [[Button(f"{tracking.grouped(case.number)} {cards.subject(case)}", f"open:{case.number}")] for case in found]
    context.say(plain(joined([head, *(cards.line(desk, case) for case in found)]), *rows, *more))  # type: ignore[list-item]


async def case(update: Incoming, context: ChatContext) -> None:
    """`/case <number>`."""
    reading = tracking.read(parse.argument(update))
    if reading.number is None:
        context.say(plain(context.texts.official.WHICH_CASE()))
        return
    seen = await handling.sight(context.work, context.served.office, reading.number, context.speaker)
    context.say(await case_message(context, seen))


async def sign(update: Incoming, context: ChatContext) -> None:
    """`签收`."""
    number = parse.press(update).about
    change = await handling.act(context.work, context.served.office, number, Action.SIGN, context.speaker)
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    context.show(await case_message(context, seen))
    desk = desk_of(context)
    reply_by = desk.moment(change.case.due_at)
    context.say(plain(context.texts.official.SIGNED(number=tracking.grouped(number), reply_by=reply_by)))
    await tell(context, change)


PRESSES = {"sign": sign}

"""`/report week|month|quarter|year`: the figures as a message, a chart and a table, for the office."""

from bot.casework import figures, periods
from bot.casework.periods import Period, Span
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.delivery.outbox import MAKE
from bot.texts import reporting as words
from storage.words import Role

_SENDS = {"chart": "sendPhoto", "table": "sendDocument"}
_MAY = (Role.SUPERVISOR, Role.DISPATCHER, Role.ADMIN)


async def report(update: Incoming, context: ChatContext) -> None:
    """`/report`, with or without a length of time."""
    context.needs(*_MAY)
    await _show(context, parse.argument(update).lower())


async def pressed(update: Incoming, context: ChatContext) -> None:
    """Another length, or the period before."""
    context.needs(*_MAY)
    await _show(context, parse.press(update).about)


async def _show(context: ChatContext, wanted: str) -> None:
    period = _period(context, wanted)
    if period is None:
        context.say(words.choose(context.texts))
        return
    office = context.served.office
    found = await figures.report(context.work, office, period, context.now)
    context.say(words.message(desk_of(context), context.served.base, found))
    if not found.total.counted:
        return
    texts = context.texts
    about = {"report": period.key, "at": context.now.isoformat(), "language": texts.words.LANGUAGE}
    about["otherwise"] = texts.reporting.NO_FILE
    for kind, method in _SENDS.items():
        params = {"chat_id": context.speaker.id, MAKE: about | {"kind": kind}}
        context.work.say(context.speaker.id, method, params)


def _period(context: ChatContext, wanted: str) -> Period | None:
    """Return the running week, month, … or the period of a key; None where nothing such was asked for."""
    if wanted in set(Span):
        return periods.of_day(Span(wanted), context.today)
    found = periods.of_key(wanted.upper())
    return found if found and found.first <= context.today else None


PRESSES = {"rep": pressed}

"""`为什么是这一天`: any deadline of the case, the most pressing first, the others one tap away."""

from bot.casework import handling, reckoning
from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.texts import reckoning as words
from bot.texts.message import Button, plain


async def why(update: Incoming, context: ChatContext) -> None:
    """How the date was counted; what follows the number is the deadline that was asked about."""
    press = parse.press(update)
    seen = await handling.sight(context.work, context.served.office, press.about, context.speaker)
    rows = reckoning.shown(seen)
    if not rows:
        opened = Button(context.texts.labels.OPEN_CASE, f"open:{seen.case.number}")
        context.say(plain(context.texts.reckoning.NOTHING(), [opened]))
        return
    row = next((each for each in rows if each.kind == press.detail), None) if press.detail else rows[0]
    if row is None:
        raise NoLonger("STALE")
    others = [each for each in rows if each is not row]
    context.say(words.why(desk_of(context), seen.case, row, others, reckoning.paused_why(seen)))


PRESSES = {"why": why}

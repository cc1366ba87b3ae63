"""`日历文件`: an official gets their own due dates for the calendar of their telephone."""

from bot.casework import own_dates
from bot.chat.context import ChatContext, Incoming
from bot.reminders.calendar_file import WANTED
from bot.texts.language import Texts
from bot.texts.message import Button, plain
from storage.words import Role

ICS = "ics"


def button(texts: Texts) -> Button:
    """Return the button that stands under the list of the day."""
    return Button(texts.reckoning.ICS_BUTTON, f"{ICS}:me")


async def send_file(_update: Incoming, context: ChatContext) -> None:
    """The file is made when it is sent, with what is due then."""
    context.needs(Role.OFFICIAL, Role.HEAD)
    said = context.texts.reckoning
    dates = await own_dates.of(context.work, context.served.office, context.speaker)
    if not dates:
        context.say(plain(said.ICS_NONE))
        return
    make = {WANTED: context.speaker.id, "otherwise": said.ICS_NONE}
    params = {"chat_id": context.speaker.id, "caption": said.ICS_CAPTION.format(count=len(dates)), "make": make}
    context.work.say(context.speaker.id, "sendDocument", params)


PRESSES = {ICS: send_file}

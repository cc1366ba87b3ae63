"""The office: the board (督办看板) for supervisors, dispatchers and admins, cases without a unit for dispatchers."""

from dataclasses import replace

from bot.chat import board_pages, board_search, parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.texts import board as words
from bot.texts import samples
from bot.texts.message import Button, Message
from storage.lists import Listed
from storage.words import Role

READS = (Role.SUPERVISOR, Role.DISPATCHER, Role.ADMIN)
ON_THE_BOARD = (
    Listed.LATE,
    Listed.TODAY,
    Listed.UNSIGNED,
    Listed.RETURNED,
    Listed.DECIDING,
    Listed.REPAIRING,
    Listed.NOBODY,
)


async def board(_update: Incoming, context: ChatContext) -> None:
    """`/board`."""
    context.say(await _overview(context))


async def back(_update: Incoming, context: ChatContext) -> None:
    """`回看板`, in place of the list."""
    context.show(await _overview(context))


async def _overview(context: ChatContext) -> Message:
    context.needs(*READS)
    view = board_pages.view_of(context)
    listed = await board_pages.sizes(context.work, view, ON_THE_BOARD)
    opens = context.speaker.holds(*board_pages.OPENS)
    desk = desk_of(context)
    page = words.overview(desk, await board_pages.counted(context.work, view), listed, opens=opens)
    sample = [[samples.button(desk)]] if context.speaker.holds(Role.SUPERVISOR) else []
    return replace(page, buttons=[*page.buttons, *sample])


async def units(update: Incoming, context: ChatContext) -> None:
    """`按单位`: which one."""
    context.needs(*board_pages.OPENS)
    about = parse.press(update).about
    counted = await board_pages.counted(context.work, board_pages.view_of(context))
    context.show(words.units(desk_of(context), counted, int(about) if about.isdecimal() else 0))


async def unit(update: Incoming, context: ChatContext) -> None:
    """One department: by state, and its lists."""
    context.needs(*board_pages.OPENS)
    department = parse.press(update).about
    view = board_pages.view_of(context, department)
    listed = await board_pages.sizes(context.work, view, (Listed.OPEN, *ON_THE_BOARD))
    counted = [row for row in await board_pages.counted(context.work, view) if row[0] == department]
    context.show(words.unit(desk_of(context), department, counted, listed))


async def to_dispatch(_update: Incoming, context: ChatContext) -> None:
    """`/dispatch`: what waits for a unit."""
    context.needs(*board_pages.OPENS)
    page = await board_pages.office_page(context, Listed.TO_DISPATCH)
    file_for = [Button(context.texts.intake.FILE_FOR, "file_for")]
    context.say(replace(page, buttons=[*page.buttons, file_for]))


PRESSES = {"board": back, "bu": units, "bd": unit, **board_pages.PRESSES, **board_search.PRESSES}
FORMS = board_search.FORMS

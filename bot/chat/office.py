"""The office: the board for supervisors, cases without a unit for dispatchers."""

from itertools import groupby

from bot.casework import tracking
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.texts import cards
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import cases
from storage.tables import Case
from storage.words import Role, State

MOST_LISTED = 20


async def board(_update: Incoming, context: ChatContext) -> None:
    """`/board`: by department and state."""
    context.needs(Role.SUPERVISOR, Role.DISPATCHER, Role.ADMIN)
    desk, texts = desk_of(context), context.texts
    counted = [row for row in await cases.counts(context.work) if row[1] in cases.OPEN]
    lines = [texts.office.BOARD(moment=desk.moment(context.now))]
    for department, rows in groupby(sorted(counted, key=lambda row: row[0] or ""), key=lambda row: row[0]):
        counts = texts.words.listed(
            texts.office.COUNT(state=texts.words.STATE[state], count=count).text for _, state, count in rows
        )
        lines.append(texts.office.BOARD_LINE(department=desk.department(department), counts=counts))
    if not counted:
        lines.append(texts.office.BOARD_EMPTY())
    pressing = await cases.in_states(context.work, cases.OPEN, MOST_LISTED)
    context.say(plain(joined(lines), *_rows(pressing)))


def _rows(found: list[Case]) -> list[list[Button]]:
    return [[Button(f"{tracking.grouped(case.number)} {cards.subject(case)}", f"open:{case.number}")] for case in found]


async def to_dispatch(_update: Incoming, context: ChatContext) -> None:
    """`/dispatch`: what waits for a unit."""
    context.needs(Role.DISPATCHER, Role.SUPERVISOR)
    found, texts = (
        await cases.in_states(context.work, (State.UNASSIGNED, State.RETURNED), MOST_LISTED),
        context.texts.office,
    )
    if not found:
        context.say(plain(texts.NOTHING_TO_DISPATCH()))
        return
    context.say(plain(texts.TO_DISPATCH(count=len(found)), *_rows(found)))

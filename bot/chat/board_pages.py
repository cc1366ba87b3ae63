"""Lists of cases a page at a time: what somebody may see of them, and the places that the buttons carry."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.texts import board as words
from bot.texts.message import Button, Message, Rows, plain
from bot.texts.rich import joined
from storage import board, lists, reach
from storage.lists import Listed, Page, Place, Strand, View
from storage.tables import standing
from storage.words import Role, State
from storage.work import UnitOfWork

OPENS = (Role.SUPERVISOR, Role.DISPATCHER)  # of the office: who may open cases, and so sees lists of them
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)
Cursor = tuple[Place | None, bool]  # where a page begins, and whether it lies before that place


def view_of(context: ChatContext, *departments: str, guarded: bool | None = None) -> View:
    """Return what the speaker sees of lists; `guarded` cases are the supervisors' where nothing else is said."""
    calendar, speaker = context.served.office.calendar, context.speaker
    tomorrow = datetime.combine(context.today + timedelta(days=1), time(), calendar.timezone)
    own = frozenset(post.department_id for post in speaker.posts if post.department_id)
    alone = speaker.holds(Role.SUPERVISOR) if guarded is None else guarded
    return View(context.now, tomorrow.astimezone(UTC), alone, own, departments)


async def counted(work: UnitOfWork, view: View) -> list[tuple[str, State, int]]:
    """Return how many living cases each department has in each state, as far as the speaker may know."""
    rows = await board.counts(work.connection, guarded=view.guarded, not_accusing=view.own)
    return [row for row in rows if row[1] in standing.ALIVE]


async def strands(work: UnitOfWork, which: Listed, view: View) -> list[Strand]:
    """Return the parts of a list."""
    if which is not Listed.NOBODY:
        return lists.strands(which, view)
    units = {row[0] for row in await counted(work, view) if row[0]}
    return lists.strands(which, view, await reach.nobody_for(work, units))


async def sizes(work: UnitOfWork, view: View, wanted: Sequence[Listed]) -> dict[Listed, int]:
    """Return how many cases each list has, as far as they are counted."""
    parts = [await strands(work, which, view) for which in wanted]
    return dict(zip(wanted, await lists.counted(work, parts), strict=True))


def spoken(place: Place, *, back: bool) -> str:
    """Return a place as a button carries it: exact, and short enough."""
    at = f"{(place.at - _BEGINNING) // _TICK:x}" if place.at else ""
    return f"{'<' if back else '>'}{at}.{place.id:x}"


def read_place(said: str) -> Cursor:
    """Return the place that a button carries; nothing is the first page. Raises `NoLonger` for what is no place."""
    if not said:
        return None, False
    at, _, row = said[1:].partition(".")
    try:
        moment = _BEGINNING + int(at, 16) * _TICK if at else None
        return Place(moment, int(row, 16)), said[0] == "<"
    except (ValueError, OverflowError):
        raise NoLonger("STALE") from None


def turns(context: ChatContext, page: Page, data: str) -> list[Button]:
    """Return 上一页 and 下一页 where there are any; `data` stands before the place."""
    said = context.texts.board
    buttons = [Button(said.EARLIER_LABEL, data + spoken(page.before, back=True))] if page.before else []
    return buttons + ([Button(said.LATER_LABEL, data + spoken(page.after, back=False))] if page.after else [])


async def listed(update: Incoming, context: ChatContext) -> None:
    """A list of the board, of one department or of all."""
    context.needs(*OPENS)
    press = parse.press(update)
    department, _, place = press.detail.partition("/")
    if press.about not in set(Listed):
        raise NoLonger("STALE")
    context.show(await office_page(context, Listed(press.about), department, read_place(place)))


async def office_page(
    context: ChatContext, which: Listed, department: str = "", cursor: Cursor = (None, False)
) -> Message:
    """Return a page of a list as the office reads it."""
    desk, said = desk_of(context), context.texts.board
    view = view_of(context, *([department] if department else []))
    parts = await strands(context.work, which, view)
    page = await lists.page(context.work, parts, cursor[0], back=cursor[1])
    below = [Button(said.BACK_LABEL, "board")]
    if not page.cases:
        return plain(said.EMPTY(name=said.LISTED[which]), below)
    count = (await lists.counted(context.work, [parts]))[0]
    lines = [words.head(desk, which, count, department), *words.numbered(desk, page.cases, with_unit=not department)]
    if department:
        below.insert(0, Button(desk.department(department), f"bd:{department}"))
    data = f"bl:{which}:{department}/"
    rows: Rows = [*words.openers(page.cases), turns(context, page, data), below]
    return plain(joined([*lines, said.HOW()]), *rows)


PRESSES = {"bl": listed}

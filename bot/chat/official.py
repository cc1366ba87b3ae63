"""What an official and their head do: sign for, send back, ask the firm, close, and see what is due."""

from bot.casework import handling, tracking, views
from bot.casework.actions import Action
from bot.casework.errors import NoLonger
from bot.chat import away, board_pages, calendar_file, parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import case_message, desk_of
from bot.chat.telling import tell
from bot.texts import board as words
from bot.texts.message import plain
from bot.texts.rich import Rich, joined
from storage import cowork, lists
from storage.lists import Listed, Page, Place, View
from storage.words import Role

_UNIT = (Role.OFFICIAL, Role.HEAD)
MOST_ON_TOP = 5


def _view(context: ChatContext) -> View:
    """Return what an official and a head see: their units' cases, also of those who fear retaliation."""
    context.needs(*_UNIT)
    mine = (post.department_id for post in context.speaker.posts if post.role in _UNIT)
    return board_pages.view_of(context, *sorted({each for each in mine if each}), guarded=True)


async def cases(_update: Incoming, context: ChatContext) -> None:
    """`/cases`: what waits for the department's signature or help, then what it has in hand, the most pressing first."""
    view = _view(context)
    may_see = lists.may_see(guarded=True, own=view.own)
    passed = await cowork.passed_to(context.work, view.departments, may_see, MOST_ON_TOP + 1)
    along = await cowork.waiting(context.work, view.departments, may_see, MOST_ON_TOP + 1)
    count, page, desk, said = *await _page(context, Listed.IN_HAND, view), desk_of(context), context.texts.board
    if not (passed or along or page.cases):
        context.say(plain(context.texts.official.NO_CASES()))
        return
    lines: list[Rich] = []
    first = 1
    for head, rows in ((said.TO_TAKE_OVER, passed), (said.TO_WORK_ALONG, along)):
        if rows:
            lines += [head(), *words.numbered(desk, rows[:MOST_ON_TOP], first)]
            lines += [said.MORE_LATER()] if len(rows) > MOST_ON_TOP else []
            first += len(rows[:MOST_ON_TOP])
    if page.cases:
        lines.append(context.texts.official.CASES(count=words.most(desk, count)))
        lines += words.numbered(desk, page.cases, first, with_unit=False)
    every = [*passed[:MOST_ON_TOP], *along[:MOST_ON_TOP], *page.cases]
    turns = board_pages.turns(context, page, f"ol:{Listed.IN_HAND}:")
    context.say(plain(joined([*lines, said.HOW()]), *words.openers(every), turns))


async def duty(_update: Incoming, context: ChatContext) -> None:
    """`/duty`: what is due today or late; here one can also say that one is on leave."""
    view, desk, texts = _view(context), desk_of(context), context.texts.official
    urgent, page = await _page(context, Listed.URGENT, view)
    count = words.most(desk, (await lists.counted(context.work, [lists.strands(Listed.IN_HAND, view)]))[0])
    if not page.cases:
        context.say(
            plain(texts.NO_DUTY(count=count), [calendar_file.button(context.texts), away.button(context.texts)])
        )
        return
    head = texts.DUTY(urgent=words.most(desk, urgent), count=count)
    lines = [head, *words.numbered(desk, page.cases, with_unit=False), context.texts.board.HOW()]
    turns = board_pages.turns(context, page, f"ol:{Listed.URGENT}:")
    context.say(
        plain(
            joined(lines),
            *words.openers(page.cases),
            turns,
            [calendar_file.button(context.texts), away.button(context.texts)],
        )
    )


async def turn(update: Incoming, context: ChatContext) -> None:
    """Another page of either."""
    press, view, said = parse.press(update), _view(context), context.texts.board
    if press.about not in (Listed.IN_HAND, Listed.URGENT):
        raise NoLonger("STALE")
    which, (start, back) = Listed(press.about), board_pages.read_place(press.detail)
    count, page = await _page(context, which, view, start, back=back)
    if not page.cases:
        context.show(plain(said.EMPTY(name=said.LISTED[which])))
        return
    desk = desk_of(context)
    lines = [words.head(desk, which, count), *words.numbered(desk, page.cases, with_unit=False), said.HOW()]
    turns = board_pages.turns(context, page, f"ol:{which}:")
    context.show(plain(joined(lines), *words.openers(page.cases), turns))


async def _page(
    context: ChatContext, which: Listed, view: View, start: Place | None = None, *, back: bool = False
) -> tuple[int, Page]:
    parts = lists.strands(which, view)
    page = await lists.page(context.work, parts, start, back=back)
    return (await lists.counted(context.work, [parts]))[0], page


async def case(update: Incoming, context: ChatContext) -> None:
    """`/case <number>`."""
    reading = tracking.read(parse.argument(update))
    if reading.number is None:
        context.say(plain(context.texts.official.WHICH_CASE()))
        return
    seen = await handling.sight(context.work, context.served.office, reading.number, context.speaker)
    views.opened(context.work, seen, context.speaker)
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


PRESSES = {"sign": sign, "ol": turn}

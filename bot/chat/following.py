"""Following a case: by its number, from one's own list, and what a firm can do with it."""

from collections import Counter

from bot.casework import handling, lookup, tracking, views
from bot.casework.actions import Action, Capacity
from bot.casework.errors import NoSuchCase
from bot.casework.handling import Sight
from bot.casework.lifecycle import OPEN
from bot.casework.tracking import Read, Reading, grouped
from bot.chat import attachments, drafting, filing_for, parse, supplementing
from bot.chat.context import ChatContext, Incoming, send
from bot.chat.desk import case_message, desk_of
from bot.chat.telling import tell
from bot.texts import buttons, cards, story
from bot.texts.cards import Desk
from bot.texts.message import Button, plain, turns
from bot.texts.rich import Rich, joined
from storage import cases, reporters
from storage.words import Naming

CODE, SUPPLEMENT = "query_code", "supplement"
MOST_LISTED = 10


async def track(update: Incoming, context: ChatContext) -> None:
    """`/track [number [code]]`, or the word on the keyboard."""
    given = parse.argument(update) if parse.text(update).startswith("/") else ""
    if given:
        await read_number(context, tracking.read(given))
    else:
        context.say(plain(context.texts.firm.NUMBER_PLEASE()))


async def read_number(context: ChatContext, reading: Reading) -> None:
    """A number that somebody sent: a mistyped one is told apart from an unknown one."""
    if reading.outcome is not Read.NUMBER or reading.number is None:
        context.say(plain(context.texts.firm.MISTYPED()))
        return
    await _look_up(context, reading.number, reading.code)


async def _look_up(context: ChatContext, number: str, code: str | None) -> None:
    found = await lookup.look_up(context.work, context.served.office, number, code, context.speaker)
    if found.sight:
        views.opened(context.work, found.sight, context.speaker)
        context.say(await case_message(context, found.sight))
        if found.unclaimed and code:
            filing_for.offer_claim(context, number, code)
    elif found.ask_code:
        context.start_form(CODE, number=number)
        context.say(plain(context.texts.firm.CODE_PLEASE(number=grouped(number))))
    else:
        context.say(plain(context.texts.firm.WRONG_CODE()))
    if found.owner_to_tell:
        send(context.work, found.owner_to_tell, plain(context.texts.firm.CODE_CLOSED(number=grouped(number))))


async def wrote_code(update: Incoming, context: ChatContext) -> None:
    """The query code that was asked for."""
    number, code = context.speaker.draft["number"], tracking.read_code(parse.text(update))
    context.speaker.forget()
    if code is None:
        context.say(plain(context.texts.firm.WRONG_CODE()))
        return
    await _look_up(context, number, code)


async def open_link(context: ChatContext, link: str) -> None:
    """`/start case_…`: the code on a sheet was scanned."""
    await read_number(context, tracking.read(link))


async def my(update: Incoming, context: ChatContext) -> None:
    """`/my`: one's own cases with their numbers, a page at a time, the newest first."""
    texts, desk = context.texts, desk_of(context)
    count = await reporters.count_of(context.work, context.speaker.id)
    if not count:
        context.say(plain(texts.firm.NO_CASES(), [Button(texts.labels.COMPLAIN, "complain")]))
        return
    pages = -(-count // MOST_LISTED)
    asked = parse.press(update).about
    page = min(int(asked), pages - 1) if asked.isdigit() else 0
    own = await lookup.own(context.work, context.served.office, context.speaker, MOST_LISTED, page * MOST_LISTED)
    head = (
        texts.firm.MY_CASES(count=count)
        if pages == 1
        else texts.intake.MY_PAGE(count=count, page=page + 1, pages=pages)
    )
    turn = turns(page, pages, "my:{}".format, earlier=texts.intake.NEWER, later=texts.intake.OLDER)
    lines = [head, *(_line(desk, seen) for seen in own)]
    message = plain(joined(lines), *([*_own_row(desk, seen)] for seen in own), turn)
    (context.show if asked else context.say)(message)


def _line(desk: Desk, seen: Sight) -> Rich:
    """Return a case in the list: where it stands, then how much time is left while it is open."""
    case, line = seen.case, cards.line(desk, seen.case)
    if case.state in OPEN and case.due_at:
        said: Rich = desk.texts.intake.MY_LINE(state=desk.texts.words.STATE[case.state], line=line)
        return said
    return line


def _own_row(desk: Desk, seen: Sight) -> list[Button]:
    number = seen.case.number
    row = [Button(cards.spoken(seen.case), f"open:{number}")]
    if buttons.AGAIN & set(seen.actions):
        row.append(buttons.reopen(desk, seen.case))
    return row


async def open_case(update: Incoming, context: ChatContext) -> None:
    """Show a case as it is now."""
    seen = await _opened(update, context)
    context.say(await case_message(context, seen))


async def show_files(update: Incoming, context: ChatContext) -> None:
    """`看附件`: the photos and documents of the case."""
    await attachments.show(context, await _opened(update, context))


async def show_story(update: Incoming, context: ChatContext) -> None:
    """`查看经过`."""
    seen = await _opened(update, context)
    events = await cases.story(context.work, seen.case.id or 0)
    inside = not seen.capacities & {Capacity.REPORTER, Capacity.READER}
    text = story.story(desk_of(context), seen.case, events, internal=inside)
    row = [Button(context.texts.labels.OPEN_CASE, f"open:{seen.case.number}")]
    if seen.is_reporter and seen.case.naming is not Naming.NAMED:
        row.append(Button(context.texts.intake.WHO_LOOKED, f"views:{seen.case.number}"))
    context.say(plain(text, row))


async def who_looked(update: Incoming, context: ChatContext) -> None:
    """`谁看过`: how often each unit has opened a case that is not signed; units, never names."""
    seen = await handling.sight(context.work, context.served.office, parse.press(update).about, context.speaker)
    if not seen.is_reporter:
        raise NoSuchCase(seen.case.number)
    words, desk, looked = context.texts.intake, desk_of(context), await views.of(context.work, seen)
    counted = Counter[str]()
    for unit, count in looked.units:
        counted[desk.department(unit)] += count
    number = cards.spoken(seen.case)
    units = context.texts.words.listed(
        words.VIEWS_OF(department=name, count=count).text for name, count in counted.most_common()
    )
    head = words.VIEWS(number=number, units=units) if counted else words.VIEWS_NONE(number=number)
    identity = words.VIEWS_IDENTITY(count=looked.identity) if looked.identity else words.VIEWS_NO_IDENTITY()
    row = [Button(context.texts.labels.OPEN_CASE, f"open:{seen.case.number}")]
    context.say(plain(joined([head, identity, words.VIEWS_NOTE()]), row))


async def _opened(update: Incoming, context: ChatContext) -> Sight:
    """Return the case that a button is about; that somebody of the office or a unit opens it is written down."""
    seen = await handling.sight(context.work, context.served.office, parse.press(update).about, context.speaker)
    views.opened(context.work, seen, context.speaker)
    return seen


async def ask_supplement(update: Incoming, context: ChatContext) -> None:
    """`补充`: the next message or file goes to the case."""
    number = parse.press(update).about
    await handling.sight(context.work, context.served.office, number, context.speaker)
    context.start_form(SUPPLEMENT, number=number)
    context.say(plain(context.texts.firm.WRITE_SUPPLEMENT()))


async def supplement(update: Incoming, context: ChatContext) -> None:
    """What the firm adds, words or a file."""
    number, found = context.speaker.draft["number"], parse.file(update)
    words, texts = parse.text(update).strip(), context.texts
    if found is None and not words:
        context.say(plain(texts.firm.FILE_NOT_TAKEN()))
        return
    if found and (fault := await _file_fault(context, number, found)):
        context.say(plain(fault))
        return
    await supplementing.add(context, number, words, [[found.kind, found.file_id, found.size]] if found else [])


async def _file_fault(context: ChatContext, number: str, found: parse.File) -> Rich | None:
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    held = await cases.count_files(context.work, seen.case.id or 0)
    return drafting.file_fault(context.texts, context.served.office.rules.attachments, found, held)


async def withdraw(update: Incoming, context: ChatContext) -> None:
    """`撤回`: asked once, then done."""
    press, texts = parse.press(update), context.texts
    if press.detail != "yes":
        await handling.sight(context.work, context.served.office, press.about, context.speaker)
        yes = Button(texts.labels.WITHDRAW_YES, f"withdraw:{press.about}:yes")
        no = Button(texts.labels.KEEP, f"open:{press.about}")
        context.say(plain(texts.firm.WITHDRAW_SURE(number=grouped(press.about)), [yes, no]))
        return
    change = await handling.act(context.work, context.served.office, press.about, Action.WITHDRAW, context.speaker)
    context.show(plain(texts.firm.WITHDRAWN(number=grouped(press.about))))
    await tell(context, change)


PRESSES = {
    "open": open_case,
    "files": show_files,
    "story": show_story,
    "my": my,
    "views": who_looked,
    "supplement": ask_supplement,
    "withdraw": withdraw,
}
FORMS = {CODE: wrote_code, SUPPLEMENT: supplement}
FILES = {SUPPLEMENT: supplement}

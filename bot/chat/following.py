"""Following a case: by its number, from one's own list, and what a firm can do with it."""

from bot.casework import handling, lookup, tracking
from bot.casework.actions import Action, Capacity
from bot.casework.deadlines import Deadline
from bot.casework.submitting import attach
from bot.casework.tracking import Read, Reading, grouped
from bot.chat import attachments, drafting, parse
from bot.chat.context import ChatContext, Incoming, send
from bot.chat.desk import case_message, desk_of
from bot.chat.telling import tell
from bot.texts import cards, story
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import cases
from storage.words import CaseType, Role

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
        context.say(await case_message(context, found.sight))
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


async def my(_update: Incoming, context: ChatContext) -> None:
    """`/my`: one's own cases with their numbers."""
    own, texts, desk = await lookup.own(context.work, context.speaker, MOST_LISTED), context.texts, desk_of(context)
    if not own:
        context.say(plain(texts.firm.NO_CASES(), [Button(texts.labels.COMPLAIN, "complain")]))
        return
    lines = [texts.firm.MY_CASES(count=len(own)), *(cards.line(desk, seen.case) for seen in own)]
    rows = [[Button(grouped(seen.case.number), f"open:{seen.case.number}")] for seen in own]
    context.say(plain(joined(lines), *rows))


async def open_case(update: Incoming, context: ChatContext) -> None:
    """Show a case as it is now."""
    seen = await handling.sight(context.work, context.served.office, parse.press(update).about, context.speaker)
    context.say(await case_message(context, seen))


async def show_files(update: Incoming, context: ChatContext) -> None:
    """`看附件`: the photos and documents of the case."""
    seen = await handling.sight(context.work, context.served.office, parse.press(update).about, context.speaker)
    await attachments.show(context, seen)


async def show_story(update: Incoming, context: ChatContext) -> None:
    """`查看经过`."""
    seen = await handling.sight(context.work, context.served.office, parse.press(update).about, context.speaker)
    events = await cases.story(context.work, seen.case.id or 0)
    inside = not seen.capacities & {Capacity.REPORTER, Capacity.READER}
    text = story.story(desk_of(context), seen.case, events, internal=inside)
    context.say(plain(text, [Button(context.texts.labels.OPEN_CASE, f"open:{seen.case.number}")]))


async def why(update: Incoming, context: ChatContext) -> None:
    """`为什么是这一天`: rule, article, skipped days."""
    seen = await handling.sight(context.work, context.served.office, parse.press(update).about, context.speaker)
    row = (await cases.deadlines(context.work, seen.case)).get("reply")
    if row is None or row.paused_at is not None:
        waits = context.texts.words.NO_DATE if row is None else context.texts.applications.WAITS
        context.say(plain(waits))
        return
    due, calendar = Deadline.from_json(row.computed), context.served.office.calendar
    source = calendar.year(calendar.day_of(due.due_at).year).source
    rule = context.texts.words.TYPE[seen.case.type]
    start = "application" if seen.case.type is CaseType.APPLICATION else "reply"
    context.say(plain(story.why(desk_of(context), due, rule, source, start)))


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
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    if found is not None:
        held = await cases.count_files(context.work, seen.case.id or 0)
        if refused := drafting.file_fault(texts, context.served.office.rules.attachments, found, held):
            context.say(plain(refused))
            return
        attach(context.work, seen.case, ((found.kind, found.file_id, found.size),), by=Role.FIRM)
    elif not words:
        context.say(plain(texts.firm.FILE_NOT_TAKEN()))
        return
    said = "　".join(filter(None, (words, texts.words.FILE[found.kind] if found else "")))
    change = await handling.act(
        context.work, context.served.office, number, Action.SUPPLEMENT, context.speaker, words=said
    )
    context.speaker.forget()
    context.say(plain(texts.firm.SUPPLEMENTED()))
    await tell(context, change)


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
    "why": why,
    "supplement": ask_supplement,
    "withdraw": withdraw,
}
FORMS = {CODE: wrote_code, SUPPLEMENT: supplement}
FILES = {SUPPLEMENT: supplement}

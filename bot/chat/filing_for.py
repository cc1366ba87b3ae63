"""`代登记`: somebody of the office files a case for a caller or visitor, who may claim it with number and code."""

from bot.casework import handling, submitting, tracking, views
from bot.casework.actions import Capacity
from bot.casework.errors import ForRoles, NoSuchCase
from bot.casework.lookup import look_up
from bot.casework.submitting import Submitted
from bot.casework.tracking import grouped
from bot.chat import drafting, parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import case_message, desk_of
from bot.texts.message import Button, plain
from storage import reporters
from storage.words import Origin, Role

MAY = (Role.DISPATCHER, Role.SUPERVISOR)
_OFFICE = frozenset({Capacity.GIVER, Capacity.DISPATCHER, Capacity.SUPERVISOR})


async def begin(_update: Incoming, context: ChatContext) -> None:
    """Ask for what the caller or visitor said, in one message; the preview is the firm's own."""
    context.needs(*MAY)
    context.start_form(drafting.FORM, files=[], origin=Origin.PHONE)
    context.say(plain(context.texts.intake.FILE_HOW(), [Button(context.texts.labels.CANCEL, "cancel")]))


def filed(context: ChatContext, done: Submitted) -> None:
    """Say number and code to whoever filed it, with a sheet to print: its QR code opens the case for the caller."""
    texts, case = context.texts, done.case
    contact = Button(texts.intake.SEE_CONTACT, f"contact_of:{case.number}")
    opened = Button(texts.labels.OPEN_CASE, f"open:{case.number}")
    context.show(plain(texts.intake.FILED(number=grouped(case.number), code=done.code), [opened, contact]))
    desk = desk_of(context)
    make = {
        "slip": grouped(case.number),
        "code": done.code,
        "type": texts.words.TYPE[case.type],
        "department": desk.department(case.department_id),
        "reply_by": desk.moment(case.due_at) if case.dispatched_at else "",
        "filed_at": desk.moment(context.now),
        "link": f"https://t.me/{context.bot.username}?start=case_{case.number}",
        "otherwise": texts.intake.NO_SLIP,
    }
    context.work.say(context.speaker.id, "sendDocument", {"chat_id": context.speaker.id, "make": make})


async def contact_of(update: Incoming, context: ChatContext) -> None:
    """`看联系方式`: of a caller or visitor, for the office alone; written down like every opening."""
    number = parse.press(update).about
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    if not seen.capacities & _OFFICE:
        raise ForRoles(frozenset(MAY))
    reporter = await reporters.of_case(context.work, seen.case.id or 0)
    contact = reporter.contact if reporter and seen.case.origin in (Origin.PHONE, Origin.VISIT) else None
    views.opened(context.work, seen, context.speaker, identity=contact is not None)
    words = context.texts.intake
    number = grouped(number)
    context.say(
        plain(words.FILED_CONTACT(number=number, contact=contact) if contact else words.FILED_NO_CONTACT(number=number))
    )


def offer_claim(context: ChatContext, number: str, code: str) -> None:
    """Say to whoever has number and code of a case without a reporter that it can be theirs."""
    words = context.texts.intake
    context.say(plain(words.CLAIM_HOW(), [Button(words.CLAIM, f"claim:{number}:{code}")]))


async def claim(update: Incoming, context: ChatContext) -> None:
    """`认领`: the code is compared again, so that a made-up button opens nothing."""
    press, office = parse.press(update), context.served.office
    reading = tracking.read(press.about)
    code = tracking.read_code(press.detail)
    if reading.number is None or code is None:
        raise NoSuchCase(press.about)
    found = await look_up(context.work, office, reading.number, code, context.speaker)
    if found.sight is None:
        context.say(plain(context.texts.firm.WRONG_CODE()))
        return
    seen = await submitting.claim(context.work, office, found.sight, context.speaker)
    context.show(plain(context.texts.intake.CLAIMED(number=grouped(reading.number))))
    context.say(await case_message(context, seen))


PRESSES = {"file_for": begin, "contact_of": contact_of, "claim": claim}

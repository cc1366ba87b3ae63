"""What admins see: the audit."""

from bot.casework import auditing, tracking
from bot.casework.office_story import OfficeAudit
from bot.chat.context import ChatContext, Incoming
from bot.texts.message import plain
from bot.texts.rich import Rich, joined
from storage import people
from storage.words import Role


async def audit(_update: Incoming, context: ChatContext) -> None:
    """`/audit`: the chain of case events and that of the office are followed from their beginning."""
    context.needs(Role.ADMIN)
    found = await auditing.check(context.work.connection)
    texts = context.texts.office
    if found.broken is None:
        cases = texts.AUDIT_GOOD(count=found.count)
    else:
        number = tracking.grouped(found.broken.number)
        cases = texts.AUDIT_BROKEN(position=found.broken.position, number=number)
    context.say(plain(joined([cases, await _office_audit(context, found.office)])))


async def _office_audit(context: ChatContext, found: OfficeAudit) -> Rich:
    words = context.texts.staff
    said: Rich = words.AUDIT(count=found.count)
    if found.broken is not None:
        said = words.AUDIT_BROKEN(position=found.broken)
    elif found.person is not None:
        person = await people.person(context.work, found.person)
        said = words.AUDIT_POSTS(name=person.name if person else str(found.person))
    return said

"""What admins see and do: people, departments, the knowledge, what could not be answered, the audit."""

from bot.casework import auditing, staffing, tracking
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.texts.message import plain
from bot.texts.rich import joined
from storage import questions
from storage.words import Role

MOST_LISTED = 20


async def invite(update: Incoming, context: ChatContext) -> None:
    """`/invite <department id> <role>`."""
    context.needs(Role.ADMIN)
    office, texts = context.served.office, context.texts
    given = parse.argument(update).split()
    if len(given) != 2:
        context.say(plain(texts.office.HOW_TO_INVITE(example=next(iter(office.departments)))))
        return
    code = await staffing.invite(context.work, office, given[0], given[1], context.speaker)
    link = f"https://t.me/{context.bot.username}?start=join_{code}"
    department, role = office.departments[given[0]], texts.words.ROLE[given[1]]
    context.say(plain(texts.office.INVITED(department=department, role=role, link=link)))


async def departments(_update: Incoming, context: ChatContext) -> None:
    """`/departments`: their ids."""
    context.needs(Role.ADMIN)
    texts, known = context.texts.office, context.served.office.departments
    lines = [texts.DEPARTMENT_LINE(id=key, name=name) for key, name in known.items()]
    context.say(plain(joined([texts.DEPARTMENTS(), *lines])))


async def staff(_update: Incoming, context: ChatContext) -> None:
    """`/staff`: who holds which post, and who cannot be reached."""
    context.needs(Role.ADMIN)
    texts, known = context.texts, context.served.office.departments
    found = await staffing.staff(context.work)
    lines = [
        texts.office.STAFF_LINE(
            name=person.name + ("" if person.reachable else texts.office.UNREACHABLE),
            department=known.get(post.department_id or "", ""),
            role=texts.words.ROLE[post.role],
        )
        for person, post in found
    ]
    context.say(plain(joined([texts.office.STAFF(count=len(found)), *lines]) if found else texts.office.NO_STAFF()))


async def knowledge(_update: Incoming, context: ChatContext) -> None:
    """`/knowledge`: the version that is being served."""
    context.needs(Role.ADMIN)
    base = context.served.base
    context.say(
        plain(
            context.texts.office.KNOWLEDGE(
                version=base.version, matters=len(base.matters), departments=len(base.departments)
            )
        )
    )


async def unanswered(_update: Incoming, context: ChatContext) -> None:
    """`/unanswered`: what firms asked and the knowledge does not hold."""
    context.needs(Role.ADMIN)
    texts = context.texts.office
    found = await questions.unanswered(context.work, MOST_LISTED)
    lines = [texts.UNANSWERED_LINE(number=questions.spoken(each), question=each.question) for each in found]
    context.say(plain(joined([texts.UNANSWERED(count=len(found)), *lines]) if found else texts.NO_UNANSWERED()))


async def audit(_update: Incoming, context: ChatContext) -> None:
    """`/audit`: the chain of case events is followed from its beginning."""
    context.needs(Role.ADMIN)
    found = await auditing.check(context.work.connection)
    texts = context.texts.office
    if found.broken is None:
        context.say(plain(texts.AUDIT_GOOD(count=found.count)))
    else:
        number = tracking.grouped(found.broken.number)
        context.say(plain(texts.AUDIT_BROKEN(position=found.broken.position, number=number)))

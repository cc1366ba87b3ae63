"""Before a list of units (红黑榜) is published a head may object to its figures, and a supervisor rules on it."""

from bot.casework import publicity
from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.texts import publicity as words
from bot.texts.message import plain
from storage import cases, rankings
from storage.tables import Person
from storage.words import Role

OBJECT, RULE = "ranking_object", "ranking_rule"


def _number(text: str) -> int:
    if not text.isdecimal():
        raise NoLonger("STALE")
    return int(text)


async def begin(update: Incoming, context: ChatContext) -> None:
    """`提出异议`: which figure, and why."""
    press = parse.press(update)
    ranking_id = _number(press.about)
    await publicity.may_object(context.work, context.served.office, ranking_id, press.detail, context.speaker)
    context.start_form(OBJECT, ranking=ranking_id, department=press.detail)
    context.say(plain(context.texts.reporting.WHAT_IS_WRONG()))


async def objected(update: Incoming, context: ChatContext) -> None:
    """The words of the objection: the supervisors decide."""
    draft, work, text = context.speaker.draft, context.work, parse.text(update)
    said = await publicity.object_to(
        work, context.served.office, draft["ranking"], draft["department"], context.speaker, text
    )
    context.speaker.forget()
    row = await rankings.by_id(work, said.ranking_id)
    assert row is not None
    found, count = publicity.standings(row), len(await publicity.named(work, said))
    for person in await cases.holders(work, Role.SUPERVISOR):
        context.say_to(person, words.objection(desk_of(context, context.texts_of(person)), found, said, count))
    context.say(plain(context.texts.reporting.OBJECTED()))


async def decide(update: Incoming, context: ChatContext) -> None:
    """`同意` or `不同意`: with a reason, which comes next."""
    press = parse.press(update)
    said = await publicity.to_rule(context.work, _number(press.about), context.speaker)
    answer = "yes" if press.detail == "yes" else "no"
    context.start_form(RULE, objection=said.id, upheld=answer == "yes")
    department = desk_of(context).department(said.department_id)
    context.say(plain(context.texts.reporting.WHY[answer](department=department)))


async def ruled(update: Incoming, context: ChatContext) -> None:
    """The reason: the head who objected reads it with what came of it."""
    draft, work = context.speaker.draft, context.work
    said, row = await publicity.rule(
        work,
        context.served.office,
        draft["objection"],
        context.speaker,
        upheld=draft["upheld"],
        reason=parse.text(update),
    )
    context.speaker.forget()
    found, count = publicity.standings(row), len(await publicity.named(work, said))
    head = await work.session.get(Person, said.by)
    if head is not None:
        context.say_to(head, words.ruled(desk_of(context, context.texts_of(head)), found, said, count))
    department = desk_of(context).department(said.department_id)
    context.say(plain(context.texts.reporting.RULED(department=department)))


PRESSES = {"rko": begin, "rkv": decide}
FORMS = {OBJECT: objected, RULE: ruled}

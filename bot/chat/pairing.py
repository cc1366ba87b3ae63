"""`/pair`: a supervisor pairs a firm with a liaison; the firm opens its link once; the list, and an end."""

from bot.casework import pairing
from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from storage import pairs, people
from storage.tables import Pair, Person
from storage.words import Role

FORM = "pair"
MOST_LISTED, MOST_VISITS = 40, 3
_SHORT = 40


async def pair(update: Incoming, context: ChatContext) -> None:
    """`/pair 企业名称 @联系人或工号`; alone the list of pairs, for officials that of their own."""
    context.needs(Role.SUPERVISOR, *pairing.LIAISONS)
    words = parse.argument(update).split()
    if not words or not context.speaker.holds(Role.SUPERVISOR):
        await _listed(context)
        return
    who = words.pop() if len(words) > 1 and (words[-1].startswith("@") or words[-1].isdigit()) else ""
    context.start_form(FORM, firm=" ".join(words))
    liaisons = await _liaisons(context)
    if found := _named(liaisons, who):
        await _bind(context, found)
        return
    _offer(context, liaisons, who)


async def _listed(context: ChatContext) -> None:
    texts, keeper = context.texts.duties, context.speaker.holds(Role.SUPERVISOR)
    found = await pairs.running(context.work, None if keeper else context.speaker.id)
    names = await people.people(context.work, [each.liaison_id for each in found])
    rows = [[Button(each.firm_name, f"paired:{each.id}")] for each in found[:MOST_LISTED]]
    if not found:
        context.say(plain(texts.NO_PAIRS() if keeper else texts.NO_PAIRS_OF_MINE()))
        return
    head = (texts.PAIRS if keeper else texts.MY_PAIRS)(count=len(found))
    lines = [_line(context, each, names.get(each.liaison_id)) for each in found[:MOST_LISTED]] if keeper else []
    context.say(plain(joined([head, *lines]), *rows))


def _line(context: ChatContext, each: Pair, liaison: Person | None) -> Rich:
    texts = context.texts.duties
    bound = "" if each.firm_id else texts.NOT_BOUND
    said: Rich = texts.PAIR_LINE(firm=each.firm_name, liaison=liaison.name if liaison else "", bound=bound)
    return said


async def _liaisons(context: ChatContext) -> list[tuple[Person, str]]:
    """Return who may look after a firm, with their department."""
    known, found = context.served.office.departments, dict[int, tuple[Person, str]]()
    for person, post in await people.staff(context.work):
        if post.role in pairing.LIAISONS:
            found.setdefault(person.id, (person, known.get(post.department_id or "", "")))
    return list(found.values())


def _named(liaisons: list[tuple[Person, str]], who: str) -> Person | None:
    name = who.removeprefix("@").lower()
    by_name = (each for each, _ in liaisons if name and (each.username or "").lower() == name)
    by_id = (each for each, _ in liaisons if str(each.id) == who)
    return next(by_name, None) or next(by_id, None)


def _offer(context: ChatContext, liaisons: list[tuple[Person, str]], words: str) -> None:
    texts = context.texts.duties
    rows = [[Button(f"{each.name} {unit}", f"pair_with:{each.id}")] for each, unit in liaisons[:MOST_LISTED]]
    firm = context.speaker.draft["firm"]
    context.say(plain(texts.NO_LIAISON(words=words) if words else texts.PAIR_CHOOSE(firm=firm), *rows))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """A part of a name or unit instead of a tap: the list gets shorter."""
    words = parse.text(update).strip()
    liaisons = await _liaisons(context)
    if found := _named(liaisons, words):
        await _bind(context, found)
        return
    _offer(context, [each for each in liaisons if words in f"{each[0].name}{each[1]}"] or liaisons, words)


async def chosen(update: Incoming, context: ChatContext) -> None:
    """A liaison was tapped."""
    about = parse.press(update).about
    person = await people.person(context.work, int(about)) if about.isdigit() else None
    if person is None or context.speaker.form != FORM:
        raise NoLonger("STALE")
    await _bind(context, person)


async def _bind(context: ChatContext, liaison: Person) -> None:
    row, code = await pairing.pair(context.work, context.speaker.draft["firm"], liaison.id, context.speaker)
    context.speaker.forget()
    context.say(
        plain(context.texts.duties.PAIR_DONE(firm=row.firm_name, liaison=liaison.name, link=_link(context, code)))
    )
    theirs = context.texts_of(liaison).duties
    context.say_to(
        liaison, plain(theirs.PAIR_TOLD(firm=row.firm_name), [Button(theirs.VISIT_LABEL, f"visit:{row.id}")])
    )


def _link(context: ChatContext, code: str) -> str:
    return f"https://t.me/{context.bot.username}?start=pair_{code}"


async def open_link(context: ChatContext, code: str) -> None:
    """`/start pair_<code>`: the firm's chat is bound."""
    row = await pairing.bind(context.work, code, context.speaker)
    context.speaker.greeted = True
    liaison = await people.person(context.work, row.liaison_id)
    name = liaison.name if liaison else ""
    context.say(plain(context.texts.duties.PAIR_BOUND(liaison=name, firm=row.firm_name)))
    if liaison:
        context.say_to(liaison, plain(context.texts_of(liaison).duties.PAIR_BOUND_TOLD(firm=row.firm_name)))


async def card(update: Incoming, context: ChatContext) -> None:
    """A pair: the last visits, and what can be done."""
    row = await pairing.of_speaker(context.work, context.speaker, parse.press(update).about)
    context.say(await _card(context, row))


async def _card(context: ChatContext, row: Pair) -> Message:
    texts, liaison = context.texts.duties, await people.person(context.work, row.liaison_id)
    calendar = context.served.office.calendar
    lines: list[Rich | str] = [
        texts.PAIR_CARD(
            firm=row.firm_name, liaison=liaison.name if liaison else "", bound="" if row.firm_id else texts.NOT_BOUND
        )
    ]
    for visit in await pairs.visits(context.work, row.id or 0, MOST_VISITS):
        day = context.texts.words.day(calendar.day_of(visit.at))
        lines.append(texts.PAIR_VISITS(day=day, words=visit.words[:_SHORT]))
    mine = [Button(texts.VISIT_LABEL, f"visit:{row.id}")] if row.liaison_id == context.speaker.id else []
    link, end_ = Button(texts.LINK_LABEL, f"pair_link:{row.id}"), Button(texts.END_LABEL, f"pair_end:{row.id}")
    return plain(joined(lines), mine, [link, end_] if context.speaker.holds(Role.SUPERVISOR) else [])


async def link_again(update: Incoming, context: ChatContext) -> None:
    """`重发链接`."""
    _, code = await pairing.link_again(context.work, parse.press(update).about, context.speaker)
    context.say(plain(context.texts.duties.NEW_LINK(link=_link(context, code))))


async def end(update: Incoming, context: ChatContext) -> None:
    """`结束包联`."""
    row = await pairing.end(context.work, parse.press(update).about, context.speaker)
    liaison = await people.person(context.work, row.liaison_id)
    name = liaison.name if liaison else ""
    context.show(plain(context.texts.duties.PAIR_ENDED(firm=row.firm_name, liaison=name)))
    if liaison:
        context.say_to(liaison, plain(context.texts_of(liaison).duties.PAIR_ENDED_TOLD(firm=row.firm_name)))


PRESSES = {"paired": card, "pair_with": chosen, "pair_link": link_again, "pair_end": end}
FORMS = {FORM: wrote}

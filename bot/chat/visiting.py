"""`/visit` and `走访`: the liaison logs a visit in one message; one tap turns what the firm asked for into a case."""

from bot.casework import pairing
from bot.casework.errors import NoLonger
from bot.casework.submitting import Submitted
from bot.casework.tracking import grouped
from bot.chat import parse, telling
from bot.chat.context import ChatContext, Incoming
from bot.texts.message import Button, plain
from bot.texts.rich import joined
from storage import pairs, people
from storage.tables import Pair, Visit

FORM = "visit"
_LABEL = 28


async def visit(update: Incoming, context: ChatContext) -> None:
    """`/visit`: straight to the only firm, or the one that the words name, else the list of one's firms."""
    mine, words = await pairs.running(context.work, context.speaker.id), parse.argument(update)
    meant = [each for each in mine if each.firm_name in words] or mine
    if len(meant) == 1 and context.speaker.posts:
        if words:
            await _log(context, str(meant[0].id), words)
        else:
            _ask(context, meant[0])
        return
    context.needs(*pairing.LIAISONS)
    context.speaker.forget()
    texts = context.texts.duties
    rows = [[Button(each.firm_name, f"visit:{each.id}")] for each in mine]
    context.say(plain(texts.MY_PAIRS(count=len(mine)) if mine else texts.NO_PAIRS_OF_MINE(), *rows))


async def begin(update: Incoming, context: ChatContext) -> None:
    """`走访` under a pair."""
    row = await pairing.of_speaker(context.work, context.speaker, parse.press(update).about)
    if row.liaison_id != context.speaker.id:
        raise NoLonger("PAIR_ENDED")
    _ask(context, row)


def _ask(context: ChatContext, row: Pair) -> None:
    context.start_form(FORM, pair=row.id)
    context.say(plain(context.texts.duties.WRITE_VISIT(firm=row.firm_name)))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The visit, in one message."""
    await _log(context, str(context.speaker.draft.get("pair", "")), parse.text(update))


async def _log(context: ChatContext, about: str, words: str) -> None:
    row, kept = await pairing.log(context.work, about, words, context.speaker)
    context.speaker.forget()
    texts, asked = context.texts.duties, pairing.asked_for(kept)
    then = texts.VISIT_DEMANDS(count=len(asked)) if asked else texts.VISIT_NO_DEMANDS()
    context.say(plain(joined([texts.VISIT_KEPT(firm=row.firm_name), then]), *_rows(kept)))


def _rows(kept: Visit) -> list[list[Button]]:
    return [
        [Button(f"{at}. {words}"[:_LABEL], f"visit_case:{kept.id}:{at}")]
        for at, words in enumerate(pairing.asked_for(kept), 1)
        if pairing.made_of(kept, at) is None
    ]


async def to_case(update: Incoming, context: ChatContext) -> None:
    """One of the demands becomes a case."""
    press, served = parse.press(update), context.served
    words = (served.department_words, served.matter_words)
    row, done = await pairing.to_case(context.work, served.office, press.about, press.detail, words, context.speaker)
    texts, number = context.texts.duties, grouped(done.case.number)
    said = texts.VISIT_CASE_DONE(number=number)
    if row.firm_id is None:
        said = texts.VISIT_CASE_CODE(number=number, code=done.code)
    context.say(plain(said, [Button(context.texts.labels.OPEN_CASE, f"open:{done.case.number}")]))
    await telling.tell_new(context, done.case, done.told)
    if row.firm_id is not None:
        await _tell_firm(context, row, done)


async def _tell_firm(context: ChatContext, row: Pair, done: Submitted) -> None:
    firm = await people.person(context.work, row.firm_id or 0)
    if firm is None or not firm.reachable:
        return
    theirs = context.texts_of(firm)
    said = theirs.duties.VISIT_CASE_TOLD(
        liaison=context.speaker.name, words=done.case.text, number=grouped(done.case.number)
    )
    context.say_to(firm, plain(said, [Button(theirs.labels.OPEN_CASE, f"open:{done.case.number}")]))


PRESSES = {"visit": begin, "visit_case": to_case}
FORMS = {FORM: wrote}

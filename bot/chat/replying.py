"""`答复`: the chat leads through the demands, shows the whole and sends it when the official says so."""

from bot.casework import answers as answers_rule
from bot.casework import handling
from bot.casework.actions import Action
from bot.casework.errors import NoLonger
from bot.casework.tracking import grouped
from bot.chat import parse, suggesting
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.chat.desk import desk_of
from bot.chat.telling import tell
from bot.texts.cards import answers
from bot.texts.message import Button, Rows, plain
from bot.texts.rich import joined

FORM = "reply"
MOST_REWRITTEN = 4  # demands with a button of their own under the preview
_REVIEWED = Action.SUBMIT_REPLY  # the office reads it before the firm does (先审后发)


async def begin(update: Incoming, context: ChatContext) -> None:
    """Ask for the first demand; refused at once when a reply is not theirs to give."""
    number = parse.press(update).about
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    action = _REVIEWED if _REVIEWED in seen.actions else Action.REPLY
    if action not in seen.actions:
        await handling.act(context.work, context.served.office, number, action, context.speaker)
    demands, matter = list(seen.case.demands), seen.case.matter_id
    context.start_form(FORM, number=number, action=action, matter=matter, demands=demands, answers=[])
    _ask(context)


def _ask(context: ChatContext) -> None:
    draft, texts = context.speaker.draft, context.texts
    at, demands = _at(context), draft["demands"]
    if at == len(demands):
        _preview(context)
        return
    words = texts.official.DEMAND(at=at + 1, count=len(demands), demand=demands[at])
    outcomes = [Button(label, f"outcome:{key}") for key, label in texts.labels.OUTCOMES.items()]
    context.say(plain(words, outcomes))


def _at(context: ChatContext) -> int:
    """Return which demand is being answered, from 0: one that is rewritten, else the first without an answer."""
    draft = context.speaker.draft
    return int(draft.get("rewriting", len(draft["answers"])))


async def outcome(update: Incoming, context: ChatContext) -> None:
    """`已经办到` `依规定办不到` `需要时间`: then the words to it, with wordings to start from."""
    chosen = parse.press(update).about
    if context.speaker.form != FORM or chosen not in context.texts.labels.OUTCOMES:
        raise NoLonger("STALE")
    if _at(context) == len(context.speaker.draft["demands"]):  # an old button; everything is answered
        _preview(context)
        return
    with_draft(context.speaker, outcome=chosen)
    asked, rows = context.texts.official.WRITE_ANSWER[chosen](), await suggesting.buttons(context, _at(context))
    context.say(plain(joined([asked, context.texts.official.OR_TEMPLATE()]) if rows else asked, *rows))


def _needs_words(context: ChatContext, at: str) -> None:
    """Raise `NoLonger` unless this answer is the one that waits for words: a button may be of an earlier one."""
    if context.speaker.form != FORM or "outcome" not in context.speaker.draft or at != str(_at(context)):
        raise NoLonger("STALE")


async def template(update: Incoming, context: ChatContext) -> None:
    """A template: to be copied and filled, or the answer itself where nothing is left to fill."""
    pressed = parse.press(update)
    _needs_words(context, pressed.detail)
    chosen = suggesting.template(context, pressed.about)
    if chosen.places:
        context.say(suggesting.to_fill(context, chosen))
    else:
        _take(context, chosen.text)


async def last_words(update: Incoming, context: ChatContext) -> None:
    """`上次这样答`: the unit's last answer to the same matter."""
    _needs_words(context, parse.press(update).about)
    context.say(await suggesting.last_time(context))


async def own_words(update: Incoming, context: ChatContext) -> None:
    """`自己写`: the question alone."""
    _needs_words(context, parse.press(update).about)
    context.show(plain(context.texts.official.WRITE_ANSWER[context.speaker.draft["outcome"]]()))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The answer to one demand."""
    if "outcome" in context.speaker.draft:
        _take(context, parse.text(update).strip())
    else:
        _ask(context)


def _take(context: ChatContext, words: str) -> None:
    """Keep the words as the answer, and go on to the next demand; refused when they do not do."""
    draft, at = context.speaker.draft, _at(context)
    answer = {"outcome": draft["outcome"], "text": words}
    answers_rule.check(at, draft["demands"][at], answer, today=context.today)
    answered = [*draft["answers"][:at], answer, *draft["answers"][at + 1 :]]
    rest = {key: value for key, value in draft.items() if key not in ("outcome", "rewriting")}
    context.speaker.draft = rest | {"answers": answered}
    _ask(context)


def _preview(context: ChatContext) -> None:
    draft, texts = context.speaker.draft, context.texts
    head = texts.official.REPLY_PREVIEW(number=grouped(draft["number"]))
    whole = joined([head, answers(desk_of(context), draft["demands"], draft["answers"])])
    send = Button(texts.labels.SEND_REPLY, f"send_reply:{draft['number']}")
    context.say(plain(whole, [send], *_rewriting(context)))


def _rewriting(context: ChatContext) -> Rows:
    """Return a button for each demand, two in a row; one for the whole where it is one, or they are many."""
    number, count = context.speaker.draft["number"], len(context.speaker.draft["demands"])
    if not 1 < count <= MOST_REWRITTEN:
        return [[Button(context.texts.labels.WRITE_AGAIN, f"reply:{number}")]]
    label = context.texts.official.REWRITE_ONE
    each = [Button(label(at=at + 1).text, f"rewrite:{number}:{at}") for at in range(count)]
    return [each[first : first + 2] for first in range(0, count, 2)]


async def rewrite(update: Incoming, context: ChatContext) -> None:
    """`改第 1 条`: this demand is asked again, the other answers stay."""
    draft, pressed = context.speaker.draft, parse.press(update)
    answered = [str(at) for at in range(len(draft.get("answers", ())))]
    if context.speaker.form != FORM or draft["number"] != pressed.about or pressed.detail not in answered:
        raise NoLonger("STALE")
    context.speaker.draft = {key: value for key, value in draft.items() if key != "outcome"}
    with_draft(context.speaker, rewriting=int(pressed.detail))
    _ask(context)


async def send(update: Incoming, context: ChatContext) -> None:
    """The reply goes to the firm."""
    draft, number = context.speaker.draft, parse.press(update).about
    if context.speaker.form != FORM or draft.get("number") != number:
        raise NoLonger("STALE")
    action = Action(draft["action"])
    change = await handling.act(
        context.work, context.served.office, number, action, context.speaker, answers=draft["answers"]
    )
    context.speaker.forget()
    if action is _REVIEWED:
        context.show(plain(context.texts.official.TO_REVIEW()))
    else:
        close = Button(context.texts.labels.CLOSE, f"close:{number}")
        context.show(plain(context.texts.official.REPLIED(), [close]))
    await tell(context, change)


PRESSES = {
    "reply": begin,
    str(_REVIEWED): begin,
    "outcome": outcome,
    "words": template,
    "last_words": last_words,
    "own_words": own_words,
    "rewrite": rewrite,
    "send_reply": send,
}
FORMS = {FORM: wrote}

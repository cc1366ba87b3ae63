"""`答复`: the chat leads through the demands, shows the whole and sends it when the official says so."""

from bot.casework import answers as answers_rule
from bot.casework import handling
from bot.casework.actions import Action
from bot.casework.errors import Incomplete, NoLonger
from bot.casework.tracking import grouped
from bot.chat import parse
from bot.chat.context import ChatContext, Incoming, with_draft
from bot.chat.desk import desk_of
from bot.chat.telling import tell
from bot.texts.cards import answers
from bot.texts.message import Button, plain
from bot.texts.rich import joined

FORM = "reply"
_REVIEWED = Action.SUBMIT_REPLY  # the office reads it before the firm does (先审后发)


async def begin(update: Incoming, context: ChatContext) -> None:
    """Ask for the first demand; refused at once when a reply is not theirs to give."""
    number = parse.press(update).about
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    action = _REVIEWED if _REVIEWED in seen.actions else Action.REPLY
    if action not in seen.actions:
        await handling.act(context.work, context.served.office, number, action, context.speaker)
    context.start_form(FORM, number=number, action=action, demands=list(seen.case.demands), answers=[])
    _ask(context)


def _ask(context: ChatContext) -> None:
    draft, texts = context.speaker.draft, context.texts
    at, demands = len(draft["answers"]), draft["demands"]
    if at == len(demands):
        _preview(context)
        return
    words = texts.official.DEMAND(at=at + 1, count=len(demands), demand=demands[at])
    outcomes = [Button(label, f"outcome:{key}") for key, label in texts.labels.OUTCOMES.items()]
    context.say(plain(words, outcomes))


async def outcome(update: Incoming, context: ChatContext) -> None:
    """`已经办到` `依规定办不到` `需要时间`: then the words to it."""
    chosen = parse.press(update).about
    if context.speaker.form != FORM or chosen not in context.texts.labels.OUTCOMES:
        raise NoLonger("STALE")
    with_draft(context.speaker, outcome=chosen)
    context.say(plain(context.texts.official.WRITE_ANSWER[chosen]()))


async def wrote(update: Incoming, context: ChatContext) -> None:
    """The answer to one demand."""
    draft, words = context.speaker.draft, parse.text(update).strip()
    at = len(draft["answers"])
    if "outcome" not in draft or at == len(draft["demands"]):
        _ask(context)
        return
    if not words:
        raise Incomplete("demand", number=at + 1, demand=draft["demands"][at])
    if fault := answers_rule.wrong(draft["outcome"], words, today=context.today):
        raise Incomplete(fault, number=at + 1, demand=draft["demands"][at])
    answered = [*draft["answers"], {"outcome": draft["outcome"], "text": words}]
    context.speaker.draft = {key: value for key, value in draft.items() if key != "outcome"} | {"answers": answered}
    _ask(context)


def _preview(context: ChatContext) -> None:
    draft, texts = context.speaker.draft, context.texts
    head = texts.official.REPLY_PREVIEW(number=grouped(draft["number"]))
    whole = joined([head, answers(desk_of(context), draft["demands"], draft["answers"])])
    send = Button(texts.labels.SEND_REPLY, f"send_reply:{draft['number']}")
    context.say(plain(whole, [send], [Button(texts.labels.WRITE_AGAIN, f"reply:{draft['number']}")]))


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


PRESSES = {"reply": begin, str(_REVIEWED): begin, "outcome": outcome, "send_reply": send}
FORMS = {FORM: wrote}

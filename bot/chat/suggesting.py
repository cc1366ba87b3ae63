"""Under the question for an answer: wordings to start from, each as text that a tap copies."""

from bot.casework import suggesting
from bot.casework.errors import NoLonger
from bot.casework.tracking import grouped
from bot.chat.context import ChatContext
from bot.texts.message import Button, Message, Rows, plain
from bot.texts.rich import code, joined
from knowledge.schema_replies import ReplyTemplate
from storage import cases
from storage.tables import Case


async def buttons(context: ChatContext, at: int) -> Rows:
    """Return up to three templates, the unit's last answer and 'own words'; nothing where there is nothing to offer."""
    draft, texts = context.speaker.draft, context.texts.official
    found = suggesting.templates(context.served.base, draft.get("matter"), draft["outcome"])
    named = context.texts.words.named
    offered = [Button(named(each.label, each.label_en), f"words:{each.id}:{at}") for each in found]
    if await _earlier(context):
        offered.append(Button(texts.AS_LAST_TIME, f"last_words:{at}"))
    if offered:
        offered.append(Button(texts.OWN_WORDS, f"own_words:{at}"))
    return [offered[first : first + 2] for first in range(0, len(offered), 2)]


def template(context: ChatContext, template_id: str) -> ReplyTemplate:
    """Return the template that was pressed; raises `NoLonger` when it is not for this answer any more."""
    draft = context.speaker.draft
    found = suggesting.templates(context.served.base, draft.get("matter"), draft["outcome"])
    if (chosen := next((each for each in found if each.id == template_id), None)) is None:
        raise NoLonger("STALE")
    return chosen


def to_fill(context: ChatContext, chosen: ReplyTemplate) -> Message:
    """Return its words to be copied, filled and sent back."""
    texts = context.texts.official
    words = suggesting.wordings(context.served.base, chosen, context.speaker.draft.get("matter"))
    head = texts.COPY_AND_FILL() if len(words) == 1 else texts.COPY_ONE_BASIS()
    return plain(joined([head, *map(code, words)], "\n\n"))


async def last_time(context: ChatContext) -> Message:
    """Return the unit's last answer to be copied and changed; raises `NoLonger` when there is none any more."""
    if (found := await _earlier(context)) is None:
        raise NoLonger("STALE")
    head = context.texts.official.ANSWERED_BEFORE(number=grouped(found.number))
    return plain(joined([head, code(found.text)], "\n\n"))


async def _earlier(context: ChatContext) -> suggesting.Earlier | None:
    draft = context.speaker.draft
    case: Case | None = await cases.by_number(context.work, draft["number"])
    if case is None:
        return None
    return await suggesting.earlier(context.work, context.served.office, case, draft["outcome"], context.speaker)

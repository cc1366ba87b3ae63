"""`看附件`: cleaned copies under neutral names; of what is not shown, why."""

from collections import defaultdict

from bot.casework import evidence
from bot.casework.evidence import Showing
from bot.casework.handling import Sight
from bot.chat.context import ChatContext
from bot.texts.message import Button, plain
from bot.texts.rich import Rich, joined
from storage import attachments
from storage.tables import Attachment

_SENT = {"photo": "sendPhoto", "document": "sendDocument", "voice": "sendVoice"}
_PICTURES = ("jpg", "png")


async def show(context: ChatContext, seen: Sight) -> None:
    """Send what the speaker may see of the case's attachments and say what became of the others."""
    files = await attachments.of_case(context.work, seen.case.id or 0)
    hidden: dict[tuple[Showing, bool], list[int]] = defaultdict(list)
    for number, each in enumerate(files, 1):
        way = evidence.showing(each, seen.case.naming, reporter=seen.is_reporter)
        if way in (Showing.COPY, Showing.VOICE):
            _send(context, each, number)
        else:
            hidden[way, evidence.is_own(each, reporter=seen.is_reporter)].append(number)
    lines = [_why(context, way, own, numbers) for (way, own), numbers in hidden.items()]
    if lines or not files:
        words = joined(lines) if lines else context.texts.attachments.NONE()
        context.say(plain(words, [Button(context.texts.labels.OPEN_CASE, f"open:{seen.case.number}")]))


def _why(context: ChatContext, way: Showing, own: bool, numbers: list[int]) -> Rich:
    texts = context.texts.attachments
    said: Rich = (texts.OWN if own else texts.OTHERS)[way](names=context.texts.words.listed(map(str, numbers)))
    return said


def _send(context: ChatContext, file: Attachment, number: int) -> None:
    """The file is read when it is sent, so that nothing large stands in the outbox."""
    kind = "document" if file.kind == "photo" and file.suffix not in _PICTURES else file.kind
    make = {"attachment": file.id, "number": number, "kind": kind, "otherwise": context.texts.attachments.NO_FILE}
    context.work.say(context.speaker.id, _SENT[kind], {"chat_id": context.speaker.id, "make": make})

"""What a firm adds to its case, from wherever it was said: words and files go to whoever is answerable."""

from typing import Any

from bot.casework import handling
from bot.casework.actions import Action
from bot.casework.submitting import attach
from bot.chat.context import ChatContext
from bot.chat.telling import tell
from bot.texts.message import Button, plain
from bot.texts.rich import Rich, joined
from storage import cases
from storage.words import Role


async def add(context: ChatContext, number: str, words: str, files: list[Any], said: Rich | None = None) -> None:
    """Add words and files to the speaker's own case and tell those concerned; `said` is what the speaker reads."""
    texts = context.texts
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    room = context.served.office.rules.attachments.count.times - await cases.count_files(
        context.work, seen.case.id or 0
    )
    taken = files[: max(room, 0)]
    attach(context.work, seen.case, tuple((kind, file_id, size) for kind, file_id, size in taken), by=Role.FIRM)
    kinds = [texts.words.FILE[kind] for kind, *_ in taken]
    what = "　".join(filter(None, (words, texts.words.listed(kinds))))
    change = await handling.act(
        context.work, context.served.office, number, Action.SUPPLEMENT, context.speaker, words=what
    )
    context.speaker.forget()
    more = texts.firm.TOO_MANY_FILES(most=room) if len(taken) < len(files) else ""
    context.say(
        plain(joined([said or texts.firm.SUPPLEMENTED(), more]), [Button(texts.labels.OPEN_CASE, f"open:{number}")])
    )
    await tell(context, change)

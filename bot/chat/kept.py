"""A late or stray message of a firm that has a case: the words and files are kept, and one tap says where they go."""

import re
from typing import Any

from bot.casework import lookup
from bot.casework.lookup import AtHand
from bot.casework.tracking import grouped
from bot.chat.context import ChatContext
from bot.chat.desk import desk_of
from bot.texts.cards import Desk, spoken, subject
from bot.texts.message import Button, Message, plain
from bot.texts.rich import joined
from storage.speakers import Speaker

FORM = "stray"
MOST_CASES = 3
_QUESTION = re.compile(
    r"[?？]|吗|呢$|怎么|如何|多少|多久|哪|什么|啥|能不能|可不可以|是否|要不要|\b(?:how|what|where|when)\b", re.I
)
_FIRST_WORDS = 40


async def offered(context: ChatContext, *, text: str = "", files: list[Any] | None = None) -> bool:
    """Ask where a message belongs; False where the speaker has no case that it could be about, or it is a question."""
    found = await lookup.at_hand(context.work, context.served.office, context.speaker, MOST_CASES)
    if not found or (_QUESTION.search(text) and not files and not found[0].asked):
        return False
    speaker = context.speaker
    if speaker.form == FORM:
        before = speaker.draft
        text = "\n".join(filter(None, (before.get("text", ""), text)))
        files = [*before.get("files", []), *(files or [])]
        last = before.get("last")
    else:
        last = speaker.draft.get("last")
    context.start_form(FORM, text=text, files=files or [], last=last)
    context.say(_menu(desk_of(context), found, text, files or []))
    return True


def keep(context: ChatContext, number: str, text: str, files: list[Any]) -> None:
    """Keep words and files for a case, until it is said why it is to be handled again."""
    context.start_form(FORM, text=text, files=files, about=number)


def held(speaker: Speaker, number: str) -> tuple[str, list[Any]] | None:
    """Return the words and files that are kept for this case; None where there are none."""
    draft = speaker.draft
    if speaker.form != FORM or draft.get("about") != number:
        return None
    return draft["text"], draft["files"]


def _menu(desk: Desk, found: list[AtHand], text: str, files: list[Any]) -> Message:
    words, first = desk.texts.intake, found[0]
    head = words.STRAY_ASKED(number=spoken(first.case)) if first.asked else words.STRAY()
    kinds = [kind for kind, *_ in files]
    what = [text[:_FIRST_WORDS] + "…" * (len(text) > _FIRST_WORDS)] if text else []
    what += [f"{desk.texts.words.FILE[kind]} {kinds.count(kind)}" for kind in dict.fromkeys(kinds)]
    lines = [
        words.STRAY_LINE(
            number=spoken(each.case), subject=subject(each.case), state=desk.texts.words.STATE[each.case.state]
        )
        for each in found
    ]
    rows = [[Button(_label(desk, each), f"stray:{each.case.number}")] for each in found]
    last = [Button(words.NEW_MATTER, "stray:new")]
    if text and not files:
        last.append(Button(words.A_QUESTION, "stray:ask"))
    return plain(joined([head, words.STRAY_KEPT(what=desk.texts.words.listed(what)), *lines]), *rows, last)


def _label(desk: Desk, each: AtHand) -> str:
    words = desk.texts.intake
    label: str = words.TO_CASE if each.alive else words.AGAIN_CASE
    return label.format(number=grouped(each.case.number))

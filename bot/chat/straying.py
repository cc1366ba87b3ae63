"""The taps under 'where does this belong': to a case, a new case, or a question after all."""

from bot.casework import handling
from bot.casework.actions import Action
from bot.casework.errors import NoLonger
from bot.chat import asking, complaining, kept, parse, supplementing
from bot.chat.context import ChatContext, Incoming
from bot.texts.cards import spoken
from bot.texts.message import Button, plain


async def chosen(update: Incoming, context: ChatContext) -> None:
    """`补充到…`, `新的诉求`, `问一个问题`."""
    where, draft = parse.press(update).about, context.speaker.draft
    if context.speaker.form != kept.FORM:
        raise NoLonger("STRAY_GONE")
    text, files = draft["text"], draft["files"]
    if where == "new":
        await complaining.begin_so(context, text, files)
    elif where == "ask":
        context.start_form(asking.ASKED, last=draft.get("last"))
        await asking.answer_to(context, text)
    else:
        await to_case(context, where, text, files)


async def to_case(context: ChatContext, number: str, text: str, files: list[list[object]]) -> None:
    """Words and files go to a case of the speaker's own; to one that is closed with the reason why it goes on."""
    seen = await handling.sight(context.work, context.served.office, number, context.speaker)
    if Action.SUPPLEMENT in seen.actions:
        await supplementing.add(context, number, text, files)
        return
    kept.keep(context, number, text, files)
    why = [Button(label, f"reopen:{number}:{key}") for key, label in context.texts.told.WHY_AGAIN.items()]
    context.say(plain(context.texts.intake.STRAY_CLOSED(number=spoken(seen.case)), why[:2], why[2:]))


PRESSES = {"stray": chosen}

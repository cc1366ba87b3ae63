"""`搜索` on the board: by a part of the number, by the name of a firm that signed, by words; newest first."""

from bot.casework.errors import NoLonger
from bot.chat import parse
from bot.chat.board_pages import OPENS, view_of
from bot.chat.context import ChatContext, Incoming
from bot.chat.desk import desk_of
from bot.texts import board as words
from bot.texts.message import Button, Message, plain
from bot.texts.rich import joined
from storage import finding
from storage.lists import may_see

FORM = "board_search"
_MOST_BYTES = 48  # of the words: they travel in the button of the next page


async def ask(_update: Incoming, context: ChatContext) -> None:
    """Which words?"""
    context.needs(*OPENS)
    context.start_form(FORM)
    context.say(plain(context.texts.board.SEARCH()))


async def search(update: Incoming, context: ChatContext) -> None:
    """The words: what they find."""
    context.needs(*OPENS)
    context.speaker.forget()
    sought = " ".join(parse.text(update).split())
    if not sought:
        await ask(update, context)
        return
    context.say(await _results(context, sought.encode()[:_MOST_BYTES].decode(errors="ignore").strip()))


async def older(update: Incoming, context: ChatContext) -> None:
    """`查更早的`."""
    context.needs(*OPENS)
    press = parse.press(update)
    try:
        below = int(press.about, 16)
    except ValueError:
        raise NoLonger("STALE") from None
    context.say(await _results(context, press.detail, below))


async def _results(context: ChatContext, sought: str, below: int | None = None) -> Message:
    desk, said, view = desk_of(context), context.texts.board, view_of(context)
    found = await finding.find(context.work, sought, may_see(guarded=view.guarded, own=view.own), below=below)
    further = [Button(said.OLDER_LABEL, f"bs:{found.older:x}:{sought}")] if found.older else []
    last = [Button(said.SEARCH_LABEL, "bsearch"), Button(said.BACK_LABEL, "board")]
    if not found.cases:
        return plain((said.NOT_IN_STRETCH if further else said.NOT_FOUND)(words=sought), further, last)
    lines = [said.FOUND(words=sought), *words.numbered(desk, found.cases), said.HOW()]
    return plain(joined(lines), *words.openers(found.cases), further, last)


PRESSES = {"bsearch": ask, "bs": older}
FORMS = {FORM: search}

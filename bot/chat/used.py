"""How often an entry is the answer, counted after the commit and in memory, so that no answer waits for a figure."""

from functools import partial

from bot.chat.context import ChatContext
from storage.usage import UsageBook

USAGE = "usage"  # in python-telegram-bot's bot_data


def answered(context: ChatContext, entry_id: str) -> None:
    """An entry was the answer."""
    book: UsageBook | None = context.bot_data.get(USAGE)
    if book:
        context.work.then(partial(book.answered, entry_id, context.today))


def unsolved(context: ChatContext, entry_id: str) -> None:
    """It was told that it did not help."""
    book: UsageBook | None = context.bot_data.get(USAGE)
    if book:
        context.work.then(partial(book.unsolved, entry_id, context.today))

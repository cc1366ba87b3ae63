"""The peer: a bare echo bot as python-telegram-bot's own examples write it, everything else at its default.

It keeps nothing, decides nothing and formats nothing. It answers with as many messages, each as long, as the product
answers with to the same words, so that both send the same amount.
"""

import json
import sys
from pathlib import Path

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

REPLIES = "replies.json"  # what somebody says -> the length of each message of the answer


def main(url: str, token: str, folder: str) -> None:
    """Run until the process is told to stop."""
    lengths: dict[str, list[int]] = json.loads(Path(folder, REPLIES).read_text(encoding="utf-8"))

    async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        if update.message and update.message.text:
            for length in lengths.get(update.message.text, [len(update.message.text)]):
                await update.message.reply_text("答" * length)

    application = Application.builder().token(token).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])

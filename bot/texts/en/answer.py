"""What stands around an entry of the knowledge."""

from bot.texts.phrase import Phrase

PROMISE = Phrase("This is this platform's own promise.")

"""What stands around an entry of the knowledge."""

from bot.texts.phrase import Phrase

BUNDLE = Phrase("{count} matters in all, in this order:")
PROMISE = Phrase("This is this platform's own promise.")

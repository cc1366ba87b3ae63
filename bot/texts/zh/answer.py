"""What stands around an entry of the knowledge."""

from bot.texts.phrase import Phrase

PROMISE = Phrase("这是本平台承诺。")

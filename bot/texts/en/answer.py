"""What stands around an entry of the knowledge."""

from bot.texts.phrase import Phrase

BUNDLE = Phrase("一共 {count} 件事，按顺序办：")
PROMISE = Phrase("这是本平台承诺。")

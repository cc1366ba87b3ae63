"""简体中文：every sentence a person reads."""

from bot.texts.zh import answer, errors, firm, labels, notice, office, official, words

__all__ = ["answer", "errors", "firm", "labels", "notice", "office", "official", "words"]

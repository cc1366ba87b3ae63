"""English: every sentence a person reads; facts of policy stay in Chinese."""

from bot.texts.en import answer, errors, firm, labels, notice, office, official, words

__all__ = ["answer", "errors", "firm", "labels", "notice", "office", "official", "words"]

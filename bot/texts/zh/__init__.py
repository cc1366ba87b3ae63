"""简体中文：every sentence a person reads."""

from bot.texts.zh import answer, bundle, errors, firm, labels, listing, notice, office, official, words

__all__ = ["answer", "bundle", "errors", "firm", "labels", "listing", "notice", "office", "official", "words"]

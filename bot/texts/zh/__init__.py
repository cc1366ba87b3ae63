"""简体中文：every sentence a person reads."""

from bot.texts.zh import answer, applications, bundle, errors, firm, labels, listing, notice, office, official, words

__all__ = [
    "answer",
    "applications",
    "bundle",
    "errors",
    "firm",
    "labels",
    "listing",
    "notice",
    "office",
    "official",
    "words",
]

"""English: every sentence a person reads; facts of policy stay in Chinese."""

from bot.texts.en import answer, applications, bundle, errors, firm, labels, listing, notice, office, official, words

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

"""Which language somebody reads: chosen with /language, else Telegram's, else Chinese."""

from typing import Any, Protocol

from bot.texts import en, zh


class Texts(Protocol):
    """One language's folder: the same names in each, which a test holds."""

    acts: Any
    answer: Any
    applications: Any
    attachments: Any
    board: Any
    bundle: Any
    changing: Any
    duties: Any
    errors: Any
    firm: Any
    followups: Any
    firmreminders: Any
    intake: Any
    labels: Any
    lifecycle: Any
    listing: Any
    notice: Any
    office: Any
    official: Any
    reporting: Any
    reckoning: Any
    reminders: Any
    staff: Any
    reviewing: Any
    unanswered: Any
    words: Any


LANGUAGES: dict[str, Texts] = {"zh": zh, "en": en}


def language_of(chosen: str | None, telegram: str | None) -> str:
    """Return 'zh' or 'en'."""
    if chosen in LANGUAGES:
        return chosen
    return "en" if (telegram or "").lower().startswith("en") else "zh"


def texts_for(chosen: str | None, telegram: str | None) -> Texts:
    """Return the folder of sentences."""
    return LANGUAGES[language_of(chosen, telegram)]

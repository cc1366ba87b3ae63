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
    told: Any
    reviewing: Any
    unanswered: Any
    words: Any


class Reader(Protocol):
    """Whoever reads: a person, a speaker."""

    @property
    def language(self) -> str | None:
        """What was chosen with /language."""

    @property
    def telegram_language(self) -> str | None:
        """What Telegram says."""


LANGUAGES: dict[str, Texts] = {"zh": zh, "en": en}


def language_of(chosen: str | None, telegram: str | None) -> str:
    """Return 'zh' or 'en'."""
    if chosen in LANGUAGES:
        return chosen
    return "en" if (telegram or "").lower().startswith("en") else "zh"


def texts_for(chosen: str | None, telegram: str | None) -> Texts:
    """Return the folder of sentences."""
    return LANGUAGES[language_of(chosen, telegram)]


def texts_of(reader: Reader) -> Texts:
    """Return the sentences in somebody's language."""
    return texts_for(reader.language, reader.telegram_language)

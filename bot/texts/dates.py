"""From when to when an entry holds (有效期) and whether it is still being checked (复核), as firms read it."""

from datetime import date

from bot.texts.language import Texts
from bot.texts.rich import Rich
from knowledge.schema_types import Dated


def not_in_force(texts: Texts, entry: Dated, on: date | None) -> Rich:
    """Return what is said before an entry that does not hold on this day: it never answers as current."""
    since, until, words = entry.effective.since, entry.effective.until, texts.notice
    said = Rich()
    if on is not None and until is not None and until < on:
        said = words.OVER(day=until.isoformat())
    elif on is not None and since is not None and on < since:
        said = words.NOT_YET(day=since.isoformat())
    return said


def checked(texts: Texts, checked_on: date, review_by: date, version: str, on: date | None) -> Rich:
    """Return the last line of an entry: when it was checked last and, after its review was due, that it is under review."""
    words = texts.notice
    late = on is not None and on > review_by
    said: Rich = (words.UNDER_REVIEW if late else words.CHECKED)(checked_on=checked_on.isoformat(), version=version)
    return said


def remarks(texts: Texts, entry: Dated, on: date) -> tuple[str, ...]:
    """Return what a sheet says of this before everything else; nothing of an entry in force and checked in time."""
    reviewing = texts.notice.REVIEWING(checked_on=entry.checked_on.isoformat()) if entry.under_review(on) else Rich()
    return tuple(each.text for each in (not_in_force(texts, entry, on), reviewing) if each)

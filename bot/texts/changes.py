"""What has changed between two forms of a notice: the lines that went and came."""

import difflib

from bot.texts.answer import answered
from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.rich import joined
from knowledge.content import Base
from knowledge.guide import has_papers


def lines(texts: Texts, then: str, now: str) -> list[str]:
    """Return the lines that went and came; the last line names the version and does not count."""
    marks = {"- ": texts.listing.REMOVED, "+ ": texts.listing.ADDED}
    compared = difflib.ndiff(then.splitlines()[:-1], now.splitlines()[:-1])
    return [marks[line[:2]] + line[2:] for line in compared if line[:2] in marks]


def changed(before: Base, after: Base) -> list[str]:
    """Return the ids of the matters and bundles that firms would now be told differently, or no longer."""
    ids = [*before.matters, *before.bundles]
    known = {**before.matters, **before.bundles}
    now = {**after.matters, **after.bundles}
    return [entry_id for entry_id in ids if now.get(entry_id) != known[entry_id]]


def change(texts: Texts, before: Base, after: Base, entry_id: str) -> Message | None:
    """Return what a subscriber reads; None when the words are the same after all."""
    then = answered(texts, before, entry_id).text.text
    name = (before.matters.get(entry_id) or before.bundles[entry_id]).name
    if not has_papers(after, entry_id):
        return plain(joined([texts.listing.CHANGED(name=name), texts.listing.RECEIPT_GONE()]))
    found = lines(texts, then, answered(texts, after, entry_id).text.text)
    if not found:
        return None
    opened = Button(name, f"m:{entry_id}")
    return plain(joined([texts.listing.CHANGED(name=name), *found]), [opened])

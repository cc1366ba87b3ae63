"""An entry of the knowledge as a message: a matter's notice, a bundle, a fixed answer, or who else does it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bot.texts.bundle import bundle
from bot.texts.dates import checked, not_in_force
from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.notice import basis, fact, legend, notice
from bot.texts.rich import Rich, bold, joined
from knowledge.content import Base
from knowledge.merged import merged
from knowledge.notice import sections
from knowledge.schema_answers import Bundle, Elsewhere, Faq
from knowledge.schema_matter import Matter
from knowledge.situations import Chosen
from knowledge.telling import gathered, told


def _matter(texts: Texts, base: Base, entry: Matter, answers: Chosen, on: date | None) -> Message:
    return plain(notice(texts, sections(base, entry, answers), on=on))


def _bundle(texts: Texts, base: Base, entry: Bundle, answers: Chosen, on: date | None) -> Message:
    told = merged(base, entry, answers)
    rows = [[Button(name_of(base, step.matter, texts), f"m:{step.matter}")] for step in told.steps]
    return plain(bundle(texts, base, told, on=on), *rows)


def _faq(texts: Texts, base: Base, entry: Faq, _answers: Chosen, on: date | None) -> Message:
    answer = told(entry.answer, base.sources)
    rests_on = [told(each, base.sources) for each in entry.basis]
    cited = gathered((answer, *rests_on))
    lines: list[Rich | str] = [
        bold(texts.words.named(entry.question, entry.question_en)),
        texts.notice.FACTS_IN_CHINESE(),
        fact(answer),
    ]
    if cited:
        lines.append(bold(texts.notice.BASIS) + "　" + basis(texts, cited))
    lines += [fact(each) for each in rests_on if not any(span.citations for span in each)]
    lines += legend(texts, frozenset(span.status for piece in (answer, *rests_on) for span in piece))
    if entry.promise:
        lines.append(texts.answer.PROMISE())
    lines.append(checked(texts, entry.checked_on, entry.review_by, base.version, on))
    return plain(joined(lines), *[[Button(name_of(base, each, texts), f"m:{each}")] for each in entry.see])


def _elsewhere(texts: Texts, base: Base, entry: Elsewhere, _answers: Chosen, _on: date | None) -> Message:
    reach = [fact(told(entry.reach, base.sources))] if entry.reach else []
    return plain(joined([texts.firm.REDIRECT(who=entry.who), *reach]))


_SHOW: tuple[tuple[str, Callable[[Texts, Base, Any, Chosen, date | None], Message]], ...] = (
    ("matters", _matter),
    ("bundles", _bundle),
    ("faqs", _faq),
    ("elsewhere", _elsewhere),
)


def answered(
    texts: Texts, base: Base, entry_id: str, answers: Chosen | None = None, *, on: date | None = None
) -> Message:
    """Return the entry in words, for a situation where one was told; raises KeyError for one that is not there.

    With a day, an entry that does not hold then says so first, and one past its review that it is under review.
    """
    for where, show in _SHOW:
        entries: Mapping[str, Any] = getattr(base, where)
        if entry_id in entries:
            message = show(texts, base, entries[entry_id], answers or {}, on)
            return replace(message, text=joined([warning(texts, base, entry_id, on), message.text]))
    raise KeyError(entry_id)


def warning(texts: Texts, base: Base, entry_id: str, on: date | None) -> Rich:
    """Return what is said before an entry that does not hold on this day; empty for one that does."""
    entry = base.matters.get(entry_id) or base.bundles.get(entry_id) or base.faqs.get(entry_id)
    return not_in_force(texts, entry, on) if entry else Rich()


def name_of(base: Base, entry_id: str, texts: Texts | None = None) -> str:
    """Return what an entry is called, in Chinese unless told otherwise; the id where this version does not have it."""
    for where, _ in _SHOW:
        if entry := getattr(base, where).get(entry_id):
            names = (entry.question, entry.question_en) if where == "faqs" else (entry.name, entry.name_en)
            return str(texts.words.named(*names) if texts else names[0])
    return entry_id

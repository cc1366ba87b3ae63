"""An entry of the knowledge as a message: a matter's notice, a bundle, a fixed answer, or who else does it."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.texts.bundle import bundle
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


def _matter(texts: Texts, base: Base, entry: Matter, answers: Chosen) -> Message:
    return plain(notice(texts, sections(base, entry, answers)))


def _bundle(texts: Texts, base: Base, entry: Bundle, answers: Chosen) -> Message:
    told = merged(base, entry, answers)
    rows = [[Button(name_of(base, step.matter, texts), f"m:{step.matter}")] for step in told.steps]
    return plain(bundle(texts, base, told), *rows)


def _faq(texts: Texts, base: Base, entry: Faq, _answers: Chosen) -> Message:
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
    lines.append(texts.notice.CHECKED(checked_on=f"{entry.checked_on:%Y-%m-%d}", version=base.version))
    return plain(joined(lines), *[[Button(name_of(base, each, texts), f"m:{each}")] for each in entry.see])


def _elsewhere(texts: Texts, base: Base, entry: Elsewhere, _answers: Chosen) -> Message:
    reach = [fact(told(entry.reach, base.sources))] if entry.reach else []
    return plain(joined([texts.firm.REDIRECT(who=entry.who), *reach]))


_SHOW: tuple[tuple[str, Callable[[Texts, Base, Any, Chosen], Message]], ...] = (
    ("matters", _matter),
    ("bundles", _bundle),
    ("faqs", _faq),
    ("elsewhere", _elsewhere),
)


def answered(texts: Texts, base: Base, entry_id: str, answers: Chosen | None = None) -> Message:
    """Return the entry in words, for a situation where one was told; raises KeyError for one that is not there."""
    for where, show in _SHOW:
        entries: Mapping[str, Any] = getattr(base, where)
        if entry_id in entries:
            return show(texts, base, entries[entry_id], answers or {})
    raise KeyError(entry_id)


def name_of(base: Base, entry_id: str, texts: Texts | None = None) -> str:
    """Return what an entry is called, in Chinese unless told otherwise; the id where this version does not have it."""
    for where, _ in _SHOW:
        if entry := getattr(base, where).get(entry_id):
            names = (entry.question, entry.question_en) if where == "faqs" else (entry.name, entry.name_en)
            return str(texts.words.named(*names) if texts else names[0])
    return entry_id

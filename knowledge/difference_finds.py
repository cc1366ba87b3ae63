"""Which golden questions (标准问题) and which entries' own questions find something else in a changed version."""

from collections.abc import Iterator

from knowledge.content import Base
from knowledge.difference import Difference, Find, difference
from knowledge.difference_fields import KINDS
from knowledge.search.answer import Decision
from knowledge.search.entries import entries
from knowledge.search.index import Index, build


def compared(before: Base, after: Base) -> Difference:
    """Ask both versions every question and compare them; takes some seconds of processor."""
    asked = questions(before, after)
    return difference(before, after, tuple(finds(before, after, asked)), len(asked))


def questions(before: Base, after: Base) -> dict[str, tuple[str, ...]]:
    """Every golden question and every question of an entry, with the ids that it must find in the changed version."""
    found = {each.q: each.right for each in before.golden}
    found |= {each.q: each.right for each in after.golden}
    for base in (before, after):
        for matter in base.matters.values():
            found |= dict.fromkeys(matter.questions, (matter.id,))
        for bundle in base.bundles.values():
            found |= dict.fromkeys(bundle.questions, (bundle.id,))
        for faq in base.faqs.values():
            found |= dict.fromkeys(faq.questions, (faq.id,))
    return found


def finds(before: Base, after: Base, asked: dict[str, tuple[str, ...]]) -> Iterator[Find]:
    """The questions whose answer is another entry, or none where there was one, or the other way round."""
    old, new = build(entries(before), before.synonyms), build(entries(after), after.synonyms)
    for question, right in asked.items():
        then, now = _found(old, question), _found(new, question)
        if then != now:
            yield Find(
                question=question,
                right=tuple(_name(before, after, each) or each for each in right),
                before=_name(before, after, then),
                after=_name(before, after, now),
                worse=then in right and now not in right,
            )


def _found(index: Index, question: str) -> str | None:
    answer = index.ask(question)
    return answer.id if answer.decision in (Decision.ANSWER, Decision.REDIRECT) else None


def _name(before: Base, after: Base, entry_id: str | None) -> str | None:
    if entry_id is None:
        return None
    for base in (after, before):
        for kept, called, _ in KINDS.values():
            if (entry := getattr(base, kept).get(entry_id)) is not None:
                return str(getattr(entry, called))
    return None

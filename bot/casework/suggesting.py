"""Words offered for an answer: templates by matter and outcome, the matter's own basis, the unit's last answer."""

import re
from dataclasses import dataclass

from bot.casework import audience
from bot.casework.actions import Capacity
from bot.casework.answers import names_an_article
from bot.casework.masking import masked
from bot.casework.office import Office
from bot.casework.standing import BAD
from knowledge.content import Base
from knowledge.facts import Fact, Status
from knowledge.schema_replies import ANY, BASIS_PLACE, ReplyTemplate
from storage import answered
from storage.speakers import Speaker
from storage.tables import Case
from storage.work import UnitOfWork

MOST = 3  # templates under one question, and articles in one of them
_UNIT = frozenset({Capacity.UNIT, Capacity.UNIT_HEAD, Capacity.ANSWERABLE})
_ONE_LAW = re.compile(r"[^第]+(第[^第]+[条款项])")  # 实施条例第15条
_CONTACT = "［联系方式］"  # what stood there was another firm's, or is out of date


@dataclass(frozen=True, slots=True)
class Earlier:
    """An answer that the unit has sent before."""

    number: str
    text: str


def templates(base: Base, matter_id: str | None, outcome: str) -> list[ReplyTemplate]:
    """Return the templates for an answer: the matter's own first, then its theme's, then those for any."""
    theme = next((each.title for each in base.themes if matter_id in each.matters), None)
    nearness = {matter_id: 0, theme: 1, ANY: 2}

    def rank(template: ReplyTemplate) -> int:
        return min(nearness.get(topic, len(nearness)) for topic in template.topics)

    fitting = [
        each
        for each in base.replies.values()
        if each.outcome == outcome and any(topic in nearness for topic in each.topics)
        if not each.cites_the_matter or basis(base, matter_id)
    ]
    return sorted(fitting, key=rank)[:MOST]


def wordings(base: Base, template: ReplyTemplate, matter_id: str | None) -> tuple[str, ...]:
    """Return a template's words; one that cites the matter's basis once for each law."""
    if not template.cites_the_matter:
        return (template.text,)
    return tuple(template.text.replace(f"［{BASIS_PLACE}］", law) for law in basis(base, matter_id))


def basis(base: Base, matter_id: str | None) -> tuple[str, ...]:
    """Return what of a matter's basis was read in the law itself and names its articles; the rest is no reason to refuse."""
    matter = base.matters.get(matter_id or "")
    facts = matter.basis if matter else ()
    read = [each for each in facts if each.statuses == {Status.LAW} and names_an_article(each.text)]
    return tuple(_in_full(base, each) for each in read)[:MOST]


def _in_full(base: Base, fact: Fact) -> str:
    """Return a basis with the law's whole name: what a matter's file shortens says nothing to a firm."""
    found, marks = _ONE_LAW.fullmatch(fact.text), {mark.source for mark in fact.marks}
    return f"《{base.sources[marks.pop()].name}》{found[1]}" if found and len(marks) == 1 else fact.text


async def earlier(work: UnitOfWork, office: Office, case: Case, outcome: str, speaker: Speaker) -> Earlier | None:
    """Return how the unit last answered this matter with this outcome, in a case that the speaker may see.

    An answer that the firm rated badly is no example.
    """
    if case.department_id is None or case.matter_id is None:
        return None
    for other in await answered.lately(work, case.department_id, case.matter_id, but=case.id or 0):
        words = next((each["text"] for each in other.reply or () if each["outcome"] == outcome), None)
        if not words or other.satisfaction in BAD:
            continue
        if _UNIT & await audience.capacities(work, office, other, speaker):
            return Earlier(other.number, _without_contacts(words))
    return None


def _without_contacts(words: str) -> str:
    hidden = masked(words)
    text = hidden.text
    for short in hidden.found:
        text = text.replace(short, _CONTACT)
    return text

"""A bundle (一件事) in words: how many matters and papers, in which order, what decides how long it takes."""

from collections import Counter
from datetime import date

from bot.texts.dates import checked
from bot.texts.language import Texts
from bot.texts.notice import MARKS, fact, limit_amount
from bot.texts.rich import Rich, bold, joined, rich
from knowledge.content import Base
from knowledge.facts import Status
from knowledge.merged import BundleNotice, MergedPaper, Step
from knowledge.schema_answers import Bundle
from knowledge.schema_matter import Matter

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"


def bundle(texts: Texts, base: Base, told: BundleNotice, *, on: date | None = None) -> Rich:
    """Return the whole: the conclusion first, then each matter with its limit, then every paper once."""
    words = texts.bundle
    if not told.steps:
        return joined([words.UNDERSTOOD(name=told.bundle.name), words.NOTHING_LEFT()])
    parts: list[Rich | str] = [
        words.UNDERSTOOD(name=_name(texts, told.bundle)),
        texts.notice.FACTS_IN_CHINESE(),
        (words.CONCLUSION_MOST if told.open_question else words.CONCLUSION)(
            matters=len(told.steps), papers=len(told.to_bring)
        ),
        *(_step(texts, at, step, _holds(base, step, on)) for at, step in enumerate(told.steps)),
        _longest(texts, base, told),
        *_papers(texts, told),
        fact(told.note),
        words.EACH(),
        checked(texts, told.bundle.checked_on, told.bundle.review_by, base.version, on),
    ]
    return joined(parts)


def _longest(texts: Texts, base: Base, told: BundleNotice) -> Rich:
    """Return the chain that decides how long it all takes, and what its statutory limits add up to, each unit apart."""
    chain = " → ".join(_name(texts, base.matters[name]) for name in told.longest)
    said: Rich = texts.bundle.LONGEST(chain=chain)
    total: Counter[str] = Counter()
    for step in told.steps:
        limit = step.notice.conclusion.limit
        if step.matter in told.longest and limit and limit.amount:
            total[limit.unit] += limit.amount
    amounts = [texts.notice.UNITS[unit].format(amount) for unit, amount in total.items()]
    return said + (texts.bundle.TOTAL(total=texts.bundle.PLUS.join(amounts)) if amounts else "")


def _name(texts: Texts, entry: Matter | Bundle) -> str:
    return str(texts.words.named(entry.name, entry.name_en))


def _holds(base: Base, step: Step, on: date | None) -> bool:
    return on is None or base.matters[step.matter].effective.holds(on)


def _step(texts: Texts, at: int, step: Step, holds: bool) -> Rich:
    words, limit = texts.bundle, step.notice.conclusion.limit
    shown: Rich = words.STEP(
        mark=_CIRCLED[at % len(_CIRCLED)], name=texts.words.named(step.notice.name, step.notice.name_en)
    )
    shown += words.STEP_LIMIT(limit=limit_amount(texts, limit)) if limit else ""
    shown += words.STAGE(stage=step.stage)
    shown += "" if step.certain else words.MAYBE()
    return shown if holds else shown + words.NOT_IN_FORCE()


def _papers(texts: Texts, told: BundleNotice) -> list[Rich | str]:
    """Return the merged list; while questions are open it would be a wall of 'perhaps', so they are asked first."""
    if told.open_question is not None:
        return [texts.bundle.ASK_FIRST()]
    return [bold(texts.bundle.PAPERS), *(_paper(texts, at, paper) for at, paper in enumerate(told.to_bring, 1))]


def _paper(texts: Texts, at: int, paper: MergedPaper) -> Rich:
    shown = rich(f"{at}. {paper.paper}{'' if paper.verified else MARKS[Status.TO_VERIFY]}")
    return shown + texts.bundle.SERVES(count=len(paper.serves)) if len(paper.serves) > 1 else shown

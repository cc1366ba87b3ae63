"""A proposed change as admins see it: what came of the check, and what they can do with it now."""

from typing import Any

from bot.texts import changing as words
from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from knowledge.difference import Difference
from knowledge.faults import Fault
from storage.tables import Proposal
from storage.words import ProposalState

READY = (ProposalState.CHECKED, ProposalState.AGREED)


def difference_of(change: Proposal) -> Difference:
    """Return what a change that passed its check changes for firms."""
    return Difference.model_validate(change.found["difference"])


def names(texts: Texts, change: Proposal) -> str:
    """The files of a change, the first few by name."""
    return words.names(texts, change.found.get("names", []))


def checked(texts: Texts, change: Proposal) -> Message:
    """What came of the check: every fault, or a clean bill with what firms will see."""
    said = texts.changing
    lines: list[Rich] = [said.NOT_TAKEN[why](name=name) for why, name in change.found.get("not_taken", [])]
    if found := [Fault(*each) for each in change.found.get("faults", [])]:
        lines.append(words.faults(texts, found))
    if change.state in READY:
        lines += [said.CLEAN(names=names(texts, change)), words.brief(texts, difference_of(change)), said.LOOK_FIRST()]
    return plain(joined(lines, "\n\n"), *rows(texts.labels, change))


def published(texts: Texts, version: str, change: Proposal, told: int, earlier: int | None) -> Message:
    """It is served: who heard of it, and the way back in one tap."""
    said = texts.changing
    went_back = bool(change.found.get("back"))
    head = (said.ROLLED_BACK if went_back else said.PUBLISHED)(version=version)
    wrong = said.IF_BACK_WRONG if went_back else said.IF_WRONG
    lines = [head, words.brief(texts, difference_of(change))]
    lines += [said.TOLD(count=told)] if told else []
    if earlier is None:
        return plain(joined(lines, "\n\n"))
    return plain(joined([*lines, wrong()], "\n\n"), [Button(texts.labels.ROLL_BACK, f"kback:{earlier}")])


def published_by(texts: Texts, name: str, version: str, change: Proposal) -> Message:
    """What the other admins read."""
    head = texts.changing.PUBLISHED_BY(name=name, version=version)
    return plain(
        joined([head, words.brief(texts, difference_of(change))], "\n\n"), [Button(texts.labels.VERSIONS, "kver")]
    )


def rows(labels: Any, change: Proposal, *, looked: bool = False) -> list[list[Button]]:
    """What can be done with a change now; `looked`: the difference stands above already."""
    drop, again = Button(labels.DROP, f"kdrop:{change.id}"), Button(labels.CHECK, f"kcheck:{change.id}")
    if change.state not in READY:
        return [[again, drop]]
    first = [] if looked else [Button(labels.DIFFERENCE, f"kdiff:{change.id}")]
    return [[*first, Button(labels.PUBLISH, f"kpub:{change.id}:{(change.digest or '')[:8]}")], [again, drop]]

"""An FAQ written in the chat (新问答): from four plain answers to a block of YAML that passes the same checks as a file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.content import Base
from knowledge.entries import split, type_all
from knowledge.facts import Status
from knowledge.faults import Fault
from knowledge.known import Known
from knowledge.layout import kind_of
from knowledge.reader import read
from knowledge.schema_catalogues import SourceKind
from knowledge.writing import scalar

FILE = "faq/95-asked.yaml"
HEADER = "# 常见问题：管理员在聊天里补写的。写法见 10-responsible.yaml 开头的说明；整理好的可以挪到别的文件。\n"
_MARK = re.compile(r"[A-Z]\d{2,3}(?:§\d+(?:-\d+)?)?")
_MORE = re.compile(r"§?\d+(?:-\d+)?")  # one more article of the mark before it


@dataclass(frozen=True, slots=True)
class FaqDraft:
    """What an admin answered."""

    id: str
    question: str
    asks: tuple[str, ...]
    answer: str
    basis: str  # ids of sources, or the name of a document; empty: the platform's own promise
    checked_on: date
    review_by: date


def block(draft: FaqDraft) -> str:
    """Return the entry as it stands in the file."""
    marks = marks_in(draft.basis)
    answer = " ".join(draft.answer.split())
    if marks:
        answer = f"{answer.rstrip('。')} {''.join(f'〔{mark}〕' for mark in marks)}。"
    lines = [
        f"  - id: {draft.id}",
        f"    question: {scalar(draft.question)}",
        f"    asks: [{', '.join(scalar(each, flow=True) for each in draft.asks)}]",
        f"    questions: [{scalar(draft.question, flow=True)}]",
        f"    answer: {scalar(answer)}",
    ]
    if not draft.basis:
        lines.append("    promise: 是")
    elif not marks:
        lines += ["    basis:", f"      - {scalar(draft.basis + ' 〔待核实〕')}"]
    dates = [f"    checked_on: {draft.checked_on.isoformat()}", f"    review_by: {draft.review_by.isoformat()}"]
    return "\n".join([*lines, *dates]) + "\n"


def marks_in(basis: str) -> list[str]:
    """Return the marks that somebody typed, each as it stands in 〔 〕; nothing where it is not only marks."""
    marks: list[str] = []
    for piece in re.split(r"[、，,；;\s〔〕]+", basis.strip()):
        if _MARK.fullmatch(piece):
            marks.append(piece)
        elif marks and "§" in marks[-1] and _MORE.fullmatch(piece):
            marks[-1] += f"、{piece.lstrip('§')}"
        elif piece:
            return []
    return marks


def draft_faults(base: Base, draft: FaqDraft) -> Sequence[Fault]:
    """Return what keeps the entry from being used: the checks of a file, and that nobody else answers the question."""
    kind = kind_of(FILE)
    assert kind is not None
    reading = read(FILE, f"faq:\n{block(draft)}".encode())
    found = split([(FILE, kind, reading)])
    _, faults = type_all(kind, found.entries.get(kind.word, []), _known(base))
    return [*reading.faults, *found.faults, *faults]


def _known(base: Base) -> Known:
    kinds: dict[SourceKind, Status] = {kind: kind.status for kind in SourceKind}
    return Known(
        sources={key: kinds[source.kind] for key, source in base.sources.items()},
        departments=set(base.departments),
        documents=set(base.documents),
        matters=set(base.matters),
        entries={*base.matters, *base.bundles, *base.faqs, *base.elsewhere},
    )

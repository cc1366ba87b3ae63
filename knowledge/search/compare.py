"""The peers in the same run: the same wordings, the same questions, each with the line that suits it best."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from knowledge.search.columns import line, name_of
from knowledge.search.corrupt import variant
from knowledge.search.golden import OUTSIDE, Golden
from knowledge.search.index import Index
from knowledge.search.peers import peers

MOST_WRONG = 0.02  # of all questions: where each peer's line is cut, on the tuning half
WAYS = ("", "homophone", "pinyin", "traditional")

Best = Callable[[str], list[tuple[int, float]]]


def compared(index: Index, asked: Sequence[Golden]) -> str:
    """Return a table: first place and first four, and what can be answered when 2 % may be wrong."""
    rivals: dict[str, Best] = {"ours": _ours(index)}
    rivals |= {peer.name: peer.best for peer in peers(index.entries)}
    tune = [one for one in asked if one.part == "tune"] or list(asked)
    held = [one for one in asked if one.part == "held"] or list(asked)
    lines = [
        "同样的问法、同样的题：第一个就对，前四个里有，错的压到 2% 时能直接答对的",
        line("", [name_of(way or "as written") for way in WAYS], cell=22),
    ]
    for name, best in rivals.items():
        cut = _cut(index, best, tune)
        lines.append(line(name_of(name), [_figures(index, best, held, way, cut) for way in WAYS], cell=22))
    return "\n".join(lines)


def _ours(index: Index) -> Best:
    def best(question: str) -> list[tuple[int, float]]:
        evidence, likely = index.likely(question)
        order = np.argsort(-likely, kind="stable")[:4]
        return [(int(evidence.entries[n]), float(likely[n])) for n in order]

    return best


def _cut(index: Index, best: Best, asked: Sequence[Golden]) -> float:
    """Return the lowest score at which no more than the allowed share is answered wrongly."""
    wrong = []
    for one in asked:
        found = best(one.q)
        if found and not one.accepts(index.entries[found[0][0]]):
            wrong.append(found[0][1])
    wrong.sort(reverse=True)
    allowed = int(MOST_WRONG * len(asked))
    return wrong[allowed] + 1e-9 if len(wrong) > allowed else -np.inf


def _figures(index: Index, best: Best, asked: Sequence[Golden], way: str, cut: float) -> str:
    ours = [one for one in asked if one.kind not in (*OUTSIDE, "several") and not (way and one.kind == "english")]
    first = four = answered = 0
    for one in ours:
        found = best(variant(way, one.q) if way else one.q)
        right = [one.accepts(index.entries[n]) for n, _ in found]
        first += bool(right and right[0])
        four += any(right)
        answered += bool(right and right[0] and found[0][1] >= cut)
    total = max(len(ours), 1)
    return f"{first / total:.3f} {four / total:.3f} {answered / total:.3f}"

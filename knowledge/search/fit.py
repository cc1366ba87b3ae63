"""Fit the confidence again: `python -m knowledge.search.fit [KNOWLEDGE_DIR]`.

It learns from the tuning half of the folder's golden questions and from nothing else: each as it is, each corrupted in
every way, and each with the entries it means taken away, which teaches what a near miss looks like.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.search import talk
from knowledge.search.confidence import FITTED, Model
from knowledge.search.corrupt import VARIANTS, variant
from knowledge.search.entries import Entry, Kind, entries
from knowledge.search.evidence import FEATURES, NONE_FEATURES, Evidence
from knowledge.search.golden import OUTSIDE, Golden, golden
from knowledge.search.index import Index, build
from knowledge.search.normalise import plain
from knowledge.search.overlap import Figures

CORRUPTED = 0.3  # what a corrupted question weighs beside the clean one
GONE = 0.3  # and one whose entries were taken away
DECLINED = 2.0  # a wrong answer costs a firm a trip: what must not be answered weighs double
GROUPS = 10  # in how many goes the entries are taken away
DECAY = 3e-4
STEPS = 600
RATE = 0.08


@dataclass(frozen=True)
class Example:
    """The evidence on one question, which entries are right (last: none is), and how much it weighs."""

    evidence: Evidence
    right: Figures
    weight: float


def examples(found: Sequence[Entry], synonyms: dict[str, tuple[str, ...]], asked: Sequence[Golden]) -> list[Example]:
    """Return everything that is learnt from: what manners answer never reaches the confidence."""
    asked = [one for one in asked if not talk.without_matter(plain(one.q))]
    index = build(found, synonyms)
    learnt = list(_whole(index, asked))
    for n in range(GROUPS):
        gone = {entry.id for k, entry in enumerate(found) if k % GROUPS == n}
        without = build([entry for entry in found if entry.id not in gone], synonyms)
        learnt += _gone(without, [one for one in asked if one.right and set(one.right) <= gone])
    nobody = build([entry for entry in found if entry.kind is not Kind.ELSEWHERE], synonyms)
    learnt += _gone(nobody, [one for one in asked if one.kind == "elsewhere"], DECLINED)
    return [one for one in learnt if one.right.any()]


def _whole(index: Index, asked: Sequence[Golden]) -> Iterator[Example]:
    for one in asked:
        for kind in ("", *VARIANTS):
            if kind and one.kind == "english":
                continue
            evidence = index.evidence(variant(kind, one.q) if kind else one.q)
            right = [one.accepts(index.entries[n]) for n in evidence.entries]
            weight = (CORRUPTED if kind else 1.0) * (DECLINED if one.kind in OUTSIDE else 1.0)
            yield Example(evidence, np.array([*right, not one.right], dtype=np.float64), weight)


def _gone(index: Index, asked: Sequence[Golden], weight: float = GONE) -> Iterator[Example]:
    for one in asked:
        evidence = index.evidence(one.q)
        right = np.array([*(one.accepts(index.entries[n]) for n in evidence.entries), True], dtype=np.float64)
        yield Example(evidence, right, weight)


def fit(learnt: Sequence[Example]) -> Model:
    """Return the most likely weights (gradient steps with momentum; the same every time)."""
    size = len(FEATURES)
    most = max(len(one.right) for one in learnt)
    table = np.zeros((len(learnt), most, size + len(NONE_FEATURES)))
    absent = np.full((len(learnt), most), -1e9)
    right = np.zeros((len(learnt), most))
    for k, one in enumerate(learnt):
        n = len(one.right) - 1
        table[k, :n, :size] = one.evidence.table
        table[k, n, size:] = one.evidence.none
        absent[k, : n + 1] = 0
        right[k, : n + 1] = one.right
    weight = np.array([one.weight for one in learnt])
    theta = _descend(table, absent, right, weight / weight.sum())
    return Model(theta[:size], theta[size:])


def _descend(table: Figures, absent: Figures, right: Figures, weight: Figures) -> Figures:
    theta = np.zeros(table.shape[2])
    speed, square = np.zeros_like(theta), np.zeros_like(theta)
    for step in range(1, STEPS + 1):
        utility = table @ theta + absent
        likely = np.exp(utility - utility.max(axis=1, keepdims=True))
        likely /= likely.sum(axis=1, keepdims=True)
        wanted = likely * right
        wanted /= wanted.sum(axis=1, keepdims=True) + 1e-300
        slope = np.einsum("k,kn,knf->f", weight, likely - wanted, table) + DECAY * theta
        speed = 0.9 * speed + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        theta -= RATE * (speed / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return theta


def main(folder: Path) -> int:
    """Fit and write the weights."""
    from knowledge.loader import load

    base = load(folder)
    asked = [one for one in golden(base.golden) if one.part == "tune"]
    model = fit(examples(entries(base), dict(base.synonyms), asked))
    weights = {
        "entry": dict(zip(FEATURES, model.entry.round(4).tolist(), strict=True)),
        "none": dict(zip(NONE_FEATURES, model.none.round(4).tolist(), strict=True)),
    }
    FITTED.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "knowledge/base")))

"""One calibrated confidence: how likely each entry is meant, and how likely none is.

A conditional logit over the short list and 'none of these'. Its weights are fitted by `knowledge.search.fit`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

import numpy as np

from knowledge.search.evidence import FEATURES, NONE_FEATURES, Evidence
from knowledge.search.normalise import DATA
from knowledge.search.overlap import Figures

FITTED = DATA / "weights.json"


@dataclass(frozen=True)
class Model:
    """The weight of each figure."""

    entry: Figures
    none: Figures

    def likely(self, evidence: Evidence) -> Figures:
        """Return the probability of each entry; what is missing to 1 is the probability of none."""
        utility = np.append(evidence.table @ self.entry, evidence.none @ self.none)
        raised = np.exp(utility - utility.max())
        likely: Figures = (raised / raised.sum())[:-1]
        return likely


@cache
def fitted() -> Model:
    """Return the model that was fitted last."""
    read = json.loads(FITTED.read_text(encoding="utf-8"))
    return Model(
        np.array([read["entry"][name] for name in FEATURES]),
        np.array([read["none"][name] for name in NONE_FEATURES]),
    )

"""What speaks for each of the few entries that a question may mean: one line of figures an entry."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from knowledge.search.grams import Floats, Longs, Truths
from knowledge.search.overlap import Figures, Overlap
from knowledge.search.postings import Postings
from knowledge.search.question import Question
from knowledge.search.shortlist import shortlist
from knowledge.search.wordings import Field, Wordings

MOST_COMPARED = 45  # rows that rapidfuzz sees
ASKED = (Field.NAME, Field.ASK, Field.KEYWORD)
OWN = (*ASKED, Field.PAPER)
SAID = (*OWN, Field.LONG)
TYPICAL = 5.5  # weight of an ordinary question, in grams that nobody knows; it keeps the figures near 1

# Of an entry. "Cover" is the share of the question that stands anywhere in the entry.
FEATURES = (
    "written", "heard", "better", "ratio", "keyword", "paper", "cover_written", "cover_heard", "cover_better",
    "cover_long", "clause", "second", "against", "substance",
)  # fmt: skip
# Of the question itself: how likely it is that none of the entries is meant.
NONE_FEATURES = ("always", "known", "length", "known_length", "root_length", "misspelt", "misspelt_cover", "mended")


@dataclass(frozen=True)
class Evidence:
    """The entries in question with a line of `FEATURES` for each, and `NONE_FEATURES` for none of them."""

    entries: Longs
    table: Figures
    none: Figures
    known: float  # share of the question that any wording knows
    hits: Truths  # entry x gram of the question: what the entry's own words cover
    weights: Floats  # of the grams

    def beside(self, leading: int) -> float:
        """Return the largest share of the question that another entry covers and the leading one does not."""
        left = np.where(self.hits[leading], 0, self.weights)
        return float((self.hits @ left).max() / max(float(self.weights.sum()), 1e-9))


def gather(question: Question, rows: Wordings, index: Postings) -> Evidence:
    """Collect the evidence for the best entries."""
    places, full = index.find(question.keys)
    weights = full * question.salience
    entries = shortlist(places, weights, rows, index)
    mass = 2 * float(weights[question.heard_grams].sum()) / (TYPICAL * index.unknown)
    known = float(weights[places >= 0].sum()) / max(float(weights.sum()), 1e-9)
    if not len(entries):
        none = _of_none(known, mass, 0.0, 0.0, question.mended)
        return Evidence(entries, np.zeros((0, len(FEATURES))), none, known, np.zeros((0, len(weights)), bool), weights)
    overlap = Overlap(question, rows, index, entries, places)
    hits = overlap.covered(OWN)
    figures = _of_rows(question, rows, overlap, full, weights) | _cover(question, overlap, hits, weights)
    figures["substance"] = np.sqrt(figures["cover_better"] * mass)
    table = np.column_stack([figures[name] for name in FEATURES])
    misspelt = float(figures["heard"].max() - figures["written"].max())
    misspelt_cover = float(figures["cover_heard"].max() - figures["cover_written"].max())
    none = _of_none(known, mass, misspelt, misspelt_cover, question.mended)
    return Evidence(entries, table, none, known, hits, weights)


def _of_none(known: float, mass: float, misspelt: float, misspelt_cover: float, mended: float) -> Figures:
    length = float(np.log1p(4 * mass))
    root = float(np.sqrt(mass))
    return np.array([1.0, known, length, known * length, root, misspelt, misspelt_cover, mended])


def _of_rows(question: Question, rows: Wordings, overlap: Overlap, full: Floats, weights: Floats) -> dict[str, Figures]:
    """Return what the best row of each entry says, in each field."""
    heard = overlap.cosine(weights, heard=True)
    written = heard if question.typed else overlap.cosine(weights, heard=False)
    mix = overlap.among((written + heard) / 2, *ASKED)
    ratio = _ratio(question, rows, overlap, mix)
    close = np.where(mix > 0, 0.7 * mix + 0.3 * ratio, 0)
    best, second = overlap.best_two(close)
    within = np.maximum(overlap.within(full, heard=False), 0.9 * overlap.within(full, heard=True))
    against = overlap.most(overlap.among((written + heard) / 2, Field.NOT_THIS))
    return {
        "written": written[best],
        "heard": heard[best],
        "better": np.maximum(written, heard)[best],
        "ratio": ratio[best],
        "keyword": overlap.most(overlap.among(within, Field.NAME, Field.KEYWORD)),
        "paper": overlap.most(overlap.among((written + heard) / 2, Field.PAPER)),
        "clause": overlap.most(overlap.among(_clause(question, overlap, weights), *ASKED)),
        "second": close[second],
        "against": np.maximum(against - overlap.most(mix), 0),
    }


def _clause(question: Question, overlap: Overlap, weights: Floats) -> Figures:
    """Return the cosine of each row with its best clause, which counts the more the more of the question it is."""
    best = np.zeros(len(overlap.rows))
    for part in question.of_clause if len(question.of_clause) > 1 else ():
        only = np.where(part, weights, 0).astype(np.float32)
        heard = overlap.cosine(only, heard=True)
        written = heard if question.typed else overlap.cosine(only, heard=False)
        share = float(only.sum()) / max(float(weights.sum()), 1e-9)
        best = np.maximum(best, (written + heard) / 2 * np.sqrt(share))
    return best


def _ratio(question: Question, rows: Wordings, overlap: Overlap, mix: Figures) -> Figures:
    """Return rapidfuzz's ratio, the mean of written and heard, for the rows that look best."""
    best = np.argsort(-mix, kind="stable")[:MOST_COMPARED]
    ratio = np.zeros(len(mix))
    for heard in (True,) if question.typed else (False, True):
        said = question.heard if heard else question.written
        texts = [rows.text(row, heard=heard) for row in overlap.rows[best]]
        ratio[best] += process.cdist([said], texts, scorer=fuzz.ratio, dtype=np.float32)[0] / 100
    return ratio if question.typed else ratio / 2


def _cover(question: Question, overlap: Overlap, hits: Truths, weights: Floats) -> dict[str, Figures]:
    """Return how much of the question each entry covers: written, heard, and with its long text."""
    chars, sounds = np.where(overlap.heard, 0, weights), np.where(overlap.heard, weights, 0)
    heard = hits @ sounds / max(float(sounds.sum()), 1e-9)
    written = heard if question.typed else hits @ chars / max(float(chars.sum()), 1e-9)
    return {
        "cover_written": written,
        "cover_heard": heard,
        "cover_better": np.maximum(written, heard),
        "cover_long": overlap.covered(SAID) @ weights / max(float(weights.sum()), 1e-9),
    }

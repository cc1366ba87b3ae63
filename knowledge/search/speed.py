"""`python -m knowledge.search.speed [STARD_DIR]`: what many entries cost, beside the peers, in one run and one thread.

With the folder of a STARD data set (lay legal questions to statutes, MIT, read and not copied) the ranking is checked
on it too, where nobody tuned anything.
"""

from __future__ import annotations

import gc
import gzip
import json
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from knowledge.search.entries import Entry, Kind
from knowledge.search.index import build
from knowledge.search.peers import Peer, peers
from knowledge.search.scale import made_up, questions

SIZES = (10_000, 100_000)
ASKED, ASKED_PEER = 1000, 40  # questions timed; the peers are slower
FIRST = 10  # places that count in the ranking


@dataclass(frozen=True)
class Cost:
    """What one way of searching costs."""

    name: str
    entries: int
    build_s: float | None
    peak_mb: float | None  # memory while building
    p50_ms: float
    p99_ms: float

    def __str__(self) -> str:
        building = f"{self.build_s:6.2f} s" if self.build_s is not None else " " * 8
        memory = f"{self.peak_mb:6.0f} MB" if self.peak_mb is not None else " " * 9
        times = f"p50 {self.p50_ms:8.2f} ms  p99 {self.p99_ms:8.2f} ms"
        return f"{self.entries:7} {self.name:18} {building} {memory}  {times}"


def costs(many: int) -> Iterator[Cost]:
    """Measure ours and each peer over so many entries."""
    entries = made_up(many)
    build(entries[:10])  # the tables are read once for all
    peak = _peak_mb(lambda: build(entries))
    begun = time.perf_counter()
    index = build(entries)
    built = time.perf_counter() - begun
    gc.collect()
    gc.freeze()  # as the running bot does with what lives for ever
    yield Cost("ours", many, built, peak, *_timed(index.ask, list(questions(entries, ASKED))))
    for peer in peers(entries):
        yield Cost(peer.name, many, None, None, *_timed(peer.best, list(questions(entries, ASKED_PEER))))
    gc.unfreeze()


def _peak_mb(work: Callable[[], object]) -> float:
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20


def _timed(ask: Callable[[str], object], asked: Sequence[str]) -> tuple[float, float]:
    for question in asked[:10]:
        ask(question)
    taken = []
    for question in asked:
        begun = time.perf_counter()
        ask(question)
        taken.append((time.perf_counter() - begun) * 1000)
    return float(np.percentile(taken, 50)), float(np.percentile(taken, 99))


@dataclass(frozen=True)
class Ranked:
    """How well one way ranks: right in first place, mean reciprocal rank, right among the first ten."""

    name: str
    first: float
    reciprocal: float
    ten: float

    def __str__(self) -> str:
        return f"{self.name:18} first {self.first:.3f}  reciprocal {self.reciprocal:.3f}  ten {self.ten:.3f}"


def ranking(folder: Path) -> Iterator[Ranked]:
    """Rank the statutes for each question: ours by its short list, which is the part that nothing was fitted for."""
    entries = [Entry(one["id"], Kind.MATTER, (), (one["text"],)) for one in _lines(folder / "kb.jsonl.gz")]
    asked = [(one["q"], set(one["gold"])) for one in _lines(folder / "dev.jsonl.gz") if one["gold"]]
    index = build(entries)
    yield _ranked("ours", asked, lambda q: [entries[n].id for n in index.evidence(q).entries[:FIRST]])
    for peer in peers(entries):
        yield _ranked(peer.name, asked, partial(_of_peer, peer, entries))


def _of_peer(peer: Peer, entries: Sequence[Entry], question: str) -> list[str]:
    return [entries[n].id for n, _ in peer.best(question, FIRST)]


def _ranked(name: str, asked: Sequence[tuple[str, set[str]]], best: Callable[[str], list[str]]) -> Ranked:
    places = [next((n for n, id in enumerate(best(q)) if id in gold), None) for q, gold in asked]
    found = [n for n in places if n is not None]
    total = len(asked)
    return Ranked(name, found.count(0) / total, sum(1 / (n + 1) for n in found) / total, len(found) / total)


def _lines(file: Path) -> Iterable[dict[str, Any]]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main(folder: Path | None) -> int:
    """Print the figures."""
    for many in SIZES:
        for cost in costs(many):
            print(cost)
    if folder is None:
        print("STARD: no folder given, ranking not checked")
        return 0
    for ranked in ranking(folder):
        print(ranked)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else None))

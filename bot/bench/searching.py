"""The search's own speed, beside comparing the question with every wording one by one."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.bench.mix import own_questions
from knowledge.content import Base
from knowledge.search.entries import entries
from knowledge.search.index import Index


@dataclass(frozen=True)
class Searched:
    """Seconds a question, in rising order, over the knowledge's own questions."""

    wordings: int
    ours: list[float]
    one_by_one: list[float]


def search_speed(base: Base, index: Index, rounds: int) -> Searched:
    """Ask every question `rounds` times, both ways in turn."""
    questions = own_questions(base)
    wordings = [words for entry in entries(base) for words in (*entry.names, *entry.asks, *entry.keywords)]

    def one_by_one(question: str) -> object:
        return process.extract(question, wordings, scorer=fuzz.WRatio, limit=4)

    ours, theirs = [], []
    for _ in range(rounds):
        ours += _timed(index.ask, questions)
        theirs += _timed(one_by_one, questions)
    return Searched(len(wordings), sorted(ours), sorted(theirs))


def _timed(ask: Callable[[str], object], questions: Sequence[str]) -> list[float]:
    taken = []
    for question in questions:
        started = time.perf_counter()
        ask(question)
        taken.append(time.perf_counter() - started)
    return taken

"""Narrowing down (情形引导): which questions are asked, and which papers the answers call for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

Chosen = Mapping[str, str]
"""Question id to the option id that was chosen; a question not answered yet is missing."""

MOST_PATHS = 2000


class Asked(Protocol):
    """A question as far as this file needs it."""

    @property
    def id(self) -> str: ...
    @property
    def when(self) -> Mapping[str, Sequence[str]]: ...


class _Optioned(Protocol):
    @property
    def id(self) -> str: ...


class Question(Asked, Protocol):
    @property
    def options(self) -> "Sequence[_Optioned]": ...


_Q = TypeVar("_Q", bound=Asked)


def fits(condition: Mapping[str, Sequence[str]], chosen: Chosen) -> bool:
    """Every question of the condition was answered with one of its options."""
    return all(chosen.get(question) in options for question, options in condition.items())


def asked(questions: Sequence[_Q], chosen: Chosen) -> list[_Q]:
    """The questions that these answers lead to, answered or not, in their order.

    An answer to a question that is no longer asked does not count.
    """
    valid: dict[str, str] = {}
    found = []
    for question in questions:
        if not fits(question.when, valid):
            continue
        found.append(question)
        if question.id in chosen:
            valid[question.id] = chosen[question.id]
    return found


def valid_answers(questions: Sequence[Asked], chosen: Chosen) -> dict[str, str]:
    """`chosen` without answers to questions that the other answers have made pointless."""
    return {question.id: chosen[question.id] for question in asked(questions, chosen) if question.id in chosen}


def next_question(questions: Sequence[_Q], chosen: Chosen) -> _Q | None:
    """The first question still to be answered, or nothing: the list is then complete."""
    return next((question for question in asked(questions, chosen) if question.id not in chosen), None)


def paths(questions: Sequence[Question], chosen: Chosen | None = None) -> Iterator[dict[str, str]]:
    """Every way through the questions, each as the answers given on it."""
    chosen = dict(chosen or {})
    question = next_question(questions, chosen)
    if question is None:
        yield dict(chosen)
        return
    for option in question.options:
        yield from paths(questions, {**chosen, question.id: option.id})

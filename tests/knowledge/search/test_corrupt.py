"""Corrupted questions: made by code, the same every time."""

import random

import pytest

from knowledge.search.corrupt import VARIANTS, homophones, variant
from knowledge.search.grams import codes_of
from knowledge.search.normalise import plain
from knowledge.search.pinyin import sounds


def one_by_one(character: str) -> int:
    """The sound without its neighbours."""
    return int(sounds(codes_of(character))[0])


QUESTION = "营业执照丢了怎么补办"


@pytest.mark.parametrize("kind", VARIANTS)
def test_a_variant_differs_and_is_the_same_every_time(kind: str) -> None:
    assert variant(kind, QUESTION) == variant(kind, QUESTION) != QUESTION


def test_homophones_change_a_fifth_of_the_characters_and_no_sound() -> None:
    changed = homophones(QUESTION, random.Random(1))

    assert sum(a != b for a, b in zip(QUESTION, changed, strict=True)) in (1, 2)
    assert [one_by_one(c) for c in changed] == [one_by_one(c) for c in QUESTION]


def test_traditional_comes_back_as_it_was() -> None:
    assert plain(variant("traditional", QUESTION)) == QUESTION


@pytest.mark.parametrize("kind", VARIANTS)
@pytest.mark.parametrize("question", ["公", "ab", "？"])
def test_the_shortest_questions_are_corrupted_too(kind: str, question: str) -> None:
    assert isinstance(variant(kind, question), str)

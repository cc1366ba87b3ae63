"""Wording is half of the search: enough ways of asking, in words of their own, and none that leads to two entries."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.loader import load
from knowledge.schema_answers import Bundle, Elsewhere, Faq
from knowledge.schema_matter import Matter
from knowledge.search.normalise import plain

BASE = load(Path(__file__).parents[2] / "knowledge" / "base")
ASKABLE: list[Matter | Bundle] = [*BASE.matters.values(), *BASE.bundles.values()]
FIXED: list[Faq | Elsewhere] = [*BASE.faqs.values(), *BASE.elsewhere.values()]


def named(entry: Matter | Bundle) -> str:
    return entry.id


def is_english(word: str) -> bool:
    return word.isascii() and any(character.isalpha() for character in word)


def wordings() -> Iterator[tuple[str, str]]:
    """Each way of asking with the entry it leads to, near misses with the entry where they belong."""
    for fixed in FIXED:
        yield from ((plain(ask), fixed.id) for ask in fixed.asks)
    for entry in ASKABLE:
        yield from ((plain(ask), entry.id) for ask in (*entry.asks, *entry.questions))
        yield from ((plain(miss.text), miss.belongs) for miss in entry.not_this if miss.belongs)


@pytest.mark.parametrize("entry", ASKABLE, ids=named)
def test_an_entry_is_asked_for_in_many_ways_and_two_languages(entry: Matter | Bundle) -> None:
    english = [word for word in entry.keywords if is_english(word)]

    assert len(entry.asks) >= 12
    assert len(set(map(plain, entry.asks))) == len(entry.asks)
    assert entry.name_en
    assert len(english) >= 4
    assert len(entry.keywords) - len(english) >= 4
    assert entry.not_this


def test_one_way_of_asking_leads_to_one_entry() -> None:
    leads: dict[str, set[str]] = {}
    for ask, entry in wordings():
        leads.setdefault(ask, set()).add(entry)

    assert {ask: sorted(entries) for ask, entries in leads.items() if len(entries) > 1} == {}

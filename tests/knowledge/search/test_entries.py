"""What can be found of a knowledge base."""

from pathlib import Path

import pytest

from knowledge.loader import load
from knowledge.search.entries import Entry, Kind, entries

BASE = load(Path(__file__).parents[3] / "knowledge" / "base")
ENTRIES = entries(BASE)


def test_everything_that_has_an_id_can_be_found() -> None:
    assert {entry.id for entry in ENTRIES} == {*BASE.matters, *BASE.bundles, *BASE.faqs, *BASE.elsewhere}


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_there_with_wordings(kind: Kind) -> None:
    of_kind = [entry for entry in ENTRIES if entry.kind is kind]

    assert of_kind
    assert all(entry.names and (entry.asks or kind is Kind.FAQ) for entry in of_kind)


def test_a_bundle_covers_matters() -> None:
    covers = {matter for entry in ENTRIES if entry.kind is Kind.BUNDLE for matter in entry.covers}

    assert covers
    assert covers <= set(BASE.matters)


def test_a_name_is_also_found_without_its_brackets() -> None:
    bracketed: list[Entry] = [entry for entry in ENTRIES if "（" in entry.names[0]]

    assert bracketed
    assert all(any("（" not in name for name in entry.names) for entry in bracketed)

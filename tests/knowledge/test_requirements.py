"""The mark of what a matter asks for changes with what firms are asked for, not with how it is found or when it was checked."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge.loader import load
from knowledge.requirements import requirements_mark

BASE = load(Path(__file__).parents[2] / "knowledge" / "base")
MATTER = BASE.matters["food-license"]


@pytest.mark.parametrize(
    "change",
    [
        {"conditions": MATTER.conditions[1:]},
        {"materials": MATTER.materials[:-1]},
        {"situations": ()},
        {"basis": MATTER.basis[:-1]},
    ],
    ids=lambda change: next(iter(change)),
)
def test_the_mark_changes_when_a_firm_is_asked_for_something_else(change: dict[str, Any]) -> None:
    assert requirements_mark(MATTER.model_copy(update=change)) != requirements_mark(MATTER)


@pytest.mark.parametrize("change", [{"asks": ("别的问法",)}, {"checked_on": date(2027, 1, 1)}, {"note": None}])
def test_the_mark_stays_when_only_words_around_it_change(change: dict[str, Any]) -> None:
    assert requirements_mark(MATTER.model_copy(update=change)) == requirements_mark(MATTER)


def test_marks_of_different_matters_differ() -> None:
    assert len({requirements_mark(matter) for matter in BASE.matters.values()}) == len(BASE.matters)

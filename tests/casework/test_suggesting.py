"""Wordings to start from: what fits the matter best comes first, and what is cited was read in the law."""

from datetime import date
from pathlib import Path

import pytest

from bot.casework.answers import names_an_article, wrong
from bot.casework.suggesting import MOST, basis, templates, wordings
from knowledge.facts import Status
from knowledge.loader import load
from knowledge.schema_replies import ANY, BASIS_PLACE, Outcome

BASE = load(Path(__file__).parents[2] / "knowledge" / "base")


def test_a_matters_own_wording_comes_before_its_themes_and_that_before_any() -> None:
    nearest = [each.topics for each in templates(BASE, "food-license", "done")]

    assert len(nearest) == MOST
    assert ANY not in nearest[0]
    assert nearest[1:] == [(ANY,), (ANY,)]


@pytest.mark.parametrize("outcome", list(Outcome))
def test_without_a_matter_what_is_for_any_is_offered_and_no_basis(outcome: Outcome) -> None:
    found = templates(BASE, None, outcome)

    assert found
    assert all(each.topics == (ANY,) and each.outcome is outcome for each in found)
    assert not any(each.cites_the_matter for each in found)


def test_the_basis_is_told_with_the_laws_whole_name() -> None:
    assert "《食品安全法实施条例》第15条" in basis(BASE, "food-license")


def test_only_what_was_read_in_the_law_is_cited() -> None:
    cited = [matter for matter in BASE.matters if basis(BASE, matter)]

    for matter in cited:
        read = {each.text for each in BASE.matters[matter].basis if each.statuses == {Status.LAW}}
        assert all(any(law.partition("》")[2] in text for text in read) for law in basis(BASE, matter))
        first = templates(BASE, matter, "impossible")[0]
        assert all(names_an_article(words) and BASIS_PLACE not in words for words in wordings(BASE, first, matter))
    assert len(cited) > len(BASE.matters) / 2


def test_a_template_that_is_taken_as_it_is_would_be_sent() -> None:
    taken = [each for each in BASE.replies.values() if not each.places]

    assert taken
    assert not [each.id for each in taken if wrong(each.outcome, each.text, today=date(2026, 11, 23))]

"""A bundle is asked as one and told as one list: no paper twice, an order that can be followed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.content import Base
from knowledge.loader import load
from knowledge.merged import BundleNotice, merged
from knowledge.schema_answers import Bundle
from knowledge.situations import paths

BASE = Path(__file__).parents[2] / "knowledge" / "base"
OWN_FORMS = ("申请书（表）", "决议或决定")


@pytest.fixture(scope="module")
def base() -> Base:
    return load(BASE)


def every_way(base: Base, bundle: Bundle) -> Iterator[BundleNotice]:
    """All answers to the bundle's own questions; to its matters' questions always the first, then always the last."""
    for own in paths(bundle.situations):
        for pick in (0, -1):
            given = dict(own)
            while question := merged(base, bundle, given).open_question:
                given[question.id] = question.options[pick].id
            yield merged(base, bundle, given)


def test_every_way_through_every_bundle_ends_in_one_list_without_doubles(base: Base) -> None:
    for bundle in base.bundles.values():
        for notice in every_way(base, bundle):
            papers = [paper.paper for paper in notice.papers if paper.paper not in OWN_FORMS]

            assert bool(notice.steps) == bool(notice.papers)
            assert len(papers) == len(set(papers))
            assert all(step.certain for step in notice.steps)
            assert all(paper.certain for paper in notice.papers)


def test_a_restaurant_of_an_individual_needs_the_licence_first(base: Base) -> None:
    notice = merged(base, base.bundles["open-restaurant"], {"operator": "individual", "sign": "not", "sewer": "not"})

    assert [(step.matter, step.stage) for step in notice.steps] == [
        ("individual-business-registration", 1),
        ("food-license", 2),
        ("fire-safety-check", 2),
    ]
    assert notice.longest == ("individual-business-registration", "food-license")


def test_the_licence_is_one_paper_and_comes_from_the_first_step(base: Base) -> None:
    notice = merged(base, base.bundles["open-restaurant"], {"operator": "individual", "sign": "not", "sewer": "not"})

    (licence,) = [paper for paper in notice.papers if paper.paper == "营业执照"]
    assert licence.serves == ("food-license", "fire-safety-check")
    assert licence.obtained_from == ("individual-business-registration",)
    assert licence not in notice.to_bring


def test_a_firm_that_has_its_licence_brings_it(base: Base) -> None:
    notice = merged(base, base.bundles["open-restaurant"], {"operator": "licensed", "sign": "not", "sewer": "not"})

    assert "营业执照" in [paper.paper for paper in notice.to_bring]


def test_a_question_of_two_matters_is_asked_once(base: Base) -> None:
    given = {"operator": "licensed", "devices": "third", "sign": "not"}
    asked = []
    while question := merged(base, base.bundles["open-pharmacy"], given).open_question:
        asked.append(question.id)
        given[question.id] = question.options[0].id

    assert asked == ["who-applies"]


def test_the_bundle_asks_its_own_questions_first(base: Base) -> None:
    first = merged(base, base.bundles["close-company"]).open_question

    assert first is not None
    assert first.id == "firm-kind"

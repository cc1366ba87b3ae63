"""The starter knowledge base itself: it loads clean, and every fact says how well it is known."""

from pathlib import Path

import pytest

from knowledge.content import Base
from knowledge.facts import Status
from knowledge.loader import load
from knowledge.notice import sections
from knowledge.situations import paths

FOLDER = Path(__file__).parents[2] / "knowledge" / "base"


@pytest.fixture(scope="module")
def base() -> Base:
    return load(FOLDER)


def test_every_matter_can_be_told_on_every_path(base: Base) -> None:
    for matter in base.matters.values():
        for way in paths(matter.situations):
            notice = sections(base, matter, way)

            assert notice.open_question is None
            assert notice.materials
            assert all(material.certain for material in notice.materials)


def test_every_paper_is_needed_on_some_path(base: Base) -> None:
    for matter in base.matters.values():
        told = {paper.name for way in paths(matter.situations) for paper in sections(base, matter, way).materials}

        assert len(told) == len({material.name.raw for material in matter.materials})


def test_the_source_of_every_material_is_known_or_to_be_verified(base: Base) -> None:
    for matter in base.matters.values():
        for material in matter.materials:
            assert Status.UNMARKED not in {material.name.segments[0].status}, f"{matter.id}: {material.name.raw}"
            for claim in (material.form, material.issuer, material.when, material.waiver):
                assert Status.UNMARKED not in claim.statuses


def test_every_condition_with_a_figure_has_a_mark(base: Base) -> None:
    for matter in base.matters.values():
        marked = [condition for condition in matter.conditions if condition.statuses != {Status.UNMARKED}]
        others = [condition.text for condition in matter.conditions if condition not in marked]

        assert marked, matter.id
        assert not any(character.isdigit() for text in others for character in text), matter.id


def test_every_statutory_limit_names_its_article(base: Base) -> None:
    for matter in base.matters.values():
        for limit in matter.limit_n:
            assert [mark for mark in limit.source.marks if mark.articles or mark.source.startswith("W")]

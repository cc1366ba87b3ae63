"""Every path of every matter and bundle is walked: nothing unreachable, nothing pointless, nothing left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.loader import load
from knowledge.merged import BundleNotice, merged
from knowledge.notice import Notice, sections
from knowledge.schema_answers import Bundle
from knowledge.schema_matter import Matter
from knowledge.situations import asked, fits, next_question, paths

BASE = load(Path(__file__).parents[2] / "knowledge" / "base")
GUIDED = [matter for matter in BASE.matters.values() if matter.situations]


def named(entry: Matter | Bundle) -> str:
    return entry.id


def ways(matter: Matter) -> list[tuple[dict[str, str], Notice]]:
    """Each path with what is told at its end."""
    return [(way, sections(BASE, matter, way)) for way in paths(matter.situations)]


def names(notice: Notice) -> list[str]:
    return ["".join(span.text for span in material.name) for material in notice.materials]


def answered(bundle: Bundle, given: dict[str, str]) -> BundleNotice:
    """The bundle with these answers, and to all that is still open the first."""
    given = dict(given)
    while question := merged(BASE, bundle, given).open_question:
        given[question.id] = question.options[0].id
    return merged(BASE, bundle, given)


def bundle_ways(bundle: Bundle) -> Iterator[BundleNotice]:
    """Every path of the bundle's own questions, and every path of each of its matters.

    The matters' questions are not combined with each other: a paper depends on the questions of its own matter only.
    """
    for own in paths(bundle.situations):
        yield answered(bundle, own)
    for step in bundle.matters:
        inside = next(own for own in paths(bundle.situations) if fits(step.needed_if, own))
        situations = BASE.matters[step.matter].situations
        for way in paths(situations, bundle.answers):
            yield answered(bundle, {**way, **inside})


def test_enough_matters_ask_and_enough_bundles_stand() -> None:
    assert len(GUIDED) >= 25
    assert len(BASE.bundles) >= 8


@pytest.mark.parametrize("matter", GUIDED, ids=named)
def test_each_question_is_reached_by_answering_one_after_the_other(matter: Matter) -> None:
    reached = set()
    for way, _ in ways(matter):
        given: dict[str, str] = {}
        while question := next_question(matter.situations, given):
            reached.add(question.id)
            given[question.id] = way[question.id]
        assert given == way

    assert reached == {situation.id for situation in matter.situations}


@pytest.mark.parametrize("matter", BASE.matters.values(), ids=named)
def test_each_path_ends_in_a_complete_list(matter: Matter) -> None:
    for way, notice in ways(matter):
        assert notice.open_question is None
        assert all(material.certain for material in notice.materials)
        assert names(notice) == [paper.name.text for paper in matter.materials if fits(paper.needed_if, way)]
        assert notice.conclusion.materials == sum(material.hand_in for material in notice.materials)


@pytest.mark.parametrize("matter", BASE.matters.values(), ids=named)
def test_no_paper_that_no_path_needs(matter: Matter) -> None:
    told = {name for _, notice in ways(matter) for name in names(notice)}

    assert told == {material.name.text for material in matter.materials}


@pytest.mark.parametrize("matter", GUIDED, ids=named)
def test_each_question_changes_the_list_for_somebody(matter: Matter) -> None:
    lists = {tuple(sorted(way.items())): names(notice) for way, notice in ways(matter)}
    for situation in matter.situations:
        by_others: dict[tuple[tuple[str, str], ...], set[tuple[str, ...]]] = {}
        for way, told in lists.items():
            if situation.id in dict(way):
                others = tuple(answer for answer in way if answer[0] != situation.id)
                by_others.setdefault(others, set()).add(tuple(told))
        leads_on = any(situation.id in other.when for other in matter.situations)

        assert leads_on or any(len(told) > 1 for told in by_others.values()), situation.id


@pytest.mark.parametrize("bundle", BASE.bundles.values(), ids=named)
def test_each_path_of_a_bundle_ends_in_one_complete_list(bundle: Bundle) -> None:
    for notice in bundle_ways(bundle):
        papers = {paper.paper for paper in notice.papers}
        wanted = {
            paper
            for step in notice.steps
            for material in step.notice.materials
            if material.hand_in
            for paper in material.papers
        }

        assert notice.open_question is None
        assert all(step.certain for step in notice.steps)
        assert all(step.notice.open_question is None for step in notice.steps)
        assert papers == wanted


@pytest.mark.parametrize("bundle", BASE.bundles.values(), ids=named)
def test_each_question_and_each_matter_of_a_bundle_is_reached(bundle: Bundle) -> None:
    notices = list(bundle_ways(bundle))
    questions = {situation.id for situation in bundle.situations}
    for step in bundle.matters:
        situations = BASE.matters[step.matter].situations
        questions |= {question.id for question in asked(situations, bundle.answers)}

    assert {step.matter for notice in notices for step in notice.steps} == {step.matter for step in bundle.matters}
    assert {name for notice in notices for name in notice.answers} >= questions - set(bundle.answers)


def test_every_paper_of_the_catalogue_is_wanted_somewhere() -> None:
    wanted = {paper for matter in BASE.matters.values() for material in matter.materials for paper in material.papers}

    assert set(BASE.documents) == wanted

"""Reply templates: places in ［］ for the official, for matters and themes that exist, wording and no facts."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.difference import difference
from knowledge.faults import Fault
from knowledge.loader import load, load_files
from knowledge.schema_replies import BASIS_PLACE, Outcome, places

BASE = load(Path(__file__).parents[2] / "knowledge" / "base")
TEMPLATE = """\
replies:
  - id: by-day
    for: {topics}
    outcome: {outcome}
    label: {label}
    text: {text}
"""
RIGHT = {"topics": "any", "outcome": "later", "label": "写明哪天", "text": "［日期］前办好"}


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("［日期］前办好；现在办到［哪一步］，［日期］再联系", ("日期", "哪一步")),
        ("12 月 1 日前办好", ()),
        ("依据市监发［2026］5号第三条", ()),
        ("依据［2026年的哪个文件］", ("2026年的哪个文件",)),
    ],
)
def test_a_place_is_what_stands_in_brackets_and_is_no_year(words: str, left: tuple[str, ...]) -> None:
    assert places(words) == left


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, None),
        ({"topics": "[sample-licence, 示例]"}, None),
        ({"topics": "[sample-license]"}, "也许是“sample-licence”"),
        ({"topics": "[]"}, "for"),
        ({"outcome": "forwarded"}, "done、impossible、later"),
        ({"label": "一个在手机上放不下的很长的按钮"}, "label"),
        ({"text": "［日期前办好"}, "没有成对"),
        ({"text": "［］前办好"}, "没有成对"),
    ],
)
def test_a_wrong_template_is_refused_with_the_remedy(
    faults_of: Callable[..., list[Fault]], changed: dict[str, str], said: str | None
) -> None:
    found = [str(each) for each in faults_of(replies=TEMPLATE.format(**(RIGHT | changed)))]

    if said is None:
        assert not found
    else:
        assert len(found) == 1
        assert said in found[0]


def test_two_templates_do_not_share_an_id(faults_of: Callable[..., list[Fault]]) -> None:
    one = TEMPLATE.format(**RIGHT)

    assert [each.kind for each in faults_of(replies=one + one.removeprefix("replies:\n"))] == ["duplicate_id"]


def test_a_changed_template_is_told_before_it_is_published(small: dict[str, str]) -> None:
    before, after = (
        load_files({name: text.encode() for name, text in (small | {"replies.yaml": words}).items()})
        for words in (TEMPLATE.format(**RIGHT), TEMPLATE.format(**RIGHT | {"text": "［日期］前办完"}))
    )

    moved = {each.field: each for each in difference(before, after).other}
    assert moved["replies"].come == ("by-day.text：［日期］前办完",)


def test_every_outcome_has_wording_for_any_matter() -> None:
    everywhere = {each.outcome for each in BASE.replies.values() if each.topics == ("any",)}

    assert everywhere == set(Outcome)


def test_templates_state_no_fact_that_the_official_has_not_written() -> None:
    for template in BASE.replies.values():
        assert not any(character.isdigit() for character in template.text), template.id
        assert "《" not in template.text.replace("《［", ""), template.id
        assert template.outcome is Outcome.DONE or template.places, template.id
    assert [each.outcome for each in BASE.replies.values() if BASIS_PLACE in each.places] == [Outcome.IMPOSSIBLE]

"""Homophones put right by what the knowledge writes."""

import pytest

from knowledge.search import Entry, Kind, build
from knowledge.search.fillers import salience
from knowledge.search.grams import codes_of, text_of
from knowledge.search.pinyin import sounds, typed_sounds

TOWN = build(
    [
        Entry("a", Kind.MATTER, ("行政复议",), ("复议怎么申请", "对罚款不服")),
        Entry("b", Kind.MATTER, ("信访",), ("怎么去信访",)),
        Entry("c", Kind.MATTER, ("施工许可证",), ("开工要办许可证",)),
    ]
)


def meant(typed: str) -> str:
    text = typed_sounds(typed, frozenset())
    codes = codes_of(text)
    return text_of(TOWN.spelling.meant(codes, sounds(codes), salience(text) == 1))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("付议怎么申请", "复议怎么申请", id="first of two"),
        pytest.param("信放", "信访", id="second of two"),
        pytest.param("施工徐可证", "施工许可证", id="in the middle"),
        pytest.param("xingzheng fuyi", "行政复议", id="typed in pinyin"),
        pytest.param("shigong许可证", "施工许可证", id="half in pinyin"),
        pytest.param("信访", "信访", id="right already"),
        pytest.param("心房颤动", "心房颤动", id="both are other characters: another word"),
        pytest.param("今天下雨", "今天下雨", id="nothing of ours"),
        pytest.param("信", "信", id="one character"),
    ],
)
def test_what_is_meant(typed: str, expected: str) -> None:
    assert meant(typed) == expected

"""A message is parted where it may ask for two things."""

import pytest

from knowledge.search.several import LONGEST, pieces


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("商标和专利怎么申请", ["商标", "专利怎么申请"]),
        ("公司改名字，地址也要变", ["公司改名字", "地址也要变"]),
        ("换法人以及经营范围", ["换法人", "经营范围"]),
        ("register a company and open an account", ["register a company", "open an account"]),
        ("公章在哪刻", []),
        ("", []),
    ],
)
def test_pieces(message: str, expected: list[str]) -> None:
    assert pieces(message) == expected


def test_a_story_is_not_parted() -> None:
    assert pieces("我的店，" + "很长的故事" * (LONGEST // 5)) == []

"""Columns stand under each other although a Chinese character is twice as wide."""

import pytest

from knowledge.aligned import aligned, cut, width


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("abc", 3, id="letters"),
        pytest.param("事项", 4, id="Chinese"),
        pytest.param("（样例）", 8, id="full-width brackets"),
        pytest.param("12345 热线", 10, id="both"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_a_chinese_character_takes_two_columns(text: str, columns: int) -> None:
    assert width(text) == columns


def test_columns_are_filled_up_by_width() -> None:
    lines = aligned([("事项", "问法"), ("a", "12"), ("食品经营许可", "5")])

    assert lines == ["事项          问法", "a               12", "食品经营许可     5"]
    assert {width(line) for line in lines} == {18}


@pytest.mark.parametrize(("most", "said"), [(8, "营业执照"), (7, "营业执…"), (6, "营业…"), (3, "营…")])
def test_what_is_too_wide_is_cut_with_an_ellipsis(most: int, said: str) -> None:
    assert cut("营业执照", most) == said
    assert width(said) <= most

"""Columns line up, though a Chinese character takes two."""

from knowledge.search.columns import line, name_of, width


def test_lines_are_equally_wide() -> None:
    assert width(line("范围内", ["答对", "0.9"])) == width(line("ours", ["1.000", "答错"])) == 38


def test_a_kind_made_of_two_is_named_by_both() -> None:
    assert name_of("in scope · homophone") == "范围内·同音字"

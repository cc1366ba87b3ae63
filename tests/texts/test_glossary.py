"""The glossary knows every word that is stored, with the Chinese that people read."""

import re
from pathlib import Path

import pytest

from bot.texts.zh import labels, words

GLOSSARY = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text("utf-8")
LINES = [line for line in GLOSSARY.splitlines() if line.startswith("|") and not re.match(r"\| (---|Chinese)", line)]
ROWS = [line.strip("| ").split(" | ") for line in LINES]

# Chinese and value of every word that is stored; 保密（…） is 保密 with its explanation
STORED = [
    pytest.param(said.partition("（")[0], value, id=f"{value} {said}")
    for table in (words.ROLE, words.CAPACITY, words.TYPE, words.STATE, words.ACTION, words.NAMING, words.OUTCOME)
    for value, said in table.items()
]


@pytest.mark.parametrize(
    ("chinese", "value"), [*STORED, *((said, value) for value, said in labels.SATISFACTION.items())]
)
def test_a_stored_word_is_explained_as_people_read_it(chinese: str, value: str) -> None:
    assert any(chinese in row[0] and f"`{value}`" in row[1] for row in ROWS)


def test_every_row_of_the_glossary_is_a_whole_one() -> None:
    assert [line for line, row in zip(LINES, ROWS, strict=True) if len(row) != 3 or not row[2].endswith(".")] == []

"""The golden questions of the shipped knowledge keep its bar, and the command says so."""

from pathlib import Path

import pytest

from knowledge.content import Base
from knowledge.loader import load
from knowledge.search import evaluate
from knowledge.search.figures import Tally
from knowledge.search.golden import Outcome

BASE = Path(__file__).parents[3] / "knowledge" / "base"


@pytest.fixture(scope="module")
def base() -> Base:
    return load(BASE)


def test_the_shipped_knowledge_keeps_its_bar(base: Base, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate.main([], base) == 0
    assert "没达到" not in capsys.readouterr().out


def test_there_are_enough_questions_and_half_are_held_back(base: Base) -> None:
    held = sum(one.part == "held" for one in base.golden)

    assert len(base.golden) >= 800
    assert 0.4 < held / len(base.golden) < 0.6
    assert {one.kind for one in base.golden} >= {"plain", "colloquial", "story", "dialect", "english", "elsewhere"}


def test_questions_from_a_file_are_judged_the_same_way(
    base: Base, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text('questions:\n- {q: "公章在哪刻", right: [general-deregistration]}\n', encoding="utf-8")

    assert evaluate.main([file], base) == 1
    said = capsys.readouterr().out
    assert "没达到　范围内答对 0.000" in said
    assert "general-deregistration → seal-engraving" in said


@pytest.mark.parametrize("text", ["", "- x", "questions: [", "questions:\n- {kind: plain}\n"])
def test_a_file_that_cannot_be_read_is_a_wrong_call(
    base: Base, tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "broken.yaml"
    file.write_text(text, encoding="utf-8")

    assert evaluate.main([file], base) == 2
    assert capsys.readouterr().err.startswith("读不了标准问题")


def test_a_missing_file_is_a_wrong_call(base: Base, tmp_path: Path) -> None:
    assert evaluate.main([tmp_path / "none.yaml"], base) == 2


def test_shares_add_up() -> None:
    tally = Tally()
    tally.counts.update({Outcome.RIGHT: 3, Outcome.WRONG: 1})

    assert tally.share(Outcome.RIGHT) == 0.75
    assert Tally().share(Outcome.RIGHT) == 0

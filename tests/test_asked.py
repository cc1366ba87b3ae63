"""`ask` on the terminal answers as on any day."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.asked import ask

QUESTION = "食品经营许可怎么办"


@pytest.fixture
def folder(knowledge_folder: Path, tmp_path: Path) -> Path:
    """The knowledge with the food licence in force in 2027 alone."""
    folder = shutil.copytree(knowledge_folder, tmp_path / "base")
    file = folder / "matters" / "40-food-and-places.yaml"
    text = file.read_text("utf-8")
    at = text.index("review_by:", text.index("  - id: food-license\n"))
    dated = re.sub(
        r"^(review_by: \S+)", r"\1\n    effective: {from: 2027-01-01, until: 2027-12-31}", text[at:], count=1
    )
    file.write_text(text[:at] + dated, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 12, 31), "自 2027-01-01 起施行，现在还没有生效"),
        (date(2027, 5, 1), "您问的是"),
        (date(2028, 1, 5), "已于 2027-12-31 失效"),
    ],
)
def test_an_answer_is_previewed_on_any_day(
    folder: Path, on: date, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ask(folder, QUESTION, as_json=False, on=on) == 0

    assert capsys.readouterr().out.startswith(said)


def test_a_day_that_is_none_is_a_wrong_call_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["ask", "--on", "2028-1", QUESTION])

    assert stopped.value.code == 2
    assert "“2028-1”不是日期 — 请写成 2028-01-05 这样" in capsys.readouterr().err

"""The handbook for the people who edit the knowledge (知识库怎么改): followed literally, it prints what it says."""

import re
import shutil
from pathlib import Path

import pytest

from knowledge.faults import Faulty
from knowledge.loader import load
from tests.docs.following import Reader, Shown, follow, instructions

PAGE = Path("docs/handbook/knowledge.zh-CN.md").read_text("utf-8")
SAMPLE = "matters/99-sample.yaml"
# What changes with every edit of the base: versions, how many entries there are, lines of files that are not the page's.
_CHANGING = (
    (r"\d{4}-\d\d-\d\d·[0-9a-f]{4}", "版本"),
    (r"\d+ ([个条种])", r"N \1"),
    (r"local\.yaml:\d+:", "local.yaml:N:"),
)
_FIGURES = ((r"[\d.]+%?", "N"), (r"\s+", " "))  # of tables: also their columns' width


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, knowledge_folder: Path) -> Path:
    return shutil.copytree(knowledge_folder, tmp_path_factory.mktemp("handbook") / "base")


@pytest.fixture(scope="module")
def reader(folder: Path) -> Reader:
    """Somebody who has followed the whole page."""
    return follow(PAGE, folder)


def test_every_command_prints_what_the_page_says(reader: Reader) -> None:
    for shown in reader.shown:
        assert _agree(shown), f"{shown.command} printed:\n{shown.printed}\nthe page says:\n{shown.promised}"


def test_no_block_of_the_page_is_left_out(reader: Reader) -> None:
    done = sum("\n" in given[-1] for _, given in instructions(PAGE) if given)

    assert done == len(re.findall(r"^```(?:yaml|text)$", PAGE, re.MULTILINE))
    assert len(reader.shown) == PAGE.count("```text")


def test_the_smallest_matter_lacks_what_the_page_says(knowledge_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(knowledge_folder, tmp_path / "base")
    first = _blocks_of(SAMPLE)[0]
    (folder / SAMPLE).write_text(first, "utf-8")

    with pytest.raises(Faulty) as faulty:
        load(folder)

    for fault in faulty.value.faults:
        assert str(fault) in PAGE


def test_the_complete_matter_is_clean_in_a_fresh_copy(knowledge_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(knowledge_folder, tmp_path / "base")
    for file in ("sources.yaml", "documents.yaml", "local.yaml"):
        with (folder / file).open("a", encoding="utf-8") as opened:
            opened.write("".join(_blocks_of(file)).replace("amount: 12", "amount: 6"))
    (folder / SAMPLE).write_text(_blocks_of(SAMPLE)[-1], "utf-8")

    matter = load(folder).matters["sample-licence"]

    assert matter.situations
    assert matter.effective.until


def test_the_steps_lead_to_the_complete_matter(knowledge_folder: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(knowledge_folder, tmp_path / "base")

    follow(PAGE[: PAGE.index("### 最后的样子")].replace("`./run evaluate`", "`./run check`"), folder)

    assert (folder / SAMPLE).read_text("utf-8") == _blocks_of(SAMPLE)[-1]


def test_every_file_of_the_base_is_in_the_table(knowledge_folder: Path) -> None:
    table = PAGE[: PAGE.index("## 来源标记")]
    for path in knowledge_folder.iterdir():
        assert f"`{path.name}" in table


def _blocks_of(file: str) -> list[str]:
    """The blocks that are stored as this file or added to its end, in the order of the page."""
    acts = (Reader.store, Reader.append)
    return [given[1] for act, given in instructions(PAGE) if act in acts and given[0] == file]


def _agree(shown: Shown) -> bool:
    """Lines of `…` stand for any lines; what every edit of the base changes does not count."""
    tables = "--report" in shown.command or "evaluate" in shown.command
    promised, printed = (_settled(text, tables=tables) for text in (shown.promised, shown.printed))
    lines = [".*" if line.strip() == "…" else re.escape(line) for line in promised.splitlines()]
    return re.fullmatch(r"\n".join(lines), printed, re.DOTALL) is not None


def _settled(text: str, *, tables: bool) -> str:
    lines = []
    for line in text.strip().splitlines():
        for pattern, instead in (*_CHANGING, *(_FIGURES if tables else ())):
            line = re.sub(pattern, instead, line)
        lines.append(line.rstrip())
    return "\n".join(lines)

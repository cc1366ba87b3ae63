"""Golden questions from a file that is not the knowledge folder's own."""

from __future__ import annotations

from pathlib import Path

from knowledge.nodes import plain
from knowledge.reader import read
from knowledge.schema_answers import GoldenQuestion
from knowledge.search.golden import Golden, golden


def read_golden(file: Path) -> list[Golden]:
    """Read `questions:` and a list, as in golden.yaml. Raises `ValueError` with what is wrong, `OSError`."""
    reading = read(file.name, file.read_bytes())
    if reading.faults or reading.node is None:
        raise ValueError("；".join(map(str, reading.faults)) or f"{file.name} 是空的")
    said = plain(reading.node)
    if not isinstance(said, dict) or not isinstance(said.get("questions"), list):
        raise ValueError(f"{file.name} 要以 questions: 开头，下面一行一个问题")
    return golden(GoldenQuestion.model_validate(one) for one in said["questions"])

"""`check` says what is wrong or gives a clean bill, quickly also with 5,000 matters."""

import re
import time
from pathlib import Path

import pytest

from knowledge.check import main
from knowledge.folder import read_files
from knowledge.loader import load_files
from knowledge.schema_export import json_schema

BASE = Path(__file__).parents[2] / "knowledge" / "base"


def test_the_base_gets_a_clean_bill(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(BASE) == 0
    assert "没有发现问题：事项 80 个" in capsys.readouterr().out


def test_faults_are_printed_with_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sources.yaml").write_text("sources:\n  - id: 法1\n    kind: law\n", "utf-8")

    assert main(tmp_path, "en") == 1
    assert "sources.yaml:2:5: name is missing — add name" in capsys.readouterr().out


def test_five_thousand_matters_are_checked_in_six_seconds() -> None:
    files = read_files(BASE)
    matters = {name: data.decode() for name, data in files.items() if name.startswith("matters/")}
    for copy in range(62):
        for name, text in matters.items():
            text = re.sub(r"(?m)^(  - id: )(\S{1,34})\S*$", rf"\g<1>\g<2>-{copy}", text)
            text = re.sub(r"(?m)^(    name: )(.*)$", rf"\g<1>\g<2>{copy}", text)
            files[f"{name[:-5]}-{copy}.yaml"] = text.encode()
    begun = time.process_time()

    base = load_files(files)

    assert len(base.matters) > 5000
    assert time.process_time() - begun < 6


def test_every_kind_of_file_has_a_schema_for_editors() -> None:
    schema = json_schema()

    assert {"matters", "bundles", "faq", "local", "sources"} <= set(schema)
    assert "needed_if" in schema["matters"]["$defs"]["Material"]["properties"]
    assert "from" in schema["matters"]["$defs"]["StatutoryLimit"]["properties"]

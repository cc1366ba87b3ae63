"""Each entry's own questions find it; a change that takes another entry's question away is refused with both named."""

import time
from pathlib import Path

import pytest

from knowledge.apart import check_apart
from knowledge.check import main
from knowledge.content import Base
from knowledge.entry_questions import entry_questions, question_faults
from knowledge.faults import Fault
from knowledge.folder import read_files
from knowledge.loader import load_files
from knowledge.search.entries import entries
from knowledge.writing import with_item

BASE = Path(__file__).parents[2] / "knowledge" / "base"
LICENCE, REGISTRATION = "matters/40-food-and-places.yaml", "matters/10-registration.yaml"
STOLEN = "营业执照不小心弄丢了，怎么补办？"  # of license-reissue, in matters/10-registration.yaml


@pytest.fixture
def files() -> dict[str, bytes]:
    return read_files(BASE)


@pytest.fixture(scope="module")
def base() -> Base:
    return load_files(read_files(BASE))


def line_of(files: dict[str, bytes], file: str, words: str) -> int:
    lines = files[file].decode().splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in line)


def faults(files: dict[str, bytes]) -> list[Fault]:
    return question_faults(load_files(files), files)


def test_every_entry_carries_questions_and_each_finds_its_entry(base: Base, files: dict[str, bytes]) -> None:
    asked = [each.entry_id for each in entry_questions(base)]

    assert question_faults(base, files) == []
    for entry_id in (*base.matters, *base.bundles, *base.faqs):
        assert 2 <= asked.count(entry_id) <= 4


def test_what_must_find_an_entry_is_not_what_the_search_has_learnt(base: Base) -> None:
    learnt = {entry.id: entry.asks for entry in entries(base)}

    assert not [each for each in entry_questions(base) if each.text in learnt[each.entry_id]]


def test_a_change_that_steals_a_question_is_refused_with_both_named(files: dict[str, bytes]) -> None:
    files[LICENCE] = with_item(files[LICENCE], "food-license", "asks", STOLEN)

    (fault,) = faults(files)

    assert (fault.file, fault.line) == (REGISTRATION, line_of(files, REGISTRATION, STOLEN))
    assert "license-reissue" in fault.what
    assert "food-license" in fault.what
    assert f"{LICENCE}:{line_of(files, LICENCE, '- id: food-license')}" in fault.what
    assert "asks" in fault.remedy
    assert "must find" in fault.what_en


async def test_the_process_that_checks_foreign_files_refuses_it_too(files: dict[str, bytes]) -> None:
    assert await check_apart(files) == []
    files[LICENCE] = with_item(files[LICENCE], "food-license", "asks", STOLEN)

    assert [fault.kind for fault in await check_apart(files)] == ["question_finds_other"]


def test_two_entries_cannot_both_claim_a_question(files: dict[str, bytes]) -> None:
    files[LICENCE] = with_item(files[LICENCE], "food-license", "questions", STOLEN)

    (fault,) = faults(files)

    assert (fault.kind, fault.file, fault.line) == ("question_twice", LICENCE, line_of(files, LICENCE, STOLEN))
    assert "license-reissue" in fault.what


@pytest.mark.parametrize("question", ["谢谢您", "asdkjh"])
def test_a_question_that_says_nothing_is_refused(files: dict[str, bytes], question: str) -> None:
    files[LICENCE] = with_item(files[LICENCE], "food-license", "questions", question)

    assert [(fault.file, fault.line) for fault in faults(files)] == [(LICENCE, line_of(files, LICENCE, question))]


def test_check_says_so_and_stays_quick(
    tmp_path: Path, files: dict[str, bytes], capsys: pytest.CaptureFixture[str]
) -> None:
    begun = time.process_time()
    assert main(BASE) == 0
    assert time.process_time() - begun < 2  # about half of it, without anything beside it

    files[LICENCE] = with_item(files[LICENCE], "food-license", "asks", STOLEN)
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert main(tmp_path) == 1
    assert "应该找到“license-reissue”，现在找到的是“food-license”" in capsys.readouterr().out

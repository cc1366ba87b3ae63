"""No bad file gets in: each is refused at its place with a remedy, in bounded time and memory; harmless changes are not."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.content import Base
from knowledge.faults import Fault, Faulty
from knowledge.folder import read_files
from knowledge.loader import load_files
from tests.knowledge.spoiling import folder_with, measured, spoilt
from tests.knowledge.spoiling_bytes import Spoilt
from tests.knowledge.spoiling_good import GOOD
from tests.knowledge.spoiling_mutations import Mutation, mutations
from tests.knowledge.spoiling_not import FILE, VARIATIONS

BASE = read_files(Path(__file__).parents[2] / "knowledge" / "base")
SPOILT, MUTATIONS = spoilt(), list(mutations(BASE))
MOST_SECONDS, MOST_MEMORY = 5, 200 * 1024 * 1024
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def real() -> Base:
    return load_files(BASE)


def refused(files: dict[str, bytes]) -> list[Fault]:
    with pytest.raises(Faulty) as faulty:
        load_files(files)
    return faulty.value.faults


def assert_told(faults: list[Fault], one: Spoilt, *kinds: str) -> None:
    """At its file and line, within one, with a remedy in Chinese and in English."""
    where = one.told_in or one.file
    told = [each for each in faults if each.file == where and abs(each.line - one.line) <= 1 and each.kind in kinds]
    assert told, [str(each) for each in faults[:5]]
    for each in faults:
        assert CHINESE.search(each.what)
        assert CHINESE.search(each.remedy)
        assert re.match("[a-zA-Z“]", each.remedy_en), each.remedy_en


def test_there_are_enough_of_each() -> None:
    assert len(SPOILT) >= 120
    assert len({one.idea for one in SPOILT}) == len(SPOILT)
    assert len(MUTATIONS) >= 150
    assert len(VARIATIONS) >= 10


def test_the_folder_they_are_made_of_is_good() -> None:
    assert load_files({name: text.encode() for name, text in GOOD.items()})


@pytest.mark.parametrize("one", SPOILT, ids=lambda one: one.idea)
def test_a_bad_file_is_refused_at_its_place(one: Spoilt) -> None:
    assert_told(refused(folder_with(one)), one, one.kind)


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.spoilt.idea)
def test_a_spoilt_line_of_the_base_is_refused_at_its_place(mutation: Mutation) -> None:
    one = mutation.spoilt

    assert_told(refused(BASE | {one.file: one.data}), one, *mutation.kinds)


@pytest.mark.parametrize("name", VARIATIONS)
def test_what_editors_change_without_harm_is_accepted(real: Base, name: str) -> None:
    before = BASE[FILE].decode()
    after = VARIATIONS[name](before)
    assert after != before

    base = load_files(BASE | {FILE: after.encode()})

    assert base.matters == real.matters
    assert base.version != real.version


def test_none_takes_long_or_much_memory() -> None:
    ideas = {one.idea: one for one in measured()}

    run = subprocess.run([sys.executable, "-m", "tests.knowledge.spoiling"], capture_output=True, text=True, check=True)
    lines = [json.loads(line) for line in run.stdout.splitlines()]

    assert [line["idea"] for line in lines] == list(ideas)
    # The peak is of all so far; a large file may take as much more as knowledge/within.py allows a large folder.
    most = MOST_MEMORY + 12 * max(0, max(len(one.data) for one in ideas.values()) - 4_000_000)
    for line in lines:
        one = ideas[line["idea"]]
        kinds = {kind for file, at, kind, remedy in line["told"] if abs(at - one.line) <= 1 and remedy}
        # A file of ten megabytes may come to the limit of memory before its fault is reached: it is refused all the same.
        told = {kind for _file, _at, kind, remedy in line["told"] if remedy}
        assert one.kind in kinds or "takes_memory" in told, line
        assert line["seconds"] < MOST_SECONDS, line
        assert line["most_memory"] < most, line

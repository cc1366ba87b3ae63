"""What the bot writes into a knowledge file changes that place and nothing else: comments, order and quotes survive."""

from codecs import BOM_UTF8
from datetime import date
from difflib import ndiff
from pathlib import Path

import pytest
import yaml

from knowledge.folder import read_files
from knowledge.loader import load_files
from knowledge.writing import NoPlace, file_of, scalar, with_dates, with_entry, with_item

BASE = Path(__file__).parents[2] / "knowledge" / "base"
FILE = b"""\
# kept
faq:
  - id: first   # the first
    asks: ["a, b", 'c', d]  # flow
    checked_on: 2026-11-21
    review_by: '2027-05-21' # soon

  - id: second
    asks:
      - one  # with a word on it
      - "two"
    # a comment between

    checked_on: 2026-11-21
    review_by: 2027-05-21
# the end"""
FORMS = {"": FILE, "windows": FILE.replace(b"\n", b"\r\n"), "with a byte order mark": BOM_UTF8 + FILE}


def changed(before: bytes, after: bytes) -> list[str]:
    lines = (data.decode().splitlines(keepends=True) for data in (before, after))
    return [line.rstrip("\r\n") for line in ndiff(*lines) if line[0] in "+-"]


@pytest.mark.parametrize("before", FORMS.values(), ids=FORMS)
def test_a_wording_joins_a_list_on_one_line(before: bytes) -> None:
    after = with_item(before, "first", "asks", "怎么办，多少钱")

    assert changed(before, after) == [
        """-     asks: ["a, b", 'c', d]  # flow""",
        """+     asks: ["a, b", 'c', d, 怎么办，多少钱]  # flow""",
    ]


@pytest.mark.parametrize("before", FORMS.values(), ids=FORMS)
def test_a_wording_joins_a_list_of_lines_at_its_end(before: bytes) -> None:
    after = with_item(before, "second", "asks", "three")

    assert changed(before, after) == ["+       - three"]
    assert b'"two"' in after.split(b"- three")[0].splitlines()[-2]
    assert after.count(b"\r\n") == (before.count(b"\r\n") + 1 if b"\r\n" in before else 0)


def test_a_wording_that_is_there_is_not_written_twice() -> None:
    assert with_item(FILE, "first", "asks", "a, b") == FILE


@pytest.mark.parametrize(
    "text", ["a: b", "是 # 否", "[x", "- x", "x, y", "'", "C#", "怎么办？", "2026-11-21", "{", "&a", "x]"]
)
def test_any_wording_reads_back_as_it_was_typed(text: str) -> None:
    for entry_id in ("first", "second"):
        read = yaml.load(with_item(FILE, entry_id, "asks", text), Loader=yaml.BaseLoader)
        assert next(each for each in read["faq"] if each["id"] == entry_id)["asks"][-1] == text
    assert yaml.load(f"k: {scalar(text)}", Loader=yaml.BaseLoader)["k"] == text


def test_an_entry_looked_at_again_gets_its_two_days() -> None:
    after = with_dates(FILE, "first", date(2027, 5, 1), date(2027, 11, 1))

    assert b"checked_on: 2027-05-01\n    review_by: 2027-11-01 # soon" in after
    assert len(changed(FILE, after)) == 4
    assert after.count(b"2026-11-21") == 1


def test_an_entry_is_added_at_the_end() -> None:
    after = with_entry(FILE, "faq", "  - id: third\n    asks: [x]\n")

    assert after == FILE + b"\n  - id: third\n    asks: [x]\n"
    assert with_entry(None, "faq", "  - id: third", header="# new\n") == b"# new\nfaq:\n  - id: third\n"


def test_what_is_not_there_cannot_be_written_to() -> None:
    with pytest.raises(NoPlace):
        with_item(FILE, "fourth", "asks", "x")
    with pytest.raises(NoPlace):
        with_item(FILE, "first", "steps", "x")
    with pytest.raises(NoPlace):
        file_of({"faq/a.yaml": FILE}, "fourth")


def test_every_entry_of_the_base_can_be_written_to() -> None:
    files = read_files(BASE)
    base = load_files(files)
    for entry_id in (*base.matters, *base.bundles, *base.faqs):
        file = file_of(files, entry_id)
        before = files[file]
        files[file] = with_item(before, entry_id, "asks", f"自编的问法{entry_id}")
        assert len(changed(before, files[file])) in (1, 2)
        files[file] = with_dates(files[file], entry_id, date(2027, 1, 1), date(2027, 7, 1))

    after = load_files(files)

    for kept in ("matters", "bundles", "faqs"):
        for entry_id, entry in getattr(after, kept).items():
            assert entry.asks == (*getattr(base, kept)[entry_id].asks, f"自编的问法{entry_id}")
            assert (entry.checked_on, entry.review_by) == (date(2027, 1, 1), date(2027, 7, 1))

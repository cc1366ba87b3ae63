"""The reader trusts no file: encodings, limits, what YAML offers and knowledge files do not use, slips of the keyboard."""

import time

import pytest

from knowledge.events import MOST_DEPTH
from knowledge.nodes import plain
from knowledge.reader import read

GOOD = "sources:\n  - id: L01\n    name: 示例法\n"

BYTES = [
    pytest.param(GOOD.encode("gb18030"), "gbk", 1, 1, id="GBK"),
    pytest.param(GOOD.encode("utf-16"), "utf16", 1, 1, id="UTF-16 with a mark"),
    pytest.param(GOOD.encode("utf-16-le"), "utf16", 1, 1, id="UTF-16 without a mark"),
    pytest.param(GOOD.encode("utf-8-sig"), "bom", 1, 1, id="UTF-8 with BOM"),
    pytest.param(GOOD.encode().replace("法".encode(), b"\xff"), "not_utf8", 3, 13, id="a damaged byte"),
    pytest.param(GOOD.encode() + b"# a\x00b\n", "nul", 4, 4, id="a NUL"),
    pytest.param(b"", "empty_file", 1, 1, id="nothing"),
    pytest.param(b" \n\n", "empty_file", 1, 1, id="only spaces"),
    pytest.param(GOOD.replace("示例", "示\x07例").encode(), "control", 3, 12, id="a control character"),
    pytest.param(GOOD.replace("示例", "示\u202e例").encode(), "bidi", 3, 12, id="a change of direction"),
    pytest.param(GOOD.replace("示例", "示\u200b例").encode(), "invisible", 3, 12, id="an invisible character"),
]
FORM = [
    pytest.param("a: &x 1\nb: 2\n", "anchor", 1, 4, id="anchor"),
    pytest.param("a: *x\n", "alias", 1, 4, id="alias"),
    pytest.param("a: !!python/object:os.system x\n", "tag", 1, 4, id="tag"),
    pytest.param("a: {<<: {b: c}}\n", "merge", 1, 5, id="merge key"),
    pytest.param("a: 1\nb: 2\na: 3\n", "duplicate_key", 3, 1, id="the same key twice"),
    pytest.param("? [a]\n: b\n", "odd_key", 1, 3, id="a list as a key"),
    pytest.param("a: 1\n---\nb: 2\n", "several_documents", 2, 1, id="two documents"),
    pytest.param("%YAML 1.1\n---\na: 1\n", "directive", 1, 1, id="a directive"),
    pytest.param("[" * 40_000, "too_deep", 1, 65, id="40,000 brackets"),
    pytest.param("- " * 40_000, "too_deep", 1, 2 * MOST_DEPTH + 1, id="40,000 dashes"),
    pytest.param("a: " + "字" * 20_001 + "\n", "too_long", 1, 4, id="a text without end"),
]
SLIPS = [
    pytest.param("- id: x\n  name：公司\n  who: y\n", "fullwidth_colon", 2, 7, id="full-width colon"),
    pytest.param("- id: x\n  name:公司\n  who: y\n", "no_space_after_colon", 2, 7, id="no space after the colon"),
    pytest.param("a:\n\t- b\n", "tab", 2, 1, id="tab"),
    pytest.param("a:\n　　- b\n", "wide_space", 2, 1, id="full-width space"),
    pytest.param("a:\n  - b\n  －c\nd: e\n", "fullwidth_dash", 3, 3, id="full-width dash"),
    pytest.param("a:\n  - b\n  -c\nd: e\n", "no_space_after_dash", 3, 3, id="no space after the dash"),
    pytest.param("a: 备注: 甲\n", "colon_in_text", 1, 6, id="a second colon"),
    pytest.param("a: '甲\nb: 乙\n", "quote_open", 1, 4, id="an open quote"),
    pytest.param("a: [甲, 乙\nb: 丙\n", "bracket_open", 1, 4, id="an open bracket"),
    pytest.param("a:\n    b: 1\n  c: 2\n", "indentation", 3, 3, id="wrong indentation"),
    pytest.param("a: 1\nb\nc: 2\n", "no_colon", 2, 1, id="a line without a colon"),
    pytest.param("a: @甲\n", "bad_start", 1, 4, id="a text that begins with @"),
]


@pytest.mark.parametrize(("data", "kind", "line", "column"), BYTES)
def test_bytes_that_are_no_utf8_text_are_named(data: bytes, kind: str, line: int, column: int) -> None:
    assert [(f.kind, f.line, f.column) for f in read("a.yaml", data).faults] == [(kind, line, column)]


@pytest.mark.parametrize(("text", "kind", "line", "column"), FORM)
def test_what_knowledge_files_do_not_use_is_refused(text: str, kind: str, line: int, column: int) -> None:
    assert (kind, line, column) in [(f.kind, f.line, f.column) for f in read("a.yaml", text.encode()).faults]


@pytest.mark.parametrize(("text", "kind", "line", "column"), SLIPS)
def test_slips_of_the_keyboard_are_explained(text: str, kind: str, line: int, column: int) -> None:
    assert [(f.kind, f.line, f.column) for f in read("a.yaml", text.encode()).faults] == [(kind, line, column)]


def test_every_slip_of_a_file_is_told_at_once() -> None:
    text = "- id：a\n  name: b\n- id: c\n  name：d\n- id: 'e\n  name: f\n"

    assert [(f.kind, f.line) for f in read("a.yaml", text.encode()).faults] == [
        ("fullwidth_colon", 1),
        ("fullwidth_colon", 4),
        ("quote_open", 5),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# 说明\na: 0o17\nb: yes\nc: 2026-11-21\nd: 1.0\n", id="as written"),
        pytest.param("a: '0o17'\r\nb: \"yes\"\r\nc: 2026-11-21\r\nd: 1.0", id="quotes, CRLF, no final newline"),
        pytest.param("---\n{a: 0o17, b: yes, c: 2026-11-21, d: 1.0}\n", id="in one line"),
    ],
)
def test_every_scalar_stays_text_however_it_is_written(text: str) -> None:
    reading = read("a.yaml", text.encode())

    assert reading.node
    assert (plain(reading.node), reading.faults) == ({"a": "0o17", "b": "yes", "c": "2026-11-21", "d": "1.0"}, [])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"[" * 5_000_000, id="brackets"),
        pytest.param(b"{a: " * 1_000_000, id="braces"),
        pytest.param(b"- " * 2_000_000, id="dashes"),
        pytest.param(b"? " * 2_000_000, id="question marks"),
        pytest.param(b"a: b: " * 500_000, id="colons"),
        pytest.param(b'"' * 3_000_001, id="quotes"),
        pytest.param(b"\xf0" * 3_000_000, id="no text at all"),
    ],
)
def test_no_bytes_keep_the_reader_long(data: bytes) -> None:
    begun = time.process_time()

    assert read("a.yaml", data).faults
    assert time.process_time() - begun < 5

"""Files that are spoilt as bytes or as YAML: what editors save, what is pasted, what is meant to hurt."""

from collections.abc import Iterator
from typing import NamedTuple

from tests.knowledge.spoiling_good import FAQ

FILE = "faq/money.yaml"
ZEROS = "0" * 30_000


class Spoilt(NamedTuple):
    """One bad file: one idea, and where its first fault is."""

    idea: str
    file: str
    data: bytes
    kind: str
    line: int
    told_in: str = ""  # another file, where that one then is wrong


def _at(line: int, put: str) -> str:
    """The good file with `put` as a line of its own before `line`."""
    lines = FAQ.splitlines(keepends=True)
    return "".join([*lines[: line - 1], put + "\n", *lines[line - 1 :]])


_BYTES: tuple[tuple[str, bytes, str, int], ...] = (
    ("saved as GBK", FAQ.encode("gb18030"), "gbk", 1),
    ("saved as UTF-16", FAQ.encode("utf-16"), "utf16", 1),
    ("saved as UTF-16, the other way round", "\ufeff".encode("utf-16-be") + FAQ.encode("utf-16-be"), "utf16", 1),
    ("saved as UTF-16 without a mark", FAQ.encode("utf-16-le"), "utf16", 1),
    ("saved as UTF-32", FAQ.encode("utf-32"), "utf16", 1),
    ("with a byte order mark", FAQ.encode("utf-8-sig"), "bom", 1),
    (
        "one damaged byte",
        FAQ.encode().replace("免".encode(), b"\xe5\x85").replace("钱".encode(), b"\xff"),
        "not_utf8",
        3,
    ),
    ("cut in the middle of a character", FAQ.encode()[: FAQ.encode().index("钱".encode()) + 1], "not_utf8", 3),
    ("half GBK, half UTF-8", FAQ.encode() + "# 再补一句\n".encode("gb18030"), "not_utf8", 12),
    ("a NUL", FAQ.encode() + b"# a\x00b\n", "nul", 12),
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 40, "nul", 2),
    ("a zip that was renamed", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)) * 20, "nul", 1),
    ("nothing", b"", "empty_file", 1),
    ("only blank lines", b"\n \n\n", "empty_file", 1),
    ("larger than allowed", b"# " + b"x" * (24 * 1024 * 1024), "too_large", 1),
)
_TEXTS: tuple[tuple[str, str, str, int], ...] = (
    ("only comments", "# 还没写\n", "empty_file", 1),
    ("a web page", "<!DOCTYPE html>\n<html><body>知识</body></html>\n", "should_be_table", 1),
    ("JSON of another kind", '{"data": [1, 2]}\n', "unknown_key", 1),
    ("one word", "知识\n", "should_be_table", 1),
    ("a control character", FAQ.replace("不收费", "不\x07收费"), "control", 6),
    ("a line separator", FAQ.replace("不收费", "不\u2028收费"), "control", 6),
    ("a change of direction", FAQ.replace("不收费", "不\u202e收费"), "bidi", 6),
    ("an isolate", FAQ.replace("不收费", "不\u2067收费"), "bidi", 6),
    ("an invisible character", FAQ.replace("sample-fee", "sample-\u200bfee"), "invisible", 2),
    ("a mark in the middle", FAQ.replace("不收费", "\ufeff不收费"), "invisible", 6),
    ("a soft hyphen", FAQ.replace("window", "win\u00addow"), "invisible", 7),
    ("a character of nobody's", FAQ.replace("不收费", "不\ue123收费"), "control", 6),
    ("a bell written as an escape", FAQ.replace("示例许可要钱吗", '"示例\\x07许可"'), "control", 5),
    ("a change of direction written as an escape", FAQ.replace("示例许可要钱吗", '"示例\\u202e许可"'), "bidi", 5),
    ("an anchor", FAQ.replace("window", "&w window"), "anchor", 7),
    ("an alias", FAQ.replace("window", "*w"), "alias", 7),
    ("a tag that runs a program", FAQ.replace("window", "!!python/object/apply:os.system [ls]"), "tag", 7),
    ("a tag of its own", FAQ.replace("window", "!department window"), "tag", 7),
    ("a merge key", _at(8, "    <<: {department: window}"), "merge", 8),
    ("the same key twice", _at(8, "    department: window"), "duplicate_key", 8),
    ("a list as a key", _at(8, "    ? [a]\n    : b"), "odd_key", 8),
    ("a second document", _at(8, "---"), "several_documents", 8),
    ("a directive", "%YAML 1.1\n---\n" + FAQ, "directive", 1),
    ("a thousand laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nfaq: *c\n", "anchor", 1),
    ("40,000 open brackets", _at(12, "[" * 40_000), "too_deep", 12),
    ("40,000 open braces", _at(12, "{a: " * 40_000), "too_deep", 12),
    ("40,000 dashes", "- " * 40_000, "too_deep", 1),
    ("40,000 question marks", "? " * 40_000, "too_deep", 1),
    ("a staircase of lists", "".join(" " * n + "-\n" for n in range(60)), "too_deep", 17),
    ("a million small things", "faq:\n" + "- a\n" * 1_000_000, "too_many_nodes", 800_000),
    ("a hundred thousand keys twice", "a: 1\n" * 100_000, "duplicate_key", 2),
    ("a text without end", _at(8, "    answer_more: " + "字" * 20_001), "too_long", 8),
    ("a number of 30,000 digits", FAQ.replace("2026-11-01", ZEROS), "too_long", 9),
    ("a million quotes", '"' * 1_000_001, "indentation", 1),
    ("a quarter of a million colons", "a: b: " * 250_000, "colon_in_text", 1),
    ("ten megabytes of blank lines and one bracket", "\n" * 10_000_000 + "[", "bracket_open", 10_000_001),
    ("a line of a million blanks", "name: a" + " " * 1_000_000 + "b\nc: [", "bracket_open", 2),
)


def spoilt() -> Iterator[Spoilt]:
    """Every bad file of this kind."""
    for idea, data, kind, line in _BYTES:
        yield Spoilt(idea, FILE, data, kind, line)
    for idea, text, kind, line in _TEXTS:
        yield Spoilt(idea, FILE, text.encode(), kind, line)

"""Figures in columns for a terminal, where a Chinese character takes two."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

NAMES = {
    "plain": "规范问法", "colloquial": "口语", "keyword": "关键词", "story": "讲经过", "typo": "错字", "pinyin": "拼音",
    "traditional": "繁体", "dialect": "方言", "several": "一次问几件", "english": "英文", "elsewhere": "归别处",
    "out_of_scope": "不相干", "in scope": "范围内", "outside": "范围外", "homophone": "同音字", "drop": "漏字",
    "swap": "颠倒", "filler": "客套", "as written": "原样", "ours": "本检索",
}  # fmt: skip


def name_of(kind: str) -> str:
    """Return what a kind is called; `in scope · drop` is made of two."""
    return "·".join(NAMES.get(part, part) for part in kind.split(" · "))


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def line(first: str, cells: Sequence[str], *, head: int = 20, cell: int = 9) -> str:
    """Return a line: the first cell to the left, the others to the right of their columns."""
    return first + " " * max(head - width(first), 1) + "".join(" " * (cell - width(one)) + one for one in cells)

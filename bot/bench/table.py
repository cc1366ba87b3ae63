"""The measured figures as a table: for the terminal, or as Markdown; in Chinese or English."""

import os
import platform
import sqlite3
import unicodedata
from collections.abc import Iterable, Sequence
from importlib.metadata import version

from bot.bench.measuring import PACE, Measured
from bot.bench.mix import Part
from bot.bench.rows import rows

COMMAND_LINE = "python -m bot bench"
_LIBRARIES = ("python-telegram-bot", "httpx", "aiohttp", "SQLAlchemy", "aiosqlite")
_HEADS = (("", "营商通", "回声机器人", "比"), ("", "yingshangtong", "echo bot", "ratio"))
_NOTES = (
    (
        "营商通：单独进程，先落盘再确认，SQLite（synchronous=FULL），只放开了 Telegram 的发送限速。",
        "回声机器人：python-telegram-bot 默认写法，什么也不存；答同样条数、同样长度的字。",
        "两个机器人轮流测，取各轮中位数；模拟器和出题人在测量进程里，两边一样。检索的对照是逐条比对（rapidfuzz WRatio），工作日的对照是一天一天数。",
    ),
    (
        "yingshangtong: a process of its own, everything stored before it is acknowledged, SQLite (synchronous=FULL); "
        "only Telegram's sending limits are lifted.",
        "echo bot: python-telegram-bot with its defaults, keeps nothing; answers with as many messages of the same "
        "length.",
        "Both in turn, medians of the rounds; simulator and crowd run in the measuring process, alike for both. The "
        "search stands beside comparing every wording one by one (rapidfuzz WRatio), working days beside counting day by "
        "day.",
    ),
)


def as_text(of: Measured, *, english: bool = False) -> str:
    """Return the table for a terminal, with what it was measured on."""
    language = int(english)
    table = [list(_HEADS[language]), *(row.cells(language) for row in rows(of))]
    return "\n".join([*_above(of, language), "", *aligned(table), "", *_NOTES[language]])


def aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table for a terminal: names to the left, figures to the right."""
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    lines = (
        "  ".join(_padded(cell, width, at) for at, (cell, width) in enumerate(zip(line, widths, strict=True)))
        for line in table
    )
    return [line.rstrip() for line in lines]


def as_markdown(of: Measured, *, english: bool = False) -> str:
    """Return the table as Markdown."""
    language = int(english)
    lines = [_HEADS[language], ("---", "---:", "---:", "---:"), *(row.cells(language) for row in rows(of))]
    table = [f"| {' | '.join(line)} |" for line in lines]
    above = [f"    {COMMAND_LINE}", "", *_above(of, language)[1:]]
    return "\n".join([*above, "", *table, "", *_NOTES[language]])


def _above(of: Measured, language: int) -> list[str]:
    machine = f"Python {platform.python_version()} · {platform.system()} {platform.machine()} · {os.cpu_count()} CPU"
    libraries = " · ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    sizes = f"{of.size.rounds} × {of.size.people}; {of.size.paced_rounds} × {of.size.pace_seconds:g} s × {PACE}/s"
    head = ("日常组合：", "a day's mix: ")[language]
    return [
        COMMAND_LINE,
        machine,
        f"{libraries} · SQLite {sqlite3.sqlite_version}",
        head + _shares(of.mix.parts, language),
        sizes,
    ]


def _shares(parts: Iterable[Part], language: int) -> str:
    return ("，", ", ")[language].join(
        f"{part.of_ten}0% {part.name[language]} ({len(part.wordings)})" for part in parts
    )


def _width(text: str) -> int:
    """Return the columns on a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)


def _padded(text: str, width: int, at: int) -> str:
    space = " " * (width - _width(text))
    return text + space if at == 0 else space + text

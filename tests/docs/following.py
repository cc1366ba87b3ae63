"""Does what a page of the handbook (手册) tells its reader to do, one instruction after the other, in a copy of the base."""

import re
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from pathlib import Path

from bot.asked import ask
from bot.texts.changes import change
from bot.texts.language import texts_for
from knowledge.check import main as check
from knowledge.content import Base
from knowledge.loader import load
from knowledge.search.evaluate import main as evaluate

TODAY = date(2026, 12, 1)
_NAMED = r"`([^`]+)`"
_BLOCK = r"\n+```\w+\n(.*?)```"


@dataclass
class Shown:
    """What a command printed beside what the page says that it prints."""

    command: str
    promised: str
    printed: str


@dataclass
class Reader:
    """Somebody who follows the page literally; `shown` grows with every command."""

    folder: Path
    file: str = ""  # the one that was named last
    before: Base | None = None  # what is served while the files are edited
    shown: list[Shown] = field(default_factory=list)

    def open(self, file: str) -> None:
        self.file = file

    def store(self, file: str, text: str) -> None:
        self.file = file
        (self.folder / file).write_text(text, "utf-8")

    def append(self, file: str, text: str) -> None:
        self.store(file, (self.folder / file).read_text("utf-8") + text)

    def insert_before(self, file: str, line: str, text: str) -> None:
        self._exchange(file, f"{line}\n", text, keep_after=True)

    def insert_after(self, file: str, line: str, text: str) -> None:
        self._exchange(file, f"{line}\n", text, keep_before=True)

    def change(self, old: str, new: str) -> None:
        self._exchange(self.file, old, new)

    def run(self, command: str, promised: str) -> None:
        name, *words = command.removeprefix("./run ").split()
        said = StringIO()
        with redirect_stdout(said):
            _COMMANDS[name](self.folder, words)
        self.shown.append(Shown(command, promised, said.getvalue()))

    def remember(self) -> None:
        self.before = load(self.folder)

    def subscribed(self, entry_id: str, promised: str) -> None:
        assert self.before, "nothing was served before"
        message = change(texts_for(None, None), self.before, load(self.folder), entry_id)
        self.shown.append(Shown("订阅变更", promised, message.text.text if message else ""))

    def _exchange(self, file: str, old: str, new: str, *, keep_before: bool = False, keep_after: bool = False) -> None:
        text = (self.folder / file).read_text("utf-8")
        found = re.findall(rf"^[ ]*{re.escape(old)}" if old.endswith("\n") else re.escape(old), text, re.MULTILINE)
        assert len(found) == 1, f"“{old}” stands {len(found)} times in {file}"
        whole = found[0]
        self.store(file, text.replace(whole, whole * keep_before + new + whole * keep_after))


def _check(folder: Path, words: list[str]) -> None:
    check(folder, report_on=TODAY if "--report" in words else None)


def _ask(folder: Path, words: list[str]) -> None:
    on = date.fromisoformat(words[1]) if words[0] == "--on" else TODAY
    ask(folder, words[-1], as_json=False, on=on)


def _evaluate(folder: Path, _words: list[str]) -> None:
    evaluate([], load(folder))


_COMMANDS: dict[str, Callable[[Path, list[str]], None]] = {"check": _check, "ask": _ask, "evaluate": _evaluate}

# How the page words an instruction, and what its reader does then.
INSTRUCTIONS: tuple[tuple[str, Callable[..., None]], ...] = (
    (rf"把下面的内容存成 {_NAMED}：{_BLOCK}", Reader.store),
    (rf"在 {_NAMED} 的末尾加上：{_BLOCK}", Reader.append),
    (rf"在 {_NAMED} 里", Reader.open),
    (rf"在 {_NAMED} 里 {_NAMED} 这一行的前面加上：{_BLOCK}", Reader.insert_before),
    (rf"在 {_NAMED} 里 {_NAMED} 这一行的后面加上：{_BLOCK}", Reader.insert_after),
    (rf"把 {_NAMED} 改成 {_NAMED}", Reader.change),
    (rf"运行 {_NAMED}，显示：{_BLOCK}", Reader.run),
    (r"现在企业看到的就是这一版", Reader.remember),
    (rf"订阅了 {_NAMED} 的企业收到：{_BLOCK}", Reader.subscribed),
)


def instructions(page: str) -> Iterator[tuple[Callable[..., None], tuple[str, ...]]]:
    """Yield what to do with what, in the order of the page."""
    found = [
        (match.start(), act, match.groups())
        for pattern, act in INSTRUCTIONS
        for match in re.finditer(pattern, page, re.DOTALL)
    ]
    for _, act, given in sorted(found, key=lambda each: each[0]):
        yield act, given


def follow(page: str, folder: Path) -> Reader:
    """Return the reader after the last instruction."""
    reader = Reader(folder)
    for act, given in instructions(page):
        act(reader, *given)
    return reader

"""The lines of the table: every figure beside its peer."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from bot.bench.figures import NONE, percentile
from bot.bench.measuring import PACE, Measured, Work
from bot.bench.peers import ECHO, PRODUCT
from bot.bench.searching import Searched
from bot.bench.working_days import ADDED, Added

_SHARES = (50, 99)  # percent: what half wait at most, and all but one in a hundred


@dataclass(frozen=True)
class Row:
    """A figure of both, and what it is in Chinese and English; `form` prints it."""

    name: tuple[str, str]
    product: float
    echo: float = NONE
    form: str = ",.0f"
    ratio: bool = False

    def cells(self, language: int) -> list[str]:
        """Return the printed cells; what could not be measured is a dash."""
        ratio = f"{self.product / self.echo:.2f}" if self.ratio else ""
        return [self.name[language], *(_printed(each, self.form) for each in (self.product, self.echo)), ratio]


def rows(of: Measured) -> Iterator[Row]:
    """Yield every line of the table."""
    yield from _of_work(of.command, "只发 /help", "only /help", of.size.people)
    yield from _of_work(of.mix, "日常组合", "a day's mix", of.size.people)
    ours, theirs = of.lives[PRODUCT], of.lives[ECHO]
    first = ("首次启动到第一个答复，含建库（秒）", "first start to first answer, database made (s)")
    yield Row(first, of.first_start, form=".2f")
    yield Row(("再次启动到第一个答复（秒）", "later start to first answer (s)"), ours.start, theirs.start, ".2f")
    yield Row(("内存峰值（MiB）", "peak memory (MiB)"), ours.memory, theirs.memory)
    yield Row(("没有答复的条数", "updates without an answer"), of.unanswered(PRODUCT), of.unanswered(ECHO))
    yield from _of_search(of.searched)
    yield _of_days(of.added)


def _of_work(work: Work, zh: str, en: str, people: int) -> Iterator[Row]:
    ours, theirs = work.done[PRODUCT], work.done[ECHO]
    yield Row((f"{zh}：每秒条数", f"{en}: updates a second"), ours.a_second, theirs.a_second, ratio=True)
    for share in _SHARES:
        name = (
            f"{zh}：{people} 人同时写，首答 p{share}（毫秒）",
            f"{en}: {people} at once, p{share} to first reply (ms)",
        )
        yield Row(name, ours.wait_at_once(share) * 1e3, theirs.wait_at_once(share) * 1e3)
    for share in _SHARES:
        name = (f"{zh}：每秒 {PACE} 条，首答 p{share}（毫秒）", f"{en}: {PACE} a second, p{share} to first reply (ms)")
        yield Row(name, ours.wait_paced(share) * 1e3, theirs.wait_paced(share) * 1e3, ",.1f")
    name = (f"{zh}：每条占处理器（毫秒）", f"{en}: processor time an update (ms)")
    yield Row(name, ours.processor_time * 1e3, theirs.processor_time * 1e3, ".2f")


def _of_search(found: Searched) -> Iterator[Row]:
    for share in _SHARES:
        name = (f"检索一个问题 p{share}（毫秒）", f"search for one question, p{share} (ms)")
        yield Row(name, percentile(found.ours, share) * 1e3, percentile(found.one_by_one, share) * 1e3, ".2f")


def _of_days(found: Added) -> Row:
    name = (f"加 {ADDED} 个工作日（微秒）", f"adding {ADDED} working days (µs)")
    return Row(name, percentile(found.ours, 50) * 1e6, percentile(found.one_by_one, 50) * 1e6, ".2f")


def _printed(figure: float, form: str) -> str:
    return "—" if math.isnan(figure) else format(figure, form)

"""`bench --swap`: questions without a pause while the knowledge folder is edited again and again.

Each answer must be, to the letter, what one of the two versions says; how long each took is told beside the median.
"""

import asyncio
import re
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from statistics import median

from sqlalchemy import func, select

from bot.bench import peers
from bot.bench.crowd import Crowd, Round
from bot.bench.measuring import durable_folder
from bot.bench.mix import own_questions
from bot.bench.peers import PRODUCT
from bot.settings import read_settings
from bot.simulator import server
from bot.simulator.bots import Bot
from bot.texts.answer import answered
from bot.texts.language import texts_for
from knowledge.content import Base
from knowledge.folder import read_files
from knowledge.folder_writing import write_folder
from knowledge.loader import load_files
from knowledge.search.answer import Decision
from knowledge.search.entries import entries
from knowledge.search.index import build
from storage.database import open_database
from storage.tables import KnowledgeVersion
from storage.tables.columns import core

_LATE_PARTS = 5  # seconds: a long answer comes in several messages
QUESTIONS, SWAPS, A_SECOND = 20_000, 200, 60.0
_OUTER = re.compile(r"^(    (?:authority|result): [^\n]*?)( *)$", re.MULTILINE)  # near the first and the last line


@dataclass
class Swapped:
    """What was measured."""

    quiet: Round  # beforehand, the same questions with nothing swapped
    asked: Round
    swaps: int
    memory: float  # the most that the bot ever held, MB
    mixed: list[str] = field(default_factory=list)  # answers that are of neither version

    def lines(self) -> list[str]:
        """Return the figures in Chinese."""
        return [
            f"先问 {self.quiet.said} 句，什么都不换：{_waited(self.quiet.waits)}",
            f"再问 {self.asked.said} 句，答了 {len(self.asked.waits)} 句；其间知识库换了 {self.swaps} 次",
            f"答案混了两个版本的：{len(self.mixed)} 句"
            + "".join(f"\n  {each[:60]}…{each[-60:]}" for each in self.mixed[:3]),
            f"其间：{_waited(self.asked.waits)}",
            f"机器人的内存最多 {self.memory:.0f} MB",
        ]


def _waited(waits: list[float]) -> str:
    middle, slowest = median(waits), waits[-1]
    late = sum(each > 3 * middle for each in waits)
    return (
        f"等待中位 {middle * 1000:.1f} 毫秒，99% 在 {waits[int(len(waits) * 0.99)] * 1000:.1f} 毫秒内，"
        f"最慢 {slowest * 1000:.1f} 毫秒（中位的 {slowest / middle:.1f} 倍）；超过中位 3 倍的 {late} 句"
    )


def other_version(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return files whose every matter differs at its beginning and at its end."""
    return {
        name: _OUTER.sub(r"\1（乙）\2", data.decode()).encode() if name.startswith("matters/") else data
        for name, data in files.items()
    }


async def swapping(questions: int = QUESTIONS, swaps: int = SWAPS, a_second: float = A_SECOND) -> Swapped:
    """Ask and swap; a full run takes some minutes."""
    first = read_files(Path(read_settings().knowledge_dir))
    versions = [first, other_version(first)]
    bases = [load_files(files) for files in versions]
    told = _told(bases, datetime.now(read_settings().zone).date())
    with durable_folder() as folder:
        knowledge = _new_folder(Path(folder, "knowledge"), first)
        crowd = Crowd(min(questions, 4000))
        simulator = await server.start(crowd)
        bot = crowd.add_bot(PRODUCT.token)
        product = await peers.start(PRODUCT, simulator.url, Path(folder), knowledge=knowledge)
        try:
            await crowd.at_once(bot, ["/start"] * len(crowd.ids))
            warm = [list(told)[at % len(told)] for at in range(len(crowd.ids))]
            await crowd.paced(bot, warm[: len(told)], a_second)  # everything has been said once
            quiet = await crowd.paced(bot, warm[: max(50, questions // 10)], a_second)
            turning = asyncio.create_task(_turn(knowledge, versions, swaps, questions / a_second))
            rounds, mixed = [], list[str]()
            for start in range(0, questions, len(crowd.ids)):
                said = [list(told)[(start + at) % len(told)] for at in range(min(len(crowd.ids), questions - start))]
                rounds.append(await crowd.paced(bot, said, a_second))
                mixed += await _mixed(crowd, bot, said, told)
            turning.cancel()
            with suppress(asyncio.CancelledError):
                await turning
            memory = product.peak_memory()
        finally:
            await product.stop()
            await simulator.stop()
        waits = sorted(wait for each in rounds for wait in each.waits)
        asked = Round(sum(each.said for each in rounds), sum(each.seconds for each in rounds), waits)
        return Swapped(quiet, asked, await _swaps(Path(folder)), memory, mixed)


def _new_folder(folder: Path, files: Mapping[str, bytes]) -> Path:
    folder.mkdir()
    write_folder(folder, files, {})
    return folder


def _letters(text: str) -> str:
    """A long answer comes in several messages: where it was cut counts for nothing."""
    return "".join(text.split())


async def _mixed(crowd: Crowd, bot: Bot, said: list[str], told: Mapping[str, set[str]]) -> list[str]:
    """The answers of a round that are not wholly of one version; their last parts are given time to come in."""
    for _ in range(_LATE_PARTS):
        answers = [_letters(crowd.last_answer(bot, each)) for each, _ in zip(crowd.ids, said, strict=False)]
        pairs = zip(said, answers, strict=True)
        mixed = [answer for question, answer in pairs if sum(whole in answer for whole in told[question]) != 1]
        if not mixed:
            break
        await asyncio.sleep(1)
    return mixed


def _told(bases: list[Base], on: date) -> dict[str, set[str]]:
    """The questions that both versions answer, each with what they say."""
    texts, found = texts_for(None, None), dict[str, set[str]]()
    indexes = [build(entries(base), base.synonyms) for base in bases]
    for question in own_questions(bases[0]):
        answers = [index.ask(question) for index in indexes]
        if all(each.decision is Decision.ANSWER and each.kind_of_talk is None for each in answers):
            found[question] = {
                _letters(answered(texts, base, each.id or "", on=on).text.text)
                for base, each in zip(bases, answers, strict=True)
            }
    return found


async def _turn(folder: Path, versions: list[dict[str, bytes]], swaps: int, seconds: float) -> None:
    """Edit the folder so often, evenly over the time."""
    started = time.perf_counter()
    for at in range(1, swaps + 1):
        await asyncio.sleep(max(0.0, started + at * seconds / (swaps + 1) - time.perf_counter()))
        await asyncio.to_thread(write_folder, folder, versions[at % 2], versions[1 - at % 2])


async def _swaps(folder: Path) -> int:
    url = f"sqlite+aiosqlite:///{folder / 'bench.db'}"
    async with open_database(url) as database, database.transaction() as connection:
        return (await connection.scalar(select(func.count()).select_from(core(KnowledgeVersion))) or 1) - 1


def main() -> int:
    """Print the figures; how fast a machine is, is for people to judge, but a mixed answer is an error."""
    measured = asyncio.run(swapping())
    print("\n".join(measured.lines()))
    return 1 if measured.mixed else 0

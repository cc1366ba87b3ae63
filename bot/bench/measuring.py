"""The run: both bots up, rounds in turn, then their starts."""

import asyncio
import json
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.bench import peers
from bot.bench.crowd import Crowd
from bot.bench.echo import REPLIES
from bot.bench.figures import NONE, Figures, Life
from bot.bench.mix import COMMAND, Part, mix, sayings
from bot.bench.peers import BOTH, ECHO, PRODUCT, Peer, Process
from bot.bench.searching import Searched, search_speed
from bot.bench.working_days import Added, adding_speed
from bot.settings import read_settings
from bot.simulator import server
from knowledge.loader import load
from knowledge.search.entries import entries
from knowledge.search.index import build

PACE = 200  # updates a second
_START_PATIENCE = 60.0


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    people: int
    rounds: int
    pace_seconds: float
    paced_rounds: int
    starts: int
    searches: int  # times that every question is asked


FULL = Size(people=1000, rounds=5, pace_seconds=4, paced_rounds=3, starts=3, searches=3)
QUICK = Size(people=400, rounds=2, pace_seconds=2, paced_rounds=1, starts=1, searches=1)


@dataclass
class Work:
    """A kind of work, and the figures of each bot doing it."""

    parts: Sequence[Part]
    done: dict[Peer, Figures] = field(default_factory=lambda: {peer: Figures() for peer in BOTH})


@dataclass
class Measured:
    """Everything the table shows."""

    size: Size
    command: Work
    mix: Work
    searched: Searched
    added: Added
    lives: dict[Peer, Life] = field(default_factory=lambda: {peer: Life() for peer in BOTH})
    first_start: float = NONE  # the product's very first one, which makes the database

    @property
    def works(self) -> tuple[Work, Work]:
        """Both kinds of work."""
        return self.command, self.mix

    def unanswered(self, peer: Peer) -> int:
        """How many updates this bot left without an answer."""
        return sum(work.done[peer].unanswered for work in self.works)


class NotStarted(Exception):
    """A bot ended or stayed silent."""


async def measure(size: Size) -> Measured:
    """Measure everything, a minute or two."""
    settings = read_settings()
    base = load(Path(settings.knowledge_dir))
    index = build(entries(base), base.synonyms)
    searched, added = search_speed(base, index, size.searches), adding_speed(base, settings.zone, size.searches)
    measured = Measured(size, Work(COMMAND), Work(mix(base, index)), searched, added)
    with durable_folder() as folder:
        crowd = Crowd(max(size.people, int(PACE * size.pace_seconds)))
        simulator = await server.start(crowd)
        try:
            await _Bench(measured, crowd, simulator.url, Path(folder)).run()
        finally:
            await simulator.stop()
    return measured


def durable_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a folder where the real database would lie: on a disk that keeps what it is told to keep."""
    Path("var").mkdir(exist_ok=True)
    return tempfile.TemporaryDirectory(prefix="bench-", dir="var")


class _Bench:
    def __init__(self, measured: Measured, crowd: Crowd, url: str, folder: Path) -> None:
        self.measured, self.size, self.crowd, self.url, self.folder = measured, measured.size, crowd, url, folder

    async def run(self) -> None:
        """Fill in everything that needs the bots."""
        async with self._up(PRODUCT) as (product, self.measured.first_start):
            await self._get_acquainted()
            async with self._up(ECHO) as (echo, _):
                await self._rounds({PRODUCT: product, ECHO: echo})
        for _ in range(self.size.starts):
            for peer in BOTH:
                async with self._up(peer) as (_process, seconds):
                    self.measured.lives[peer].starts.append(seconds)

    async def _get_acquainted(self) -> None:
        """Everybody writes once to the product: it is warm, knows them, and has shown how long its answers are."""
        bot, lengths = self.crowd.add_bot(PRODUCT.token), dict[str, list[int]]()
        for work in self.measured.works:
            said = sayings(work.parts, len(self.crowd.ids))
            await self.crowd.at_once(bot, said)
            for person_id, words in zip(self.crowd.ids, said, strict=True):
                lengths[words] = self.crowd.answer_lengths(bot, person_id)
        (self.folder / REPLIES).write_text(json.dumps(lengths, ensure_ascii=False), encoding="utf-8")

    async def _rounds(self, processes: dict[Peer, Process]) -> None:
        for peer in processes:
            await self.crowd.at_once(self.crowd.add_bot(peer.token), sayings(self.measured.mix.parts, self.size.people))
        for _ in range(self.size.rounds):
            for work in self.measured.works:
                for peer, process in processes.items():
                    await self._at_once(work, peer, process)
        for _ in range(self.size.paced_rounds):
            for work in self.measured.works:
                said = sayings(work.parts, int(PACE * self.size.pace_seconds))
                for peer in processes:
                    work.done[peer].paced.append(await self.crowd.paced(self.crowd.add_bot(peer.token), said, PACE))
        for peer, process in processes.items():
            self.measured.lives[peer].memory = process.peak_memory()

    async def _at_once(self, work: Work, peer: Peer, process: Process) -> None:
        before = process.processor_seconds()
        done = await self.crowd.at_once(self.crowd.add_bot(peer.token), sayings(work.parts, self.size.people))
        work.done[peer].at_once.append(done)
        work.done[peer].processor.append((process.processor_seconds() - before) / done.said)

    @asynccontextmanager
    async def _up(self, peer: Peer) -> AsyncIterator[tuple[Process, float]]:
        """Start a bot that an update waits for already; yield it with the seconds until the answer was there."""
        waited = asyncio.create_task(self.crowd.at_once(self.crowd.add_bot(peer.token), ["/help"]))
        await asyncio.sleep(0)  # it is said now
        started = time.perf_counter()
        process = await peers.start(peer, self.url, self.folder)
        try:
            while not (await asyncio.wait({waited}, timeout=0.5))[0]:
                if process.ended or time.perf_counter() - started > _START_PATIENCE:
                    raise NotStarted(peer.module)
            yield process, self.crowd.heard_at - started
        finally:
            waited.cancel()
            await process.stop()

"""The process is killed at two hundred random moments, and nothing is lost, doubled or told of what did not happen."""

import asyncio
import contextlib
import os
import random
import re
import signal
import sqlite3
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.simulator.clock import MovableClock
from bot.simulator.server import Running, start
from bot.simulator.world import World

ROOT = Path(__file__).parents[2]
TOKEN = "1000000009:killed-again-and-again"
TOWNS, KILLS = 4, int(os.environ.get("KILLS", "50"))
FIRMS = (7001, 7002, 7003)
FIRST_UPDATE = 500_000_001  # the simulator's
NUMBER = re.compile(r"\d{4}-\d{3}-\d{3}-\d{4}")


@dataclass
class Firm:
    """Somebody who asks, complains to the end, and begins again; never sends before the last answer was read."""

    world: World
    id: int
    chance: random.Random
    shown: list[str] = field(default_factory=list)  # the numbers this firm was told

    async def talk(self) -> None:
        for turn in range(10_000):
            await self._says("食品经营许可要什么材料", "您问的是")
            await self._says("/complain", "请用一段话说清楚")
            await self._says(f"第{turn}次：办食品证时窗口多要材料，希望按告知单受理", "请核对")
            await asyncio.sleep(self.chance.uniform(0, 0.05))
            await self._submit()

    async def _says(self, text: str, answer: str) -> None:
        before = self._count(answer)
        self.world.text(self.id, text)
        await self._until(lambda: self._count(answer) > before)

    async def _submit(self) -> None:
        preview = next(each for each in reversed(self._read()) if "请核对" in each["text"])
        self.world.press(self.id, preview["message_id"], "submit")
        await self._until(lambda: "收到了" in self._text_of(preview["message_id"]))
        found = NUMBER.search(self._text_of(preview["message_id"]))
        assert found
        self.shown.append(found[0].replace("-", ""))

    async def _until(self, seen: Any) -> None:
        while not seen():  # noqa: ASYNC110  (what is waited for is on a telephone)
            await asyncio.sleep(0.01)

    def _read(self) -> list[dict[str, Any]]:
        return [each for each in self.world.chat(self.id) if each["from"]["is_bot"] and "text" in each]

    def _count(self, words: str) -> int:
        return sum(words in each["text"] for each in self._read())

    def _text_of(self, message_id: int) -> str:
        return next(each["text"] for each in self._read() if each["message_id"] == message_id)


@dataclass
class Town:
    """A bot process that is killed, its simulator and its firms."""

    folder: Path
    chance: random.Random
    world: World
    simulator: Running

    @property
    def database(self) -> Path:
        return self.folder / "bot.db"

    async def process(self) -> asyncio.subprocess.Process:
        environment = os.environ | {
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": self.simulator.url,
            "DATABASE_URL": f"sqlite+aiosqlite:///{self.database}",
            "PYTHONPATH": str(ROOT),
            "LOG_LEVEL": "WARNING",
        }
        with (self.folder / "log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=ROOT, env=environment, stdout=log, stderr=log
            )

    async def live_through(self, kills: int) -> list[Firm]:
        firms = [Firm(self.world, each, self.chance) for each in FIRMS]
        talks = [asyncio.create_task(firm.talk()) for firm in firms]
        for _ in range(kills):
            process = await self.process()
            if self.chance.random() > 0.2:  # else also while it is starting, migrating, resuming
                await self._fetching(process)
            await asyncio.sleep(self.chance.uniform(0, 1.2))
            process.send_signal(signal.SIGKILL)
            await process.wait()
        process = await self.process()
        try:
            await self._fetching(process)
            await asyncio.sleep(1)
            await self._stop_talking(talks)
            await self._settle()
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), 20) == 0
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
        return firms

    async def _fetching(self, process: asyncio.subprocess.Process) -> None:
        """Wait until this process asks for updates: it has resumed what the last one left."""
        bot = self.world.bots[TOKEN]
        before = bot.polls
        while bot.polls == before and process.returncode is None:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        assert process.returncode is None, (self.folder / "log").read_text()

    async def _stop_talking(self, talks: list[asyncio.Task[None]]) -> None:
        for talk in talks:
            talk.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await talk

    async def _settle(self) -> None:
        for _ in range(300):
            await asyncio.sleep(0.1)
            if not self._left():
                return
        pytest.fail(f"still waiting after 30 s: {self._left()}")

    def _left(self) -> list[Any]:
        inbox = self.rows("SELECT update_id FROM inbox WHERE state = 'waiting'")
        return inbox + self.rows("SELECT id, method FROM outbox WHERE state = 'waiting'")

    def rows(self, query: str) -> list[Any]:
        with contextlib.closing(sqlite3.connect(self.database, timeout=20)) as connection:
            return connection.execute(query).fetchall()


def _updates_handled_once(town: Town) -> None:
    handled = [row[0] for row in town.rows("SELECT update_id FROM inbox WHERE state = 'done' ORDER BY update_id")]
    assert handled == list(range(FIRST_UPDATE, FIRST_UPDATE + len(handled))), "an acknowledged update is missing"
    assert not town.world.bots[TOKEN].updates.pending
    assert town.rows("SELECT update_id FROM inbox WHERE state <> 'done'") == []


def _cases_are_those_shown(town: Town, firms: list[Firm]) -> None:
    shown = [number for firm in firms for number in firm.shown]
    stored = [row[0] for row in town.rows("SELECT number FROM case_file")]
    assert len(set(shown)) == len(shown) > 0
    assert set(shown) <= set(stored)
    # A firm that was told to stop in the middle may have submitted one whose number it did not read any more.
    assert len(stored) <= len(shown) + len(firms)
    assert len(set(stored)) == len(stored)


def _messages_delivered(town: Town) -> None:
    """Each committed message arrived, and twice at most only where its end was unknown."""
    query = "SELECT chat_id, json_extract(params, '$.text'), count(*), sum(attempts > 1) FROM outbox WHERE method = 'sendMessage' GROUP BY 1, 2"
    for chat_id, text, committed, repeated in town.rows(query):
        arrived = sum(each.get("text") == text for each in town.world.chat(chat_id) if each["from"]["is_bot"])
        assert committed <= arrived + town_edits(town, chat_id, text) <= committed + repeated, text[:60]
    assert town.rows("SELECT max(attempts) FROM outbox")[0][0] <= 2


def town_edits(town: Town, chat_id: int, text: str) -> int:
    """A preview that was delivered and then edited into its confirmation is still delivered."""
    if "请核对" not in text:
        return 0
    requests = town.world.journal.requests
    sent = sum(
        r.method == "sendMessage" and int(r.params["chat_id"]) == chat_id and r.params["text"] == text for r in requests
    )
    now = sum(each.get("text") == text for each in town.world.chat(chat_id) if each["from"]["is_bot"])
    return sent - now


async def test_nothing_is_lost_or_doubled_when_the_process_is_killed_two_hundred_times(tmp_path: Path) -> None:
    seed = int(os.environ.get("KILL_SEED", random.randrange(10**6)))
    print("KILL_SEED", seed)
    await asyncio.gather(*(_one_town(tmp_path / str(at), random.Random(seed + at)) for at in range(TOWNS)))


async def _one_town(folder: Path, chance: random.Random) -> None:
    folder.mkdir()  # noqa: ASYNC240
    world = World(MovableClock())
    for each in FIRMS:
        world.add_person(each, f"企业{each}")
    world.add_bot(TOKEN)
    simulator = await start(world)
    try:
        town = Town(folder, chance, world, simulator)
        firms = await town.live_through(KILLS)
        _updates_handled_once(town)
        _cases_are_those_shown(town, firms)
        _messages_delivered(town)
        audit = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "audit",
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": f"sqlite+aiosqlite:///{town.database}"},
        )
        assert await audit.wait() == 0
    finally:
        await simulator.stop()

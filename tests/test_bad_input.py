"""Whatever is wrong at the start is one clear line with its remedy, the right exit code, and nothing changed."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.simulator.clock import MovableClock
from bot.simulator.server import start
from bot.simulator.world import World

ROOT = Path(__file__).parents[1]
GOOD_TOKEN = "1234567:a-token-of-good-form"


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    database = f"sqlite+aiosqlite:///{folder / 'bot.db'}"
    return (
        kept | {"PYTHONPATH": str(ROOT), "DATABASE_URL": database, "KNOWLEDGE_DIR": str(ROOT / "knowledge/base")} | more
    )


def bot(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env=environment(folder, **more),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        pytest.param({}, "BOT_TOKEN", id="no token"),
        pytest.param({"BOT_TOKEN": "abc"}, "BOT_TOKEN", id="a token that is none"),
        pytest.param({"BOT_TOKEN": GOOD_TOKEN, "BOT_MODE": "push"}, "BOT_MODE", id="a mode there is not"),
        pytest.param({"BOT_TOKEN": GOOD_TOKEN, "BOT_MODE": "webhook"}, "WEBHOOK_URL", id="a webhook without address"),
        pytest.param({"BOT_TOKEN": GOOD_TOKEN, "TIMEZONE": "Mars/Base"}, "TIMEZONE", id="a zone there is not"),
        pytest.param({"BOT_TOKEN": GOOD_TOKEN, "ADMIN_IDS": "1,x"}, "ADMIN_IDS", id="an id that is no number"),
        pytest.param(
            {"BOT_TOKEN": GOOD_TOKEN, "DATABASE_URL": "mysql://x"}, "DATABASE_URL", id="a database we do not know"
        ),
        pytest.param({"BOT_TOKEN": GOOD_TOKEN, "METRICS_LISTEN": "9100"}, "METRICS_LISTEN", id="a port without host"),
        pytest.param({"BOT_TOKEN": GOOD_TOKEN, "LOG_LEVEL": "LOUD"}, "LOG_LEVEL", id="a level there is not"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path: Path, wrong: dict[str, str], named: str) -> None:
    done = bot(tmp_path, "run", **wrong)

    assert done.returncode == 2
    assert named in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert " — " in done.stderr
    assert GOOD_TOKEN not in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [[], ["fly"], ["demo", "--port", "x"], ["check", "--lang", "de"]])
def test_a_wrong_call_is_told_with_the_usage(tmp_path: Path, arguments: list[str]) -> None:
    done = bot(tmp_path, *arguments)

    assert done.returncode == 2
    assert "usage:" in done.stderr


@pytest.mark.parametrize("command", ["run", "demo", "simulate", "check", "ask", "evaluate", "audit", "bench"])
def test_every_command_has_a_help(tmp_path: Path, command: str) -> None:
    assert bot(tmp_path, command, "--help").returncode == 0
    assert command in bot(tmp_path, "--help").stdout


async def _running(folder: Path, **more: str) -> tuple[subprocess.Popen[str], object]:
    world = World(MovableClock())
    simulator = await start(world)
    settings = environment(folder, BOT_TOKEN=GOOD_TOKEN, BOT_API_URL=simulator.url, **more)
    process = subprocess.Popen(  # noqa: ASYNC220
        [sys.executable, "-m", "bot", "run"], cwd=folder, env=settings, text=True, stderr=subprocess.DEVNULL
    )
    return process, (world, simulator)


async def test_a_second_process_on_sqlite_is_refused_and_the_audit_is_not(tmp_path: Path) -> None:
    import asyncio

    process, (world, simulator) = await _running(tmp_path)  # type: ignore[misc]
    try:
        for _ in range(600):
            if world.bots and world.bots[GOOD_TOKEN].polls:
                break
            await asyncio.sleep(0.05)
        second = await asyncio.to_thread(bot, tmp_path, "run", BOT_TOKEN=GOOD_TOKEN, BOT_API_URL=simulator.url)
        audit = await asyncio.to_thread(bot, tmp_path, "audit")
    finally:
        process.terminate()
        await asyncio.to_thread(process.wait, 20)
        await simulator.stop()

    assert second.returncode == 1
    assert "另一个" in second.stderr
    assert "PostgreSQL" in second.stderr
    assert audit.returncode == 0


def test_a_database_from_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "bot.db") as connection:
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32))")
        connection.execute("INSERT INTO alembic_version VALUES ('9999')")
    connection.close()
    before = (tmp_path / "bot.db").read_bytes()

    done = bot(tmp_path, "run", BOT_TOKEN=GOOD_TOKEN, BOT_API_URL="http://127.0.0.1:9")

    assert done.returncode == 1
    assert "更新版本" in done.stderr
    assert (tmp_path / "bot.db").read_bytes() == before


def _spoilt(folder: Path) -> Path:
    base = Path(shutil.copytree(ROOT / "knowledge/base", folder / "base"))
    file = base / "matters/40-food-and-places.yaml"
    file.write_text(file.read_text("utf-8").replace("    fee:", "    feee:", 1), "utf-8")
    return base


def test_faulty_knowledge_at_a_first_start_names_file_and_line(tmp_path: Path) -> None:
    done = bot(
        tmp_path, "run", BOT_TOKEN=GOOD_TOKEN, BOT_API_URL="http://127.0.0.1:9", KNOWLEDGE_DIR=str(_spoilt(tmp_path))
    )

    assert done.returncode == 1
    assert "matters/40-food-and-places.yaml:" in done.stderr
    assert "Traceback" not in done.stderr


async def test_faulty_knowledge_later_leaves_the_last_good_one_serving(tmp_path: Path) -> None:
    from tests.support.product import open_town

    good = Path(shutil.copytree(ROOT / "knowledge/base", tmp_path / "good"))
    async with open_town(f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}", good, departments=()) as town:
        version = town.product.serving.now.base.digest
        await town.stops()
        file = good / "matters/40-food-and-places.yaml"
        file.write_text(file.read_text("utf-8").replace("    fee:", "    feee:", 1), "utf-8")
        await town.starts()

        assert town.product.serving.now.base.digest == version
        assert "您问的是" in await town.firm.says("食品经营许可要什么材料")


def test_a_port_that_is_taken_is_said_so(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = bot(tmp_path, "simulate", "--port", str(taken.getsockname()[1]))

    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_help_answers_at_once(tmp_path: Path) -> None:

    imported = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "--help"],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    assert not any(f" {heavy}\n" in imported for heavy in ("telegram", "sqlalchemy", "numpy", "aiohttp"))

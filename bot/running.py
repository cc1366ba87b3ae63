"""`run` and `audit`: the product on its own, and the check of its story beside it."""

import asyncio
import gc
import signal

from bot.app import running
from bot.casework.auditing import check
from bot.casework.tracking import grouped
from bot.clock import WallClock
from bot.delivery.limits import Limits
from bot.logs import set_up
from bot.settings import Settings, read_settings
from storage.database import open_database


async def run() -> int:
    """Run until somebody stops it."""
    settings = read_settings().for_telegram()
    set_up(settings)
    await until_stopped(settings)
    return 0


async def until_stopped(settings: Settings, limits: Limits | None = None) -> None:
    """Run the product until the process is told to stop."""
    stopped = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, stopped.set)
    async with running(settings, WallClock(), limits):
        gc.collect()
        gc.freeze()  # knowledge and libraries live as long as we do: looking through them again and again costs a third
        await stopped.wait()


async def audit() -> int:
    """Follow the chain of case events; 1 names the first broken link."""
    async with (
        open_database(read_settings().database_url, alone=False) as database,
        database.engine.connect() as connection,
    ):
        found = await check(connection)
    if found.broken is None:
        print(f"办理经过 {found.count} 条，核对一致。")
        return 0
    print(
        f"工单 {grouped(found.broken.number)} 的办理经过第 {found.broken.position} 条对不上 — 请保留数据库，马上查明是谁改动的"
    )
    return 1

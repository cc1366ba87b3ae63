"""`run` and `audit`: the product on its own, and the check of its story beside it."""

import asyncio
import gc
import signal

from bot.app import running
from bot.casework.auditing import check
from bot.casework.tracking import grouped
from bot.clock import WallClock
from bot.delivery.limits import Limits
from bot.filing.keeping import damaged
from bot.logs import set_up
from bot.settings import Settings, read_settings
from storage.database import open_database
from storage.vault import Damage, vault_of


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
    """Follow the chain of case events and compare the sealed originals; 1 names the first broken link or damaged files."""
    settings = read_settings()
    async with open_database(settings.database_url, alone=False) as database:
        async with database.engine.connect() as connection:
            found = await check(connection)
        files, hurt = await damaged(database, vault_of(settings.database_url))
    if found.broken is not None:
        number, position = grouped(found.broken.number), found.broken.position
        print(f"工单 {number} 的办理经过第 {position} 条对不上 — 请保留数据库，马上查明是谁改动的")
    for number, damage in hurt:
        print(f"工单 {grouped(number)} 的附件原件{_DAMAGE[damage]} — 请保留附件文件夹，从备份中核对")
    if found.office.broken is not None:
        print(f"人员变动第 {found.office.broken} 条对不上 — 请保留数据库，马上查明是谁改动的")
    if found.office.person is not None:
        print(f"账号 {found.office.person} 的岗位和人员变动的记录不符 — 请保留数据库，马上查明是谁改动的")
    if not found.good or hurt:
        return 1
    print(f"办理经过 {found.count} 条，人员变动 {found.office.count} 条，附件原件 {files} 个，核对一致。")
    return 0


_DAMAGE = {Damage.CHANGED: "被改动", Damage.MISSING: "不见了"}

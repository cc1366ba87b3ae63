"""One process works on a database: a second one is refused at the start."""

import fcntl
import os
from contextlib import AsyncExitStack

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.engine import sqlite_path
from storage.errors import InUse

STORY_KEY = 0x595355
LOCK_KEY = 0x595354  # 'YST', as PostgreSQL's advisory lock


async def in_turn(connection: AsyncConnection) -> None:
    """Wait until nobody else changes cases, and keep it so until this transaction ends; SQLite has one writer anyway.

    Two at once would both append to the same end of the chain of events, and the chain would fork.
    """
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": STORY_KEY})


async def hold(url: str, engine: AsyncEngine, until: AsyncExitStack) -> None:
    """Hold the database for this process until the stack closes; raises `InUse` when another process has it."""
    if path := sqlite_path(url):
        _hold_file(f"{path}.lock", until)
    elif engine.dialect.name == "postgresql":
        connection = await until.enter_async_context(engine.connect())
        got = await connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": LOCK_KEY})
        await connection.commit()
        if not got:
            raise InUse("这个数据库正由另一个营商通进程使用 — 先停掉那个进程，再启动")


def _hold_file(name: str, until: AsyncExitStack) -> None:
    file = os.open(name, os.O_RDWR | os.O_CREAT, 0o600)
    until.callback(os.close, file)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        raise InUse(
            f"{name.removesuffix('.lock')} 正由另一个营商通进程使用（SQLite 只允许一个进程）— "
            "先停掉那个进程，或换 DATABASE_URL；要多台机器请用 PostgreSQL"
        ) from fault

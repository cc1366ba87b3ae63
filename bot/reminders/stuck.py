"""The sweep itself has stopped: the admins hear so, and get a reference that stands in the log."""

import logging
import secrets
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.reminders.posting import post
from bot.texts.language import texts_of
from bot.texts.message import plain
from storage import cases
from storage.outgoing import Call
from storage.words import Role
from storage.work import UnitOfWork, write

log = logging.getLogger(__name__)


async def tell(connection: AsyncConnection, now: datetime, minutes: int) -> list[tuple[int, Call]]:
    """Write to every admin that nobody has been reminded for so many minutes; return the calls to send."""
    reference = f"E-{secrets.token_hex(2).upper()}"
    log.error("%s: the sweep has stood still for %s minutes", reference, minutes)
    work = UnitOfWork(connection, now)
    for admin in await cases.holders(work, Role.ADMIN):
        texts = texts_of(admin)
        post(work, admin, plain(texts.reminders.SWEEP_STUCK(minutes=minutes, reference=reference)))
    await work.finish()
    return await write(connection, [work], now)

"""Wiring: the one place where settings, database, knowledge, chat, delivery and schedules meet."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection
from telegram.error import NetworkError

from bot import schedules, web
from bot.announcing import Announcing
from bot.casework import staffing
from bot.chat.application import App, ChatFloor, build
from bot.chat.changing import WAKE
from bot.chat.used import USAGE
from bot.clock import Clock
from bot.delivery.begun import Begun
from bot.delivery.inbox import Inbox
from bot.delivery.limits import Limits
from bot.delivery.outbox import Make, Outbox
from bot.delivery.polling import WANTED, Polling
from bot.delivery.transport import Refused, Transport, Upload
from bot.delivery.worker import Worker
from bot.filing.keeping import Filing
from bot.publishing import Publishing
from bot.reminders import rerouting, stuck
from bot.reminders.calendar_file import CalendarFiles
from bot.reminders.recomputing import Recomputing
from bot.reminders.sweep import Sweep
from bot.reporting import Reports
from bot.schedules import KnowledgeWatch
from bot.serving import Serving
from bot.settings import Settings, WrongSetting
from bot.sheeting import Sheets, make_slip
from storage.database import Database, open_database
from storage.engine import sqlite_path
from storage.outgoing import Call
from storage.usage import UsageBook
from storage.vault import vault_of

log = logging.getLogger(__name__)


class Product:
    """Everything that runs, once it is started."""

    def __init__(self, settings: Settings, database: Database, clock: Clock, limits: Limits) -> None:
        self.settings, self.database, self.clock = settings, database, clock
        self.transport = Transport(settings.bot_api_url, settings.bot_token)
        self.poll_transport = Transport(settings.bot_api_url, settings.bot_token, connections=1)
        self.begun = Begun(_begun_path(settings))
        self.serving = Serving(Path(settings.knowledge_dir), settings.zone)
        self.chat: App = build(settings.bot_token, settings.bot_api_url, self.transport)
        self.inbox = Inbox(database, clock)
        self.vault = vault_of(settings.database_url)
        self.filing = Filing(
            database, self.transport, self.vault, lambda: self.serving.now, clock, lambda calls: self.outbox.hand(calls)
        )
        reports = Reports(database, lambda: self.serving.now)
        make = _maker(
            receipt=Sheets(database, self.serving).make,
            attachment=self.filing.make,
            slip=make_slip,
            calendar_file=CalendarFiles(database, lambda: self.serving.now.office, clock).make,
            report=reports.make,
        )
        self.outbox = Outbox(database, self.transport, self.begun, limits, make, reroute=self._reroute)
        floor = ChatFloor(self.chat, lambda: self.serving.now)
        self.worker = Worker(database, self.inbox, self.outbox, floor, clock)
        self.usage = UsageBook()
        self.sweep = Sweep(
            database, lambda: self.serving.now.office, lambda: self.serving.now.base, self.outbox.hand, self.usage
        )
        self.recomputing = Recomputing(database, lambda: self.serving.now.office, clock, self.outbox.hand)

    async def start(self, until: AsyncExitStack) -> None:
        """Bring everything up in its order; the stack takes it down again."""
        until.callback(self.begun.close)
        self.vault.open()
        await self.serving.start(self.database, self.clock)
        async with self.database.transaction() as connection:
            await staffing.found(connection, self.settings.admin_ids, self.clock.now())
        for transport in (self.transport, self.poll_transport):
            await transport.initialize()
            until.push_async_callback(transport.shutdown)
        await self._introduce(until)
        newest = await self.inbox.resume()
        until.push_async_callback(self.outbox.drain, 5)
        await self.outbox.resume()
        announcing = Announcing(self.serving, self.database, self.clock, self.outbox.hand)
        watch, publishing = KnowledgeWatch(announcing, self.database), Publishing(announcing, self.transport)
        self.chat.bot_data[WAKE], self.chat.bot_data[USAGE] = publishing.wake, self.usage
        background = [self.worker.run(), self.outbox.keep_books(), self.filing.run(), watch.run(), publishing.run()]
        background.append(self.recomputing.run())
        if self.settings.bot_mode == "polling":
            await self._call("deleteWebhook", {})
            background.append(Polling(self.inbox, self.poll_transport, self.clock).run(newest))
        until.push_async_callback(_stop, [asyncio.create_task(each) for each in background])
        await schedules.start(self.sweep, self.clock, self._stuck, until)
        await self._listen(until)

    async def _reroute(self, connection: AsyncConnection, lost: Sequence[Call]) -> list[tuple[int, Call]]:
        """What could not reach somebody of the office goes to whoever hears it in their place."""
        return await rerouting.instead(connection, self.clock.now(), self.serving.now.office, lost)

    async def _stuck(self, minutes: int) -> None:
        """The admins hear that nobody is reminded any more."""
        async with self.database.transaction() as connection:
            calls = await stuck.tell(connection, self.clock.now(), minutes)
        self.outbox.hand(calls)

    async def _listen(self, until: AsyncExitStack) -> None:
        settings = self.settings
        if settings.bot_mode == "webhook":
            receiving = web.webhook_app(self.inbox, settings.webhook_secret)
            await web.listen(receiving, settings.webhook_listen, until)
            await self._set_webhook()
        if settings.metrics_listen:
            watched = web.metrics_app(self.inbox, self.outbox, self.database)
            await web.listen(watched, settings.metrics_listen, until)

    async def _introduce(self, until: AsyncExitStack) -> None:
        """Ask Telegram who we are; waits for a network that is not there yet, stops at a wrong token."""
        pause = 1.0
        while True:
            try:
                await self.chat.initialize()
                until.push_async_callback(self.chat.shutdown)
                return
            except NetworkError as fault:
                log.warning("Telegram does not answer (%s), trying again", type(fault).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)

    async def _call(self, method: str, params: dict[str, object]) -> None:
        try:
            await self.transport.call(method, params)
        except (Refused, NetworkError) as fault:
            log.warning("%s: %s", method, fault)

    async def _set_webhook(self) -> None:
        """Tell Telegram where to push updates; raises `WrongSetting` with Telegram's reason."""
        params = {
            "url": self.settings.webhook_url,
            "secret_token": self.settings.webhook_secret,
            "allowed_updates": WANTED,
        }
        try:
            await self.transport.call("setWebhook", params)
        except Refused as no:
            raise WrongSetting(f"WEBHOOK_URL 没有被 Telegram 接受（{no.description}）— 请核对地址") from None


async def _stop(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def _maker(**makers: Make) -> Make:
    """Return what makes each kind of file, told apart by the word that names it."""

    async def make(wanted: dict[str, Any]) -> Upload:
        return await next(maker for word, maker in makers.items() if word in wanted)(wanted)

    return make


def _begun_path(settings: Settings) -> Path:
    database = sqlite_path(settings.database_url)
    return Path(f"{database}.begun") if database else Path("var/outbox.begun")


@asynccontextmanager
async def running(settings: Settings, clock: Clock, limits: Limits | None = None) -> AsyncIterator[Product]:
    """Run the product until the block ends."""
    async with open_database(settings.database_url) as database, AsyncExitStack() as until:
        product = Product(settings, database, clock, limits or Limits())
        await product.start(until)
        log.info("营商通 @%s is running (%s)", product.chat.bot.username, settings.bot_mode)
        yield product

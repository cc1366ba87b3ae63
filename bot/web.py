"""What the product listens on: Telegram's webhook, and health and metrics for those who run it."""

import asyncio
import hmac
import json
import logging
from contextlib import AsyncExitStack

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from bot.delivery.inbox import Inbox
from bot.delivery.outbox import Outbox
from storage.database import Database

log = logging.getLogger(__name__)

LARGEST_UPDATE = 1024 * 1024  # bytes; Telegram's own are far below
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def listen(app: web.Application, where: str, until: AsyncExitStack) -> None:
    """Serve an application at `host:port` until the stack closes."""
    host, _, port = where.rpartition(":")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    until.push_async_callback(runner.cleanup)
    await web.TCPSite(runner, host.strip("[]"), int(port)).start()


def webhook_app(inbox: Inbox, secret: str) -> web.Application:
    """Return the route that stores an update and only then answers 200."""
    expected = secret.encode()

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, expected):
            return web.Response(status=403)
        if (request.content_length or 0) > LARGEST_UPDATE:
            return web.Response(status=413)
        try:
            update = json.loads(await request.read())
            if not isinstance(update["update_id"], int):
                raise TypeError
        except (ValueError, KeyError, TypeError, RecursionError):
            return web.Response(status=400)
        await inbox.store([update])
        return web.Response()

    app = web.Application(client_max_size=LARGEST_UPDATE)
    app.router.add_post("/{path:.*}", receive)
    return app


def metrics_app(inbox: Inbox, outbox: Outbox, database: Database) -> web.Application:
    """Return `/metrics`, `/healthz` (the process lives) and `/readyz` (the database answers)."""
    registry = CollectorRegistry()
    Gauge("yst_inbox_waiting", "stored updates that wait to be handled", registry=registry).set_function(inbox.waiting)
    Gauge("yst_outbox_waiting", "stored messages that wait to be sent", registry=registry).set_function(outbox.waiting)

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def healthz(_request: web.Request) -> web.Response:
        return web.Response(text="ok")

    async def readyz(_request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(3), database.transaction() as connection:
                await connection.exec_driver_sql("SELECT 1")
            return web.Response(text="ok")
        except Exception as fault:
            log.warning("not ready: %s", type(fault).__name__)
            return web.Response(status=503, text="database")

    app = web.Application()
    app.add_routes([web.get("/metrics", metrics), web.get("/healthz", healthz), web.get("/readyz", readyz)])
    return app

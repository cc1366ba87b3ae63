"""A Bot API server that answers as a test says, for what the simulator is too honest to do.

async with scripted(answer) as telegram:      # answer(method, params) -> (status, body), or None: no answer at all
    telegram.url, telegram.asked
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]
Answer = Callable[[str, Json], Awaitable[tuple[int, Any] | None]]


@dataclass
class Telegram:
    """Where it listens, and what it was asked, in order."""

    url: str = ""
    asked: list[tuple[str, Json]] = field(default_factory=list)


def good(result: Any) -> tuple[int, Any]:
    """An answer with a result."""
    return 200, {"ok": True, "result": result}


def bad(code: int, description: str, **parameters: int) -> tuple[int, Any]:
    """A refusal."""
    more = {"parameters": parameters} if parameters else {}
    return code, {"ok": False, "error_code": code, "description": description} | more


@asynccontextmanager
async def scripted(answer: Answer) -> AsyncIterator[Telegram]:
    """Serve until the block ends; text that is no JSON goes out as it is."""
    telegram, closing = Telegram(), asyncio.Event()

    async def method(request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        params = await request.json() if request.content_type == "application/json" else dict(await request.post())
        telegram.asked.append((name, params))
        found = await answer(name, params)
        if found is None:
            await closing.wait()
            return web.Response()
        status, body = found
        text = body if isinstance(body, str) else json.dumps(body)
        return web.Response(status=status, text=text, content_type="application/json")

    app = web.Application()
    app.add_routes([web.route("*", "/bot{token}/{method}", method)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    telegram.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield telegram
    finally:
        closing.set()
        await runner.cleanup()

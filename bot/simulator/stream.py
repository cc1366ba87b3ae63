"""Server-sent events: what changes reaches the page at once."""

import asyncio

from aiohttp import web

from bot.simulator.events import Events
from bot.simulator.updates import encode

KEEP_ALIVE_SECONDS = 15.0


async def stream(request: web.Request, events: Events, keep_alive: float = KEEP_ALIVE_SECONDS) -> web.StreamResponse:
    """Send events until either side has enough; a comment line in silence keeps the connection open."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    with events.listen() as queue:
        await response.prepare(request)
        try:
            await response.write(b": hello\n\n")
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), keep_alive)
                except TimeoutError:
                    await response.write(b": still here\n\n")
                    continue
                if event is None:
                    return response
                await response.write(f"data: {encode(event)}\n\n".encode())
        except ConnectionResetError:  # the page was closed
            return response

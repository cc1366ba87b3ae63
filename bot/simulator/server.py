"""The simulator as a web server."""

import asyncio
from dataclasses import dataclass

from aiohttp import web

from bot.simulator.api import Api
from bot.simulator.clock import MovableClock
from bot.simulator.incoming import MOST_BYTES
from bot.simulator.phones import Phones
from bot.simulator.world import World

SHUTDOWN_SECONDS = 1.0
# The phones that lie on the table when the simulator runs alone.
SAMPLES = (("王老板", "企业"), ("李科员", "经办人"), ("赵主任", "督办人"), ("钱管理员", "管理员"))


@dataclass(slots=True)
class Running:
    """A server that is up."""

    url: str
    port: int
    _runner: web.AppRunner

    async def stop(self) -> None:
        await self._runner.cleanup()


def make_app(world: World) -> web.Application:
    """Bot API, files, phones and their page, all over one world."""
    app = web.Application(client_max_size=MOST_BYTES)
    app.add_routes(Api(world).routes())
    app.add_routes(Phones(world).routes())

    async def close(_: web.Application) -> None:
        await world.close()

    app.on_shutdown.append(close)
    return app


async def start(world: World, host: str = "127.0.0.1", port: int = 0) -> Running:
    """Serve from the running loop; port 0 takes a free one."""
    runner = web.AppRunner(make_app(world), access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError:
        await runner.cleanup()
        raise
    bound: int = runner.addresses[0][1]
    return Running(f"http://{host}:{bound}", bound, runner)


async def serve(port: int, host: str) -> None:
    """The simulator alone, until it is cancelled, with a few phones on the table. Raises OSError for a taken port."""
    world = World(MovableClock())
    for name, role in SAMPLES:
        world.add_person(None, name, role=role, opened=False)
    running = await start(world, host, port)
    print(f"手机页面：{running.url}/\nBot API：{running.url}/bot<token>/<method>", flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await running.stop()

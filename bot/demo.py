"""The demo: simulator and bot in one process, people already bound, a clock that can be moved."""

import asyncio
import shutil
import signal
import tempfile
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from bot.app import Product, running
from bot.casework import staffing
from bot.casework.calendar import WorkCalendar
from bot.casework.errors import UnknownYear
from bot.delivery.limits import Limits
from bot.logs import set_up
from bot.settings import Settings, read_settings
from bot.simulator import days
from bot.simulator.clock import MovableClock
from bot.simulator.server import Running, start
from bot.simulator.world import World
from knowledge.loader import load
from storage.speakers import Held, Speaker
from storage.words import Role
from storage.work import UnitOfWork

TOKEN = "1000000001:demo-of-this-machine-only"
_ROOM = timedelta(days=60)  # the calendar must reach this far, so that every deadline of the demo has a date


@dataclass(frozen=True)
class Cast:
    """Somebody in the demo."""

    id: int
    name: str
    label: str
    post: Held | None = None


CAST = (
    Cast(7001, "王老板", "企业"),
    Cast(7002, "李明", "经办人", Held(Role.OFFICIAL, "market-regulation")),
    Cast(7003, "赵科长", "负责人", Held(Role.HEAD, "market-regulation")),
    Cast(7004, "孙督办", "督办员", Held(Role.SUPERVISOR, "business-environment")),
    Cast(7006, "陈税务", "税务经办人", Held(Role.OFFICIAL, "tax")),
    Cast(7005, "周管理", "管理员", Held(Role.ADMIN, "business-environment")),
)


async def demo(host: str, port: int) -> int:
    """Run until somebody stops it; everything it keeps is gone afterwards."""
    stopped = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, stopped.set)
    with tempfile.TemporaryDirectory() as folder:
        settings = demo_settings(Path(folder))
        set_up(settings)
        calendar = WorkCalendar(load(Path(settings.knowledge_dir)).calendars, settings.zone)
        clock = MovableClock(first_morning(calendar, MovableClock(None).now()))
        world = new_world(clock, calendar)
        simulator = await start(world, host, port)
        try:
            await _show(settings, clock, world, simulator, stopped)
        finally:
            await simulator.stop()
    return 0


async def _show(
    settings: Settings, clock: MovableClock, world: World, simulator: Running, stopped: asyncio.Event
) -> None:
    at = settings.model_copy(update={"bot_api_url": simulator.url})
    async with running(at, clock, Limits()) as product:
        await bind_cast(product)
        loop = asyncio.get_running_loop()
        sweeps: set[asyncio.Task[int]] = set()

        def moved() -> None:
            sweep = loop.create_task(product.sweep.run(clock.now()))
            sweeps.add(sweep)
            sweep.add_done_callback(sweeps.discard)

        clock.listeners.append(moved)
        for member in CAST:
            world.text(member.id, "/start")
        print(f"营商通演示已启动，用浏览器打开：{simulator.url}/\n停止：按 Ctrl-C", flush=True)
        await stopped.wait()


def demo_settings(folder: Path) -> Settings:
    """Return settings that touch nothing of a real installation."""
    return Settings(
        _env_file=None,
        bot_token=TOKEN,
        bot_mode="polling",
        database_url=f"sqlite+aiosqlite:///{folder / 'demo.db'}",
        knowledge_dir=str(
            shutil.copytree(read_settings().knowledge_dir, folder / "knowledge")
        ),  # publishing writes into it
        admin_ids=(),
        metrics_listen="",
        log_level="WARNING",
    )


def first_morning(calendar: WorkCalendar, now: datetime) -> datetime:
    """Return 10:00 of a working day: today or the next one, or the last year's that has room before the calendar ends."""
    day = calendar.day_of(now)
    latest = date(calendar.years[-1], 12, 31) - _ROOM
    day = min(max(day, date(calendar.years[0], 1, 2)), latest)
    return calendar.at(calendar.on_or_after(day), time(10))


def new_world(clock: MovableClock, calendar: WorkCalendar) -> World:
    """Return the simulated Telegram with the cast's phones.

    The phones go on in a year that has no calendar yet; that deadlines have no date then, the bot says itself.
    """
    guessed = days.next_weekday_morning(calendar.timezone)

    def next_morning(now: datetime) -> datetime:
        try:
            return calendar.at(calendar.working_days_after(calendar.day_of(now), 1), time(9)).astimezone(UTC)
        except UnknownYear:
            return guessed(now)

    def is_working_day(day: date) -> bool:
        try:
            return calendar.is_working_day(day)
        except UnknownYear:
            return days.is_weekday(day)

    world = World(
        clock,
        next_working_moment=next_morning,
        is_working_day=is_working_day,
        timezone=str(calendar.timezone),
    )
    for member in CAST:
        world.add_person(member.id, member.name, role=member.label)
    return world


async def bind_cast(product: Product) -> None:
    """Give the cast their posts."""
    async with product.database.transaction() as connection:
        work = UnitOfWork(connection, product.clock.now())
        for member in CAST:
            if member.post:
                await staffing.appoint(work, Speaker(member.id, member.name), member.post)
        await work.finish()

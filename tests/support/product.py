"""The whole product in this process against the simulator: real database, real HTTP, only Telegram and the clock ours.

async with open_town(database_url, knowledge) as town:
    answer = await town.firm.says("开一家火锅店要办什么证")
    await town.firm.presses("完整告知单")
    number = await town.case("昨天在政务大厅窗口被要求多交材料，希望按告知单受理")
    await town.official("market-regulation").presses("签收")
    await town.later(days=5)
"""

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlmodel import col
from sqlmodel import select as select_rows

from bot.app import Product, running
from bot.casework import staffing
from bot.delivery.limits import Limits, Rate
from bot.settings import Settings
from bot.simulator.clock import MovableClock
from bot.simulator.server import start
from bot.simulator.world import World
from storage.speakers import Held, Speaker
from storage.tables import Case, Incoming, Outgoing
from storage.words import IncomingState, OutgoingState, Role, State
from storage.work import UnitOfWork
from tests.support.someone import Someone

TOKEN = "123456:test-of-this-machine-only"
MONDAY_TEN = datetime(2026, 11, 23, 2, tzinfo=UTC)  # 10:00 in Shanghai
SHANGHAI = ZoneInfo("Asia/Shanghai")
# Tests are not slowed down by Telegram's limits; those that are about them bring their own.
NO_LIMITS = (Rate(1e6, 1e6), Rate(1e6, 1e6))
PATIENCE = 20.0  # seconds until a town that does not settle is a failure
_NUMBER = re.compile(r"\d{4}-\d{3}-\d{3}-\d{4}|\d{12,16}")


def settings_for(database_url: str, knowledge: Path, **more: Any) -> Settings:
    """Settings that read nothing of the machine's own environment file."""
    given = {"bot_token": TOKEN, "database_url": database_url, "knowledge_dir": str(knowledge), "log_level": "WARNING"}
    return Settings(_env_file=None, **(given | more))


class Town:
    """The people, the simulated Telegram and the product that serves them. Begins on a Monday at ten."""

    def __init__(self, world: World, clock: MovableClock, settings: Settings, limits: Limits | None) -> None:
        self.world, self.clock, self.settings, self._limits = world, clock, settings, limits
        self.product: Product
        self._running = AsyncExitStack()
        self._posts: dict[Held, Someone] = {}
        self.firm = self.someone("王老板", id=7001)
        self.other_firm = self.someone("陈经理", id=7002)

    # Who lives here

    @property
    def supervisor(self) -> Someone:
        """督办人."""
        return self._posts[Held(Role.SUPERVISOR, "business-environment")]

    @property
    def dispatcher(self) -> Someone:
        """派单员."""
        return self._posts[Held(Role.DISPATCHER, "business-environment")]

    @property
    def admin(self) -> Someone:
        """管理员."""
        return self._posts[Held(Role.ADMIN, "business-environment")]

    def official(self, department: str = "market-regulation") -> Someone:
        """经办人 of a department, by its id in departments.yaml."""
        return self._posts[Held(Role.OFFICIAL, department)]

    def head(self, department: str = "market-regulation") -> Someone:
        """负责人 of a department."""
        return self._posts[Held(Role.HEAD, department)]

    def someone(self, name: str, *, id: int | None = None, language: str = "zh-hans") -> Someone:
        """Somebody new with a phone, without a post."""
        person = self.world.add_person(id, name, language_code=language)
        return Someone(self, person.id, name)

    async def appoint(self, name: str, role: Role, department: str) -> Someone:
        """Somebody new who holds a post; where it is the first of its kind, `official` and `head` find them."""
        person, held = self.someone(name), Held(role, department)
        async with self.work() as work:
            await staffing.appoint(work, Speaker(person.id, name), held)
        self._posts.setdefault(held, person)
        return person

    # Time

    async def settled(self) -> None:
        """Wait until all that came in is handled and all that is to go out has gone, and both are written down."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not await self._is_settled():  # noqa: ASYNC110  (other processes' rows are looked at too)
                    await asyncio.sleep(0.003)
        except TimeoutError:
            rows = await self.rows(select_rows(Outgoing).where(col(Outgoing.state) == OutgoingState.WAITING))
            raise AssertionError(f"still not settled; waiting to go out: {rows}") from None

    async def _is_settled(self) -> bool:
        updates = self.world.bot.updates if self.world.bot else None
        if updates and (updates.pending or updates.again):  # not acknowledged yet
            return False
        if await self.count(Incoming, col(Incoming.state) == IncomingState.WAITING) or self.product.outbox.waiting():
            return False
        await self.product.outbox.write_down()  # else the books are kept a few times a second
        return not await self.count(Outgoing, col(Outgoing.state) == OutgoingState.WAITING)

    async def filed(self) -> None:
        """Wait until what was attached is fetched, sealed and cleaned, or put off."""
        await self.product.filing.sweep()
        await self.settled()

    async def at(self, moment: datetime) -> None:
        """Move the clock there, say what is due by then, and wait until all is quiet."""
        self.clock.move_to(moment)
        await self.product.sweep.run(self.clock.now())
        await self.settled()

    async def later(self, **period: float) -> None:
        """Move the clock on: `later(hours=1)`, `later(days=5)`."""
        await self.at(self.clock.now() + timedelta(**period))

    async def on(self, day: date, at: time = time(10)) -> None:
        """Move the clock to that day and time in Shanghai."""
        await self.at(datetime.combine(day, at, SHANGHAI))

    # What is written down

    @asynccontextmanager
    async def work(self) -> AsyncIterator[UnitOfWork]:
        """A unit of work of the test's own, committed at the end."""
        async with self.product.database.transaction() as connection:
            work = UnitOfWork(connection, self.clock.now())
            yield work
            await work.finish()

    async def rows(self, statement: Any) -> list[Any]:
        """The rows of a SQLModel statement."""
        async with self.work() as work:
            return list((await work.session.exec(statement)).all())

    async def count(self, table: Any, *where: Any) -> int:
        """How many rows of a table there are."""
        async with self.product.database.transaction() as connection:
            found: int = await connection.scalar(select(func.count()).select_from(table).where(*where)) or 0
            return found

    async def case_of(self, number: str) -> Case:
        """The row of a case, by its number as it was shown."""
        plain = re.sub(r"\D", "", number)
        found: Case = (await self.rows(select_rows(Case).where(col(Case.number) == plain)))[0]
        return found

    async def state_of(self, number: str) -> State:
        """Where the case stands."""
        return (await self.case_of(number)).state

    # What often happens

    async def case(self, words: str, *, by: Someone | None = None, naming: str | None = None) -> str:
        """A firm complains in its own words and submits; return the tracking number as it was shown."""
        firm = by or self.firm
        await firm.says("/complain")
        await firm.says(words)
        if naming:
            await firm.presses(naming)
        shown = await firm.presses("提交")
        if "仍然提交" in firm.buttons:  # the firm has said nearly the same before
            shown = await firm.presses("仍然提交")
        return number_in(shown)

    async def set_aside(self) -> list[Incoming]:
        """The updates that could not be handled, each with the reference that stands in the log."""
        return await self.rows(select_rows(Incoming).where(col(Incoming.state) == IncomingState.ASIDE))

    # The product

    async def starts(self) -> None:
        """Start the product."""
        self.product = await self._running.enter_async_context(running(self.settings, self.clock, self._limits))

    async def stops(self) -> None:
        """Stop it in an orderly way; the people, their phones and the database stay."""
        await self._running.aclose()

    async def restarts(self) -> None:
        """Stop and start again."""
        await self.stops()
        await self.starts()


def number_in(text: str) -> str:
    """The tracking number that stands in a text, as it is shown."""
    found = _NUMBER.search(text)
    assert found, f"no tracking number in: {text}"
    return found[0]


@asynccontextmanager
async def open_town(
    database_url: str,
    knowledge: Path,
    *,
    now: datetime = MONDAY_TEN,
    limits: Limits | None = None,
    departments: Iterable[str] = ("market-regulation", "tax", "fire-rescue"),
    **settings: Any,
) -> AsyncIterator[Town]:
    """A running town: two firms, the office, and an official and a head in each of these departments."""
    clock = MovableClock(now)
    world = World(clock)
    world.webhook_delay = 0.02
    simulator = await start(world)
    given = settings_for(database_url, knowledge, bot_api_url=simulator.url, **settings)
    town = Town(world, clock, given, limits or Limits(*NO_LIMITS))
    try:
        await town.starts()
        for name, role in (("孙督办", Role.SUPERVISOR), ("何派单", Role.DISPATCHER), ("周管理", Role.ADMIN)):
            await town.appoint(name, role, "business-environment")
        for department in departments:
            await town.appoint(f"李经办（{department}）", Role.OFFICIAL, department)
            await town.appoint(f"赵科长（{department}）", Role.HEAD, department)
        yield town
    finally:
        await town.stops()
        await simulator.stop()

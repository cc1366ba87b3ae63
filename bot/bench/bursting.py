"""`bench --burst`: 10,000 reminders of one minute for 500 officials, through the real sweep and the real sending limits."""

import asyncio
import time
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select, text

from bot.bench.casebook_filling import NOW, fill
from bot.bench.measuring import durable_folder
from bot.bench.year_telegram import YearTelegram
from bot.casework.calendar import WorkCalendar
from bot.casework.office import Office
from bot.delivery.begun import Begun
from bot.delivery.limits import OVERALL, Limits
from bot.delivery.outbox import Outbox
from bot.delivery.transport import Upload
from bot.reminders.sweep import Sweep
from bot.settings import read_settings
from knowledge.loader import load
from storage.database import Database, open_database
from storage.tables import Case, Person, Post
from storage.tables.columns import core
from storage.words import Role

REMINDERS, OFFICIALS = 10_000, 500
_FIRST = 5_000_000


@dataclass(frozen=True)
class Burst:
    """What was measured; seconds."""

    messages: int
    most_each: int
    people: int
    ideal: float
    sending: float
    sweeping: float

    def lines(self) -> list[str]:
        """Return the figures in Chinese."""
        return [
            f"{self.people} 人收到 {self.messages} 条合并的消息，每人最多 {self.most_each} 条",
            f"扫描并写入发件箱 {self.sweeping:.1f} 秒",
            f"发送：限速允许的最短时间 {self.ideal:.2f} 秒，实测 {self.sending:.2f} 秒，比 {self.sending / self.ideal:.3f}",
        ]


async def burst(reminders: int = REMINDERS, officials: int = OFFICIALS) -> Burst:
    """Let them all fall due, sweep, and send at the pace that Telegram allows."""
    base = load(Path(read_settings().knowledge_dir))
    names = {key: each.name for key, each in base.departments.items()}
    office = Office(base.rules, WorkCalendar(base.calendars, read_settings().zone), names)
    telegram = YearTelegram()
    with durable_folder() as folder:
        async with open_database(f"sqlite+aiosqlite:///{folder}/burst.db") as database:
            await fill(database, reminders, sorted(names))
            await _give(database, reminders, officials, sorted(names))
            begun = Begun(Path(folder, "begun"))
            outbox = Outbox(database, telegram, begun, Limits(), _no_files)  # type: ignore[arg-type]
            calls: list[Any] = []
            sweep = Sweep(database, lambda: office, lambda: base, calls.extend)
            started = time.perf_counter()
            await sweep.run(NOW)
            swept = time.perf_counter()
            outbox.hand(calls)
            while outbox.waiting():  # noqa: ASYNC110  (all that is waited for runs in this loop)
                await asyncio.sleep(0.005)
            sent = time.perf_counter() - swept
            await outbox.drain(5)
            begun.close()
    each = Counter(chat for chat, _ in telegram.arrived.elements())
    messages = each.total()
    ideal = max(messages - OVERALL.burst, 0) / OVERALL.per_second
    return Burst(messages, max(each.values()), len(each), ideal, sent, swept - started)


async def _give(database: Database, reminders: int, officials: int, units: list[str]) -> None:
    """As many cases in hand for each official, all due at this minute, nothing else."""
    people = [
        {"id": _FIRST + at, "name": f"经办{at}", "first_seen_at": NOW, "reachable": True, "greeted": True}
        for at in range(officials)
    ]
    posts = [
        {"person_id": _FIRST + at, "role": Role.OFFICIAL, "department_id": units[at % len(units)], "since_at": NOW}
        for at in range(officials)
    ]
    async with database.transaction() as connection:
        await connection.execute(insert(core(Person)), people)
        await connection.execute(insert(core(Post)), posts)
        ids = list(await connection.scalars(select(core(Case).c.id).order_by(core(Case).c.id)))
        await connection.execute(
            text(
                "UPDATE case_file SET state = 'handling', accused = NULL, closed_at = NULL, due_at = :due, "
                "official_id = :who, department_id = :unit WHERE id = :id"
            ),
            [
                {"id": each, "who": _FIRST + at % officials, "unit": units[at % officials % len(units)], "due": _due()}
                for at, each in enumerate(ids[:reminders])
            ],
        )
        await connection.execute(text("UPDATE deadline SET met_at = NULL, due_at = :due"), {"due": _due()})
        await connection.execute(text("UPDATE reminder SET state = 'cancelled'"))
        await connection.execute(
            text("UPDATE reminder SET state = 'waiting', at = :now WHERE step = 'due'"),
            {"now": NOW.strftime("%Y-%m-%d %H:%M:%S.%f")},
        )


def _due() -> str:
    return (NOW + timedelta(hours=7, minutes=30)).strftime("%Y-%m-%d %H:%M:%S.%f")


async def _no_files(_wanted: object) -> Upload:
    raise LookupError("no files are sent here")


def main() -> int:
    """Print the figures; 1 where somebody got more than one message."""
    measured = asyncio.run(burst())
    print("\n".join(measured.lines()), flush=True)
    return 1 if measured.most_each > 1 else 0

"""`bench --year`: a year of the office on a moved clock, through the real sweep and the real outbox, with restarts.

A model of its own (`year_book`, `year_steps`, `year_days`, `year_office`) says from the rules alone what must be said,
when and to whom; triggers in the database (`year_watch`) say what was said. Whatever differs is a fault.
"""

import asyncio
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from bot.bench.measuring import durable_folder
from bot.bench.year_running import Year
from bot.bench.year_tally import Tally
from bot.casework.calendar import WorkCalendar
from bot.casework.office import Office
from bot.settings import read_settings
from knowledge.content import Base
from knowledge.loader import load

CASES, RESTARTS, MONTHS = 10_000, 50, 12
_YEAR = 2025  # official, and so is the next, into which its last cases run


async def live(
    cases: int = CASES, restarts: int = RESTARTS, months: int = MONTHS, *, folder: Path, seed: int = 1
) -> Tally:
    """Live the months and return what was counted; what went wrong stands in `faults`."""
    settings = read_settings()
    base = _with_audits(load(Path(settings.knowledge_dir)))
    names = {key: each.name for key, each in base.departments.items()}
    office = Office(base.rules, WorkCalendar(base.calendars, settings.zone), names, Random(seed))
    end = date(_YEAR, months + 1, 1) if months < MONTHS else date(_YEAR + 1, 1, 1)
    started = time.perf_counter()
    year = Year(folder, office, base, Random(seed), cases, restarts)
    tally = await year.live(date(_YEAR, 1, 1), end)
    tally.seconds = time.perf_counter() - started
    return tally


def _with_audits(base: Base) -> Base:
    """Reports are read before they go out (先审后发), so that this clock is there too."""
    return replace(base, rules=base.rules.model_copy(update={"reply_review": ("report",)}))


def main(cases: int | None, restarts: int) -> int:
    """Print the tally; 1 when anything was said twice, late, to the wrong person or not at all."""
    with durable_folder() as folder:
        tally = asyncio.run(live(cases or CASES, restarts, folder=Path(folder)))
    print("\n".join(tally.lines()), flush=True)
    return 1 if tally.faults else 0

"""The casebook is what it says it is, and every question of the bench is asked of both databases."""

from sqlalchemy import func, select

from bot.bench.casebook_asking import Asker
from bot.bench.casebook_filling import NOW, fill
from bot.casework.office import Office
from storage import board
from storage.database import Database
from storage.tables import Case, CaseEvent, Reporter
from storage.work import UnitOfWork
from tests.casework.office import office_calendar, office_rules

UNITS = ["fire-rescue", "market-regulation", "tax"]


async def test_a_casebook_has_its_cases_each_with_a_reporter_and_a_story(database: Database) -> None:
    book = await fill(database, 300, UNITS)

    async with database.transaction() as connection:
        counts = [await connection.scalar(select(func.count()).select_from(each)) for each in (Case, Reporter)]
        assert counts == [300, 300]
        assert await connection.scalar(select(func.count()).select_from(CaseEvent)) == 1500
        assert sum(row[2] for row in await board.counts(connection)) == 300
        asker = Asker(book, Office(office_rules(), office_calendar(), {unit: unit for unit in UNITS}))
        for question in asker.questions().values():
            work = UnitOfWork(connection, NOW)
            await question(work)
            await work.finish()

"""The chain of events stays whole with many hands at once, and the audit finds what was changed, taken out or put in."""

import asyncio
from collections.abc import Callable

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from bot.casework import auditing, handling
from bot.casework.actions import Action
from storage.database import Database
from storage.tables import Case, CaseEvent
from storage.tables.columns import core
from storage.words import Role, State
from tests.casework.cast import CAST, NOW, case_in, move_in, the_office, working

OFFICE = the_office()
EVENT, CASE = core(CaseEvent), core(Case)


async def _three_cases_noted(database: Database) -> None:
    async with working(database) as work:
        await move_in(work)
        for at in range(3):
            await case_in(work, State.HANDLING, f"{at:012}")
    for at in (0, 1, 2, 0, 1):
        await _note(database, f"{at:012}")


async def _note(database: Database, number: str) -> None:
    async with working(database) as work:
        await handling.act(work, OFFICE, number, Action.NOTE, CAST["official"], words="已电话核实")


async def _audit(database: Database) -> auditing.Audit:
    async with database.transaction() as connection:
        return await auditing.check(connection)


async def test_many_hands_at_once_keep_one_chain(database: Database) -> None:
    await _three_cases_noted(database)

    await asyncio.gather(*(_note(database, f"{at % 3:012}") for at in range(24)))

    audit = await _audit(database)
    assert audit.good
    assert audit.count == 3 + 5 + 24


def _changed(connection: Connection) -> None:
    connection.execute(update(EVENT).where(EVENT.c.id == 5).values(said={"words": "没有核实"}))


def _taken_out(connection: Connection) -> None:
    connection.execute(delete(EVENT).where(EVENT.c.id == 5))


def _the_last_taken_out(connection: Connection) -> None:
    last = connection.execute(select(EVENT.c.id).order_by(EVENT.c.id.desc())).scalar()
    connection.execute(delete(EVENT).where(EVENT.c.id == last))


def _put_in(connection: Connection) -> None:
    row = dict(connection.execute(select(EVENT).where(EVENT.c.id == 5)).mappings().one())
    row |= {"id": 900, "position": 9}
    connection.execute(insert(EVENT).values(**row))


def _another_actor(connection: Connection) -> None:
    connection.execute(update(EVENT).where(EVENT.c.id == 5).values(actor_id=CAST["head"].id, role=Role.HEAD))


def _another_time(connection: Connection) -> None:
    connection.execute(update(EVENT).where(EVENT.c.id == 5).values(at=NOW.replace(hour=9)))


def _another_state(connection: Connection) -> None:
    connection.execute(update(CASE).where(CASE.c.number == "000000000001").values(state=State.REPLIED))


def _a_whole_story_taken_out(connection: Connection) -> None:
    connection.execute(delete(EVENT).where(EVENT.c.case_id == 3))


@pytest.mark.parametrize(
    "done",
    [
        _changed,
        _taken_out,
        _the_last_taken_out,
        _put_in,
        _another_actor,
        _another_time,
        _another_state,
        _a_whole_story_taken_out,
    ],
)
async def test_whatever_was_done_to_the_story_is_found(database: Database, done: Callable[[Connection], None]) -> None:
    await _three_cases_noted(database)
    assert (await _audit(database)).good

    async with database.transaction() as connection:
        await connection.run_sync(done)

    audit = await _audit(database)
    assert not audit.good
    assert audit.broken is not None
    assert audit.broken.number.startswith("00000000000")

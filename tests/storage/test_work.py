"""A unit of work: all of it or nothing, and nobody else's."""

from datetime import UTC, datetime

import pytest
from sqlmodel import select

from storage import incoming, speakers
from storage.database import Database
from storage.speakers import Held, Speaker
from storage.tables import Outgoing, Person, Post, Unanswered
from storage.words import Role
from storage.work import UnitOfWork, write

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)


async def _rows(database: Database, statement: object) -> list[object]:
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        found = list((await work.session.exec(statement)).all())  # type: ignore[call-overload]
        await work.finish()
        return found


async def test_a_failing_update_takes_back_its_own_rows_only(database: Database) -> None:
    async with database.transaction() as connection:
        good, bad = UnitOfWork(connection, NOW), UnitOfWork(connection, NOW)
        good.session.add(Person(id=1, name="甲", first_seen_at=NOW))
        await good.finish()
        bad.session.add(Person(id=2, name="乙", first_seen_at=NOW))
        await bad.session.flush()
        bad.say(2, "sendMessage", {"text": "不该说"})
        await bad.abandon()
        good.say(1, "sendMessage", {"text": "该说"})
        await write(connection, [good, bad], NOW)

    assert [person.name for person in await _rows(database, select(Person))] == ["甲"]
    assert [call.params["text"] for call in await _rows(database, select(Outgoing))] == ["该说"]


async def test_what_has_a_key_is_said_once(database: Database) -> None:
    for _ in range(2):
        async with database.transaction() as connection:
            work = UnitOfWork(connection, NOW)
            work.say(1, "sendMessage", {"text": "一次"}, unique_key="k")
            work.say(1, "sendMessage", {"text": "一次"}, unique_key="k")
            await write(connection, [work], NOW)

    assert len(await _rows(database, select(Outgoing))) == 1


async def test_a_second_delivery_of_an_update_is_no_second_row(database: Database) -> None:
    async with database.transaction() as connection:
        assert await incoming.store(connection, [(1, "{}"), (2, "{}")], NOW) == {1, 2}
    async with database.transaction() as connection:
        assert await incoming.store(connection, [(2, "{}"), (3, "{}")], NOW) == {3}
        await incoming.mark_done(connection, [1, 2, 3])
        assert await incoming.waiting(connection) == []


async def test_times_come_back_aware_and_in_utc(database: Database) -> None:
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        work.note(Unanswered(person_id=1, question="？", why="declined", asked_at=NOW))
        await write(connection, [work], NOW)

    row = (await _rows(database, select(Unanswered)))[0]
    assert row.asked_at == NOW
    assert row.asked_at.tzinfo is not None


async def test_speakers_come_back_with_posts_and_what_they_are_in_the_middle_of(database: Database) -> None:
    async with database.transaction() as connection:
        speaker = Speaker(7, "王老板", telegram_language="zh-hans", form="complaint", draft={"text": "…"})
        await speakers.save(connection, [(Speaker(7, ""), speaker)], NOW)
        work = UnitOfWork(connection, NOW)
        work.session.add(Post(person_id=7, role=Role.OFFICIAL, department_id="tax", since_at=NOW))
        await work.finish()
    async with database.transaction() as connection:
        found = (await speakers.load(connection, [7]))[7]
        assert (found.form, found.draft, found.posts) == ("complaint", {"text": "…"}, (Held(Role.OFFICIAL, "tax"),))
        before = found.copy()
        found.forget()
        await speakers.save(connection, [(before, found)], NOW)
    async with database.transaction() as connection:
        assert (await speakers.load(connection, [7]))[7].form is None


async def test_nothing_is_kept_of_a_transaction_that_fails(database: Database) -> None:
    with pytest.raises(RuntimeError):  # noqa: PT012
        async with database.transaction() as connection:
            await incoming.store(connection, [(9, "{}")], NOW)
            raise RuntimeError

    async with database.transaction() as connection:
        assert await incoming.newest(connection) is None

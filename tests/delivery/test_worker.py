"""Stored updates become changes and messages: all of one update or nothing, and nobody waits for somebody else's."""

import asyncio
import contextlib
from collections import Counter

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.delivery.worker import MOST_TOGETHER
from storage.tables import CodeTry, Conversation, Incoming, Invite, Person
from storage.words import IncomingState
from tests.delivery.floor import SECRET
from tests.delivery.post_office import PEOPLE, PostOffice, spoken
from tests.support.product import PATIENCE

HALF_A_SURROGATE = "\ud83d"


async def says(office: PostOffice, *words: str, by: int = 7001) -> list[str]:
    """What somebody reads after saying these, sent together."""
    before = len(office.read(by))
    for word in words:
        office.world.text(by, word)
    await office.settled()
    return office.read(by)[before:]


async def states(office: PostOffice) -> list[str]:
    return [row.state for row in await office.rows(Incoming)]


async def test_an_update_is_handled_and_its_words_are_not_kept(office: PostOffice) -> None:
    assert await says(office, "hello") == ["hello"]

    (row,) = await office.rows(Incoming)
    assert (row.state, row.raw, row.fault) == (IncomingState.DONE, "", None)


@pytest.mark.parametrize("word", ["break", "keep and break", "clash", "ghost"])
async def test_a_handler_that_raises_rolls_back_and_apologises_with_a_reference(
    office: PostOffice, caplog: pytest.LogCaptureFixture, word: str
) -> None:
    (said,) = await says(office, word)

    (row,) = await office.rows(Incoming)
    assert (row.state, said) == (IncomingState.ASIDE, f"sorry, {row.fault}")
    assert [await office.rows(table) for table in (CodeTry, Invite, Conversation)] == [[], [], []]
    assert row.fault in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize("word", ["keep and break", "keep and refuse", "clash", "ghost"])
async def test_only_its_own_rows_are_taken_back(office: PostOffice, word: str) -> None:
    async with office.database.transaction():  # so that the three come into one group
        for text in ("keep", word, "keep"):
            office.world.text(7001, text)
        for person in PEOPLE[1:]:
            office.world.text(person, "keep")
        await asyncio.sleep(0.05)
    await office.settled()

    assert Counter(row.person_id for row in await office.rows(CodeTry)) == {7001: 2, 7002: 1, 7003: 1}
    assert [len(office.read(person)) for person in PEOPLE] == [3, 1, 1]


async def test_a_refusal_rolls_back_and_is_told_in_a_unit_of_its_own(office: PostOffice) -> None:
    assert await says(office, "draft a", "keep and refuse", "form") == ["draft a", "refused: not now", "form (test)"]

    assert await states(office) == [IncomingState.DONE] * 3
    assert await office.rows(CodeTry) == []


async def test_what_somebody_is_in_the_middle_of_survives_a_fault(office: PostOffice) -> None:
    await says(office, "draft a", "keep and break")

    (talk,) = await office.rows(Conversation)
    assert (talk.form, talk.draft) == ("test", {"text": "draft a"})


async def test_one_chat_is_handled_in_order(office: PostOffice) -> None:
    words = [f"{n}" for n in range(3 * MOST_TOGETHER)]

    assert await says(office, *words) == words
    assert office.floor.handled == words


async def test_a_poison_update_is_set_aside_and_holds_up_nobody(office: PostOffice) -> None:
    for message in (
        {"message_id": 1, "chat": "here"},
        {"message_id": 1, "chat": {"type": "private"}, "from": {"id": "me", "first_name": "X"}},
        {"message_id": 1, "chat": {"type": "private", "id": 10**30}, "from": {"id": 10**30, "first_name": "X"}},
        {"message_id": 1},
        {},
        None,
    ):
        office.arrives(message)
    office.world.text(7001, "hello")
    await office.settled()

    assert office.read(7001) == ["hello"]
    assert await states(office) == [IncomingState.ASIDE] * 6 + [IncomingState.DONE]
    assert all(row.fault for row in (await office.rows(Incoming))[:6])
    assert [row.id for row in await office.rows(Person)] == [7001]


@pytest.mark.parametrize(("text", "name"), [("hello", HALF_A_SURROGATE), (HALF_A_SURROGATE, "X")])
async def test_what_no_database_takes_is_its_owners_trouble_alone(office: PostOffice, text: str, name: str) -> None:
    office.arrives(spoken(7002, text, name))
    office.world.text(7001, "hello")
    await office.settled()

    assert office.read(7001) == ["hello"]
    assert await states(office) == [IncomingState.ASIDE, IncomingState.DONE]
    assert office.read(7002)[0].startswith("sorry, E-")


async def test_a_button_is_answered_and_its_message_changed(office: PostOffice) -> None:
    await says(office, "hello")
    message = office.world.chat(7001)[-1]

    query = office.world.press(7001, message["message_id"], "pressed")
    await office.settled()

    assert office.read(7001) == ["pressed"]
    assert await query.wait(1) == {"toast": None, "alert": False}


async def test_who_speaks_is_known_by_todays_name_and_can_be_reached_again(office: PostOffice) -> None:
    await says(office, "hello")
    office.world.faults.add("sendMessage", "403", chat_id=7001)
    await says(office, "hello")
    assert [(row.name, row.reachable) for row in await office.rows(Person)] == [("P7001", False)]

    office.world.people[7001].user["first_name"] = "New"
    await says(office, "hello")

    assert [(row.name, row.reachable) for row in await office.rows(Person)] == [("New", True)]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # it can be told how large its file may grow
@pytest.mark.parametrize(("more", "words"), [(5, ["keep"] * 200), (20, ["keep much"] * 4)], ids=["storing", "handling"])
async def test_what_comes_while_the_disk_is_full_is_handled_afterwards(
    office: PostOffice, caplog: pytest.LogCaptureFixture, more: int, words: list[str]
) -> None:
    await pages(office, f"(SELECT page_count + {more} FROM pragma_page_count)")
    for word in words:
        office.world.text(7001, word)
    async with asyncio.timeout(PATIENCE):
        while "could not be" not in caplog.text:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    await pages(office, "1000000")
    await office.settled()

    assert len(await office.rows(CodeTry)) == len(words)
    assert office.read(7001) == words


async def pages(office: PostOffice, most: str) -> None:
    """Let the file grow to this many pages at most."""
    async with office.database.transaction() as connection:
        found = await connection.exec_driver_sql(f"SELECT {most}")
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {found.scalar()}")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # SQLite has no server
async def test_a_server_that_throws_everybody_out_costs_nobody_anything(office: PostOffice) -> None:
    words = [f"{n}" for n in range(40)]
    for word in words:
        office.world.text(7001, word)
        await throw_out(office)
    await office.settled()

    assert office.read(7001) == words


async def throw_out(office: PostOffice) -> None:
    """End every other connection to the database, whatever it is doing."""
    everybody = "SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()"
    with contextlib.suppress(DBAPIError):
        async with office.database.transaction() as connection:
            await connection.execute(text(f"SELECT pg_terminate_backend(pid) FROM ({everybody}) AS theirs"))

"""What was committed is sent: in order, within the limits, and repeated only where nobody knows how a send ended."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.delivery.limits import Limits
from bot.simulator.server import start
from storage.database import Database
from storage.outgoing import Call, store
from storage.tables import Outgoing, Person
from storage.words import OutgoingState
from tests.delivery.post_office import PEOPLE, PostOffice, new_world, post_office
from tests.support.product import NO_LIMITS, PATIENCE

SENT, REFUSED, UNKNOWN, WAITING = (
    OutgoingState.SENT,
    OutgoingState.REFUSED,
    OutgoingState.UNKNOWN,
    OutgoingState.WAITING,
)


def words(text: str, person_id: int = 7001, **params: Any) -> Call:
    return Call(person_id, "sendMessage", {"chat_id": person_id, "text": text} | params)


def change(message_id: int, text: str) -> Call:
    return Call(7001, "editMessageText", {"chat_id": 7001, "message_id": message_id, "text": text})


async def ends(office: PostOffice) -> list[tuple[str, int]]:
    """How each message ended, and after how many tries that may have reached Telegram."""
    return [(row.state, row.attempts) for row in await office.rows(Outgoing)]


async def test_what_one_chat_gets_comes_in_order(office: PostOffice) -> None:
    lines = [f"{n}" for n in range(50)]
    office.world.faults.add("sendMessage", "500", times=3)
    office.world.faults.add("sendMessage", "slow", times=2, seconds=0.05)
    office.world.faults.add("sendMessage", "429", times=1, retry_after=0)

    for line in lines:
        await office.commits(words(line))
    await office.settled()

    assert office.read(7001) == lines
    assert await ends(office) == [(SENT, 1)] * 50


async def test_a_slow_chat_holds_up_no_other(office: PostOffice) -> None:
    office.world.faults.add("sendMessage", "slow", times=None, chat_id=7001, seconds=0.3)
    await office.commits(words("slow"), words("slow again"), *(words("quick", person) for person in PEOPLE[1:]))

    async with asyncio.timeout(PATIENCE):
        while not all(office.read(person) for person in PEOPLE[1:]):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    assert office.read(7001) == []
    await office.settled()
    assert office.read(7001) == ["slow", "slow again"]


async def test_a_chat_in_trouble_holds_up_no_other(office: PostOffice) -> None:
    office.world.faults.add("sendMessage", "500", times=None, chat_id=7001)
    await office.commits(words("stuck"))
    await office.commits(words("goes", 7002))

    async with asyncio.timeout(PATIENCE):
        while not office.read(7002):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    office.world.faults.clear()
    await office.settled()
    assert office.read(7001) == ["stuck"]


async def test_a_pressed_button_is_answered_before_the_messages_that_wait(office: PostOffice) -> None:
    await office.commits(words("hello"))
    await office.settled()
    office.world.faults.add("sendMessage", "slow", times=None, seconds=0.3)
    await office.commits(words("one"), words("two"))
    query = office.world.press(7001, office.world.chat(7001)[-1]["message_id"], "pressed")

    assert await query.wait(5) is not None
    assert office.read(7001)[-1] != "two"
    await office.settled()


async def test_a_429_stops_everybody_for_as_long_as_it_says(office: PostOffice) -> None:
    office.world.faults.add("sendMessage", "429", chat_id=7001, retry_after=1)
    await office.commits(words("first"))
    async with asyncio.timeout(PATIENCE):
        while not office.asked("sendMessage"):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
    await office.commits(words("second", 7002), words("third", 7003))
    await office.settled()

    refused, *later = office.world.journal.of("sendMessage")
    assert refused.status == 429
    assert all((each.at - refused.at).total_seconds() >= 0.99 for each in later)
    assert len(later) == 3
    assert await ends(office) == [(SENT, 1)] * 3


async def test_telegrams_own_limits_are_kept(database: Database, tmp_path: Path) -> None:
    """The simulator enforces Telegram's limits here: a send over them would be refused with a 429."""
    world = new_world()
    world.limits = True
    async with post_office(database, tmp_path / "begun", world=world, limits=Limits()) as office:
        await office.commits(*(words(f"{n}", person) for n in range(2) for person in PEOPLE))
        await office.settled()

        assert {request.status for request in world.journal.of("sendMessage")} == {200}


async def test_somebody_who_blocked_the_bot_cannot_be_reached_and_others_can(office: PostOffice) -> None:
    for person in PEOPLE:
        office.world.text(person, "hello")
    await office.settled()
    office.world.people[7001].blocked = True  # nothing is said of it: an update would tell
    await office.commits(words("to nobody"), words("nor this"), words("to somebody", 7002))
    await office.settled()

    assert {row.id: row.reachable for row in await office.rows(Person)} == {7001: False, 7002: True, 7003: True}
    assert [row.error for row in (await office.rows(Outgoing))[3:5]] == [
        "403 Forbidden: bot was blocked by the user"
    ] * 2
    assert await ends(office) == [(SENT, 1)] * 3 + [(REFUSED, 1)] * 2 + [(SENT, 1)]


@pytest.mark.parametrize("times", [1, 4])
async def test_telegrams_own_trouble_is_waited_out(office: PostOffice, times: int) -> None:
    office.world.faults.add("sendMessage", "500", times=times)
    await office.commits(words("hello"))
    await office.settled()

    assert office.read(7001) == ["hello"]
    assert len(office.asked("sendMessage")) == times + 1
    assert await ends(office) == [(SENT, 1)]


async def test_a_lost_answer_is_repeated_once_and_marked(office: PostOffice) -> None:
    office.world.faults.add("sendMessage", "lost")
    await office.commits(words("hello"), words("after it"))
    await office.settled()

    assert office.read(7001) == ["hello", "hello", "after it"]
    assert await ends(office) == [(SENT, 2), (SENT, 1)]


async def test_two_lost_answers_are_the_end(office: PostOffice) -> None:
    office.world.faults.add("sendMessage", "lost", times=2)
    await office.commits(words("hello"), words("after it"))
    await office.settled()

    assert office.read(7001) == ["hello", "hello", "after it"]
    assert await ends(office) == [(UNKNOWN, 2), (SENT, 1)]


async def test_what_telegram_refuses_for_good_is_written_down_and_holds_up_nobody(office: PostOffice) -> None:
    await office.commits(words("x" * 5000), words("hello"), words("nobody", 9999))
    await office.settled()

    assert office.read(7001) == ["hello"]
    assert await ends(office) == [(REFUSED, 1), (SENT, 1), (REFUSED, 1)]
    assert (await office.rows(Outgoing))[0].error == "400 Bad Request: message is too long"


async def test_no_network_loses_nothing_and_counts_for_no_attempt(database: Database, tmp_path: Path) -> None:
    world = new_world()
    async with post_office(database, tmp_path / "begun", world=world) as office:
        await office.simulator.stop()
        await office.commits(words("hello"), words("and", 7002))
        await asyncio.sleep(0.1)
        assert await ends(office) == [(WAITING, 0)] * 2
        world.closed = False
        again = await start(world, port=office.simulator.port)
        try:
            await office.settled()
        finally:
            await again.stop()

        assert (office.read(7001), office.read(7002)) == (["hello"], ["and"])
        assert await ends(office) == [(SENT, 1)] * 2


async def test_a_message_that_says_so_already_is_as_good_as_changed(office: PostOffice) -> None:
    await office.commits(words("hello"))
    await office.settled()
    message = office.world.chat(7001)[-1]["message_id"]

    await office.commits(change(message, "hello"), change(message, "changed"))
    await office.settled()

    assert office.read(7001) == ["changed"]
    assert await ends(office) == [(SENT, 1)] * 3


async def test_a_message_that_cannot_be_changed_is_sent_anew(office: PostOffice) -> None:
    own = office.world.text(7001, "hello")["message_id"]
    await office.settled()
    for message in (own, 4711):
        await office.commits(change(message, f"instead of {message}"))
    await office.settled()

    assert office.read(7001) == ["hello", f"instead of {own}", "instead of 4711"]
    assert [state for state, _ in await ends(office)] == [SENT] * 3


@pytest.mark.parametrize(
    ("make", "read", "state"),
    [({"otherwise": "in words"}, ["in words", "after it"], SENT), ({}, ["after it"], REFUSED)],
    ids=["said in words instead", "a fault of ours"],
)
async def test_a_file_that_cannot_be_made_does_not_silence_the_chat(
    office: PostOffice, make: dict[str, str], read: list[str], state: OutgoingState
) -> None:
    await office.commits(Call(7001, "sendDocument", {"chat_id": 7001, "make": make}), words("after it"))
    await office.settled()

    assert office.read(7001) == read
    assert await ends(office) == [(state, 1), (SENT, 1)]


async def test_what_was_committed_and_not_sent_is_sent_at_the_next_start(database: Database, tmp_path: Path) -> None:
    world = new_world()
    async with database.transaction() as connection:
        await store(connection, [words("one"), words("two"), words("three", 7002)], world.clock.now())
    (tmp_path / "begun").write_text("b 1 1\ns 1 1\nb 2 1\n")

    async with post_office(database, tmp_path / "begun", world=world) as office:
        await office.settled()

        assert (office.read(7001), office.read(7002)) == (["two"], ["three"])
        assert await ends(office) == [(SENT, 1), (SENT, 2), (SENT, 1)]


async def test_a_repetition_is_written_down_before_it_is_begun(database: Database, tmp_path: Path) -> None:
    """Killed again and again, each time with the end unknown: the second repetition never comes."""
    world = new_world()
    async with database.transaction() as connection:
        await store(connection, [words("hello")], world.clock.now())
    (tmp_path / "begun").write_text("b 1 1\n")
    for _ in range(3):
        world.faults.replace([{"method": "sendMessage", "kind": "slow", "seconds": 60.0}])
        async with post_office(database, tmp_path / "begun", world=world) as office:
            await asyncio.sleep(0.1)
        world.closed = False

    async with post_office(database, tmp_path / "begun", world=world) as office:
        await office.settled()
        assert await ends(office) == [(UNKNOWN, 2)]


async def test_how_sends_ended_is_kept_until_the_database_answers(
    office: PostOffice, caplog: pytest.LogCaptureFixture
) -> None:
    table = "ALTER TABLE outbox RENAME TO away", "ALTER TABLE away RENAME TO outbox"
    await office.commits(words("hello"))
    async with office.database.transaction() as connection:
        await connection.exec_driver_sql(table[0])
    async with asyncio.timeout(PATIENCE):
        while "could not be written down" not in caplog.text:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    async with office.database.transaction() as connection:
        await connection.exec_driver_sql(table[1])
    await office.settled()

    assert await ends(office) == [(SENT, 1)]
    assert office.read(7001) == ["hello"]


def test_these_tests_are_not_slowed_down_by_the_limits() -> None:
    assert all(rate.per_second > 1000 for rate in NO_LIMITS)

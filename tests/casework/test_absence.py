"""Who hears it while somebody is away, and how people write a day."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest

from bot.casework import absence
from bot.casework.absence import day_from
from storage import people
from storage.database import Database
from storage.speakers import Speaker
from storage.tables import Person, Post
from storage.words import Role
from storage.work import UnitOfWork

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
TODAY = date(2026, 11, 23)
LAST_DAY = date(2026, 11, 30)
LI, WANG, ZHAO, SUN = 11, 12, 13, 14


@pytest.mark.parametrize(
    ("written", "day"),
    [
        pytest.param("11-30", LAST_DAY, id="month and day"),
        pytest.param("11/30", LAST_DAY, id="with a stroke"),
        pytest.param("11.30", LAST_DAY, id="with a point"),
        pytest.param("11月30日", LAST_DAY, id="in Chinese"),
        pytest.param("11 月 30 号", LAST_DAY, id="in Chinese, spaced"),
        pytest.param("１１－３０", LAST_DAY, id="full-width"),
        pytest.param("2026-11-30", LAST_DAY, id="with its year"),
        pytest.param("2026年11月30日", LAST_DAY, id="with its year in Chinese"),
        pytest.param("11-23", TODAY, id="today"),
        pytest.param("1-4", date(2027, 1, 4), id="next year's"),
        pytest.param("2026-11-01", date(2026, 11, 1), id="gone by, as written"),
        pytest.param("2-29", None, id="a day that neither year has"),
        pytest.param("13-1", None, id="no month"),
        pytest.param("下周一", None, id="no date"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_day_is_understood_as_people_write_it(written: str, day: date | None) -> None:
    assert day_from(written, TODAY) == day


@pytest.fixture
async def work(database: Database) -> AsyncIterator[UnitOfWork]:
    """Four people of the tax bureau; nobody is away yet."""
    async with database.transaction() as connection:
        work = UnitOfWork(connection, NOW)
        for person_id, name in ((LI, "李"), (WANG, "王"), (ZHAO, "赵"), (SUN, "孙")):
            work.session.add(Person(id=person_id, name=name, first_seen_at=NOW))
        await work.session.flush()
        for person_id, role in ((LI, Role.OFFICIAL), (WANG, Role.OFFICIAL), (ZHAO, Role.HEAD), (SUN, Role.OFFICIAL)):
            work.session.add(Post(person_id=person_id, role=role, department_id="tax", since_at=NOW))
        await work.session.flush()
        yield work
        await work.finish()


async def _post(work: UnitOfWork, person_id: int) -> Post:
    return next(each for each in await people.posts_of(work, [person_id]))


async def _away(work: UnitOfWork, person_id: int, deputy: int | None = None, until: date = LAST_DAY) -> None:
    post = await _post(work, person_id)
    post.away_until, post.deputy_id = until, deputy


async def _hear(work: UnitOfWork, *ids: int, role: Role = Role.OFFICIAL, today: date = TODAY) -> list[int]:
    found = await people.people(work, ids)
    return [each.id for each in await absence.stand_ins(work, [found[each] for each in ids], role, "tax", today)]


async def test_whoever_is_there_hears_it_themselves(work: UnitOfWork) -> None:
    assert await _hear(work, LI, WANG) == [LI, WANG]


async def test_the_deputy_hears_it_until_the_last_day_and_no_longer(work: UnitOfWork) -> None:
    await _away(work, LI, deputy=WANG)

    assert await _hear(work, LI) == [WANG]
    assert await _hear(work, LI, today=LAST_DAY) == [WANG]
    assert await _hear(work, LI, today=date(2026, 12, 1)) == [LI]


async def test_a_deputy_who_would_hear_it_anyway_hears_it_once(work: UnitOfWork) -> None:
    await _away(work, LI, deputy=WANG)

    assert await _hear(work, LI, WANG) == [WANG]


async def test_without_a_deputy_it_stays_with_whoever_is_away(work: UnitOfWork) -> None:
    await _away(work, LI)

    assert await _hear(work, LI) == [LI]


async def test_a_deputy_who_is_away_passes_it_on(work: UnitOfWork) -> None:
    await _away(work, LI, deputy=WANG)
    await _away(work, WANG, deputy=SUN)

    assert await _hear(work, LI) == [SUN]


async def test_two_who_stand_in_for_each_other_and_are_both_away_hear_it_themselves(work: UnitOfWork) -> None:
    await _away(work, LI, deputy=WANG)
    await _away(work, WANG, deputy=LI)

    assert await _hear(work, LI) == [LI]


async def test_a_deputy_who_left_the_department_or_cannot_be_reached_is_none(work: UnitOfWork) -> None:
    await _away(work, LI, deputy=WANG)
    (await _post(work, WANG)).until_at = NOW
    assert await _hear(work, LI) == [LI]

    await _away(work, LI, deputy=SUN)
    (await people.people(work, [SUN]))[SUN].reachable = False
    assert await _hear(work, LI) == [LI]


async def test_a_head_can_stand_in_for_an_official(work: UnitOfWork) -> None:
    await _away(work, LI, deputy=ZHAO)

    assert await _hear(work, LI) == [ZHAO]


async def test_only_the_deputy_of_somebody_away_may_act_for_them(work: UnitOfWork) -> None:
    await _away(work, LI, deputy=WANG)

    assert await absence.stands_in_for(work, Speaker(WANG, "王"), LI, "tax", TODAY)
    assert not await absence.stands_in_for(work, Speaker(SUN, "孙"), LI, "tax", TODAY)
    assert not await absence.stands_in_for(work, Speaker(WANG, "王"), LI, "fire-rescue", TODAY)
    assert not await absence.stands_in_for(work, Speaker(WANG, "王"), LI, "tax", date(2026, 12, 1))


async def test_the_deputy_of_somebody_who_cannot_be_reached_hears_it_and_may_act_for_them(work: UnitOfWork) -> None:
    li = await people.person(work, LI)
    posts = await people.posts_of(work, [LI])
    assert li is not None
    posts[0].deputy_id = WANG
    await work.session.flush()
    wang = Speaker(WANG, "王")
    assert not await absence.stands_in_for(work, wang, LI, "tax", TODAY)

    li.reachable = False
    await work.session.flush()

    deputy = await absence.deputy_of(work, LI, "tax", TODAY)
    assert deputy is not None
    assert deputy.id == WANG
    assert await absence.stands_in_for(work, wang, LI, "tax", TODAY)
    assert not await absence.stands_in_for(work, Speaker(SUN, "孙"), LI, "tax", TODAY)

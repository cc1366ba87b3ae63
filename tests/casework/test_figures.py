"""The figures of a week, counted by hand: every case below says what it adds."""

from datetime import date

import pytest
from sqlalchemy import event

from bot.casework import figures, periods
from bot.casework.periods import Span
from bot.casework.tally import Rate
from storage.database import Database
from storage.words import CaseType, State
from tests.casework.office import At
from tests.casework.small_world import OFFICE, World, working

WEEK = periods.of_day(Span.WEEK, date(2026, 11, 18))  # Monday 16 to Sunday 22
NOW = "2026-11-24 10:00"


async def _week(world: World) -> None:
    """Six of the market's, two of the tax bureau's, one that fears retaliation, one of the week before, one of nobody's."""
    contacted, answered = ("2026-11-17 17:30", "2026-11-17 09:00"), ("2026-11-20 17:30", "2026-11-18 11:00")
    good: tuple[tuple[str, str, None], ...] = (("2026-11-19 09:00", "satisfied", None),)
    yes = (("2026-11-19 09:00", "tell_solved", {"solved": "yes"}),)
    for firm in (1, 2, 3):  # contacted, answered after two working days, solved, satisfied
        await world.case(
            "market", "2026-11-16 10:00", contact=contacted, reply=answered, closed="2026-11-18 12:00",
            events=yes, ratings=good, firm=firm, matter_id="food-license",
        )  # fmt: skip
    # contacted late, answered late after four days, not solved, reopened for it; the bad rating was a mistake
    late = await world.case(
        "market", "2026-11-16 10:00", contact=("2026-11-17 17:30", "2026-11-18 09:00"),
        reply=("2026-11-19 17:30", "2026-11-20 09:00"), firm=4, matter_id="food-license",
        events=(
            ("2026-11-16 11:00", "send_back", {"reason": "不归我们"}),
            ("2026-11-20 10:00", "tell_solved", {"solved": "partly"}),
            ("2026-11-20 11:00", "reopen", {"why": "unsolved"}),
            ("2026-11-20 12:00", "grant_extension", {}),
        ),
        ratings=(("2026-11-20 10:00", "dissatisfied", "误评"),),
    )  # fmt: skip
    world.letter(late, "2026-11-20 15:00")
    # never contacted, never answered; deferred; a fifth firm with the same matter
    await world.case(
        "market", "2026-11-16 10:00", contact=("2026-11-17 17:30", None), reply=("2026-11-20 17:30", None),
        firm=5, matter_id="food-license", events=(("2026-11-18 10:00", "defer", {}),),
    )  # fmt: skip
    # bad, and good after the repair: the last word counts
    await world.case(
        "market", "2026-11-16 10:00", contact=contacted, reply=answered, closed="2026-11-18 12:00",
        ratings=(("2026-11-19 09:00", "very_dissatisfied", None), ("2026-11-20 09:00", "fairly_satisfied", None)),
    )  # fmt: skip
    for _ in range(2):  # too few to be shown apart
        await world.case("tax", "2026-11-16 10:00", contact=contacted, reply=answered, closed="2026-11-18 12:00")
    await world.case("market", "2026-11-16 10:00", contact=contacted, reply=answered, guarded=True)
    await world.case("market", "2026-11-10 10:00", reply=("2026-11-13 17:30", "2026-11-12 09:00"))
    # not handled: in no rate, though it came in; a task is no firm's; what is paused is not due
    await world.case("market", "2026-11-16 10:00", reply=answered, state=State.WITHDRAWN)
    await world.case("market", "2026-11-16 10:00", contact=contacted, type=CaseType.TASK)
    await world.case(None, "2026-11-17 10:00", state=State.UNASSIGNED)


@pytest.fixture
async def report(database: Database) -> figures.Report:
    async with working(database, NOW) as work:
        await _week(World(work))
        await work.session.flush()
        return await figures.report(work, OFFICE, WEEK, work.now)


def test_the_unit_is_counted_as_by_hand(report: figures.Report) -> None:
    market = report.departments["market"]

    # the six and the withdrawn one came in; four were answered in time and closed
    assert (market.count("received"), market.count("closed")) == (7, 4)
    assert market.rate("response") == Rate(4, 6)
    assert market.rate("on_time") == Rate(4, 6)
    assert market.rate("solved") == Rate(3, 4)
    assert market.rate("satisfied") == Rate(4, 4)
    assert dict(market.left_out) == {"误评": 1}
    happened = {word: market.count(word) for word in ("sent_back", "reopened", "extended", "deferred", "letters")}
    assert happened == {"sent_back": 1, "reopened": 1, "extended": 1, "deferred": 1, "letters": 1}
    # Monday to Wednesday is two working days, four times; Monday to Friday is four, once
    assert dict(market.days) == {2: 4, 4: 1}
    assert (market.median_days, market.mean_days) == (2, pytest.approx(12 / 5))


def test_what_is_guarded_or_nobodys_is_in_the_total_alone(report: figures.Report) -> None:
    assert report.total.count("received") == 7 + 2 + 1 + 1
    assert report.total.rate("on_time") == Rate(4 + 2 + 1, 6 + 2 + 1)


def test_a_unit_with_fewer_than_five_is_not_shown_apart(report: figures.Report) -> None:
    assert set(report.departments) == {"market"}
    assert (report.few_count, report.few.count("received")) == (1, 2)


def test_the_week_before_is_what_it_is_compared_with(report: figures.Report) -> None:
    assert report.before.rate("on_time") == Rate(1, 1)
    assert report.before.count("received") == 1


def test_what_five_firms_brought_up_is_common_and_nobody_is_named(report: figures.Report) -> None:
    (topic,) = report.topics

    assert (topic.matter_id, topic.cases, topic.firms, topic.by_one) == ("food-license", 5, 5, 1)
    assert "企业1" not in repr(report)


async def test_the_same_words_three_times_by_one_firm_are_common(database: Database) -> None:
    async with working(database, NOW) as work:
        world = World(work)
        for number in (1, 2, 3):
            words = f"{number}月的电费账单和抄表的数对不上，打了三次电话没有人管，希望派人来核对。"
            await world.case("market", "2026-11-17 10:00", text=words, firm=9)
        await world.case("market", "2026-11-17 10:00", text="门口的路挖开两个月没有填", firm=9)
        await work.session.flush()
        (topic,) = (await figures.report(work, OFFICE, WEEK, work.now)).topics

    assert (topic.department_id, topic.cases, topic.firms, topic.by_one) == ("market", 3, 1, 3)


async def test_a_running_week_is_compared_with_as_much_of_the_week_before(database: Database) -> None:
    async with working(database, "2026-11-17 12:00") as work:
        world = World(work)
        await world.case("market", "2026-11-10 11:00")  # Tuesday before noon
        await world.case("market", "2026-11-12 11:00")  # Thursday
        await work.session.flush()
        report = await figures.report(work, OFFICE, WEEK, work.now)

    assert report.until == At.local("2026-11-17 12:00")
    assert report.before.count("received") == 1


@pytest.mark.parametrize(
    ("span", "day", "key", "first", "last"),
    [
        pytest.param(Span.WEEK, date(2027, 1, 2), "2026W53", date(2026, 12, 28), date(2027, 1, 3), id="over new year"),
        pytest.param(Span.MONTH, date(2026, 2, 28), "2026-02", date(2026, 2, 1), date(2026, 2, 28), id="February"),
        pytest.param(Span.QUARTER, date(2026, 12, 31), "2026Q4", date(2026, 10, 1), date(2026, 12, 31), id="last"),
        pytest.param(Span.YEAR, date(2026, 7, 1), "2026", date(2026, 1, 1), date(2026, 12, 31), id="year"),
    ],
)
def test_a_period_has_a_key_that_leads_back(span: Span, day: date, key: str, first: date, last: date) -> None:
    period = periods.of_day(span, day)

    assert (period.key, period.first, period.last) == (key, first, last)
    assert periods.of_key(key) == period
    assert period.before().last < first


@pytest.mark.parametrize("key", ["", "2026W54", "2026-13", "2026Q5", "1999", "week", "2026W00"])
def test_what_names_no_period_is_none(key: str) -> None:
    assert periods.of_key(key) is None


async def test_a_week_reads_that_week_and_not_the_whole_table(database: Database) -> None:
    statements: list[tuple[str, object]] = []

    async with working(database, NOW) as work:
        listening = (database.engine.sync_engine, "before_cursor_execute", lambda *it: statements.append(it[2:4]))
        event.listen(*listening)
        await figures.report(work, OFFICE, WEEK, work.now)
        event.remove(*listening)
        if work.connection.dialect.name == "postgresql":
            await work.connection.exec_driver_sql("SET LOCAL enable_seqscan = off")  # the tables are empty
        for statement, given in statements:
            plan = str(list(await work.connection.exec_driver_sql(_explained(statement, work.connection), given)))
            big = ("SCAN case_file", "SCAN deadline", "SCAN case_event", "SCAN rating", "SCAN letter", "Seq Scan")
            assert not [each for each in big if each in plan], f"{statement}\n{plan}"


def _explained(statement: str, connection: object) -> str:
    sqlite = connection.dialect.name == "sqlite"  # type: ignore[attr-defined]
    return f"EXPLAIN {'QUERY PLAN ' if sqlite else ''}{statement}"

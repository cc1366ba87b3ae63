"""Red and black: like with like, three rates together, nobody with a small sample, and nothing that is not the unit's fault."""

from collections import Counter
from datetime import date

import pytest

from bot.casework import publicity, ranking
from bot.casework.publicity import standings
from bot.casework.ranking import Ordered
from bot.casework.tally import Rate, Tally
from storage.database import Database
from storage.tables import Case
from storage.words import CaseType, State
from tests.casework.small_world import OFFICE, World, working

AFTER = "2026-10-09 10:00"  # the first days of the quarter are National Day
YES = (("2026-08-05 09:00", "tell_solved", {"solved": "yes"}),)


def unit(response: int, solved: int, satisfied: int, of: int = 10, **more: int) -> Tally:
    rates = {"response": response, "solved": solved, "satisfied": satisfied}
    return Tally(Counter(rates | {f"{word}_of": of for word in rates} | more))


UNITS = {"a": unit(10, 10, 10), "b": unit(9, 9, 9), "c": unit(10, 6, 8), "d": unit(5, 5, 5), "e": unit(4, 4, 4, of=4)}


def test_the_order_is_by_all_three_rates_and_small_samples_have_none() -> None:
    assert ranking.scores(UNITS, 5) == {"a": 1.0, "b": 0.9, "c": pytest.approx(0.8), "d": 0.5}
    assert ranking.ordered(UNITS, {}, 5) == [Ordered("", ("a",), ("d",), ("b", "c"))]


def test_units_are_compared_in_their_tier_and_three_are_needed() -> None:
    tiers = {"a": "审批类", "b": "审批类", "c": "公用企业", "d": "公用企业"}

    assert ranking.ordered(UNITS, tiers, 5) == [
        Ordered("公用企业", (), (), ("c", "d")),
        Ordered("审批类", (), (), ("a", "b")),
    ]


def test_whoever_is_level_with_the_next_is_on_no_list() -> None:
    level = {"a": unit(9, 9, 9), "b": unit(9, 9, 9), "c": unit(8, 8, 8), "d": unit(8, 8, 8)}

    assert ranking.ordered(level, {}, 5) == [Ordered("", (), (), ("a", "b", "c", "d"))]


def test_a_unit_without_a_fault_is_on_no_black_list() -> None:
    assert ranking.ordered(dict.fromkeys("abc", unit(10, 10, 10)), {}, 5)[0].black == ()


def test_the_hardest_unit_is_by_bad_ratings_and_returns_that_came_back() -> None:
    units = {
        "a": unit(9, 9, 7, received=20, bad=3, came_back=1),
        "b": unit(9, 9, 9, received=20, bad=1, sent_back=9),  # it was right to send them back
        "c": unit(1, 1, 1, of=2, received=2, bad=2),  # too small a sample
    }

    assert ranking.difficulty(units["a"]) == Rate(4, 30)
    assert ranking.hardest(units, 5) == "a"
    assert ranking.hardest({"a": units["a"], "d": units["a"]}, 5) is None, "nobody stands out"


async def _quarter(world: World) -> list[Case]:
    """Six of the market's in August: five without a fault, and one that was late and bad."""
    good = (("2026-08-05 09:00", "satisfied", None),)
    bad = (("2026-08-05 09:00", "very_dissatisfied", None),)
    kept, late = ("2026-08-04 17:30", "2026-08-04 09:00"), ("2026-08-04 17:30", "2026-08-06 09:00")
    found = [
        await world.case(
            "market", "2026-08-03 10:00", contact=kept, events=YES, ratings=good, closed="2026-08-05 08:00"
        )
        for _ in range(5)
    ]
    no = (("2026-08-05 09:00", "tell_solved", {"solved": "no"}),)
    found.append(await world.case("market", "2026-08-03 10:00", contact=late, events=no, ratings=bad))
    # none of these is the unit's fault, or anybody's sample
    concluded = {"concluded": True, "words": "已依法办结"}
    unfair = [
        {"state": State.REFUSED, "refusal": {"situation": "legal_route"}},
        {"state": State.WITHDRAWN},
        {"refusal": concluded},
        {"guarded": True},
        {"type": CaseType.TASK},
    ]
    for more in unfair:
        await world.case("market", "2026-08-03 10:00", contact=late, events=no, ratings=bad, **more)
    await world.case("market", "2026-08-03 10:00", ratings=(("2026-08-05 09:00", "dissatisfied", "误评"),))
    await world.case("tax", "2026-08-03 10:00", contact=kept)
    await world.case("market", "2026-10-01 10:00", contact=("2026-10-09 09:00", None))  # the next quarter's
    await world.work.session.flush()
    return found


async def test_the_draft_leaves_out_what_is_not_the_units_fault(database: Database) -> None:
    async with working(database, AFTER) as work:
        await _quarter(World(work))
        row = await publicity.draft(work, OFFICE)
        assert row is not None
        found = standings(row)

    market = found.units["market"]
    assert [market.rate(word) for word in ranking.THREE] == [Rate(5, 6), Rate(5, 6), Rate(5, 6)]
    assert market.count("received") == 7
    assert list(found.ranked) == ["market"], "one case does not rank the tax bureau"
    assert (row.period, row.objections_until) == ("2026Q3", date(2026, 10, 15))


async def test_a_quarter_is_drafted_once(database: Database) -> None:
    async with working(database, AFTER) as work:
        await _quarter(World(work))
        assert await publicity.draft(work, OFFICE) is not None
        assert await publicity.draft(work, OFFICE) is None
    async with working(database, "2026-12-31 10:00") as work:
        assert await publicity.draft(work, OFFICE) is None


async def test_a_quarter_in_which_nothing_happened_has_no_list(database: Database) -> None:
    async with working(database, AFTER) as work:
        assert await publicity.draft(work, OFFICE) is None

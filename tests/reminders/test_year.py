"""A year in a minute, scaled down: whatever a model of its own says must be said is said once, to the right person, in time."""

from pathlib import Path

from bot.bench.year import live


async def test_every_due_step_of_some_months_is_said_exactly_once_also_with_restarts_in_between(tmp_path: Path) -> None:
    tally = await live(40, 5, 2, folder=tmp_path)

    assert tally.faults == []
    assert tally.cases == 40
    assert tally.duties > 0
    assert tally.restarts.total() == 5
    assert tally.longest.total_seconds() <= 60
    assert {"half", "day_before", "due", "overdue", "supervise", "circulate", "talk", "ask"} <= {
        step for _, step in tally.steps
    }

"""The bench measures what it says it measures. How fast a machine is, no test judges."""

from bot.bench.figures import percentile
from bot.bench.measuring import Size, measure
from bot.bench.mix import Part, sayings
from bot.bench.peers import BOTH
from bot.bench.rows import rows
from bot.bench.table import as_markdown, as_text

SMALL = Size(people=8, rounds=1, pace_seconds=0.05, paced_rounds=1, starts=1, searches=1)


async def test_both_bots_answer_everything_and_every_figure_stands_in_the_table() -> None:
    measured = await measure(SMALL)

    assert [measured.unanswered(peer) for peer in BOTH] == [0, 0]
    names = [row.name for row in rows(measured)]
    assert all(zh in as_text(measured) and zh in as_markdown(measured) for zh, _ in names)
    assert all(en in as_text(measured, english=True) for _, en in names)


def test_the_mix_keeps_its_proportions_and_turns_through_the_wordings() -> None:
    parts = (Part(7, ("问", "ask"), ("a", "b")), Part(3, ("帮助", "help"), ("/help",)))

    said = sayings(parts, 20)

    assert [said.count(each) for each in ("a", "b", "/help")] == [7, 7, 6]


def test_a_percentile_is_a_value_that_was_measured() -> None:
    rising = [float(each) for each in range(1, 101)]

    assert percentile(rising, 50) == 51
    assert percentile(rising, 99) == 100
    assert percentile([3.0], 99) == 3.0

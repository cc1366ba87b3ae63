"""Reminders: each step once, to the right person, in working hours."""

from datetime import date, time

from storage.words import State
from tests.support.product import Town

WORDS = "办食品证时窗口多要材料，希望按告知单受理"


async def test_the_ladder_of_a_complaint_is_climbed_once(town: Town) -> None:
    number, official, head = await town.case(WORDS), town.official(), town.head()
    await official.presses("签收")
    read = len(official.read)

    await town.on(date(2026, 11, 26))  # half of five working days
    assert "过半" in official.last_read
    await town.on(date(2026, 11, 27))
    assert "还剩 1 个工作日" in official.last_read
    await town.on(date(2026, 11, 30))
    assert "今天到期" in official.last_read
    assert not any(number in text for text in head.read)
    await town.on(date(2026, 12, 1))
    assert "已超期" in official.last_read
    assert "已超期" in head.last_read
    assert official.name in head.last_read
    assert len(official.read) == read + 4

    for _ in range(3):
        await town.later(minutes=1)
    await town.restarts()
    await town.later(minutes=1)
    assert len(official.read) == read + 4


async def test_nothing_rings_at_night_or_on_days_off(town: Town) -> None:
    await town.case(WORDS)
    before = [len(each.read) for each in (town.official(), town.head())]
    for day, at in ((date(2026, 11, 26), time(23)), (date(2026, 11, 28), time(10)), (date(2026, 11, 29), time(12))):
        await town.on(day, at)
        assert [len(each.read) for each in (town.official(), town.head())] == before


async def test_what_fell_due_while_the_bot_was_down_is_one_message(town: Town) -> None:
    for _ in range(3):
        await town.case(WORDS)
    official = town.official()
    for _ in range(3):
        await official.presses("签收")
        await official.says("/cases")
        await official.presses_data("cases")
    before = len(official.read)
    await town.stops()
    town.clock.move_to(town.clock.now().replace(month=12, day=8))
    await town.starts()
    await town.later(seconds=1)

    assert len(official.read) <= before + 1
    assert "件要紧的" in official.last_read or "已超期" in official.last_read


async def test_a_case_that_no_longer_needs_it_is_not_mentioned(town: Town) -> None:
    number, official = await town.case(WORDS), town.official()
    await official.presses("签收")
    await official.presses("答复")
    await official.presses("已经办到")
    await official.says("办好了")
    await official.presses("发出答复")
    assert await town.state_of(number) is State.REPLIED
    before = len(official.read), len(town.head().read)

    await town.on(date(2026, 12, 4))
    assert (len(official.read), len(town.head().read)) == before


async def test_the_head_hears_in_place_of_an_official_who_blocked_the_bot(town: Town) -> None:
    town.official().blocks()
    number = await town.case(WORDS)  # the push is refused, and remembered
    await town.on(date(2026, 11, 26))

    assert number in town.head().last_read


async def test_a_new_case_at_night_is_pushed_without_a_sound(town: Town) -> None:
    await town.on(date(2026, 11, 24), time(22))
    number = await town.case(WORDS)

    pushed = [
        each for each in town.world.journal.of("sendMessage") if int(each.params["chat_id"]) == town.official().id
    ]
    assert number in pushed[-1].params["text"]
    assert pushed[-1].params["disable_notification"] is True

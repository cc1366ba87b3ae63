"""A year that nobody has loaded a calendar for: the bot goes on, nobody is reminded by guess, the admins are alarmed."""

from datetime import date, time

from tests.support.product import Town

WORDS = "办食品证时窗口多要材料，希望按告知单受理"


async def test_the_new_year_without_a_calendar_alarms_the_admins_once_a_day(town: Town) -> None:
    await town.case(WORDS)
    before = len(town.admin.read)

    for at in (time(3), time(9), time(9, 1), time(15)):
        await town.on(date(2027, 1, 4), at)

    assert [message for message in town.admin.read[before:] if "2027" in message and "日历" in message] != []
    assert sum("2027" in message and "日历" in message for message in town.admin.read[before:]) == 1


async def test_a_question_is_answered_and_a_case_taken_in_a_year_without_a_calendar(town: Town) -> None:
    await town.on(date(2027, 1, 4))

    assert "依据" in await town.firm.says("食品经营许可要什么材料")
    number = await town.case(WORDS)

    assert number
    assert "日历" in town.firm.last_read

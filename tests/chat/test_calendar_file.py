"""`日历文件`: an official's own due dates, and nobody's but theirs."""

from tests.support.product import Town
from tests.texts.test_ics import read

WORDS = "王记火锅店办食品证时窗口多要材料，希望按告知单受理"


async def test_an_official_gets_their_due_dates_without_the_firm_in_them(town: Town) -> None:
    number, official = await town.case(WORDS), town.official()
    await official.presses("签收")
    await official.says("/duty")
    await official.presses("日历文件")
    await town.settled()

    file = official.received[-1]
    assert file.name == "due-dates.ics"
    events = [dict(each) for each in read(file.data)]
    assert [each["SUMMARY"] for each in events] == [f"投诉 {number} 答复"]
    assert events[0]["DTSTART"] == "20261130T093000Z"
    assert events[0]["UID"] == f"{number.replace('-', '')}-0-reply@yingshangtong"
    assert "王" not in file.data.decode()
    assert "火锅" not in file.data.decode()


async def test_without_due_dates_it_says_so(town: Town) -> None:
    await town.official().says("/duty")

    assert "没有到期日" in await town.official().presses("日历文件")

"""The calendar files: what an admin may write, and that the shipped years are the official ones."""

from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import chinese_calendar
import holidays
import pytest
import yaml
from pydantic import ValidationError

from knowledge.calendar import CalendarYear, days_of

FOLDER = Path(__file__).parents[2] / "knowledge" / "base" / "calendar"
YEARS = [2024, 2025, 2026]


def read(year: int) -> CalendarYear:
    content = yaml.load((FOLDER / f"{year}.yaml").read_text("utf-8"), yaml.BaseLoader)
    return CalendarYear.model_validate(content)


def works(year: CalendarYear, day: date) -> bool:
    return day in year.make_up_days or (day.weekday() < 5 and day not in year.days_off)


def each_day(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", YEARS)
def test_every_day_agrees_with_the_package_chinesecalendar(year: int) -> None:
    ours = read(year)

    assert [day for day in each_day(year) if works(ours, day) != chinese_calendar.is_workday(day)] == []


@pytest.mark.parametrize("year", YEARS)
def test_every_day_agrees_with_the_package_holidays(year: int) -> None:
    ours, theirs = read(year), holidays.country_holidays("CN", years=year)

    assert [day for day in each_day(year) if works(ours, day) != theirs.is_working_day(day)] == []


@pytest.mark.parametrize("year", YEARS)
def test_a_shipped_year_is_official_and_names_its_notice(year: int) -> None:
    ours = read(year)

    assert ours.status == "official"
    assert f"国务院办公厅关于{year}年部分节假日安排的通知（国办发明电〔{year - 1}〕" in ours.source


def test_the_make_up_days_of_2026_are_those_of_the_notice() -> None:
    assert [f"{day:%m-%d}" for day in read(2026).make_up_days] == ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]


def test_the_office_closes_for_lunch() -> None:
    assert read(2026).working_hours == ((time(9), time(12)), (time(13, 30), time(17, 30)))


def test_a_range_of_days_off_counts_both_ends() -> None:
    holiday = days_of("2026-02-15..2026-02-23")

    assert (holiday[0], holiday[-1], len(holiday)) == (date(2026, 2, 15), date(2026, 2, 23), 9)


GOOD: dict[str, Any] = {
    "year": "2026",
    "status": "provisional",
    "source": "样例通知",
    "days_off": {"2026-10-01..2026-10-07": "国庆节"},
    "make_up_days": ["2026-10-10"],
    "working_hours": ["09:00-12:00", ["13:30", "17:30"]],
}


def test_a_year_written_as_text_is_typed() -> None:
    year = CalendarYear.model_validate(GOOD)

    assert year.days_off[date(2026, 10, 7)] == "国庆节"
    assert year.make_up_days == (date(2026, 10, 10),)
    assert CalendarYear.model_validate(year.model_dump(mode="json")) == year


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param({"days_off": {"10月1日": "国庆节"}}, "看不懂日期“10月1日”", id="a day that is no date"),
        pytest.param({"days_off": {"2026-10-07..2026-10-01": "国庆节"}}, "结束日期", id="a range backwards"),
        pytest.param({"days_off": {"2026-01-01..2026-12-31": "国庆节"}}, "不超过 31 天", id="a range of a whole year"),
        pytest.param(
            {"days_off": {"2026-10-01..2026-10-03": "国庆节", "2026-10-03": "中秋节"}}, "写了两次", id="a day off twice"
        ),
        pytest.param({"days_off": {"2025-10-01": "国庆节"}}, "2025-10-01 不在 2026 年", id="a day off of another year"),
        pytest.param({"make_up_days": ["2025-10-11"]}, "不在 2026 年", id="a make-up day of another year"),
        pytest.param({"make_up_days": ["2026-10-09"]}, "周六或周日", id="a make-up day on a Friday"),
        pytest.param({"make_up_days": ["2026-10-03"]}, "不放假", id="a make-up day inside a holiday"),
        pytest.param({"make_up_days": ["2026-10-10", "2026-10-10"]}, "写了两次", id="a make-up day twice"),
        pytest.param({"working_hours": ["13:30-17:30", "09:00-12:00"]}, "先后", id="the afternoon before the morning"),
        pytest.param({"working_hours": ["09:00-12:00", "11:00-17:30"]}, "重叠", id="hours that overlap"),
        pytest.param({"working_hours": ["上午"]}, "看不懂时间段", id="hours in words"),
        pytest.param({"working_hours": []}, "working_hours", id="no hours at all"),
        pytest.param({"holiday": {}}, "holiday", id="an unknown key"),
    ],
)
def test_a_wrong_calendar_is_refused_with_the_remedy(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        CalendarYear.model_validate(GOOD | change)

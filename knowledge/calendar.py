"""One year of the official calendar (日历) as an admin writes it: days off, make-up working days, office hours."""

import re
from datetime import date, time, timedelta
from itertools import pairwise
from typing import Any, Final, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from knowledge.limits import Frozen

LONGEST_HOLIDAY: Final = 31
_SATURDAY: Final = 5


def _day(text: str, whole: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise PydanticCustomError(
            "day_form",
            "看不懂日期“{given}”，请写成 2026-10-01，一段假期写成 2026-10-01..2026-10-07",
            {"given": whole},
        ) from None


def days_of(given: str | date) -> list[date]:
    """Spell out '2026-02-15..2026-02-23', both ends included; a single day is itself."""
    if isinstance(given, date):
        return [given]
    first_text, dots, last_text = given.partition("..")
    first = _day(first_text, given)
    last = _day(last_text, given) if dots else first
    length = (last - first).days + 1
    if not 1 <= length <= LONGEST_HOLIDAY:
        raise PydanticCustomError(
            "day_range",
            "“{given}”的结束日期要在开始日期之后，并且不超过 {most} 天",
            {"given": given, "most": LONGEST_HOLIDAY},
        )
    return [first + timedelta(days=n) for n in range(length)]


def span_of(given: Any) -> Any:
    """Read '09:00-12:00' as the pair ('09:00', '12:00'); anything else is left to its type."""
    if not isinstance(given, str):
        return given
    found = re.fullmatch(r"\s*(\d{1,2}:\d{2})\s*[-—~至]\s*(\d{1,2}:\d{2})\s*", given)
    if not found:
        raise PydanticCustomError("span_form", "看不懂时间段“{given}”，请写成 09:00-12:00", {"given": given})
    return tuple(text.zfill(len("09:00")) for text in found.groups())


class CalendarYear(Frozen):
    """The working days of one year.

    A working day (工作日) is a Monday to Friday that is no public holiday, or a make-up day (调休上班日).
    Source: 全国年节及纪念日放假办法（2024）第二、六、七条 and the yearly notice named in `source`.
    """

    year: int = Field(ge=2000, le=2100)
    status: Literal["official", "provisional"]
    source: str = Field(min_length=1)
    days_off: dict[date, str]
    make_up_days: tuple[date, ...] = ()
    working_hours: tuple[tuple[time, time], ...] = Field(min_length=1)

    @field_validator("days_off", mode="before")
    @classmethod
    def _spelled_out(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        named: dict[date, str] = {}
        for key, name in given.items():
            for day in days_of(key):
                if day in named:
                    raise PydanticCustomError("day_twice", "{day} 写了两次，请只留一处", {"day": day.isoformat()})
                named[day] = name
        return named

    @field_validator("working_hours", mode="before")
    @classmethod
    def _spans(cls, given: Any) -> Any:
        return [span_of(part) for part in given] if isinstance(given, list | tuple) else given

    @field_validator("working_hours")
    @classmethod
    def _in_order(cls, spans: tuple[tuple[time, time], ...]) -> tuple[tuple[time, time], ...]:
        moments = [moment for span in spans for moment in span]
        if any(earlier >= later for earlier, later in pairwise(moments)):
            raise PydanticCustomError("hours_order", "办公时间要按先后写，例如 09:00-12:00、13:30-17:30，不能重叠")
        return spans

    @field_validator("days_off", "make_up_days")
    @classmethod
    def _of_this_year(cls, days: Any, info: ValidationInfo) -> Any:
        year = info.data.get("year")
        for day in days:
            if year is not None and day.year != year:
                raise PydanticCustomError(
                    "day_of_other_year",
                    "{day} 不在 {year} 年，请写进那一年的文件",
                    {"day": day.isoformat(), "year": year},
                )
        return days

    @model_validator(mode="after")
    def _make_up_days_are_weekend(self) -> Self:
        for day in self.make_up_days:
            if day.weekday() < _SATURDAY or day in self.days_off:
                raise PydanticCustomError(
                    "make_up_day", "调休上班日 {day} 应是不放假的周六或周日，请核对通知", {"day": day.isoformat()}
                )
        if len(set(self.make_up_days)) < len(self.make_up_days):
            raise PydanticCustomError("make_up_twice", "make_up_days 里有日期写了两次，请只留一处")
        return self

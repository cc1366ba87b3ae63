"""Recurring duties (例行工作): who reports what, how often, by which day, and who hears when it is late."""

import re
import unicodedata
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, ValidationError, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from knowledge.limits import Cited, Frozen, Limit, Unit
from knowledge.rules_reminding import Addressee
from knowledge.schema_types import DepartmentId, Id, Line, Name


class Every(StrEnum):
    """How often."""

    WEEK = "week"  # 每周
    MONTH = "month"  # 每月
    QUARTER = "quarter"  # 每季度
    YEAR = "year"  # 每年


LONGEST = {Every.WEEK: 7, Every.MONTH: 31, Every.QUARTER: 92, Every.YEAR: 366}  # days


class DayKind(StrEnum):
    """What a rule names a day by."""

    WORKING_DAY = "working_day"  # 第几个工作日
    LAST_WORKING_DAY = "last_working_day"  # 最后一个工作日
    DAY = "day"  # 第几日; on a day off the next working day (民法典 第二百零三条)
    DATE = "date"  # 几月几日, likewise


class DayRule(Frozen):
    """A day of a period: 'last working day', 'working day 3', 'day 5', 'first 10 days', in a year also '11-01'."""

    kind: DayKind
    number: int = 1
    month: int = 0


_NUMBERED = (
    (re.compile(r"working day (\d{1,3})|第(\d{1,3})个工作日"), DayKind.WORKING_DAY),
    (re.compile(r"(?:day|first) (\d{1,3})(?: days)?|[第前]?(\d{1,3})[日天]"), DayKind.DAY),
)
_WORDS = {
    "first working day": DayRule(kind=DayKind.WORKING_DAY),
    "第一个工作日": DayRule(kind=DayKind.WORKING_DAY),
    "last working day": DayRule(kind=DayKind.LAST_WORKING_DAY),
    "最后一个工作日": DayRule(kind=DayKind.LAST_WORKING_DAY),
}
_DATE = re.compile(r"(\d{2})-(\d{2})")
_MOST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def read_day(text: str) -> DayRule | None:
    """Read a day rule; None when it is none."""
    plain = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    if plain in _WORDS:
        return _WORDS[plain]
    if found := _DATE.fullmatch(plain):
        month, number = int(found[1]), int(found[2])
        fits = 1 <= month <= 12 and 1 <= number <= _MOST_DAYS[month - 1]
        return DayRule(kind=DayKind.DATE, number=number, month=month) if fits else None
    for pattern, kind in _NUMBERED:
        if (numbered := pattern.fullmatch(plain)) and (number := int(numbered[1] or numbered[2])):
            return DayRule(kind=kind, number=number)
    return None


def _day(given: Any) -> Any:
    if isinstance(given, str):
        if found := read_day(given):
            return found
        raise _refused(given)
    return given


def _day_or_limit(given: Any) -> Any:
    if not isinstance(given, str):
        return given
    if found := read_day(given):
        return found
    try:
        limit = Limit.model_validate(given)
    except ValidationError:
        raise _refused(given) from None
    if limit.unit is not Unit.WORKING_DAYS or not limit.amount:
        raise _refused(given)
    return limit


def _refused(given: str) -> PydanticCustomError:
    return PydanticCustomError("bad_day_rule", "no day rule", {"given": given})


_AS_TEXT = WithJsonSchema({"type": "string"})
Opens = Annotated[DayRule, BeforeValidator(_day), _AS_TEXT]
Due = Annotated[DayRule | Limit, BeforeValidator(_day_or_limit), _AS_TEXT]


class Whom(Frozen):
    """Whose duty it is: every pairing's liaison (包联), a role of a department, or departments."""

    each: Literal["pairing"] | None = None
    role: Addressee | None = None
    department: DepartmentId | None = None  # of the role
    departments: Literal["all"] | tuple[DepartmentId, ...] | None = None  # 'all': each that has people

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        named = [bool(each) for each in (self.each, self.role, self.departments)]
        if sum(named) != 1 or bool(self.role) != bool(self.department):
            raise PydanticCustomError("bad_whom", "one of them")
        return self


class Duty(Cited):
    """A recurring duty (例行工作): once in each period it becomes a task (交办) for each whom it is for.

    It is given on the day `opens` and due by the day `due`, or so many working days after it was given. The report
    answers each line of `report`. `late` are told, beside the ladder, on the first working day on which it is late.
    """

    id: Id
    name: Name
    name_en: str = ""
    whom: Whom
    every: Every
    opens: Opens = DayRule(kind=DayKind.WORKING_DAY)
    due: Due
    words: Line
    report: tuple[Line, ...] = Field(min_length=1, max_length=10)
    late: tuple[Addressee, ...] = ()

    @model_validator(mode="after")
    def _inside_the_period(self) -> Self:
        for rule in (self.opens, self.due):
            if not isinstance(rule, DayRule):
                continue
            if rule.number > LONGEST[self.every] or (rule.kind is DayKind.DATE and self.every is not Every.YEAR):
                raise PydanticCustomError("day_outside", "outside the period")
        return self

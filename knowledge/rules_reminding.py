"""The rules of reminders (提醒) and of the ladder when an answer is late (督办阶梯): part of base/rules.yaml."""

from datetime import time
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from knowledge.calendar import span_of
from knowledge.limits import Cited, Frozen, Limit, Share, Unit

Addressee = Literal["official", "head", "supervisor", "dispatcher", "admin"]
Clock = Annotated[time, BeforeValidator(lambda given: given.zfill(5) if isinstance(given, str) else given)]


class Rung(Cited):
    """One rung of the ladder (督办阶梯) after the due time: how late a case is, and who is told."""

    after: Limit
    to: tuple[Addressee, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _in_working_days(self) -> Self:
        if self.after.unit is not Unit.WORKING_DAYS:
            raise PydanticCustomError("after_unit", "超期几天要写成工作日，例如 1 working day")
        return self


class Ladder(Frozen):
    """What follows when the answer is late (督办阶梯)."""

    urge: Rung
    supervise: Rung
    circulate: Rung
    talk: Rung
    account: Limit  # 问责建议: counted from the talk, not from the due day
    answer: Limit  # 督办单: within which it is answered


class Half(Frozen):
    """A reminder when this share of the working time is left."""

    left: Share
    to: tuple[Addressee, ...] = Field(min_length=1)


class DayBefore(Frozen):
    """A reminder on an earlier working day, at this time of day."""

    before: Limit
    at: Clock
    to: tuple[Addressee, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _in_working_days(self) -> Self:
        if self.before.unit is not Unit.WORKING_DAYS or self.before.amount < 1:
            raise PydanticCustomError("before_unit", "提前提醒要写成工作日，例如 1 working day")
        return self


class DueDay(Frozen):
    """A reminder on the due day itself, at this time of day."""

    at: Clock
    to: tuple[Addressee, ...] = Field(min_length=1)


class Reminding(Frozen):
    """When reminders may speak and what they say before the due time (提醒)."""

    hours: Annotated[tuple[time, time], BeforeValidator(span_of)]
    half: Half
    day_before: DayBefore
    due: DueDay

    @model_validator(mode="after")
    def _inside_the_hours(self) -> Self:
        first, last = self.hours
        if not all(first <= moment < last for moment in (self.day_before.at, self.due.at)):
            raise PydanticCustomError("outside_hours", "提醒的钟点要在 remind.hours 的时段里面")
        return self

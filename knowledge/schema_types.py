"""The kinds of fields that the knowledge files are made of. Every scalar arrives as text and is typed here."""

import re
from datetime import date
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from knowledge.known import must_be_known
from knowledge.limits import Frozen

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"\d{1,5}")
_YES_NO = {"是": True, "否": False, "true": True, "false": False, "yes": True, "no": False}
LONGEST_ID = 40  # an id travels in a start link of at most 64 characters, together with a prefix and answers


def _id(given: str) -> str:
    if len(given) > LONGEST_ID or not _ID.fullmatch(given):
        raise PydanticCustomError("bad_id", "bad id", {"value": given})
    return given


def _date(given: Any) -> Any:
    if isinstance(given, str):
        try:
            return date.fromisoformat(given) if _DATE.fullmatch(given) else _refuse("bad_date", given)
        except ValueError:
            _refuse("bad_date", given)
    return given


def _number(given: Any) -> Any:
    if isinstance(given, str):
        return int(given) if _NUMBER.fullmatch(given) and given.isascii() else _refuse("bad_number", given)
    return given


def _yes_no(given: Any) -> Any:
    if isinstance(given, str):
        return _YES_NO[given.lower()] if given.lower() in _YES_NO else _refuse("bad_yes_no", given)
    return given


def _refuse(kind: str, given: str) -> None:
    raise PydanticCustomError(kind, "not well formed", {"value": given})


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Id = Annotated[str, AfterValidator(_id)]
Day = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
Number = Annotated[int, BeforeValidator(_number), Field(ge=0)]
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"enum": ["是", "否"]})]

DepartmentId = Annotated[Id, AfterValidator(must_be_known("departments", "unknown_department"))]
DocumentName = Annotated[Name, AfterValidator(must_be_known("documents", "unknown_document"))]
MatterId = Annotated[Id, AfterValidator(must_be_known("matters", "unknown_matter"))]
EntryId = Annotated[Id, AfterValidator(must_be_known("entries", "unknown_entry"))]

Answers = dict[Id, tuple[Id, ...]]
"""Question id to the option ids that count: any one of them, and every question must fit."""


class Effective(Frozen):
    """When an entry holds (有效期): both days included, an open end is left out."""

    since: Day | None = Field(default=None, alias="from")
    until: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.since and self.until and self.until < self.since:
            dates = {"since": self.since.isoformat(), "until": self.until.isoformat()}
            raise PydanticCustomError("until_before_from", "until before from", dates)
        return self

    def holds(self, on: date) -> bool:
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


class Dated(Frozen):
    """An entry that somebody checked on a day (核对日期) and must look at again by another (复核期限)."""

    checked_on: Day
    review_by: Day
    effective: Effective = Effective()

    @model_validator(mode="after")
    def _review_follows_check(self) -> Self:
        if self.review_by <= self.checked_on:
            dates = {"review": self.review_by.isoformat(), "checked": self.checked_on.isoformat()}
            raise PydanticCustomError("review_before_check", "review before check", dates)
        return self

    def under_review(self, on: date) -> bool:
        """Past its review: it is still shown, with its last check and 'under review' (正在复核)."""
        return on > self.review_by

"""A limit (时限) and where its number comes from: what rules and matters are written in."""

import re
import unicodedata
from enum import StrEnum
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

SourceMark = Literal["law", "reprint", "platform", "to_verify"]

PLATFORM_PROMISE: Final = "本平台承诺"


class Frozen(BaseModel):
    """A value read from a knowledge file: it never changes, and an unknown key is a fault."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Unit(StrEnum):
    """In what a limit is counted."""

    WORKING_DAYS = "working_days"  # 工作日
    WORKING_HOURS = "working_hours"  # 工作小时
    DAYS = "days"  # 自然日
    HOURS = "hours"  # 小时
    MONTHS = "months"  # 月


_UNITS: Final[dict[str, tuple[Unit, int]]] = {
    "working day": (Unit.WORKING_DAYS, 1),
    "working days": (Unit.WORKING_DAYS, 1),
    "个工作日": (Unit.WORKING_DAYS, 1),
    "工作日": (Unit.WORKING_DAYS, 1),
    "working hour": (Unit.WORKING_HOURS, 1),
    "working hours": (Unit.WORKING_HOURS, 1),
    "个工作小时": (Unit.WORKING_HOURS, 1),
    "工作小时": (Unit.WORKING_HOURS, 1),
    "day": (Unit.DAYS, 1),
    "days": (Unit.DAYS, 1),
    "日": (Unit.DAYS, 1),
    "天": (Unit.DAYS, 1),
    "个自然日": (Unit.DAYS, 1),
    "hour": (Unit.HOURS, 1),
    "hours": (Unit.HOURS, 1),
    "小时": (Unit.HOURS, 1),
    "month": (Unit.MONTHS, 1),
    "months": (Unit.MONTHS, 1),
    "个月": (Unit.MONTHS, 1),
    "year": (Unit.MONTHS, 12),
    "years": (Unit.MONTHS, 12),
    "年": (Unit.MONTHS, 12),
}

_AT_ONCE: Final = {"at once", "即时", "当场"}
_AMOUNT = re.compile(r"(?P<amount>\d{1,4})\s*(?P<unit>\D+)")


def read_limit(text: str) -> tuple[int, Unit]:
    """Read '5 working days' or '5 个工作日' into an amount and its unit; a year is twelve months."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if plain in _AT_ONCE:
        return 0, Unit.HOURS
    found = _AMOUNT.fullmatch(plain)
    known = _UNITS.get(" ".join(found["unit"].split())) if found else None
    if not found or not known:
        raise PydanticCustomError(
            "limit_form", "看不懂时限“{given}”，请写成“5 working days”或“5 个工作日”这样的形式", {"given": text}
        )
    return int(found["amount"]) * known[1], known[0]


class Cited(Frozen):
    """Something with a legal basis (依据) and a mark of how well the basis is known.

    `law` 〔法〕 read in the text of the regulation, `reprint` 〔转〕 only seen quoted, `platform` 〔设〕 the platform's own
    promise, `to_verify` 〔待核实〕 no source seen yet.
    """

    source: SourceMark = "platform"
    basis: str = ""

    @model_validator(mode="after")
    def _law_is_quoted(self) -> "Cited":
        if self.source in ("law", "reprint") and not self.basis.strip():
            raise PydanticCustomError("basis_missing", "写了出处是法规或转载，就要写 basis（依据）：法规名和条")
        return self

    @property
    def shown_basis(self) -> str:
        """The basis as people read it; what the platform set itself is called its promise."""
        if self.source != "platform":
            return self.basis
        return f"{PLATFORM_PROMISE}，{self.basis}" if self.basis else PLATFORM_PROMISE


class Limit(Cited):
    """How long something may take. An amount of 0 means at once (即时)."""

    amount: int = Field(ge=0)
    unit: Unit
    # Statutory limits run from the actual day of receipt, the platform's own from the next working time.
    # Source: 民法典 第二百零一条.
    starts: Literal["working_time", "same_day"] = "working_time"

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, given: Any) -> Any:
        if isinstance(given, str):
            given = {"limit": given}
        if not isinstance(given, dict) or "limit" not in given:
            return given
        amount, unit = read_limit(str(given["limit"]))
        return {**{key: value for key, value in given.items() if key != "limit"}, "amount": amount, "unit": unit}


class Count(Cited):
    """How often something may happen (次) or how many there must be (家、件)."""

    times: int = Field(ge=0)

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, given: Any) -> Any:
        return {"times": given} if isinstance(given, str | int) else given


def _share(given: Any) -> Any:
    if isinstance(given, str) and given.strip().endswith("%"):
        return float(given.strip()[:-1]) / 100
    return given


Share = Annotated[float, BeforeValidator(_share), Field(gt=0, lt=1)]
"""A part of a whole, written '50%' or '0.5'."""

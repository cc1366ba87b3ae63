"""The office's rules (处理规则): every limit, count and threshold, each with its source. The numbers are in base/rules.yaml.

The names are the configuration keys that the office uses; what no law fixes is shown as the platform's own promise.
"""

from datetime import time
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from knowledge.calendar import span_of
from knowledge.limits import PLATFORM_PROMISE, Cited, Count, Frozen, Limit, Share, SourceMark, Unit
from knowledge.not_accepted import Channel, NotAccepted

__all__ = [
    "PLATFORM_PROMISE",
    "Addressee",
    "Attachments",
    "Channel",
    "Cited",
    "Count",
    "Extensions",
    "Frozen",
    "Invites",
    "Keep",
    "Ladder",
    "Limit",
    "NotAccepted",
    "Ranking",
    "Reminding",
    "Replies",
    "Rules",
    "Rung",
    "Share",
    "SmallFirms",
    "SourceMark",
    "Threshold",
    "Unit",
]

ReviewedType = Literal["consultation", "help", "complaint", "report", "suggestion", "task"]
Addressee = Literal["official", "head", "supervisor", "dispatcher", "admin"]
Clock = Annotated[time, BeforeValidator(lambda given: given.zfill(5) if isinstance(given, str) else given)]

MOST_FILE_MB: Final = 20  # more a bot cannot download. Source: Bot API, getFile.


class Replies(Frozen):
    """Within which time each kind of case is answered (答复时限)."""

    consult_auto: Limit
    consult_manual: Limit
    help: Limit
    complaint: Limit
    report: Limit
    suggest: Limit
    application: Limit
    task: Limit


class Extensions(Frozen):
    """By how much an answer may be put off (延期), with the reason told; what is missing here cannot be extended."""

    consult_manual: Limit | None = None
    help: Limit | None = None
    complaint: Limit | None = None
    report: Limit | None = None
    suggest: Limit | None = None
    application: Limit | None = None
    task: Limit | None = None


class Threshold(Cited):
    """From how many firms, or how many times by one firm, the same cause is a common problem (共性问题)."""

    firms: int = Field(ge=2)
    times: int = Field(ge=2)


class SmallFirms(Frozen):
    """Arrears owed to small and medium firms (拖欠中小企业账款)."""

    transfer: Limit
    handle: Limit
    handle_max: Limit


class Keep(Frozen):
    """How long what is kept is kept (保存期)."""

    chat: Limit
    case: Limit
    supervision: Limit
    log: Limit


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


class Attachments(Frozen):
    """What may be attached (附件)."""

    count: Count
    megabytes: int = Field(ge=1, le=MOST_FILE_MB)
    types: tuple[str, ...] = Field(min_length=1)


class Publishing(Frozen):
    """How a change of the knowledge is published (发布): by one admin, or by two."""

    admins: int = Field(default=1, ge=1, le=2)


class Ranking(Frozen):
    """The quarterly list of units (红黑榜): how long a unit may object to its figures before they are published."""

    objections: Limit = Limit(amount=5, unit=Unit.WORKING_DAYS)

    @model_validator(mode="after")
    def _in_working_days(self) -> Self:
        if self.objections.unit is not Unit.WORKING_DAYS or self.objections.amount < 1:
            raise PydanticCustomError("objections_unit", "提出异议的期限要写成工作日，例如 5 working days")
        return self


class Invites(Frozen):
    """How somebody gets a post (邀请): `confirm` asks for name and department, and another admin says yes."""

    confirm: bool = False


def _several(given: Any) -> Any:
    return [given] if isinstance(given, str | dict) else given


class Rules(Frozen):
    """All of it, as base/rules.yaml says."""

    accept_review: Limit
    supplement_wait: Limit
    correction: Limit
    dispatch: Limit
    sign: Limit
    return_window: Limit
    return_max: Count
    arbitrate: Limit
    first_contact: Limit
    reply_audit: Limit
    reply_review: tuple[ReviewedType, ...] = ()
    follow_up: Limit
    follow_up_again: Limit
    reply: Replies
    ext: Extensions
    ext_max: Count
    ext_before: Limit
    pause_max: Limit
    defer_progress: Limit
    neg_contact: Limit
    neg_fix: Limit
    neg_fix_complex: Limit
    neg_appeal: Limit
    neg_appeal_ruling: Limit
    reopen_window: Limit
    redo_ratio: Share
    redo_min: Limit
    redo_max: Count
    repeat_threshold: Threshold
    rank_min: Count
    ranking: Ranking = Ranking()
    remind: Reminding
    sup: Ladder
    retaliation_check: Annotated[tuple[Limit, ...], BeforeValidator(_several), Field(min_length=1)]
    kb_update: Limit
    review_remind: Limit
    keep: Keep
    sme: SmallFirms
    attachments: Attachments
    publish: Publishing = Publishing()
    invites: Invites = Invites()
    not_accepted: tuple[NotAccepted, ...] = Field(min_length=1)

    @field_validator("review_remind")
    @classmethod
    def _in_days(cls, limit: Limit) -> Limit:
        if limit.unit is not Unit.DAYS:
            raise PydanticCustomError("review_unit", "复核提醒要写成自然日，例如 30 days")
        return limit

    @model_validator(mode="after")
    def _each_situation_once(self) -> Self:
        names = [entry.id for entry in self.not_accepted]
        if len(set(names)) < len(names):
            raise PydanticCustomError("situation_twice", "not_accepted 里有两条的 id 相同，请改掉一条")
        return self

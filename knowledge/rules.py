"""The office's rules (处理规则): every limit, count and threshold, each with its source. The numbers are in base/rules.yaml.

The names are the configuration keys that the office uses; what no law fixes is shown as the platform's own promise.
"""

from typing import Annotated, Any, Final, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator
from pydantic_core import PydanticCustomError

from knowledge.limits import Cited, Count, Frozen, Limit, Share, Unit
from knowledge.not_accepted import NotAccepted
from knowledge.rules_reminding import Ladder, Reminding

ReviewedType = Literal["consultation", "help", "complaint", "report", "suggestion", "task"]

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

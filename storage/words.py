"""The words of the office that are stored: every enumeration with its Chinese beside it (docs/glossary.md)."""

from enum import StrEnum


class CaseType(StrEnum):
    """What kind of case (工单) it is; the type picks the rules."""

    CONSULTATION = "consultation"  # 咨询
    HELP = "help"  # 求助
    COMPLAINT = "complaint"  # 投诉
    REPORT = "report"  # 举报
    SUGGESTION = "suggestion"  # 建议
    APPLICATION = "application"  # 办件
    TASK = "task"  # 交办


class State(StrEnum):
    """Where a case stands."""

    UNASSIGNED = "unassigned"  # 待派单
    DISPATCHED = "dispatched"  # 待签收
    HANDLING = "handling"  # 办理中
    ACCEPTED = "accepted"  # 已受理: an application whose papers are complete, or count as such
    REPLIED = "replied"  # 已答复
    CLOSED = "closed"  # 已办结
    WITHDRAWN = "withdrawn"  # 已撤回


class Role(StrEnum):
    """In which role somebody acts. Whoever holds no post is a firm (企业)."""

    FIRM = "firm"  # 企业
    OFFICIAL = "official"  # 经办人
    HEAD = "head"  # 负责人
    SUPERVISOR = "supervisor"  # 督办员
    DISPATCHER = "dispatcher"  # 派单员
    ADMIN = "admin"  # 管理员
    PLATFORM = "platform"  # the platform itself: a limit that ran out


class Naming(StrEnum):
    """How a reporter signs."""

    NAMED = "named"  # 署名
    CONFIDENTIAL = "confidential"  # 保密: the office knows, the unit does not
    ANONYMOUS = "anonymous"  # 匿名


class Satisfaction(StrEnum):
    """The five levels of the service rating (好差评). Source: 国办发〔2019〕51号."""

    VERY_SATISFIED = "very_satisfied"  # 非常满意
    SATISFIED = "satisfied"  # 满意
    FAIRLY_SATISFIED = "fairly_satisfied"  # 基本满意
    DISSATISFIED = "dissatisfied"  # 不满意
    VERY_DISSATISFIED = "very_dissatisfied"  # 非常不满意


class IncomingState(StrEnum):
    """What became of an update."""

    WAITING = "waiting"
    DONE = "done"
    ASIDE = "aside"  # could not be handled; holds up nobody


class OutgoingState(StrEnum):
    """What became of a message."""

    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"  # Telegram said no, for good
    UNKNOWN = "unknown"  # repeated once without learning how it ended


class ReminderState(StrEnum):
    """What became of a reminder."""

    WAITING = "waiting"
    SAID = "said"
    CANCELLED = "cancelled"

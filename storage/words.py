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
    RETURNED = "returned"  # 待裁定: sent back, or failed twice: the office designates, and that is final
    DISPATCHED = "dispatched"  # 待签收
    HANDLING = "handling"  # 办理中
    ACCEPTED = "accepted"  # 已受理: an application whose papers are complete, or count as such
    AUDITING = "auditing"  # 答复待审: the office reads the reply before the firm does
    DEFERRED = "deferred"  # 已挂账: it cannot be done yet, with a day and monthly progress
    REPLIED = "replied"  # 已答复
    CLOSED = "closed"  # 已办结
    REPAIRING = "repairing"  # 差评整改
    REFUSED = "refused"  # 不予受理
    MERGED = "merged"  # 已并案: lives on in another case, whose answer it gets
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


class Solved(StrEnum):
    """What the firm says to 'is it solved?' (解决了吗)."""

    YES = "yes"  # 解决了
    PARTLY = "partly"  # 部分解决
    NO = "no"  # 没解决


class Origin(StrEnum):
    """How a case came in."""

    CHAT = "chat"  # 本聊天
    PHONE = "phone"  # 来电
    VISIT = "visit"  # 来访
    OFFICE = "office"  # 交办: given by the office, by hand or by a recurring duty


class Ask(StrEnum):
    """What somebody asked for on a case and what waits for another's word."""

    EXTENSION = "extension"  # 延期
    TRANSFER = "transfer"  # 转办: until the other unit has signed the first stays answerable
    MISSING = "missing"  # 补充材料: the firm is asked once, for all of it; the time does not count meanwhile
    DEFERRAL = "deferral"  # 挂账
    APPEAL = "appeal"  # 差评申诉
    IDENTITY = "identity"  # 查看身份: two of the office must agree


class LetterKind(StrEnum):
    """A numbered letter of the office about a case."""

    SUPERVISION = "supervision"  # 督办单
    CIRCULAR = "circular"  # 通报
    TALK = "talk"  # 约谈
    ACCOUNTABILITY = "accountability"  # 问责建议


class FileState(StrEnum):
    """What became of an attachment."""

    WAITING = "waiting"  # not fetched from Telegram yet
    KEPT = "kept"  # original sealed, cleaned copy made
    SEALED = "sealed"  # original sealed; no copy could be cleaned, so nobody is shown it
    LOST = "lost"  # Telegram has it no more


class ProposalState(StrEnum):
    """What became of a proposed change of the knowledge."""

    RECEIVED = "received"  # its documents are still to be fetched and checked
    FAULTY = "faulty"  # has faults: shown, never served
    CHECKED = "checked"  # 校验通过
    AGREED = "agreed"  # one admin has published, a second has to
    PUBLISHING = "publishing"  # all have agreed: it is being written into the folder
    PUBLISHED = "published"
    DROPPED = "dropped"


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

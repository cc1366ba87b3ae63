"""What can be done to a case, as what somebody does it, and what else about the case decides whether they may."""

from enum import StrEnum


class Action(StrEnum):
    """What can be done to a case; the word is stored in its story."""

    SUBMIT = "submit"  # 提交
    ASSIGN = "assign"  # 交办
    REGISTER = "register"  # 登记办件
    DISPATCH = "dispatch"  # 派单
    DESIGNATE = "designate"  # 指定承办: final
    REFUSE = "refuse"  # 不予受理
    APPEAL_REFUSAL = "appeal_refusal"  # 对不予受理申诉
    RETYPE = "retype"  # 改类型
    MERGE = "merge"  # 并案
    SIGN = "sign"  # 签收
    COUNT_SIGNED = "count_signed"  # 视为签收
    APPOINT = "appoint"  # 指定承办人
    HAND_OVER = "hand_over"  # 交接
    SEND_BACK = "send_back"  # 退回
    TRANSFER = "transfer"  # 转办
    TAKE_OVER = "take_over"  # 接收转办
    DECLINE = "decline"  # 不接收转办
    INVITE_CO = "invite_co"  # 请协办
    CO_ANSWER = "co_answer"  # 协办反馈
    CONTACT = "contact"  # 联系企业
    ASK_MISSING = "ask_missing"  # 要求补充
    LAPSE = "lapse"  # 逾期未补
    CORRECT = "correct"  # 补正告知
    ACCEPT = "accept"  # 受理
    SUPPLEMENT = "supplement"  # 补充
    NUDGE = "nudge"  # 催办
    URGE = "urge"  # 限今天答复
    NOTE = "note"  # 内部备注
    ASK_EXTENSION = "ask_extension"  # 申请延期
    GRANT_EXTENSION = "grant_extension"  # 同意延期
    REFUSE_EXTENSION = "refuse_extension"  # 不同意延期
    EXTEND = "extend"  # 延期: by the head
    PROGRESS = "progress"  # 阶段答复
    REPLY = "reply"  # 答复
    SUBMIT_REPLY = "submit_reply"  # 答复送审
    APPROVE_REPLY = "approve_reply"  # 审核通过
    RETURN_REPLY = "return_reply"  # 审核退回
    KEEP_PROMISE = "keep_promise"  # 兑现承诺
    CLOSE = "close"  # 办结
    FOLLOW = "follow"  # 随并案答复
    SEPARATE = "separate"  # 解除并案
    CONCLUDE = "conclude"  # 解释后办结
    WITHDRAW = "withdraw"  # 撤回
    TELL_SOLVED = "tell_solved"  # 回答是否解决
    CONFIRM_PROMISE = "confirm_promise"  # 确认承诺已做到
    DENY_PROMISE = "deny_promise"  # 反映承诺没做到
    FOLLOW_UP = "follow_up"  # 回访
    RATE = "rate"  # 评价
    RATE_BADLY = "rate_badly"  # 差评
    REPAIR = "repair"  # 反馈整改
    PROLONG_REPAIR = "prolong_repair"  # 复杂整改延长
    RATE_AGAIN = "rate_again"  # 整改后再评
    APPEAL_RATING = "appeal_rating"  # 差评申诉
    UPHOLD_APPEAL = "uphold_appeal"  # 同意申诉
    REJECT_APPEAL = "reject_appeal"  # 不同意申诉
    REOPEN = "reopen"  # 重新办理
    REDIRECT = "redirect"  # 换单位重新办理
    ESCALATE = "escalate"  # 再次不满，转督办
    ASK_DEFERRAL = "ask_deferral"  # 申请挂账
    DEFER = "defer"  # 挂账
    REFUSE_DEFERRAL = "refuse_deferral"  # 不同意挂账
    RESUME = "resume"  # 恢复办理
    RECOMPUTE = "recompute"  # 期限重算: a calendar or a rule has changed
    SUPERVISE = "supervise"  # 督办
    ANSWER_LETTER = "answer_letter"  # 回复督办
    CIRCULATE = "circulate"  # 通报
    TALK = "talk"  # 约谈
    PROPOSE_ACCOUNT = "propose_account"  # 问责建议
    ASK_IDENTITY = "ask_identity"  # 申请查看身份
    SHOW_IDENTITY = "show_identity"  # 同意查看身份
    REFUSE_IDENTITY = "refuse_identity"  # 不同意查看身份


class Capacity(StrEnum):
    """What somebody is to a particular case."""

    REPORTER = "reporter"  # 提交人
    UNIT = "unit"  # an official of the responsible department (承办单位)
    ANSWERABLE = "answerable"  # 承办人: the one who signed for it; of one that counts as signed, the unit's officials
    UNIT_HEAD = "unit_head"  # 承办单位负责人
    RECEIVER = "receiver"  # the unit that a transfer waits for (拟接收单位)
    CO_UNIT = "co_unit"  # 协办单位
    GIVER = "giver"  # who gave the task, or filed the case for a caller (交办人、代登记人)
    DISPATCHER = "dispatcher"  # 派单员
    SUPERVISOR = "supervisor"  # 督办员
    PLATFORM = "platform"  # the platform itself: a limit that ran out
    READER = "reader"  # somebody who has the number and the query code


class Fact(StrEnum):
    """What is true of a case beside its state: some actions need it, others are barred by it."""

    UNSIGNED = "unsigned"  # 没有人签收
    HAS_UNIT = "has_unit"  # 有承办单位
    DESIGNATED = "designated"  # 平台指定承办
    RETURNED_BEFORE = "returned_before"  # 退回过
    RETURN_OVER = "return_over"  # 过了退回期限
    NOT_EXTENDABLE = "not_extendable"  # 这类工单不能延期
    EXTENDED = "extended"  # 延期过
    EXTENSION_LATE = "extension_late"  # 过了申请延期的时间
    ASKED_MISSING = "asked_missing"  # 要求补充过
    REVIEWED = "reviewed"  # 先审后发
    PROMISE_OPEN = "promise_open"  # 有没兑现的承诺
    LETTER_OPEN = "letter_open"  # 督办单还没回复
    RATED = "rated"  # 评价过
    RATED_BADLY = "rated_badly"  # 差评
    REPAIR_PROLONGED = "repair_prolonged"  # 整改延长过
    REPAIRED = "repaired"  # 整改反馈过
    RATED_AGAIN = "rated_again"  # 整改后评价过
    APPEAL_OVER = "appeal_over"  # 过了差评申诉期限
    APPEALED_RATING = "appealed_rating"  # 差评申诉过
    REOPENED = "reopened"  # 重新办理过
    REOPEN_OVER = "reopen_over"  # 过了重新办理期限
    CONCLUDED = "concluded"  # 解释后办结的
    REFUSAL_APPEALED = "refusal_appealed"  # 对不予受理申诉过
    HIDDEN = "hidden"  # 保密: the office may ask who it is
    EXTENSION_WAITS = "extension_waits"  # 延期申请等人决定
    TRANSFER_WAITS = "transfer_waits"  # 转办等对方签收
    MISSING_WAITS = "missing_waits"  # 等企业补充
    DEFERRAL_WAITS = "deferral_waits"  # 挂账申请等人决定
    APPEAL_WAITS = "appeal_waits"  # 差评申诉等人决定
    IDENTITY_WAITS = "identity_waits"  # 查看身份的申请等人决定

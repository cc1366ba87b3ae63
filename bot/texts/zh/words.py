"""Names of states, types and roles, and how days and times are said."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

LANGUAGE = "zh"
STATE = {
    "unassigned": "待派单",
    "returned": "待裁定",
    "dispatched": "待签收",
    "handling": "办理中",
    "accepted": "已受理",
    "auditing": "答复待审",
    "deferred": "已挂账",
    "replied": "已答复",
    "closed": "已办结",
    "repairing": "差评整改",
    "refused": "不予受理",
    "merged": "已并案",
    "withdrawn": "已撤回",
}
TYPE = {
    "consultation": "咨询",
    "help": "求助",
    "complaint": "投诉",
    "report": "举报",
    "suggestion": "建议",
    "application": "办件",
    "task": "交办",
}
ROLE = {
    "firm": "企业",
    "official": "经办人",
    "head": "负责人",
    "supervisor": "督办员",
    "dispatcher": "派单员",
    "admin": "管理员",
    "platform": "平台",
}
CAPACITY = {
    "reporter": "提交人",
    "unit": "承办单位的经办人",
    "answerable": "承办人",
    "unit_head": "承办单位负责人",
    "receiver": "拟接收单位",
    "co_unit": "协办单位",
    "giver": "交办人",
    "dispatcher": "派单员",
    "supervisor": "督办员",
    "platform": "平台",
    "reader": "持查询码的人",
}
NAMING = {
    "named": "署名",
    "confidential": "保密（承办单位看不到您是谁）",
    "anonymous": "匿名（谁也看不到您是谁）",
}
ACTION = {
    "submit": "提交诉求",
    "assign": "交办",
    "register": "登记办件",
    "dispatch": "派单",
    "designate": "指定承办",
    "refuse": "不予受理",
    "appeal_refusal": "对不予受理申诉",
    "retype": "改类型",
    "merge": "并案",
    "sign": "签收",
    "count_signed": "到时未签视为签收",
    "appoint": "指定承办人",
    "hand_over": "交接",
    "send_back": "退回",
    "transfer": "转办",
    "take_over": "接收转办",
    "decline": "不接收转办",
    "invite_co": "请协办",
    "co_answer": "协办反馈",
    "contact": "联系企业",
    "ask_missing": "要求补充",
    "lapse": "逾期未补关闭",
    "correct": "补正告知",
    "accept": "受理",
    "supplement": "补充",
    "nudge": "催办",
    "urge": "限今天答复",
    "note": "内部备注",
    "ask_extension": "申请延期",
    "grant_extension": "同意延期",
    "refuse_extension": "不同意延期",
    "extend": "延期",
    "progress": "阶段答复",
    "reply": "答复",
    "submit_reply": "答复送审",
    "approve_reply": "审核通过后答复",
    "return_reply": "审核退回",
    "keep_promise": "兑现承诺",
    "close": "办结",
    "follow": "随并案答复办结",
    "separate": "解除并案",
    "conclude": "解释后办结",
    "withdraw": "撤回",
    "tell_solved": "回答是否解决",
    "confirm_promise": "确认承诺已做到",
    "deny_promise": "反映承诺没做到",
    "follow_up": "回访",
    "rate": "评价",
    "rate_badly": "差评",
    "prolong_repair": "复杂整改延长",
    "repair": "反馈整改",
    "rate_again": "整改后再评",
    "appeal_rating": "差评申诉",
    "uphold_appeal": "同意差评申诉",
    "reject_appeal": "不同意差评申诉",
    "reopen": "重新办理",
    "redirect": "换单位重新办理",
    "escalate": "仍不满意转督办",
    "ask_deferral": "申请挂账",
    "defer": "挂账",
    "refuse_deferral": "不同意挂账",
    "resume": "恢复办理",
    "recompute": "期限重算",
    "supervise": "督办",
    "answer_letter": "回复督办",
    "circulate": "通报",
    "talk": "约谈",
    "propose_account": "问责建议",
    "ask_identity": "申请查看身份",
    "show_identity": "同意查看身份",
    "refuse_identity": "不同意查看身份",
}
OUTCOME = {"done": "已经办到", "impossible": "依规定办不到", "later": "需要时间"}
FILE = {"photo": "照片", "document": "文件", "voice": "语音"}
NO_DATE = "日历公布后告诉您"
OFFICE = "营商环境办公室"
UNKNOWN = "没有写明"

_WEEKDAYS = "一二三四五六日"


def named(name: str, _name_en: str) -> str:
    """Return what an entry of the knowledge is called in this language."""
    return name


def day(value: date) -> str:
    """11 月 27 日（周五）."""
    return f"{value.month} 月 {value.day} 日（周{_WEEKDAYS[value.weekday()]}）"


def moment(value: datetime, timezone: ZoneInfo) -> str:
    """11 月 27 日（周五）17:30."""
    local = value.astimezone(timezone)
    return f"{day(local.date())}{local:%H:%M}"


def clock(value: datetime, timezone: ZoneInfo) -> str:
    """17:30."""
    return f"{value.astimezone(timezone):%H:%M}"


def listed(words: Iterable[str]) -> str:
    """甲、乙、丙."""
    return "、".join(words)


def working_days(number: int) -> str:
    """5 个工作日."""
    return f"{number} 个工作日"


def post(department: str, role: str) -> str:
    """市场监督管理局经办人."""
    return f"{department}{role}"

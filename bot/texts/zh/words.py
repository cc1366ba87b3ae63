"""Names of states, types and roles, and how days and times are said."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

LANGUAGE = "zh"
STATE = {
    "unassigned": "待派单",
    "dispatched": "待签收",
    "handling": "办理中",
    "accepted": "已受理",
    "replied": "已答复",
    "closed": "已办结",
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
    "dispatcher": "派单员",
    "supervisor": "督办员",
    "reader": "持查询码的人",
}
NAMING = {
    "named": "署名",
    "confidential": "保密（承办单位看不到您是谁）",
    "anonymous": "匿名（谁也看不到您是谁）",
}
ACTION = {
    "submit": "提交诉求",
    "dispatch": "派单",
    "register": "登记办件",
    "sign": "签收",
    "send_back": "退回",
    "accept": "受理",
    "correct": "补正告知",
    "contact": "联系企业",
    "supplement": "补充",
    "nudge": "催办",
    "reply": "答复",
    "close": "办结",
    "withdraw": "撤回",
    "rate": "评价",
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

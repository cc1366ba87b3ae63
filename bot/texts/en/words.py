"""Names of states, types and roles, and how days and times are said."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

LANGUAGE = "en"
STATE = {
    "unassigned": "to be dispatched",
    "dispatched": "to be signed for",
    "handling": "in progress",
    "accepted": "accepted",
    "replied": "replied",
    "closed": "closed",
    "withdrawn": "withdrawn",
}
TYPE = {
    "consultation": "Consultation",
    "help": "Request for help",
    "complaint": "Complaint",
    "report": "Report of a violation",
    "suggestion": "Suggestion",
    "application": "Application",
    "task": "Task",
}
ROLE = {
    "firm": "firm",
    "official": "official",
    "head": "head",
    "supervisor": "supervisor",
    "dispatcher": "dispatcher",
    "admin": "admin",
    "platform": "platform",
}
CAPACITY = {
    "reporter": "the person who submitted it",
    "unit": "the department's officials",
    "answerable": "the official in charge",
    "unit_head": "the department's head",
    "dispatcher": "dispatchers",
    "supervisor": "supervisors",
    "reader": "whoever has the query code",
}
NAMING = {
    "named": "Named",
    "confidential": "Confidential (the department does not see who you are)",
    "anonymous": "Anonymous (nobody sees who you are)",
}
# Said of a case: 'signed for' in its history, 'cannot be signed for', 'is signed for only by …'
ACTION = {
    "submit": "submitted",
    "dispatch": "dispatched",
    "register": "registered",
    "sign": "signed for",
    "send_back": "sent back",
    "accept": "accepted",
    "correct": "returned for correction",
    "contact": "discussed with the firm",
    "supplement": "added to",
    "nudge": "nudged",
    "reply": "replied to",
    "close": "closed",
    "withdraw": "withdrawn",
    "rate": "rated",
}
OUTCOME = {"done": "Done", "impossible": "Not possible under the rules", "later": "Needs time"}
FILE = {"photo": "photo", "document": "file", "voice": "voice message"}
NO_DATE = "Will be told once the calendar of working days is published"
OFFICE = "Business Environment Office"
UNKNOWN = "not stated"

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def named(name: str, name_en: str) -> str:
    """Return what an entry of the knowledge is called in this language: its Chinese name where it has no English one."""
    return name_en or name


def day(value: date) -> str:
    """Fri 27 Nov."""
    return f"{_WEEKDAYS[value.weekday()]} {value.day} {_MONTHS[value.month - 1]}"


def moment(value: datetime, timezone: ZoneInfo) -> str:
    """Fri 27 Nov, 17:30."""
    local = value.astimezone(timezone)
    return f"{day(local.date())}, {local:%H:%M}"


def clock(value: datetime, timezone: ZoneInfo) -> str:
    """17:30."""
    return f"{value.astimezone(timezone):%H:%M}"


def listed(words: Iterable[str]) -> str:
    """A, B and C."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def working_days(number: int) -> str:
    """1 working day, 5 working days."""
    return f"{number} working day" + ("" if number == 1 else "s")


def post(department: str, role: str) -> str:
    """official, 市场监督管理局."""
    return f"{role}, {department}" if department else role

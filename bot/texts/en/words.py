"""Names of states, types and roles, and how days and times are said."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

LANGUAGE = "en"
STATE = {
    "unassigned": "to be dispatched",
    "returned": "to be decided",
    "dispatched": "to be signed for",
    "handling": "in progress",
    "accepted": "accepted",
    "auditing": "reply to be approved",
    "deferred": "deferred",
    "replied": "replied",
    "closed": "closed",
    "repairing": "being put right",
    "refused": "refused",
    "merged": "merged",
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
    "receiver": "the department it is offered to",
    "co_unit": "the departments that help",
    "giver": "whoever gave the task",
    "dispatcher": "dispatchers",
    "supervisor": "supervisors",
    "platform": "the platform itself",
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
    "assign": "given as a task",
    "register": "registered",
    "dispatch": "dispatched",
    "designate": "designated",
    "refuse": "refused",
    "appeal_refusal": "appealed after refusal",
    "retype": "given another type",
    "merge": "merged",
    "sign": "signed for",
    "count_signed": "counted as signed for",
    "appoint": "given to an official",
    "hand_over": "handed over",
    "send_back": "sent back",
    "transfer": "offered for transfer",
    "take_over": "taken over",
    "decline": "declined",
    "invite_co": "shared with a helping department",
    "co_answer": "commented on by a helping department",
    "contact": "discussed with the firm",
    "ask_missing": "held until the firm sends what is missing",
    "lapse": "closed for want of what was missing",
    "correct": "returned for correction",
    "accept": "accepted",
    "supplement": "added to",
    "nudge": "nudged",
    "urge": "told to reply today",
    "note": "given a note",
    "ask_extension": "put forward for an extension",
    "grant_extension": "granted an extension",
    "refuse_extension": "refused an extension",
    "extend": "extended",
    "progress": "reported on",
    "reply": "replied to",
    "submit_reply": "given a reply to be approved",
    "approve_reply": "replied to after approval",
    "return_reply": "given its reply back to be changed",
    "keep_promise": "marked as promise kept",
    "close": "closed",
    "follow": "closed with the merged case",
    "separate": "handled by itself again",
    "conclude": "explained and closed",
    "withdraw": "withdrawn",
    "tell_solved": "said to be solved or not",
    "confirm_promise": "confirmed that a promise was kept",
    "deny_promise": "said that a promise was not kept",
    "follow_up": "followed up",
    "rate": "rated",
    "rate_badly": "rated badly",
    "prolong_repair": "given longer for a complex repair",
    "repair": "put right",
    "rate_again": "rated again",
    "appeal_rating": "appealed for its bad rating",
    "uphold_appeal": "cleared of its bad rating",
    "reject_appeal": "left with its bad rating",
    "reopen": "handled again",
    "redirect": "handled again by another department",
    "escalate": "put under supervision after a second complaint",
    "ask_deferral": "put forward for deferral",
    "defer": "deferred",
    "refuse_deferral": "refused a deferral",
    "resume": "resumed",
    "recompute": "given a new date",
    "supervise": "put under supervision",
    "answer_letter": "answered for under supervision",
    "circulate": "circulated",
    "talk": "brought to a talk",
    "propose_account": "proposed for accountability",
    "ask_identity": "put forward to see who the firm is",
    "show_identity": "opened to show who the firm is",
    "refuse_identity": "kept from showing who the firm is",
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

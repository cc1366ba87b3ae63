"""The tables, one file an idea."""

from storage.tables.cases import Attachment, Case, CaseEvent, CodeTry, Reporter
from storage.tables.delivery import Incoming, Outgoing
from storage.tables.knowledge import KnowledgeVersion, ReviewTold, Unanswered
from storage.tables.notices import Checklist, NoticeText, Receipt, Subscription
from storage.tables.people import Conversation, Invite, Person, Post
from storage.tables.timing import DeadlineRow, Reminder

__all__ = [
    "Attachment",
    "Case",
    "CaseEvent",
    "Checklist",
    "CodeTry",
    "Conversation",
    "DeadlineRow",
    "Incoming",
    "Invite",
    "KnowledgeVersion",
    "NoticeText",
    "Outgoing",
    "Person",
    "Post",
    "Receipt",
    "Reminder",
    "Reporter",
    "ReviewTold",
    "Subscription",
    "Unanswered",
]

"""The tables, one file an idea."""

from storage.tables.cases import Attachment, Case, CaseEvent, CodeTry, Reporter
from storage.tables.delivery import Incoming, Outgoing
from storage.tables.knowledge import KnowledgeVersion, Receipt, Unanswered
from storage.tables.people import Conversation, Invite, Person, Post
from storage.tables.timing import DeadlineRow, Reminder

__all__ = [
    "Attachment",
    "Case",
    "CaseEvent",
    "CodeTry",
    "Conversation",
    "DeadlineRow",
    "Incoming",
    "Invite",
    "KnowledgeVersion",
    "Outgoing",
    "Person",
    "Post",
    "Receipt",
    "Reminder",
    "Reporter",
    "Unanswered",
]

"""The tables, one file an idea."""

from storage.tables.cases import Attachment, Case, CaseEvent, CodeTry, Reporter
from storage.tables.casework import BoardCount, CaseView, CoUnit, FollowUp, Letter, Rating
from storage.tables.delivery import Incoming, Outgoing
from storage.tables.knowledge import KnowledgeVersion, Proposal, ReviewAnswer, ReviewTold, Unanswered, Usage
from storage.tables.notices import Checklist, NoticeText, Receipt, Subscription
from storage.tables.people import (
    Conversation,
    Invite,
    OfficeEvent,
    Pair,
    Person,
    Post,
    Profile,
    Renewal,
    Visit,
)
from storage.tables.publicity import Objection, Ranking
from storage.tables.timing import DeadlineRow, Reminder, Said

__all__ = [
    "Attachment",
    "BoardCount",
    "Case",
    "CaseEvent",
    "CaseView",
    "Checklist",
    "CoUnit",
    "CodeTry",
    "Conversation",
    "DeadlineRow",
    "FollowUp",
    "Incoming",
    "Invite",
    "KnowledgeVersion",
    "Letter",
    "NoticeText",
    "Objection",
    "OfficeEvent",
    "Outgoing",
    "Pair",
    "Person",
    "Post",
    "Profile",
    "Proposal",
    "Ranking",
    "Rating",
    "Receipt",
    "Reminder",
    "Renewal",
    "Reporter",
    "ReviewAnswer",
    "ReviewTold",
    "Said",
    "Subscription",
    "Unanswered",
    "Usage",
    "Visit",
]

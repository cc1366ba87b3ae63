"""Which limit of the rules belongs to which case type (工单类型): one table, so that no other place knows."""

from knowledge.limits import Limit
from knowledge.rules import Rules
from storage.words import CaseType

_KEYS = {
    CaseType.CONSULTATION: "consult_manual",
    CaseType.HELP: "help",
    CaseType.COMPLAINT: "complaint",
    CaseType.REPORT: "report",
    CaseType.SUGGESTION: "suggest",
    CaseType.APPLICATION: "application",
    CaseType.TASK: "task",
}


def reply_limit(rules: Rules, case_type: CaseType) -> Limit:
    """Within which time this type is answered (答复时限), from dispatch."""
    limit: Limit = getattr(rules.reply, _KEYS[case_type])
    return limit


def extension_limit(rules: Rules, case_type: CaseType) -> Limit | None:
    """By how much its answer may be put off (延期), or None when it may not."""
    limit: Limit | None = getattr(rules.ext, _KEYS[case_type])
    return limit

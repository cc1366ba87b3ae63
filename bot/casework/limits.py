"""Which limit of the rules belongs to which case type (工单类型): one table, so that no other place knows."""

import math
from datetime import date, timedelta

from knowledge.limits import Limit
from knowledge.rules import Rules
from storage.tables import Case
from storage.words import CaseType, Solved

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


def reply_limit_of(rules: Rules, case: Case) -> Limit:
    """Within which time this case is answered; handled once more it is a part of that (重办), with a floor. Process rules 30."""
    limit = reply_limit(rules, case.type)
    if not case.round or limit.unit is not rules.redo_min.unit:
        return limit
    amount = max(math.ceil(limit.amount * rules.redo_ratio), rules.redo_min.amount)
    return limit.model_copy(update={"amount": min(amount, limit.amount)})


def reopen_end(rules: Rules, case: Case) -> date | None:
    """The last whole day on which a case can be reopened that the firm calls unsolved. Process rules 31."""
    if case.closed_at is None or case.reply is None or case.solved not in (Solved.NO, Solved.PARTLY):
        return None
    return (case.closed_at + timedelta(days=rules.reopen_window.amount - 1)).date()

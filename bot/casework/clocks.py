"""The clocks of a case: what each counts, which actions start and end it, who is reminded, what the platform does at the end.

The second half of the lifecycle's table; the limits are the office's own (rules.yaml), each with its source there.
"""

from collections.abc import Mapping, Set
from datetime import date
from typing import Any

from bot.casework.actions import Action
from bot.casework.clock_row import Clock, Rings, Until
from bot.casework.limits import reopen_end, reply_limit_of
from bot.casework.reminding import StepKind
from knowledge.limits import Limit
from knowledge.rules import Rules
from storage.tables import Case

A = Action
ENDINGS = frozenset({A.WITHDRAW, A.MERGE, A.REFUSE, A.LAPSE, A.CONCLUDE})


def _clock(kind: str, until: Until, starts: Set[Action], ends: Set[Action], **more: Any) -> Clock:
    return Clock(kind, until, frozenset(starts), frozenset(ends) | ENDINGS, **more)


def _day_of(said: Mapping[str, Any], name: str) -> date | None:
    return date.fromisoformat(said[name]) if said.get(name) else None


def _to_dispatch(rules: Rules, case: Case) -> Limit | None:
    """A new case is reviewed and dispatched in one go (受理审核); one that is handled again was accepted before."""
    if case.department_id:
        return None
    return rules.dispatch if case.round else rules.accept_review


_GIVEN = {A.SUBMIT, A.ASSIGN, A.DISPATCH, A.DESIGNATE, A.REOPEN}
_MOVED = frozenset({A.SEND_BACK, A.DECLINE})
_TAKEN = frozenset({A.SIGN, A.TRANSFER, A.TAKE_OVER, A.APPOINT, A.CONTACT, A.PROGRESS})  # somebody is in charge by name
_OVER = frozenset({A.CLOSE, A.FOLLOW, A.CONCLUDE, A.REPAIR, A.UPHOLD_APPEAL})
_ANEW = frozenset({A.REOPEN, A.REDIRECT, A.ESCALATE})
SIGN, ACCEPT, REPLY, LETTER, FOLLOW_UP = "sign", "accept", "reply", "letter", "follow_up"

CLOCKS: tuple[Clock, ...] = (
    _clock(
        SIGN,
        lambda rules, case, said: rules.sign,
        _GIVEN,
        _MOVED | _TAKEN | {A.REPLY, A.SUBMIT_REPLY},
        up_to=StepKind.OVERDUE,
        then=A.COUNT_SIGNED,
    ),
    _clock(
        "return",
        lambda rules, case, said: rules.return_window,
        {A.SIGN, A.COUNT_SIGNED},
        _MOVED | {A.TRANSFER, A.REPLY, A.SUBMIT_REPLY},
        rings=Rings.NOBODY,
        again=False,
    ),
    _clock(
        "contact",
        lambda rules, case, said: rules.first_contact,
        {A.SIGN, A.COUNT_SIGNED, A.TRANSFER},
        _MOVED | {A.CONTACT, A.PROGRESS, A.ASK_MISSING, A.REPLY, A.SUBMIT_REPLY},
        rings=Rings.NOBODY,
        again=False,
    ),
    _clock(
        ACCEPT,
        lambda rules, case, said: rules.correction,
        {A.REGISTER},
        {A.CORRECT, A.ACCEPT, A.REPLY},
        up_to=StepKind.DUE,
    ),
    _clock(
        REPLY,
        lambda rules, case, said: _day_of(said, "due_on") or reply_limit_of(rules, case),
        _GIVEN | {A.REGISTER},
        {A.REPLY, A.SUBMIT_REPLY},
        again=False,
        once=True,
    ),
    _clock(
        "dispatch",
        lambda rules, case, said: _to_dispatch(rules, case),
        {A.SUBMIT, A.REDIRECT},
        {A.DISPATCH},
        rings=Rings.OFFICE,
    ),
    _clock(
        "arbitrate",
        lambda rules, case, said: rules.arbitrate,
        _MOVED | {A.APPEAL_REFUSAL, A.ESCALATE, A.SEPARATE},
        {A.DESIGNATE},
        rings=Rings.OFFICE,
    ),
    _clock(
        "audit",
        lambda rules, case, said: rules.reply_audit,
        {A.SUBMIT_REPLY},
        {A.APPROVE_REPLY, A.RETURN_REPLY},
        rings=Rings.SUPERVISOR,
    ),
    _clock(
        "missing",
        lambda rules, case, said: rules.supplement_wait,
        {A.ASK_MISSING},
        _MOVED | {A.SUPPLEMENT, A.REPLY, A.SUBMIT_REPLY, A.DISPATCH},
        rings=Rings.FIRM,
        then=A.LAPSE,
        pauses=True,
        pause_why="等企业补充材料",
    ),
    _clock(
        "defer",
        lambda rules, case, said: case.deferred_until,
        {A.DEFER},
        {A.RESUME},
        rings=Rings.NOBODY,
        then=A.RESUME,
        pauses=True,
        pause_why="已挂账",
    ),
    _clock(
        "progress",
        lambda rules, case, said: rules.defer_progress if case.deferred_until else None,
        {A.DEFER, A.PROGRESS},
        {A.RESUME},
        up_to=StepKind.OVERDUE,
    ),
    _clock(
        LETTER,
        lambda rules, case, said: rules.sup.answer,
        {A.SUPERVISE},
        {A.ANSWER_LETTER},
        up_to=StepKind.SUPERVISE,
    ),
    _clock(
        "account",
        lambda rules, case, said: rules.sup.account,
        {A.TALK},
        {A.REPLY, A.SUBMIT_REPLY, A.DEFER, A.REPAIR, A.UPHOLD_APPEAL},
        rings=Rings.NOBODY,
        then=A.PROPOSE_ACCOUNT,
    ),
    _clock(  # said once, and once more so many days after it was said (`bot.casework.following_up`)
        FOLLOW_UP,
        lambda rules, case, said: rules.follow_up,
        {A.REPLY, A.APPROVE_REPLY, A.FOLLOW, A.CLOSE, A.REPAIR, A.UPHOLD_APPEAL},
        _ANEW | {A.RATE_BADLY},  # asked again when it is put right
        rings=Rings.FIRM,
        once=True,
    ),
    _clock(
        "repair_contact",
        lambda rules, case, said: rules.neg_contact,
        {A.RATE_BADLY},
        {A.CONTACT, A.PROGRESS, A.REPAIR, A.UPHOLD_APPEAL},
        up_to=StepKind.OVERDUE,
    ),
    _clock(
        "repair",
        lambda rules, case, said: rules.neg_fix_complex if said.get("complex") else rules.neg_fix,
        {A.RATE_BADLY, A.PROLONG_REPAIR},
        {A.REPAIR, A.UPHOLD_APPEAL},
    ),
    _clock(
        "pause",
        lambda rules, case, said: rules.pause_max,
        {A.CORRECT},
        {A.ACCEPT, A.REPLY, A.SUBMIT_REPLY},
        rings=Rings.SUPERVISOR,
        up_to=StepKind.DUE,
    ),
    _clock(
        "rating_appeal",
        lambda rules, case, said: rules.neg_appeal,
        {A.RATE_BADLY},
        {A.APPEAL_RATING, A.REPAIR},
        rings=Rings.NOBODY,
    ),
    _clock(
        "ruling",
        lambda rules, case, said: rules.neg_appeal_ruling,
        {A.APPEAL_RATING},
        {A.UPHOLD_APPEAL, A.REJECT_APPEAL},
        rings=Rings.SUPERVISOR,
    ),
    _clock(
        "retaliation_30",
        lambda rules, case, said: rules.retaliation_check[0],
        _OVER,
        _ANEW,
        rings=Rings.FIRM,
        again=False,
    ),
    _clock(
        "retaliation_90",
        lambda rules, case, said: rules.retaliation_check[-1],
        _OVER,
        _ANEW,
        rings=Rings.FIRM,
        again=False,
    ),
    _clock(
        "reopen_end",
        lambda rules, case, said: reopen_end(rules, case),
        {A.TELL_SOLVED, A.CLOSE, A.FOLLOW},
        _ANEW | {A.TELL_SOLVED},
        rings=Rings.FIRM,
        once=True,
        days_before=3,
    ),
)
BY_KIND: Mapping[str, Clock] = {clock.kind: clock for clock in CLOCKS}
# One for each demand that is answered 'by that day': started by the answer, ended when it is kept.
PROMISE = Clock(
    "promise",
    lambda rules, case, said: None,
    frozenset(),
    _ANEW | ENDINGS,
    up_to=StepKind.SUPERVISE,
    once=True,
    asks_after=True,
)


def clock_of(kind: str) -> Clock:
    """Return the clock of a stored deadline."""
    return PROMISE if kind.startswith("promise") else BY_KIND[kind]

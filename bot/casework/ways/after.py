"""What follows an answer: rating, repair, reopening; and the office's supervision (督办)."""

from bot.casework.actions import Action, Capacity, Fact
from bot.casework.ways.row import ALIVE, DONE, FROM_FIRMS, IN_CHARGE, OFFICE, way
from storage.words import Ask, State

A, C, F, S = Action, Capacity, Fact, State

AFTERWARDS = (
    way(A.TELL_SOLVED, DONE | {S.REPAIRING}, {C.REPORTER}, None, ()),
    way(A.CONFIRM_PROMISE, DONE | {S.REPAIRING}, {C.REPORTER}, None, {C.ANSWERABLE}),
    way(A.DENY_PROMISE, DONE | {S.REPAIRING}, {C.REPORTER}, None, {C.ANSWERABLE, C.UNIT_HEAD}),
    way(A.FOLLOW_UP, DONE | {S.REPAIRING}, {C.SUPERVISOR, C.PLATFORM}, None, ()),
    way(A.RATE, DONE, {C.REPORTER}, None, {C.ANSWERABLE}, needs={F.HAS_UNIT}, bars={F.RATED}),
    way(
        A.RATE_BADLY,
        DONE,
        {C.REPORTER},
        S.REPAIRING,
        {C.ANSWERABLE, C.UNIT_HEAD},
        needs={F.HAS_UNIT},
        bars={F.RATED},
    ),
    way(A.REPAIR, {S.REPAIRING}, IN_CHARGE, S.CLOSED, {C.REPORTER}),
    way(
        A.PROLONG_REPAIR,
        {S.REPAIRING},
        {C.UNIT_HEAD},
        None,
        {C.REPORTER, C.ANSWERABLE},
        bars={F.REPAIR_PROLONGED},
    ),
    way(
        A.RATE_AGAIN,
        {S.CLOSED},
        {C.REPORTER},
        None,
        {C.ANSWERABLE, C.SUPERVISOR},
        needs={F.REPAIRED},
        bars={F.RATED_AGAIN},
    ),
    way(
        A.APPEAL_RATING,
        {S.REPAIRING},
        IN_CHARGE,
        None,
        {C.SUPERVISOR},
        bars={F.APPEAL_WAITS, F.APPEALED_RATING, F.APPEAL_OVER},
        asks=Ask.APPEAL,
    ),
    way(
        A.UPHOLD_APPEAL,
        {S.REPAIRING, S.CLOSED},
        {C.SUPERVISOR},
        S.CLOSED,
        {C.ANSWERABLE, C.REPORTER},
        needs={F.APPEAL_WAITS},
        settles=Ask.APPEAL,
    ),
    way(
        A.REJECT_APPEAL,
        {S.REPAIRING, S.CLOSED},
        {C.SUPERVISOR},
        None,
        {C.ANSWERABLE},
        needs={F.APPEAL_WAITS},
        settles=Ask.APPEAL,
    ),
    way(
        A.REOPEN,
        DONE,
        {C.REPORTER},
        S.DISPATCHED,
        {C.UNIT, C.UNIT_HEAD},
        types=FROM_FIRMS,
        needs={F.HAS_UNIT},
        bars={F.REOPENED, F.REOPEN_OVER, F.CONCLUDED},
    ),
    way(
        A.REDIRECT,
        DONE,
        {C.REPORTER},
        S.UNASSIGNED,
        {C.DISPATCHER},
        types=FROM_FIRMS,
        bars={F.REOPENED, F.REOPEN_OVER, F.CONCLUDED},
    ),
    way(
        A.ESCALATE,
        DONE,
        {C.REPORTER},
        S.RETURNED,
        {C.SUPERVISOR, C.UNIT_HEAD},
        types=FROM_FIRMS,
        needs={F.REOPENED},
        bars={F.REOPEN_OVER, F.CONCLUDED},
    ),
    way(A.CONCLUDE, {S.RETURNED}, OFFICE, S.CLOSED, {C.REPORTER}, needs={F.REOPENED}),
)

SUPERVISION = (
    way(
        A.SUPERVISE,
        ALIVE | {S.CLOSED},  # still bad after the repair: by then it is closed
        {C.SUPERVISOR, C.PLATFORM},
        None,
        {C.ANSWERABLE, C.UNIT_HEAD},
        needs={F.HAS_UNIT},
    ),
    way(A.ANSWER_LETTER, ALIVE | {S.CLOSED}, IN_CHARGE, None, {C.SUPERVISOR}, needs={F.LETTER_OPEN}),
    way(A.CIRCULATE, ALIVE, {C.SUPERVISOR, C.PLATFORM}, None, {C.UNIT_HEAD}, needs={F.HAS_UNIT}),
    way(A.TALK, ALIVE, {C.SUPERVISOR, C.PLATFORM}, None, {C.UNIT_HEAD}, needs={F.HAS_UNIT}),
    way(A.PROPOSE_ACCOUNT, ALIVE, {C.SUPERVISOR, C.PLATFORM}, None, {C.SUPERVISOR}, needs={F.HAS_UNIT}),
    way(
        A.ASK_IDENTITY,
        ALIVE,
        {C.SUPERVISOR},
        None,
        {C.SUPERVISOR},
        needs={F.HIDDEN},
        bars={F.IDENTITY_WAITS},
        asks=Ask.IDENTITY,
    ),
    way(A.SHOW_IDENTITY, ALIVE, OFFICE, None, (), needs={F.IDENTITY_WAITS}, settles=Ask.IDENTITY),
    way(A.REFUSE_IDENTITY, ALIVE, OFFICE, None, (), needs={F.IDENTITY_WAITS}, settles=Ask.IDENTITY),
)

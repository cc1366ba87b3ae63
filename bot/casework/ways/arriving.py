"""How a case finds its unit: accepted or refused, dispatched, designated, and first-contact responsibility (首接负责)."""

from bot.casework.actions import Action, Capacity, Fact
from bot.casework.ways.row import ALIVE, ANY_OF_UNIT, FROM_FIRMS, IN_CHARGE, IN_WORK, NOT_APPLICATIONS, OFFICE, way
from storage.words import Ask, State

A, C, F, S = Action, Capacity, Fact, State

ARRIVAL = (
    way(A.DISPATCH, {S.UNASSIGNED, S.DISPATCHED}, OFFICE, S.DISPATCHED, {C.UNIT, C.REPORTER}),
    way(A.DESIGNATE, {S.RETURNED}, OFFICE, S.DISPATCHED, {C.UNIT, C.REPORTER}),
    way(A.REFUSE, {S.UNASSIGNED, S.RETURNED}, OFFICE, S.REFUSED, {C.REPORTER}, types=FROM_FIRMS, bars={F.REOPENED}),
    way(A.APPEAL_REFUSAL, {S.REFUSED}, {C.REPORTER}, S.RETURNED, {C.SUPERVISOR}, bars={F.REFUSAL_APPEALED}),
    way(A.RETYPE, {S.UNASSIGNED, S.RETURNED, S.DISPATCHED}, OFFICE, None, {C.REPORTER}, types=FROM_FIRMS),
    way(
        A.MERGE,
        {S.UNASSIGNED, S.RETURNED, S.DISPATCHED, S.HANDLING},
        OFFICE,
        S.MERGED,
        {C.REPORTER, C.ANSWERABLE},
        types=FROM_FIRMS,
    ),
)

FIRST_CONTACT = (
    way(
        A.SIGN,
        {S.DISPATCHED, S.HANDLING},
        {C.UNIT, C.UNIT_HEAD},
        S.HANDLING,
        {C.REPORTER, C.GIVER},
        needs={F.UNSIGNED},
    ),
    way(A.COUNT_SIGNED, {S.DISPATCHED}, {C.PLATFORM}, S.HANDLING, {C.REPORTER}),
    way(
        A.SEND_BACK,
        {S.DISPATCHED, S.HANDLING},
        ANY_OF_UNIT,
        S.RETURNED,
        {C.REPORTER, C.DISPATCHER},
        bars={F.DESIGNATED, F.RETURNED_BEFORE, F.RETURN_OVER},
        types=NOT_APPLICATIONS,
    ),
    way(
        A.TRANSFER,
        {S.DISPATCHED, S.HANDLING},
        ANY_OF_UNIT,
        S.HANDLING,
        {C.RECEIVER, C.REPORTER},
        bars={F.DESIGNATED, F.TRANSFER_WAITS},
        asks=Ask.TRANSFER,
        types=NOT_APPLICATIONS,
    ),
    way(
        A.TAKE_OVER,
        {S.HANDLING},
        {C.RECEIVER},
        S.HANDLING,
        {C.REPORTER, C.ANSWERABLE},
        needs={F.TRANSFER_WAITS},
        settles=Ask.TRANSFER,
    ),
    way(
        A.DECLINE,
        {S.HANDLING},
        {C.RECEIVER},
        S.RETURNED,
        {C.REPORTER, C.ANSWERABLE, C.DISPATCHER},
        needs={F.TRANSFER_WAITS},
        settles=Ask.TRANSFER,
    ),
    way(A.APPOINT, IN_WORK | {S.DEFERRED, S.REPAIRING}, {C.UNIT_HEAD}, None, {C.ANSWERABLE}),
    way(A.HAND_OVER, ALIVE | {S.CLOSED}, {C.PLATFORM}, None, {C.ANSWERABLE}),
    way(A.INVITE_CO, {S.DISPATCHED} | IN_WORK, OFFICE | IN_CHARGE, None, {C.CO_UNIT, C.REPORTER}),
    way(A.CO_ANSWER, {S.DISPATCHED, S.DEFERRED} | IN_WORK, {C.CO_UNIT}, None, {C.ANSWERABLE}),
)

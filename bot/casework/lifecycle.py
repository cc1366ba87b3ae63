"""The life of a case (工单) as one table: who may do what in which state, where it leads, and who is told.

Nothing else says what is allowed: handlers, buttons, the drawing and the access matrix in the docs are made from it.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.casework.errors import NotAllowed
from storage.words import CaseType, State


class Action(StrEnum):
    """What can be done to a case; the word is stored in its story."""

    SUBMIT = "submit"  # 提交
    DISPATCH = "dispatch"  # 派单
    REGISTER = "register"  # 登记办件
    SIGN = "sign"  # 签收
    SEND_BACK = "send_back"  # 退回
    CONTACT = "contact"  # 联系企业
    CORRECT = "correct"  # 补正告知
    ACCEPT = "accept"  # 受理
    SUPPLEMENT = "supplement"  # 补充
    NUDGE = "nudge"  # 催办
    REPLY = "reply"  # 答复
    CLOSE = "close"  # 办结
    WITHDRAW = "withdraw"  # 撤回
    RATE = "rate"  # 评价


class Capacity(StrEnum):
    """What somebody is to a particular case."""

    REPORTER = "reporter"  # 提交人
    UNIT = "unit"  # an official of the responsible department (承办单位)
    ANSWERABLE = "answerable"  # 承办人: the one who signed for it
    UNIT_HEAD = "unit_head"  # 承办单位负责人
    DISPATCHER = "dispatcher"  # 派单员
    SUPERVISOR = "supervisor"  # 督办
    READER = "reader"  # somebody who has the number and the query code


C, S = Capacity, State
IN_WORK = frozenset({S.HANDLING, S.ACCEPTED})
OPEN = frozenset({S.UNASSIGNED, S.DISPATCHED}) | IN_WORK
OFFICE = frozenset({C.DISPATCHER, C.SUPERVISOR})
IN_CHARGE = frozenset({C.ANSWERABLE, C.UNIT_HEAD})
EVERY_TYPE = frozenset(CaseType)


@dataclass(frozen=True, slots=True)
class Way:
    """One row of the table; `to` is None where the state stays, `types` are the cases that have this action at all."""

    action: Action
    when: frozenset[State]
    who: frozenset[Capacity]
    to: State | None
    told: frozenset[Capacity]
    types: frozenset[CaseType]


def _way(
    action: Action,
    when: set[State] | frozenset[State],
    who: set[Capacity] | frozenset[Capacity],
    to: State | None,
    told: set[Capacity] | frozenset[Capacity],
    types: set[CaseType] | frozenset[CaseType] = EVERY_TYPE,
) -> Way:
    return Way(action, frozenset(when), frozenset(who), to, frozenset(told), frozenset(types))


TABLE: tuple[Way, ...] = (
    _way(Action.DISPATCH, {S.UNASSIGNED, S.DISPATCHED}, OFFICE, S.DISPATCHED, {C.UNIT, C.REPORTER}),
    _way(Action.SIGN, {S.DISPATCHED}, {C.UNIT, C.UNIT_HEAD}, S.HANDLING, {C.REPORTER}),
    _way(Action.SEND_BACK, {S.DISPATCHED}, {C.UNIT, C.UNIT_HEAD}, S.UNASSIGNED, {C.REPORTER, C.DISPATCHER}),
    _way(Action.ACCEPT, {S.HANDLING}, IN_CHARGE, S.ACCEPTED, {C.REPORTER, C.ANSWERABLE}, {CaseType.APPLICATION}),
    _way(Action.CORRECT, {S.HANDLING}, IN_CHARGE, None, {C.REPORTER, C.ANSWERABLE}, {CaseType.APPLICATION}),
    _way(Action.CONTACT, IN_WORK, IN_CHARGE, None, {C.REPORTER}),
    _way(Action.SUPPLEMENT, OPEN, {C.REPORTER}, None, {C.ANSWERABLE}),
    _way(Action.NUDGE, OPEN, {C.REPORTER}, None, {C.ANSWERABLE}),
    _way(Action.REPLY, IN_WORK, IN_CHARGE, S.REPLIED, {C.REPORTER}),
    _way(Action.CLOSE, {S.REPLIED}, IN_CHARGE, S.CLOSED, {C.REPORTER}),
    _way(Action.WITHDRAW, OPEN, {C.REPORTER}, S.WITHDRAWN, {C.ANSWERABLE}),
    _way(Action.RATE, {S.REPLIED, S.CLOSED}, {C.REPORTER}, None, {C.ANSWERABLE}),
)
_BY_ACTION = {way.action: way for way in TABLE}


def way(action: Action) -> Way:
    """Return the row of an action."""
    return _BY_ACTION[action]


def allowed(kind: CaseType, state: State, capacities: frozenset[Capacity]) -> tuple[Action, ...]:
    """Return what somebody with these capacities may do now, in the table's order: their buttons."""
    return tuple(row.action for row in TABLE if _fits(row, kind, state) and row.who & capacities)


def after(number: str, kind: CaseType, state: State, action: Action, capacities: frozenset[Capacity]) -> State:
    """Return the state that the action leads to; raises `NotAllowed`, which knows who may and in which states."""
    row = _BY_ACTION[action]
    fits = _fits(row, kind, state)
    if not fits or not row.who & capacities:
        raise NotAllowed(number, state=state, action=action, who_may=row.who, wrong_state=not fits)
    return row.to or state


def _fits(row: Way, kind: CaseType, state: State) -> bool:
    return kind in row.types and state in row.when

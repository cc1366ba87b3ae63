"""Whose turn it is (轮到谁): one answer for every case at every moment, so that nobody can say it was somebody else's."""

from collections.abc import Mapping
from enum import StrEnum

from storage.tables import Case
from storage.words import Ask, State


class Turn(StrEnum):
    """Who has to do what next."""

    OFFICE_DISPATCHES = "office_dispatches"  # 平台派单
    OFFICE_DECIDES = "office_decides"  # 平台裁定
    OFFICE_REVIEWS = "office_reviews"  # 平台审核答复
    UNIT_SIGNS = "unit_signs"  # 承办单位签收
    UNIT_ANSWERS = "unit_answers"  # 承办单位答复
    UNIT_CLOSES = "unit_closes"  # 承办单位办结
    UNIT_REPAIRS = "unit_repairs"  # 承办单位整改
    UNIT_WAITS_FOR_OTHER = "unit_waits"  # 转办等对方签收: the first stays answerable
    FIRM_SUPPLEMENTS = "firm_supplements"  # 企业补充
    DEFERRED = "deferred"  # 挂账到期
    MERGED = "merged"  # 随并案答复
    NOBODY = "nobody"  # 已经结束


_BY_STATE: Mapping[State, Turn] = {
    State.UNASSIGNED: Turn.OFFICE_DISPATCHES,
    State.RETURNED: Turn.OFFICE_DECIDES,
    State.DISPATCHED: Turn.UNIT_SIGNS,
    State.HANDLING: Turn.UNIT_ANSWERS,
    State.ACCEPTED: Turn.UNIT_ANSWERS,
    State.AUDITING: Turn.OFFICE_REVIEWS,
    State.DEFERRED: Turn.DEFERRED,
    State.REPLIED: Turn.UNIT_CLOSES,
    State.REPAIRING: Turn.UNIT_REPAIRS,
    State.MERGED: Turn.MERGED,
    State.CLOSED: Turn.NOBODY,
    State.REFUSED: Turn.NOBODY,
    State.WITHDRAWN: Turn.NOBODY,
}


def turn(case: Case) -> Turn:
    """Return whose turn it is now."""
    if Ask.MISSING in case.asks:
        return Turn.FIRM_SUPPLEMENTS
    if Ask.TRANSFER in case.asks:
        return Turn.UNIT_WAITS_FOR_OTHER
    return _BY_STATE[case.state]

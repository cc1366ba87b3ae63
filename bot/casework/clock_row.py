"""One row of the table of clocks (bot/casework/clocks.py)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from bot.casework.actions import Action
from bot.casework.reminding import StepKind
from knowledge.limits import Limit
from knowledge.rules import Rules
from storage.tables import Case


class Rings(StrEnum):
    """Who is reminded of a clock."""

    LADDER = "ladder"  # whom the rules name for each rung
    OFFICE = "office"  # the dispatchers: today, and when it is missed
    SUPERVISOR = "supervisor"  # the supervisors, likewise
    FIRM = "firm"  # the reporter, once
    NOBODY = "nobody"


Until = Callable[[Rules, Case, Mapping[str, Any]], Limit | date | None]


@dataclass(frozen=True)
class Clock:
    """`until` says how long, or until which day; `then` is what the platform does when it has run out."""

    kind: str
    until: Until
    starts: frozenset[Action]
    ends: frozenset[Action]
    rings: Rings = Rings.LADDER
    up_to: StepKind = StepKind.TALK
    then: Action | None = None
    pauses: bool = False  # the time of the reply does not count meanwhile (暂停计时)
    again: bool = True  # a second start begins it anew; False: a hop never restarts it
    once: bool = False  # what was said is not said again when it begins anew
    asks_after: bool = False  # the firm is asked on the working day after
    days_before: int = 0  # the firm is reminded so many days before
    pause_why: str = field(default="")

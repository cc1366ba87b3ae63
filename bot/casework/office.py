"""What casework needs to know of the office: its rules, its calendar, its departments."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.casework.calendar import WorkCalendar
from knowledge.rules import Rules

_CHANCE = random.SystemRandom()


@dataclass(frozen=True)
class Office:
    """One version of the office's rules; a new knowledge version makes a new one."""

    rules: Rules
    calendar: WorkCalendar
    departments: Mapping[str, str]  # id -> name
    chance: random.Random = _CHANCE
    tiers: Mapping[str, str] = field(default_factory=dict)  # id -> units that are compared with each other

    @property
    def timezone(self) -> ZoneInfo:
        """The zone of deadlines, quiet hours and everything shown."""
        return self.calendar.timezone

    def tier(self, department_id: str) -> str:
        """With which units this one is compared (同类单位); empty where nothing is written."""
        return self.tiers.get(department_id, "")

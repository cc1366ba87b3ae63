"""One action on its way: the case, who does it and what was said; and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.casework.actions import Action, Capacity
from bot.casework.audience import Recipient
from bot.casework.office import Office
from storage.speakers import Speaker
from storage.tables import Case, CaseEvent, DeadlineRow
from storage.work import UnitOfWork


@dataclass(slots=True)
class Doing:
    """What an effect works on. It may add to `said`, which goes into the story, and to `then`: what the platform does next."""

    work: UnitOfWork
    office: Office
    case: Case
    action: Action
    speaker: Speaker | None  # None: the platform itself
    capacities: frozenset[Capacity]
    said: dict[str, Any]
    clocks: Mapping[str, DeadlineRow]
    then: list[tuple[Case, Action, dict[str, Any]]] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        """The moment of the transaction."""
        return self.work.now

    @property
    def actor_id(self) -> int | None:
        """Who does it, by their id; never a reporter's."""
        hidden = self.speaker is None or Capacity.REPORTER in self.capacities
        return None if hidden or self.speaker is None else self.speaker.id


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to a case, who is told of it, and what the platform did because of it."""

    case: Case
    event: CaseEvent
    told: list[Recipient]
    due: Mapping[str, datetime] = field(default_factory=dict)  # its deadlines, as they stand after it
    then: tuple["Change", ...] = ()

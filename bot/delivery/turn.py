"""One update being handled: who speaks, when, and the unit of work that takes what comes of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from storage.speakers import Speaker
from storage.work import UnitOfWork


@dataclass(slots=True)
class Turn:
    """What a handler is given; `speaker` is None for an update that comes from nobody in a private chat."""

    update: dict[str, Any]
    work: UnitOfWork
    now: datetime
    speaker: Speaker | None
    problem: Exception | None = None  # what a handler raised


class Chat(Protocol):
    """What delivery asks of the floor above."""

    def speaker_of(self, update: dict[str, Any]) -> Speaker | None:
        """Return who speaks, as the update itself tells it."""
        ...

    async def process(self, turn: Turn) -> None:
        """Handle the update; raises again whatever a handler raised."""
        ...

    async def refuse(self, turn: Turn, refusal: Exception) -> bool:
        """Tell the refusal; False when this exception is none, but a fault."""
        ...

    def apologise(self, turn: Turn, reference: str) -> None:
        """Tell that it did not work, with the reference for the admin."""
        ...

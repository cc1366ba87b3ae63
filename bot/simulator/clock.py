"""The time inside the simulated world. Nothing else in the simulator reads a clock."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Whoever knows what time it is: aware, UTC."""

    def now(self) -> datetime: ...


class MovableClock:
    """A clock that runs on from `start` (now, when None) and can be moved, forward or back."""

    def __init__(self, start: datetime | None = None) -> None:
        self.listeners: list[Callable[[], None]] = []
        self._start = start.astimezone(UTC) if start else datetime.fromtimestamp(time.time(), UTC)
        self._started = time.monotonic()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=time.monotonic() - self._started)

    def move_to(self, at: datetime) -> None:
        """Go on from `at`; whoever waits for a moment is told through `listeners`."""
        self._start = at.astimezone(UTC)
        self._started = time.monotonic()
        for listener in list(self.listeners):
            listener()

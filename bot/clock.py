"""The one place where the product reads the time; everywhere else it is an argument."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Says what time it is: aware, UTC."""

    def now(self) -> datetime:
        """Return this moment."""
        ...


class WallClock:
    """The machine's own clock; whoever moves it moves the product."""

    def now(self) -> datetime:
        """Return this moment."""
        return datetime.fromtimestamp(time.time(), UTC)

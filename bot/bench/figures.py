"""What was measured, and the figures drawn from it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from bot.bench.crowd import Round

NONE = float("nan")


def percentile(rising: Sequence[float], share: int) -> float:
    """Return the value that `share` percent of a rising sequence do not pass; nan of nothing."""
    return rising[min(len(rising) - 1, share * len(rising) // 100)] if rising else NONE


@dataclass
class Figures:
    """One bot doing one kind of work; seconds."""

    at_once: list[Round] = field(default_factory=list)
    paced: list[Round] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)  # an update, one value a round at once

    @property
    def a_second(self) -> float:
        """Updates a second, the median of the rounds."""
        return median(each.a_second for each in self.at_once)

    def wait_at_once(self, share: int) -> float:
        """Return a percentile of the waits when everybody writes at once, the median of the rounds."""
        return median(percentile(each.waits, share) for each in self.at_once)

    def wait_paced(self, share: int) -> float:
        """Return a percentile of the waits at a steady pace, the median of the rounds."""
        return median(percentile(each.waits, share) for each in self.paced)

    @property
    def processor_time(self) -> float:
        """Processor seconds an update; nan where the system does not tell."""
        return median(self.processor) if self.processor else NONE

    @property
    def unanswered(self) -> int:
        """How many updates got no answer in all rounds."""
        return sum(each.said - len(each.waits) for each in (*self.at_once, *self.paced))


@dataclass
class Life:
    """What is measured of a bot as a process: seconds, MiB."""

    starts: list[float] = field(default_factory=list)
    memory: float = NONE

    @property
    def start(self) -> float:
        """Seconds from the start of the process to the first answer, the median."""
        return median(self.starts)

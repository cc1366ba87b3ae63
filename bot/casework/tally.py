"""What was counted of a unit, a tier or the city: it adds up, and rates come with numerator and denominator."""

from collections import Counter
from dataclasses import dataclass, field
from statistics import median_low

# Response, solved, satisfied are never shown one without the others (process rules 37; 国办函〔2025〕66号).
RATES = ("response", "solved", "satisfied", "on_time")
COUNTS = ("received", "closed", "sent_back", "reopened", "extended", "deferred", "letters", "corrections")


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    hits: int
    of: int

    @property
    def share(self) -> float | None:
        """Between 0 and 1; None of nothing."""
        return self.hits / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Tally:
    """`counted` by word: 'received', 'response' and 'response_of', …; `days`: how many replies took so many working days;
    `left_out`: ratings that do not count, by the reason.
    """

    counted: Counter[str] = field(default_factory=Counter)
    days: Counter[int] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            Counter(self.counted) + other.counted,
            Counter(self.days) + other.days,
            Counter(self.left_out) + other.left_out,
        )

    def count(self, what: str) -> int:
        """Return a count by its word."""
        return self.counted[what]

    def rate(self, what: str) -> Rate:
        """Return one of `RATES`."""
        return Rate(self.counted[what], self.counted[f"{what}_of"])

    @property
    def size(self) -> int:
        """How many cases the unit had to do with: came in, or fell due."""
        return max(self.counted["received"], self.counted["on_time_of"])

    @property
    def median_days(self) -> int | None:
        """Half of the replies took so many working days at most."""
        return median_low(self.days.elements()) if self.days else None

    @property
    def mean_days(self) -> float | None:
        """The mean of the working days that replies took."""
        count = self.days.total()
        return sum(days * often for days, often in self.days.items()) / count if count else None

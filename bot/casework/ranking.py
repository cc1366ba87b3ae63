"""The order of units (红黑榜): like with like, by response, solved and satisfied together, only where the sample is enough.

Source: process rules 37 (北京市接诉即办工作条例 第三十二条); 国办函〔2025〕66号 forbids one-sided rankings. docs/decisions/0012.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from bot.casework.tally import Rate, Tally

THREE = ("response", "solved", "satisfied")
LEAST_UNITS = 3  # fewer like units have no first and last
_MOST_LISTED = 3


@dataclass(frozen=True, slots=True)
class Ordered:
    """One tier: the red list from the best, the black list from the last, and those between; `ranked` counts all."""

    tier: str
    red: tuple[str, ...]
    black: tuple[str, ...]
    middle: tuple[str, ...]

    @property
    def ranked(self) -> int:
        """How many units had a large enough sample."""
        return len(self.red) + len(self.black) + len(self.middle)


def score(tally: Tally, least: int) -> float | None:
    """Return the mean of the three rates; None where one of the samples is too small."""
    rates = [tally.rate(word) for word in THREE]
    if any(rate.of < least for rate in rates) or not least:
        return None
    return fmean(rate.hits / rate.of for rate in rates)


def scores(units: Mapping[str, Tally], least: int) -> dict[str, float]:
    """Return the units that can be ranked, the best first."""
    found = {unit: each for unit, tally in units.items() if (each := score(tally, least)) is not None}
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def ordered(units: Mapping[str, Tally], tiers: Mapping[str, str], least: int) -> list[Ordered]:
    """Return each tier's lists: a third of its ranked units at most, three at most; whoever is level with the next is on none."""
    by_tier: dict[str, dict[str, float]] = defaultdict(dict)
    for unit, each in scores(units, least).items():
        by_tier[tiers.get(unit, "")][unit] = each
    return [_of_tier(tier, found) for tier, found in sorted(by_tier.items())]


def _of_tier(tier: str, found: Mapping[str, float]) -> Ordered:
    names = list(found)
    most = min(_MOST_LISTED, len(names) // 3) if len(names) >= LEAST_UNITS else 0
    red = _clear(names, found, most)
    black = [each for each in _clear(names[::-1], found, most) if found[each] < 1.0]
    return Ordered(tier, tuple(red), tuple(black), tuple(each for each in names if each not in {*red, *black}))


def _clear(names: list[str], found: Mapping[str, float], most: int) -> list[str]:
    """Return the first `most`, without those that are level with the one after them."""
    if not most:
        return []
    level = found[names[most]]
    return [each for each in names[:most] if found[each] != level]


def difficulty(tally: Tally) -> Rate:
    """Return bad ratings and returns that came back to the unit, of its ratings and cases."""
    rated = tally.count("satisfied_of")
    return Rate(tally.count("bad") + tally.count("came_back"), rated + tally.count("received"))


def hardest(units: Mapping[str, Tally], least: int) -> str | None:
    """Return the unit that is hardest to deal with (最难办事科室), where one stands out and its sample is enough."""
    shares = {
        unit: found.hits / found.of
        for unit, tally in units.items()
        if tally.count("satisfied_of") >= least and tally.count("received") >= least
        if (found := difficulty(tally)).hits
    }
    top = sorted(shares, key=lambda unit: -shares[unit])
    return top[0] if top and (len(top) == 1 or shares[top[0]] > shares[top[1]]) else None

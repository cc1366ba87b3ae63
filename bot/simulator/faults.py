"""Faults on purpose: what Telegram and the network do on a bad day."""

from dataclasses import asdict, dataclass
from typing import Any

from bot.simulator import refusals
from bot.simulator.refusals import Refusal

# kind -> the refusal it makes; the other kinds change when, whether or how often something arrives
REFUSING = {
    "429": lambda fault: refusals.too_many_requests(fault.retry_after),
    "403": lambda fault: refusals.blocked(),
    "500": lambda fault: refusals.internal_error(),
}
KINDS = (*REFUSING, "slow", "lost", "duplicate")


@dataclass(slots=True, eq=False)
class Fault:
    """A rule: which calls go wrong, how, and how many times (None: until it is taken away)."""

    method: str  # a method, or "*"
    kind: str
    times: int | None = None
    chat_id: int | None = None
    retry_after: int = 1  # seconds, of a 429
    seconds: float = 1.0  # of "slow"

    def refusal(self) -> Refusal | None:
        make = REFUSING.get(self.kind)
        return make(self) if make else None


class Faults:
    """The rules in force; the first that fits a call is used up once."""

    def __init__(self) -> None:
        self.rules: list[Fault] = []

    def __bool__(self) -> bool:
        return bool(self.rules)

    def add(self, method: str, kind: str, times: int | None = 1, **more: Any) -> Fault:
        """Raises ValueError for a kind that does not exist."""
        if kind not in KINDS:
            raise ValueError(f"unknown kind of fault: {kind}")
        if times is not None and times < 1:
            raise ValueError("a fault that never happens")
        fault = Fault(method, kind, times, **more)
        self.rules.append(fault)
        return fault

    def replace(self, rules: list[dict[str, Any]]) -> None:
        """Put these in place of all. Raises ValueError or TypeError and changes nothing if one is wrong."""
        fresh = Faults()
        for rule in rules:
            known = {name: value for name, value in rule.items() if value is not None}
            if not all(isinstance(known.get(name, 0), int) for name in ("times", "chat_id", "retry_after")):
                raise TypeError("a number is expected")
            fresh.add(**{"times": None} | known)
        self.rules = fresh.rules

    def clear(self) -> None:
        self.rules.clear()

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault for this call of a method, if any."""
        return self._first(lambda rule: rule.kind != "duplicate" and rule.method in ("*", method), chat_id)

    def take_duplicate(self, chat_id: int) -> bool:
        """Whether the update that goes out now shall go out a second time."""
        return self._first(lambda rule: rule.kind == "duplicate", chat_id) is not None

    def as_json(self) -> list[dict[str, Any]]:
        return [asdict(rule) for rule in self.rules]

    def _first(self, fits: Any, chat_id: int | None) -> Fault | None:
        for rule in self.rules:
            if fits(rule) and rule.chat_id in (None, chat_id):
                if rule.times is not None:
                    rule.times -= 1
                    if rule.times <= 0:
                        self.rules.remove(rule)
                return rule
        return None

"""What firms, officials and the office do in the simulated year: drawn by lot from what the lifecycle allows them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from bot.bench.year_days import Days
from bot.casework.actions import Action
from storage.words import Satisfaction, Solved, State

A, S = Action, State
FIRM, OFFICIAL, HEAD, DISPATCHER, SUPERVISOR, RECEIVER = (
    "firm",
    "official",
    "head",
    "dispatcher",
    "supervisor",
    "receiver",
)
_NOTHING = None
_WORDS = "已经联系企业核实情况，窗口按告知单受理，材料当场收下。"

# How likely each does what, among what is allowed at the time; `None` is to do nothing this time.
_WISHES: Mapping[str, Mapping[Action | None, int]] = {
    OFFICIAL: {
        A.SIGN: 60, A.REPLY: 40, A.SUBMIT_REPLY: 40, A.CONTACT: 6, A.PROGRESS: 6, A.SEND_BACK: 3, A.TRANSFER: 2,
        A.ASK_MISSING: 3, A.ASK_EXTENSION: 5, A.ASK_DEFERRAL: 2, A.CORRECT: 5, A.ACCEPT: 20, A.CLOSE: 60,
        A.KEEP_PROMISE: 30, A.REPAIR: 40, A.APPEAL_RATING: 8, A.PROLONG_REPAIR: 6, A.ANSWER_LETTER: 50, _NOTHING: 4,
    },
    HEAD: {A.PROLONG_REPAIR: 6, A.GRANT_EXTENSION: 60, A.REFUSE_EXTENSION: 20, A.EXTEND: 2, A.REPLY: 1, _NOTHING: 8},
    DISPATCHER: {
        A.DISPATCH: 60, A.DESIGNATE: 60, A.REFUSE: 4, A.RETYPE: 1, A.APPROVE_REPLY: 60, A.RETURN_REPLY: 12,
        A.CONCLUDE: 10, _NOTHING: 6,
    },
    SUPERVISOR: {
        A.DEFER: 5, A.REFUSE_DEFERRAL: 30, A.SUPERVISE: 1, A.UPHOLD_APPEAL: 20, A.REJECT_APPEAL: 30, A.RESUME: 3,
        A.APPROVE_REPLY: 20, A.DESIGNATE: 20, A.CONCLUDE: 10, _NOTHING: 10,
    },
    RECEIVER: {A.TAKE_OVER: 60, A.DECLINE: 25, _NOTHING: 10},
    FIRM: {
        A.RATE: 40, A.RATE_BADLY: 12, A.RATE_AGAIN: 40, A.TELL_SOLVED: 10, A.SUPPLEMENT: 30, A.REOPEN: 6,
        A.REDIRECT: 1, A.ESCALATE: 6, A.WITHDRAW: 1, A.APPEAL_REFUSAL: 20, A.CONFIRM_PROMISE: 8, A.DENY_PROMISE: 3,
        _NOTHING: 25,
    },
}  # fmt: skip
_GOOD = (Satisfaction.VERY_SATISFIED, Satisfaction.SATISFIED, Satisfaction.FAIRLY_SATISFIED)
_BAD = (Satisfaction.DISSATISFIED, Satisfaction.VERY_DISSATISFIED)


class Life:
    """The lots; the same seed lives the same year."""

    def __init__(self, rng: Random, days: Days, units: list[str]) -> None:
        self._rng, self._days, self._units = rng, days, units

    def wish(self, role: str, may: tuple[Action, ...]) -> Action | None:
        """Draw what somebody does of what they may."""
        wishes = {what: weight for what, weight in _WISHES[role].items() if what is _NOTHING or what in may}
        return self._rng.choices(list(wishes), list(wishes.values()))[0]

    def said(self, action: Action, demands: list[str], unit: str | None, now: datetime, promise: int) -> dict[str, Any]:
        """Return what is said with an action."""
        make: Mapping[Action, Callable[[], dict[str, Any]]] = {
            A.REPLY: lambda: {"answers": [self._answer(now) for _ in demands]},
            A.SUBMIT_REPLY: lambda: {"answers": [self._answer(now) for _ in demands]},
            A.RATE: lambda: {"satisfaction": self._rng.choice(_GOOD)},
            A.RATE_BADLY: lambda: {"satisfaction": self._rng.choice(_BAD)},
            A.RATE_AGAIN: lambda: {"satisfaction": self._rng.choice(_GOOD + _BAD)},
            A.TELL_SOLVED: lambda: {"solved": self._rng.choice(list(Solved))},
            A.ASK_DEFERRAL: lambda: {"reason": "要等上级批复", "until": self._day_after(now, 20, 120).isoformat()},
            A.DEFER: lambda: {"reason": "要等上级批复", "until": self._day_after(now, 20, 120).isoformat()},
            A.DISPATCH: lambda: {"department": self._unit_but(None)},
            A.DESIGNATE: lambda: {"department": self._unit_but(None)},
            A.TRANSFER: lambda: {"department": self._unit_but(unit), "reason": "属于对方职责"},
            A.REFUSE: lambda: {"situation": "civil", "words": _WORDS},
            A.RETYPE: lambda: {"type": "help"},
            A.SUPERVISE: lambda: {"kind": "supervision", "why": "by_hand", "words": _WORDS},
        }
        common = {"words": _WORDS, "reason": "按规定办理", "why": "unsolved", "demand": promise}
        return common | make[action]() if action in make else common

    def next_visits(self, state: State, asks: Mapping[str, Any], now: datetime) -> Iterator[tuple[datetime, str]]:
        """Yield who looks at the case next, and when; some never do."""
        days, chance = self._days_on, self._rng.random
        if "missing" in asks:
            if chance() < 0.7:
                yield days(now, 0.3, 4), FIRM
            return
        for ask, who in (("extension", HEAD), ("transfer", RECEIVER), ("deferral", SUPERVISOR), ("appeal", SUPERVISOR)):
            if ask in asks and chance() < 0.9:
                yield days(now, 0.1, 2), who
        match state:
            case S.UNASSIGNED | S.RETURNED:
                yield days(now, 0.1, 1.5), DISPATCHER
            case S.AUDITING:
                yield days(now, 0.1, 1.8), DISPATCHER
            case S.DISPATCHED:
                if chance() < 0.97:
                    yield days(now, 0.05, 0.45 if chance() < 0.85 else 2), OFFICIAL
            case S.HANDLING | S.ACCEPTED if chance() < 0.985:
                yield days(now, 0.5, 5 if chance() < 0.85 else 14), OFFICIAL
            case S.DEFERRED:
                yield days(now, 15, 35), OFFICIAL
            case S.REPLIED:
                if chance() < 0.6:
                    yield days(now, 0.2, 4), FIRM
                yield days(now, 0.2, 6), OFFICIAL
            case S.REPAIRING:
                yield days(now, 0.5, 8), OFFICIAL
                if chance() < 0.3:
                    yield days(now, 0.5, 4), HEAD
            case S.CLOSED if chance() < 0.4:
                yield days(now, 0.2, 12), FIRM
            case S.REFUSED if chance() < 0.2:
                yield days(now, 0.5, 5), FIRM

    def moment(self, day: date, *, office: bool) -> datetime:
        """A moment of a day, mostly on the half hour; firms also write at night."""
        hour = self._rng.choice((9, 9, 10, 10, 11, 14, 15, 16, 17)) if office else self._rng.randrange(24)
        odd = self._rng.random() < 0.03
        minute, second = (self._rng.randrange(60), self._rng.randrange(60)) if odd else (self._rng.choice((0, 30)), 0)
        return self._days.at(day, time(hour, minute, second))

    def _days_on(self, now: datetime, least: float, most: float) -> datetime:
        """So many working days on, in the office's hours, and never before now."""
        ahead, today = self._rng.uniform(least, most), self._days.day(now)
        soon = ahead < 1 and self._days.is_worked(today)
        at = self.moment(today if soon else self._days.after(today, max(1, round(ahead))), office=True)
        return at if at > now else self.moment(self._days.after(today, 1), office=True)

    def _answer(self, now: datetime) -> dict[str, str]:
        drawn = self._rng.random()
        if drawn < 0.08:
            day = self._day_after(now, 3, 30)
            return {"outcome": "later", "text": f"{day.year}年{day.month}月{day.day}日前办好并电话告知"}
        if drawn < 0.12:
            return {"outcome": "impossible", "text": "依照行政许可法第三十二条不能办理，需补正后再申请"}
        return {"outcome": "done", "text": _WORDS}

    def _day_after(self, now: datetime, least: int, most: int) -> date:
        return self._days.day(now) + timedelta(days=self._rng.randint(least, most))

    def _unit_but(self, unit: str | None) -> str:
        return self._rng.choice([each for each in self._units if each != unit])

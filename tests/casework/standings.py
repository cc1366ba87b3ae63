"""The ways in which a case can stand for the access matrix, and who each person is to it: said here, asked of nobody."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.casework.actions import Action, Capacity, Fact
from bot.casework.lifecycle import TABLE
from storage.tables import Case
from storage.words import CaseType, Naming, State
from storage.work import UnitOfWork
from tests.casework.cast import CAST, NOW, RECEIVER, clock, letter, rated, the_office

C, F = Capacity, Fact
OFFICE = the_office()


@dataclass(frozen=True)
class Standing:
    """A way in which a case can stand: its columns, what lies beside it, and what is therefore true of it."""

    name: str
    true: frozenset[Fact]
    columns: Callable[[], dict[str, Any]] = dict
    beside: Callable[[UnitOfWork, Case], Awaitable[None]] | None = None
    reviewed: bool = False


async def _all_waits(work: UnitOfWork, case: Case) -> None:
    await rated(work, case, 1)
    await letter(work, case, f"督〔2026〕{case.id}号")
    await clock(work, case, "promise1")
    for kind in ("rating_appeal", "ruling", "repair"):
        await clock(work, case, kind)
    who = CAST["official"].id
    asks = {
        "extension": {"reason": "要检测", "by": who},
        "transfer": {"to": RECEIVER, "reason": "依据第三条", "by": who},
        "missing": {"words": "营业执照", "by": who},
        "deferral": {"reason": "等批复", "until": "2026-12-15", "by": who},
        "appeal": {"reason": "误评", "rating": 1, "by": who},
        "identity": {"reason": "核实", "by": CAST["second_supervisor"].id},
    }
    case.asks, case.asking, case.passing_to = asks, True, RECEIVER


async def _all_spent(work: UnitOfWork, case: Case) -> None:
    await rated(work, case, 1, 2)
    for kind in ("return", "rating_appeal"):
        await clock(work, case, kind, days=-1)
    for kind in ("ruling", "repair"):
        await clock(work, case, kind, met=True)


async def _mended(work: UnitOfWork, case: Case) -> None:
    await rated(work, case, 1)
    await clock(work, case, "repair", met=True)


PLAIN = Standing("plain", frozenset({F.HIDDEN}))
STANDINGS = (
    PLAIN,
    Standing("unsigned", frozenset({F.HIDDEN}), lambda: {"official_id": None}),
    Standing("guarded", frozenset({F.HIDDEN}), lambda: {"guarded": True}),
    Standing("reviewed", frozenset({F.HIDDEN, F.REVIEWED}), reviewed=True),
    Standing("task", frozenset({F.HIDDEN}), lambda: {"type": CaseType.TASK, "given_by": CAST["giver"].id}),
    Standing("application", frozenset({F.HIDDEN}), lambda: {"type": CaseType.APPLICATION}),
    Standing("suggestion", frozenset({F.HIDDEN, F.NOT_EXTENDABLE}), lambda: {"type": CaseType.SUGGESTION}),
    Standing(
        "mended",
        frozenset({F.HIDDEN, F.RATED, F.RATED_BADLY, F.REPAIRED, F.REOPENED}),
        lambda: {"round": 1},
        beside=_mended,
    ),
    Standing(
        "all waits",
        frozenset({F.HIDDEN, F.RATED, F.RATED_BADLY, F.LETTER_OPEN, F.PROMISE_OPEN})
        | {F.EXTENSION_WAITS, F.TRANSFER_WAITS, F.MISSING_WAITS, F.DEFERRAL_WAITS, F.APPEAL_WAITS, F.IDENTITY_WAITS},
        beside=_all_waits,
    ),
    Standing(
        "all spent",
        frozenset({F.DESIGNATED, F.RETURNED_BEFORE, F.EXTENDED, F.EXTENSION_LATE, F.ASKED_MISSING})
        | {F.RATED, F.RATED_BADLY, F.REPAIRED, F.RATED_AGAIN, F.APPEAL_OVER, F.APPEALED_RATING}
        | {F.REOPENED, F.REOPEN_OVER, F.CONCLUDED, F.REFUSAL_APPEALED},
        lambda: {
            "naming": Naming.NAMED,
            "designated": True,
            **dict.fromkeys(("returns", "extensions", "supplements", "round", "appeals"), 1),
            "due_at": NOW,
            "closed_at": NOW.replace(month=10, day=1),
            "reply": [{"outcome": "done", "text": "已按告知单受理"}],
            "refusal": {"concluded": True, "words": "已依法办理完毕"},
        },
        beside=_all_spent,
    ),
)


@dataclass(frozen=True)
class Placed:
    """A case in the database, and what this test says of it."""

    number: str
    state: State
    standing: Standing
    kind: CaseType
    signed: bool
    guarded: bool

    @property
    def true(self) -> frozenset[Fact]:
        facts = set(self.standing.true)
        facts |= {F.HAS_UNIT} if self.state is not State.UNASSIGNED else set()
        facts |= set() if self.signed else {F.UNSIGNED}
        facts |= {F.RETURN_OVER} if self.standing.name == "all spent" and self.state is State.HANDLING else set()
        facts |= (
            {F.NOT_EXTENDABLE} if self.kind is CaseType.APPLICATION and OFFICE.rules.ext.application is None else set()
        )
        return frozenset(facts)

    def is_to(self, name: str) -> frozenset[Capacity]:
        """What somebody is to the case."""
        answerable = {C.ANSWERABLE} if not self.signed and self.state is not State.DISPATCHED else set()
        unit: dict[str, set[Capacity]] = {
            "official": {C.UNIT} | answerable | ({C.ANSWERABLE} if self.signed else set()),
            "colleague": {C.UNIT} | answerable,
            "head": {C.UNIT_HEAD},
        }
        waits = self.standing.name == "all waits"
        task = self.kind is CaseType.TASK
        elsewhere: dict[str, set[Capacity]] = {
            "reporter": set() if task else {C.REPORTER},
            "giver": {C.GIVER} if task else set(),
            "receiver": {C.RECEIVER} if waits else set(),
            "receiving_head": {C.RECEIVER} if waits else set(),
            "co_official": {C.CO_UNIT},
            "dispatcher": set() if self.guarded else {C.DISPATCHER},
            "supervisor": {C.SUPERVISOR},
            "second_supervisor": {C.SUPERVISOR},
        }
        return frozenset(
            elsewhere.get(name, set()) | (unit.get(name, set()) if self.state is not State.UNASSIGNED else set())
        )

    def may(self, name: str) -> tuple[Action, ...]:
        """What somebody may do to it, read from the table."""
        mine = self.is_to(name)
        return tuple(
            row.action
            for row in TABLE
            if row.who & mine
            and self.kind in row.types
            and self.state in row.when
            and row.needs <= self.true
            and not row.bars & self.true
        )

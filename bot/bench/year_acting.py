"""The people's part of the year: cases come in and are acted on, all that falls on one moment in one transaction."""

from collections.abc import Iterator
from datetime import datetime
from random import Random

from bot.bench.year_book import Book
from bot.bench.year_life import DISPATCHER, FIRM, HEAD, OFFICIAL, RECEIVER, SUPERVISOR, Life
from bot.bench.year_people import OFFICE, Crowd
from bot.bench.year_tally import Tally
from bot.casework import applications, assigning, handling, submitting
from bot.casework.applications import Papers
from bot.casework.errors import CaseworkError
from bot.casework.office import Office
from bot.casework.submitting import Draft
from storage import cases
from storage.database import Database
from storage.speakers import Speaker
from storage.tables import Case, Receipt
from storage.words import Ask, CaseType, Naming, Role
from storage.work import UnitOfWork, write

_TYPES = (
    (CaseType.COMPLAINT, 40),
    (CaseType.CONSULTATION, 16),
    (CaseType.HELP, 20),
    (CaseType.REPORT, 8),
    (CaseType.SUGGESTION, 6),
    (CaseType.APPLICATION, 6),
    (CaseType.TASK, 4),
)
_TEXT = "昨天去窗口办食品经营许可，要求提交告知单上没有的材料。希望按告知单受理，并说明原因。"
_DEMANDS = ("按告知单受理", "说明原因")
_ROLES = {OFFICIAL: Role.OFFICIAL, HEAD: Role.HEAD, DISPATCHER: Role.DISPATCHER, SUPERVISOR: Role.SUPERVISOR}
_BATCH = 40

Visit = tuple[datetime, int, str]


class Acting:
    """Draws what happens and does it through casework."""

    def __init__(self, office: Office, crowd: Crowd, life: Life, rng: Random, tally: Tally, book: Book) -> None:
        self._office, self._crowd, self.life, self._rng, self._tally, self._book = office, crowd, life, rng, tally, book
        self._reporters: dict[int, int] = {}
        self._kinds, self._weights = zip(*_TYPES, strict=True)

    async def act(self, database: Database, due: list[tuple[int, str]], now: datetime) -> list[Visit]:
        """Do what falls on this moment; return who looks at which case next, and when."""
        following: list[Visit] = []
        for at in range(0, len(due), _BATCH):
            async with database.transaction() as connection:
                units = []
                for case_id, role in due[at : at + _BATCH]:
                    work = UnitOfWork(connection, now)
                    try:
                        case = await (self._visit(work, case_id, role) if case_id else self._come(work))
                        following += self._next(case, now)
                        await work.finish()
                        units.append(work)
                    except CaseworkError as no:
                        self._tally.refused += 1
                        self._tally.actions[f"refused: {type(no).__name__} {no}"[:60]] += 1
                        await work.abandon()
                await write(connection, units, now)
        for case_id, reporter in self._reporters.items():
            self._book.reporter_of(case_id, reporter)
        self._reporters.clear()
        return following

    def _next(self, case: Case | None, now: datetime) -> Iterator[Visit]:
        if case is not None:
            for at, who in self.life.next_visits(case.state, case.asks, now):
                yield at, case.id or 0, who

    async def _come(self, work: UnitOfWork) -> Case:
        """A case comes in."""
        rng, kind = self._rng, self._rng.choices(self._kinds, self._weights)[0]
        firm, unit = self._crowd.speakers[rng.choice(self._crowd.firms)], rng.choice(list(self._office.departments))
        self._tally.cases += 1
        if kind is CaseType.TASK:
            giver = self._holder(Role.SUPERVISOR, OFFICE)
            return (await assigning.assign(work, self._office, _TEXT, unit, giver, demands=_DEMANDS)).case
        if kind is CaseType.APPLICATION:
            return await self._register(work, firm, unit)
        accused = rng.choice(list(self._office.departments)) if rng.random() < 0.04 else None
        known = unit if rng.random() < 0.85 else None
        naming = rng.choice((Naming.NAMED, Naming.CONFIDENTIAL, Naming.ANONYMOUS))
        guarded = rng.random() < 0.01
        draft = Draft(kind, _TEXT, _DEMANDS, naming, known, None, accused, guarded=guarded)
        case = (await submitting.submit(work, self._office, draft, firm)).case
        self._reporters[case.id or 0] = firm.id
        return case

    async def _register(self, work: UnitOfWork, firm: Speaker, unit: str) -> Case:
        code = f"{self._tally.cases:010d}"
        receipt = Receipt(
            code=code, person_id=firm.id, entry_id="m", knowledge="", situation={}, text="", given_at=work.now
        )
        work.session.add(receipt)
        papers = Papers(receipt, "m", unit, _TEXT, _DEMANDS)
        case = (await applications.register(work, self._office, papers, self._holder(Role.OFFICIAL, unit))).case
        self._reporters[case.id or 0] = firm.id
        return case

    async def _visit(self, work: UnitOfWork, case_id: int, role: str) -> Case | None:
        """Somebody looks at a case and does something, or nothing."""
        case = await cases.by_id(work, case_id)
        assert case is not None
        speaker = self._who(case, role)
        if speaker is None:
            return None
        seen = await handling.sight(work, self._office, case.number, speaker)
        action = self.life.wish(role, seen.actions)
        self._tally.visits += 1
        if action is None:
            return case if self._rng.random() < 0.8 else None
        clocks = seen.clocks or {}
        promise = next((int(kind[7:]) for kind, row in clocks.items() if kind[:7] == "promise" and not row.met_at), 1)
        said = self.life.said(action, case.demands, case.department_id, work.now, promise)
        await handling.act(work, self._office, case.number, action, speaker, **said)
        self._tally.actions[action] += 1
        return case

    def _who(self, case: Case, role: str) -> Speaker | None:
        if role == FIRM:
            reporter = self._book.cases[case.id or 0].reporter
            return self._crowd.speakers[reporter] if reporter else None
        if role in (DISPATCHER, SUPERVISOR):
            return self._holder(Role.SUPERVISOR if case.guarded else _ROLES[role], OFFICE)
        unit = case.asks.get(Ask.TRANSFER, {}).get("to") if role == RECEIVER else case.department_id
        if unit is None or unit == case.accused:
            return None
        if role == OFFICIAL and case.official_id:
            return self._crowd.speakers[case.official_id]
        return self._holder(_ROLES.get(role, Role.OFFICIAL), unit)

    def _holder(self, role: Role, unit: str) -> Speaker:
        return self._crowd.speakers[self._rng.choice(self._crowd.holders[(role, unit)])]

"""A world of a few cases, written down row by row, whose figures can be counted on one's fingers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.casework.office import Office
from bot.casework.tracking import check_digit
from storage.database import Database
from storage.tables import Case, CaseEvent, DeadlineRow, Letter, Person, Rating, Reporter
from storage.words import CaseType, LetterKind, Naming, Role, Satisfaction, State
from storage.work import UnitOfWork
from tests.casework.office import At, office_calendar, office_rules

NAMES = {"market": "市场监督管理局", "tax": "税务局", "fire": "消防救援机构", "health": "卫生健康委"}
OFFICE = Office(office_rules(), office_calendar(), NAMES)


@asynccontextmanager
async def working(database: Database, now: str) -> AsyncIterator[UnitOfWork]:
    """A unit of work at this local moment, committed at the end."""
    async with database.transaction() as connection:
        work = UnitOfWork(connection, At.local(now))
        yield work
        await work.finish()


class World:
    """`case` writes one down with what happened to it; moments are local ('2026-11-17 10:00')."""

    def __init__(self, work: UnitOfWork) -> None:
        self.work, self._number = work, 1_000_000_000_000

    async def case(
        self,
        unit: str | None,
        came: str,
        *,
        contact: tuple[str, str | None] | None = None,
        reply: tuple[str, str | None] | None = None,
        closed: str | None = None,
        firm: int | None = None,
        events: tuple[tuple[str, str, dict[str, Any]], ...] = (),
        ratings: tuple[tuple[str, str, str | None], ...] = (),
        **more: Any,
    ) -> Case:
        """`contact`, `reply`: when due and when met; `ratings`: when, how, and why left out."""
        self._number += 1
        given: dict[str, Any] = {
            "type": CaseType.COMPLAINT,
            "state": State.CLOSED if closed else State.HANDLING,
            "naming": Naming.NAMED,
            "text": f"第 {self._number} 件",
            "demands": ["办好"],
            "dispatched_at": At.local(came) if unit else None,
        }
        case = Case(
            number=f"{self._number}{check_digit(str(self._number))}",
            department_id=unit,
            submitted_at=At.local(came),
            closed_at=At.local(closed) if closed else None,
            **(given | more),
        )
        self.work.session.add(case)
        await self.work.session.flush()
        assert case.id is not None
        for kind, clock in (("contact", contact), ("reply", reply)):
            if clock:
                due, met = (At.local(each) if each else None for each in clock)
                assert due
                self.work.session.add(DeadlineRow(case_id=case.id, kind=kind, due_at=due, met_at=met, computed={}))
        for position, (at, action, said) in enumerate(events, 1):
            self.work.session.add(_event(case, position, at, action, said))
        for position, (at, satisfaction, left_out) in enumerate(ratings, 1):
            self.work.session.add(_rating(case, position, at, satisfaction, left_out))
        if firm:
            await self._reported(case, firm)
        await self.work.session.flush()
        return case

    async def _reported(self, case: Case, firm: int) -> None:
        if await self.work.session.get(Person, firm) is None:
            self.work.session.add(Person(id=firm, name=f"企业{firm}", first_seen_at=case.submitted_at))
            await self.work.session.flush()
        self.work.session.add(Reporter(case_id=case.id or 0, person_id=firm, code_hash=""))

    def letter(self, case: Case, at: str) -> None:
        """A supervision letter (督办单) about a case."""
        self._number += 1
        letter = Letter(number=f"督{self._number}", kind=LetterKind.SUPERVISION, case_id=case.id or 0, words="")
        letter.department_id, letter.at = case.department_id, At.local(at)
        self.work.session.add(letter)


def _event(case: Case, position: int, at: str, action: str, said: dict[str, Any]) -> CaseEvent:
    return CaseEvent(
        case_id=case.id or 0,
        position=position,
        action=action,
        role=Role.OFFICIAL,
        department_id=said.pop("unit", case.department_id),
        state=case.state,
        said=said,
        at=At.local(at),
        hash_before="",
        hash="",
    )


def _rating(case: Case, position: int, at: str, satisfaction: str, left_out: str | None) -> Rating:
    return Rating(
        case_id=case.id or 0,
        round=0,
        position=position,
        department_id=case.department_id,
        satisfaction=Satisfaction(satisfaction),
        reasons=[],
        at=At.local(at),
        left_out=left_out,
    )

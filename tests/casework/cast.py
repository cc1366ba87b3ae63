"""Everybody who can have to do with a case, in a database without a chat: who they are, and a case that stands anywhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot.casework import story
from bot.casework.actions import Action
from bot.casework.deadlines import deadline
from bot.casework.office import Office
from knowledge.limits import Limit
from storage import board
from storage.database import Database
from storage.speakers import Held, Speaker
from storage.tables import Case, CoUnit, DeadlineRow, Letter, Person, Post, Rating, Reporter
from storage.words import CaseType, LetterKind, Naming, Origin, Role, Satisfaction, State
from storage.work import UnitOfWork
from tests.casework.office import At, office_calendar, office_rules

NOW = At.local("2026-11-23 10:00")  # a Monday
UNIT, OTHER, ACCUSED, RECEIVER, CO, THIRD = "market", "tax", "police", "fire", "water", "power"
OFFICE = "business-environment"
DEPARTMENTS = {each: each for each in (UNIT, OTHER, ACCUSED, RECEIVER, CO, THIRD, OFFICE)}

_POSTS: dict[str, tuple[tuple[Role, str], ...]] = {
    "reporter": (),
    "other_firm": (),
    "official": ((Role.OFFICIAL, UNIT),),
    "colleague": ((Role.OFFICIAL, UNIT),),
    "head": ((Role.HEAD, UNIT),),
    "other_official": ((Role.OFFICIAL, OTHER),),
    "other_head": ((Role.HEAD, OTHER),),
    "accused_official": ((Role.OFFICIAL, ACCUSED),),
    "accused_head": ((Role.HEAD, ACCUSED),),
    "accused_in_the_office": ((Role.SUPERVISOR, OFFICE), (Role.OFFICIAL, ACCUSED)),
    "receiver": ((Role.OFFICIAL, RECEIVER),),
    "receiving_head": ((Role.HEAD, RECEIVER),),
    "co_official": ((Role.OFFICIAL, CO),),
    "dispatcher": ((Role.DISPATCHER, OFFICE),),
    "supervisor": ((Role.SUPERVISOR, OFFICE),),
    "second_supervisor": ((Role.SUPERVISOR, OFFICE),),
    "admin": ((Role.ADMIN, OFFICE),),
    "giver": ((Role.OFFICIAL, THIRD),),
}
CAST = {
    name: Speaker(7_000_100 + at, name, posts=tuple(Held(*post) for post in posts))
    for at, (name, posts) in enumerate(_POSTS.items())
}

COMPUTED = deadline(Limit.model_validate("5 working days"), started_at=NOW, calendar=office_calendar()).to_json()


def the_office() -> Office:
    """The rules and the calendar as shipped, with departments of the test's own."""
    return Office(office_rules(), office_calendar(), DEPARTMENTS, Random(7))


@asynccontextmanager
async def working(database: Database, now: datetime = NOW) -> AsyncIterator[UnitOfWork]:
    """A unit of work, committed at the end."""
    async with database.transaction() as connection:
        work = UnitOfWork(connection, now)
        yield work
        await work.finish()


async def move_in(work: UnitOfWork) -> None:
    """Everybody is there, with their posts."""
    for speaker in CAST.values():
        work.session.add(Person(id=speaker.id, name=speaker.name, first_seen_at=NOW))
    await work.session.flush()
    for speaker in CAST.values():
        for post in speaker.posts:
            work.session.add(Post(person_id=speaker.id, role=post.role, department_id=post.department_id, since_at=NOW))
    await work.session.flush()


async def case_in(work: UnitOfWork, state: State, number: str, **more: Any) -> Case:
    """A case that stands there, as a row; `more` are its columns."""
    unit = None if state is State.UNASSIGNED else UNIT
    signed = None if state in (State.UNASSIGNED, State.DISPATCHED) else CAST["official"].id
    columns: dict[str, Any] = {
        "number": number,
        "type": CaseType.COMPLAINT,
        "state": state,
        "naming": Naming.CONFIDENTIAL,
        "text": "窗口多要材料，希望按告知单受理",
        "demands": ["按告知单受理"],
        "department_id": unit,
        "accused": ACCUSED,
        "official_id": signed,
        "origin": Origin.CHAT,
        "submitted_at": NOW,
        "dispatched_at": NOW if unit else None,
    }
    case = Case(**(columns | more))
    work.session.add(case)
    await work.session.flush()
    assert case.id is not None
    who = None if case.type is CaseType.TASK else CAST["reporter"].id
    work.session.add(Reporter(case_id=case.id, person_id=who, code_hash="-"))
    await board.moved(work, None, board.place(case))
    await story.record(work, case, Action.SUBMIT, role=Role.FIRM, at=NOW)
    return case


async def clock(work: UnitOfWork, case: Case, kind: str, *, days: int = 5, met: bool = False) -> None:
    """A clock of the case that runs out in so many days, or ran out so many days ago."""
    row = DeadlineRow(
        case_id=case.id or 0, kind=kind, round=case.round, due_at=NOW + timedelta(days=days), computed=COMPUTED
    )
    row.met_at = NOW if met else None
    work.session.add(row)
    await work.session.flush()


async def rated(work: UnitOfWork, case: Case, *positions: int) -> None:
    """The firm was dissatisfied, so often."""
    case.satisfaction, case.ratings = Satisfaction.DISSATISFIED, len(positions)
    for position in positions:
        work.session.add(
            Rating(
                case_id=case.id or 0,
                round=case.round,
                position=position,
                department_id=case.department_id,
                satisfaction=Satisfaction.DISSATISFIED,
                reasons=[],
                at=NOW,
            )
        )
    await work.session.flush()


async def letter(work: UnitOfWork, case: Case, number: str) -> None:
    """A supervision letter waits for its answer."""
    work.session.add(Letter(number=number, kind=LetterKind.SUPERVISION, case_id=case.id or 0, words="请说明", at=NOW))
    await clock(work, case, "letter")


async def helped_by(work: UnitOfWork, case: Case, unit: str = CO) -> None:
    """Another unit works on a part of it."""
    work.session.add(CoUnit(case_id=case.id or 0, department_id=unit, what="现场核查", asked_at=NOW))
    await work.session.flush()

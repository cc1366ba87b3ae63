"""An application at the window: one correction notice, acceptance by word or by silence, and the times that hang on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.casework import applications, handling, staffing
from bot.casework.actions import Action, Capacity
from bot.casework.applications import Papers, Registered
from bot.casework.errors import Incomplete, NotAllowed
from bot.casework.handling import Change
from bot.casework.lifecycle import TABLE, allowed
from bot.casework.office import Office
from bot.casework.timing import ACCEPT, REPLY
from knowledge.limits import Limit
from storage import cases, due
from storage.database import Database, open_database
from storage.speakers import Held, Speaker
from storage.tables import Case, DeadlineRow, Person, Receipt, Reminder
from storage.words import CaseType, ReminderState, Role, State
from storage.work import UnitOfWork
from tests.casework.office import At, office_calendar, office_rules

OFFICE = Office(office_rules(), office_calendar(), {"market-regulation": "市场监督管理局", "tax": "税务局"})
MONDAY = At.local("2026-11-23 10:00")
TUESDAY, LAST_DAY, TOO_LATE = At.local("2026-11-24 15:00"), At.local("2026-11-30 17:30"), At.local("2026-11-30 17:31")
FIRM, OFFICIAL, HEAD, COLLEAGUE, TAX = 1, 2, 3, 4, 5
PAPERS = [{"name": "营业执照", "verified": True}, {"name": "经营场所文件", "verified": False}]


@dataclass
class Window:
    """The office's window on one day after the other; each step is a unit of work of its own."""

    database: Database
    speakers: dict[int, Speaker]
    number: str = ""

    @asynccontextmanager
    async def at(self, now: datetime) -> AsyncIterator[UnitOfWork]:
        async with self.database.transaction() as connection:
            work = UnitOfWork(connection, now)
            yield work
            await work.finish()

    async def registers(self, now: datetime = MONDAY, *, by: int = OFFICIAL, **more: Any) -> Registered:
        receipt = Receipt(
            code="GZ-7K3Q-92MD",
            person_id=FIRM,
            entry_id="food-license",
            knowledge="",
            situation={},
            text="",
            given_at=now,
        )
        papers = Papers(receipt, "food-license", "market-regulation", "办件：食品经营许可", ("按期办理",), **more)
        async with self.at(now) as work:
            done = await applications.register(work, OFFICE, papers, self.speakers[by])
        self.number = done.case.number
        return done

    async def acts(self, action: Action, now: datetime, *, by: int = OFFICIAL, **said: Any) -> Change:
        async with self.at(now) as work:
            return await handling.act(work, OFFICE, self.number, action, self.speakers[by], **said)

    async def corrects(self, now: datetime = TUESDAY, *, by: int = OFFICIAL, **said: Any) -> Change:
        return await self.acts(Action.CORRECT, now, by=by, **({"missing": PAPERS, "version": "v1"} | said))

    async def sweeps(self, now: datetime) -> list[Change]:
        async with self.at(now) as work:
            found = [
                await applications.accept_by_silence(work, OFFICE, case) for case in await due.silent(work, now, 10)
            ]
        return [each for each in found if each]

    async def case(self) -> Case:
        async with self.at(MONDAY) as work:
            found = await cases.by_number(work, self.number)
        assert found is not None
        return found

    async def deadline(self, kind: str) -> DeadlineRow:
        case = await self.case()
        async with self.at(MONDAY) as work:
            return (await cases.deadlines(work, case))[kind]

    async def waiting(self, kind: str) -> list[Reminder]:
        case = await self.case()
        async with self.at(MONDAY) as work:
            every = await cases.reminders(work, case)
        return [each for each in every if each.kind == kind and each.state is ReminderState.WAITING]


@pytest.fixture
async def window(database: Database) -> Window:
    posts = {
        OFFICIAL: Held(Role.OFFICIAL, "market-regulation"),
        HEAD: Held(Role.HEAD, "market-regulation"),
        COLLEAGUE: Held(Role.OFFICIAL, "market-regulation"),
        TAX: Held(Role.OFFICIAL, "tax"),
    }
    speakers = {key: Speaker(key, f"人{key}") for key in (FIRM, *posts)}
    async with database.transaction() as connection:
        work = UnitOfWork(connection, MONDAY)
        work.session.add(Person(id=FIRM, name="王老板", first_seen_at=MONDAY))
        for key, held in posts.items():
            await staffing.appoint(work, speakers[key], held)
        await work.finish()
    return Window(database, speakers)


# The table


@pytest.mark.parametrize("kind", [each for each in CaseType if each is not CaseType.APPLICATION])
@pytest.mark.parametrize("state", State)
def test_only_an_application_is_corrected_or_accepted(kind: CaseType, state: State) -> None:
    assert not {Action.CORRECT, Action.ACCEPT} & set(allowed(kind, state, frozenset(Capacity)))


def test_an_application_that_is_accepted_is_neither_accepted_again_nor_corrected() -> None:
    before, after = (
        allowed(CaseType.APPLICATION, state, frozenset({Capacity.ANSWERABLE}))
        for state in (State.HANDLING, State.ACCEPTED)
    )

    assert set(before) - set(after) == {Action.CORRECT, Action.ACCEPT}


def test_an_application_is_not_passed_around() -> None:
    elsewhere = {row.action for row in TABLE if CaseType.APPLICATION not in row.types}

    assert {Action.SEND_BACK, Action.TRANSFER, Action.ASK_MISSING, Action.REOPEN, Action.MERGE} <= elsewhere
    assert not {Action.SIGN, Action.REPLY, Action.CLOSE, Action.RATE, Action.EXTEND} & elsewhere


# Registering


async def test_the_firm_behind_the_receipt_gets_the_case_and_hears_of_it(window: Window) -> None:
    done = await window.registers()

    assert [(each.person.id, each.capacity) for each in done.told] == [(FIRM, Capacity.REPORTER)]
    assert (done.case.type, done.case.state, done.case.official_id) == (CaseType.APPLICATION, State.HANDLING, OFFICIAL)
    assert (await window.deadline(ACCEPT)).due_at == LAST_DAY
    assert (await window.deadline(REPLY)).due_at == At.local("2026-12-21 17:30")


async def test_the_matters_own_limit_goes_before_that_of_the_rules(window: Window) -> None:
    await window.registers(limit=Limit.model_validate({"limit": "10 working days", "starts": "same_day"}))

    assert (await window.deadline(REPLY)).due_at == At.local("2026-12-07 17:30")


async def test_a_second_tap_opens_no_second_case(window: Window) -> None:
    first, second = await window.registers(), await window.registers()

    assert (second.case.number, second.code, second.told) == (first.case.number, None, [])


@pytest.mark.parametrize("by", [pytest.param(TAX, id="another department"), pytest.param(FIRM, id="a firm")])
async def test_only_the_matters_own_department_registers(window: Window, by: int) -> None:
    with pytest.raises(Incomplete, match="not_your_matter"):
        await window.registers(by=by)


async def test_nobody_registers_with_their_own_receipt(window: Window) -> None:
    window.speakers[FIRM].posts = (Held(Role.OFFICIAL, "market-regulation"),)

    with pytest.raises(Incomplete, match="not_your_matter"):
        await window.registers(by=FIRM)


# One correction notice


async def test_a_correction_notice_is_told_counted_and_written_down(window: Window) -> None:
    await window.registers()

    change = await window.corrects()

    assert [each.person.id for each in change.told] == [FIRM]
    assert (await window.case()).corrections == 1
    assert change.event.said["missing"] == PAPERS


async def test_a_notice_without_papers_is_none(window: Window) -> None:
    await window.registers()

    with pytest.raises(Incomplete, match="missing"):
        await window.corrects(missing=[])


async def test_a_second_notice_is_refused(window: Window) -> None:
    await window.registers()
    await window.corrects()

    with pytest.raises(Incomplete, match="corrected_before"):
        await window.corrects(reason="漏了一份")

    assert (await window.case()).corrections == 1


async def test_the_head_gives_a_second_one_with_a_reason(window: Window) -> None:
    await window.registers()
    await window.corrects()

    with pytest.raises(Incomplete, match="correction_reason"):
        await window.corrects(by=HEAD)
    change = await window.corrects(by=HEAD, reason="现场核查发现合同没有签字")

    assert (change.event.said["times"], change.event.said["reason"]) == (2, "现场核查发现合同没有签字")
    assert {each.person.id for each in change.told} == {FIRM, OFFICIAL}


async def test_a_matter_that_changed_meanwhile_allows_one_more_and_only_one(window: Window) -> None:
    await window.registers()
    await window.corrects()

    change = await window.corrects(version="v2")

    assert change.event.said["standing"] == "changed"
    with pytest.raises(Incomplete, match="corrected_before"):
        await window.corrects(version="v2")


async def test_somebody_else_of_the_unit_does_not_correct(window: Window) -> None:
    await window.registers()

    with pytest.raises(NotAllowed):
        await window.corrects(by=COLLEAGUE)


async def test_while_the_firm_corrects_its_papers_the_time_does_not_count(window: Window) -> None:
    await window.registers()
    await window.corrects(At.local("2026-11-24 15:00"))

    assert (await window.case()).due_at is None
    assert await window.waiting(REPLY) == []
    async with window.at(MONDAY) as work:
        assert await due.undated(work) == 0  # nobody is alarmed: no calendar is missing

    await window.acts(Action.ACCEPT, At.local("2026-11-27 10:00"))

    assert (await window.case()).due_at == At.local("2026-12-24 17:30")  # three working days later than 12-21
    assert await window.waiting(REPLY)


# Acceptance


async def test_the_official_accepts(window: Window) -> None:
    await window.registers()

    change = await window.acts(Action.ACCEPT, TUESDAY)

    assert (await window.case()).state is State.ACCEPTED
    assert ([each.person.id for each in change.told], change.event.role) == ([FIRM], Role.OFFICIAL)
    assert await window.waiting(ACCEPT) == []


async def test_the_official_is_reminded_up_to_the_last_day_and_not_after(window: Window) -> None:
    await window.registers()

    assert [each.step for each in await window.waiting(ACCEPT)] == ["half", "day_before", "due"]


@pytest.mark.parametrize("now", [MONDAY, TUESDAY, LAST_DAY])
async def test_nothing_is_accepted_by_silence_before_the_time_is_over(window: Window, now: datetime) -> None:
    await window.registers()

    assert await window.sweeps(now) == []


@pytest.mark.parametrize("now", [TOO_LATE, At.local("2026-12-09 03:00")], ids=["at once", "after the bot was down"])
async def test_silence_means_accepted_and_both_sides_hear_so_once(window: Window, now: datetime) -> None:
    await window.registers()

    (change,) = await window.sweeps(now)

    assert (await window.case()).state is State.ACCEPTED
    assert (change.event.role, change.event.actor_id, change.event.said["silence"]) == (Role.PLATFORM, None, True)
    assert {(each.person.id, each.capacity) for each in change.told} == {
        (FIRM, Capacity.REPORTER),
        (OFFICIAL, Capacity.ANSWERABLE),
    }
    assert await window.sweeps(now) == []


@pytest.mark.parametrize("action", [Action.CORRECT, Action.ACCEPT, Action.REPLY, Action.WITHDRAW])
async def test_whatever_was_said_in_time_is_no_silence(window: Window, action: Action) -> None:
    await window.registers()
    said: dict[str, Any] = {"missing": PAPERS, "version": "v1", "answers": [{"outcome": "done", "text": "已发证"}]}
    await window.acts(action, TUESDAY, by=FIRM if action is Action.WITHDRAW else OFFICIAL, **said)

    assert await window.sweeps(TOO_LATE) == []


async def test_a_correction_after_the_time_is_refused_even_before_the_sweep_came(window: Window) -> None:
    await window.registers()

    with pytest.raises(Incomplete, match="accepted_by_silence"):
        await window.corrects(TOO_LATE)


async def test_the_sweep_reads_an_index_of_what_waits_for_a_word_alone(migrated_sqlite: Path) -> None:
    async with (
        open_database(f"sqlite+aiosqlite:///{migrated_sqlite}") as database,
        database.transaction() as connection,
    ):
        plan = await connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT * FROM case_file JOIN deadline ON deadline.case_id = case_file.id "
            "WHERE deadline.kind = 'accept' AND deadline.met_at IS NULL AND deadline.due_at < 5 ORDER BY deadline.due_at"
        )
        steps = [row.detail for row in plan]

    assert any("deadline_silence" in step for step in steps)
    assert not any(step.startswith("SCAN") for step in steps)

"""Cases that are walked at random: people do what their buttons offer, time passes, and what must always hold is looked at."""

from datetime import timedelta
from typing import Any

from sqlalchemy import func, select
from sqlmodel import col
from sqlmodel import select as rows_of

from bot.casework import auditing, handling, lifecycle, submitting
from bot.casework.actions import Action, Capacity
from bot.casework.clocks import REPLY
from bot.casework.doing import Change
from bot.casework.errors import CaseworkError, NoSuchCase, NotAllowed
from bot.casework.lifecycle import OPEN, TABLE
from bot.casework.submitting import Draft
from bot.reminders import acting
from storage.database import Database
from storage.tables import BoardCount, Case, CaseEvent, DeadlineRow, Reminder
from storage.tables.columns import core
from storage.words import Ask, ReminderState, State
from storage.work import UnitOfWork
from tests.casework.cast import ACCUSED, CAST, NOW, the_office

_UNIT = {Capacity.UNIT, Capacity.ANSWERABLE, Capacity.UNIT_HEAD}
_OFFICE = {Capacity.DISPATCHER, Capacity.SUPERVISOR}
_OVER = {State.WITHDRAWN, State.REFUSED, State.MERGED}
_SETTLED = {ask: {state for row in TABLE if row.settles == ask for state in row.when} for ask in Ask}


class Walk:
    """One office for one walk."""

    def __init__(self, database: Database) -> None:
        self.database, self.office, self.now = database, the_office(), NOW
        self.numbers: list[str] = []
        self.reporters: dict[int, int] = {}
        self.done: set[Action] = set()
        self.changed = False

    async def submits(self, draft: Draft, by: str) -> None:
        """A firm hands in a case."""
        async with self.database.transaction() as connection:
            work = UnitOfWork(connection, self.now)
            found = await submitting.submit(work, self.office, draft, CAST[by])
            await work.finish()
        self.changed = True
        self.numbers.append(found.case.number)
        self.reporters[found.case.id or 0] = CAST[by].id

    async def buttons(self, number: str, name: str) -> tuple[Action, ...]:
        """What somebody may do now; nothing where it is none of theirs."""
        async with self.database.transaction() as connection:
            try:
                return (await handling.sight(UnitOfWork(connection, self.now), self.office, number, CAST[name])).actions
            except NoSuchCase:
                return ()

    async def does(self, number: str, name: str, action: Action, said: dict[str, Any], *, offered: bool) -> bool:
        """Somebody does it; False when it was refused, and then nothing has changed."""
        async with self.database.transaction() as connection:
            work = UnitOfWork(connection, self.now)
            before = await self._story_length(work)
            try:
                stood = (await handling.sight(work, self.office, number, CAST[name])).case.state
                change = await handling.act(work, self.office, number, action, CAST[name], **said)
            except CaseworkError as refused:
                await work.abandon()
                assert await self._story_length(UnitOfWork(connection, self.now)) == before
                if offered and isinstance(refused, NotAllowed | NoSuchCase):
                    raise AssertionError(f"{action} was offered to {name}, then refused") from refused
                return False
            self._fits(change, stood, CAST[name].id)
            await work.finish()
        self.done.add(action)
        self.changed = True
        return True

    async def time_passes(self, by: timedelta) -> None:
        """The clock moves on, and the platform does what fell due."""
        self.now, self.changed = self.now + by, True
        async with self.database.transaction() as connection:
            work = UnitOfWork(connection, self.now)
            while await acting.act(work, self.office):
                pass
            await work.finish()

    async def look(self) -> None:
        """Look at everything that must always hold, where anything has happened."""
        if not self.changed:
            return
        self.changed = False
        async with self.database.transaction() as connection:
            work = UnitOfWork(connection, self.now)
            cases = {case.id or 0: case for case in (await work.session.exec(rows_of(Case))).all()}
            for case in cases.values():
                await self._holds(work, case, cases)
            await self._nobody_is_named(work)
            await self._board_is_right(work)
            assert (await auditing.check(connection)).good
            await work.abandon()

    # What must hold

    def _fits(self, change: Change, stood: State, actor: int) -> None:
        """The state and the audience are those that the table names; the accused side is never told."""
        row = lifecycle.way(Action(change.event.action))
        assert stood in row.when
        assert change.case.state is (row.to or stood) or change.then, row.action
        away = {speaker.id for speaker in CAST.values() if speaker.holds(*_ROLES, department_id=ACCUSED)}
        for each in change.told:
            assert each.person.id != actor
            assert each.person.id not in away or change.case.accused != ACCUSED, row.action
            mine = self.reporters[change.case.id or 0] == each.person.id
            assert mine is (each.capacity is Capacity.REPORTER)
            assert each.capacity in _may_hear(change.case, row.told), (row.action, each.capacity)
        for further in change.then:
            self._fits(further, _before(further, change, stood), 0)

    async def _holds(self, work: UnitOfWork, case: Case, cases: dict[int, Case]) -> None:
        where = (col(DeadlineRow.case_id) == case.id,)
        clocks = list((await work.session.exec(rows_of(DeadlineRow).where(*where))).all())
        reply = next((each for each in clocks if (each.kind, each.round) == (REPLY, case.round)), None)
        if reply is not None and reply.met_at is None:
            assert case.due_at == (None if reply.paused_at else reply.due_at)
        running = {each.kind for each in clocks if each.met_at is None}
        assert not running or case.state not in _OVER, (case.state, running)
        met = {(each.kind, each.round) for each in clocks if each.met_at is not None}
        mine = (col(Reminder.case_id) == case.id, col(Reminder.state) == ReminderState.WAITING)
        waiting = {(each.kind, each.round) for each in (await work.session.exec(rows_of(Reminder).where(*mine))).all()}
        assert not met & waiting, met & waiting
        if case.official_id is not None and case.state in OPEN:
            official = next(speaker for speaker in CAST.values() if speaker.id == case.official_id)
            assert official.holds(*_ROLES, department_id=case.department_id)
        assert case.department_id is None or case.department_id != case.accused
        assert (case.state is State.DEFERRED) is (case.deferred_until is not None)
        if case.state is State.REPLIED:
            assert case.reply is not None
            assert len(case.reply) >= len(case.demands)
        if case.state is State.MERGED:
            assert cases[case.merged_into or 0].state in OPEN
        assert all(case.state in _SETTLED[Ask(ask)] for ask in case.asks), (case.state, case.asks)
        if case.state in (State.CLOSED, State.WITHDRAWN, State.REFUSED):
            assert case.closed_at is not None

    async def _nobody_is_named(self, work: UnitOfWork) -> None:
        for event in (await work.session.exec(rows_of(CaseEvent))).all():
            who = self.reporters[event.case_id]
            assert event.actor_id != who
            assert str(who) not in str(event.said)

    async def _board_is_right(self, work: UnitOfWork) -> None:
        case, count = core(Case), core(BoardCount)
        key = (case.c.department_id, case.c.state, case.c.guarded)
        stands = select(func.coalesce(key[0], ""), *key[1:], func.count()).group_by(*key)
        columns = (count.c.department_id, count.c.state, count.c.guarded, count.c["count"])
        kept = select(*columns).where(count.c["count"] != 0)
        found = [sorted(tuple(row) for row in await work.connection.execute(each)) for each in (stands, kept)]
        assert found[0] == found[1]

    async def _story_length(self, work: UnitOfWork) -> int:
        return await work.connection.scalar(select(func.count()).select_from(core(CaseEvent))) or 0


def _may_hear(case: Case, told: frozenset[Capacity]) -> set[Capacity]:
    """Whom the table names; where a unit is not there yet, or the one who signed is not, the next one up."""
    named: set[Capacity] = set(told)
    if told & _UNIT:
        named |= _UNIT if case.department_id else _OFFICE
    if told & _OFFICE and case.guarded:
        named |= {Capacity.SUPERVISOR}
    return named


def _before(further: Change, change: Change, stood: State) -> State:
    """Where a case stood before the platform went on with it."""
    if further.case.id != change.case.id:
        return State.MERGED
    row = lifecycle.way(Action(change.event.action))
    return row.to or stood


_ROLES = tuple({post.role for speaker in CAST.values() for post in speaker.posts})

"""Recurring duties (例行工作) become tasks (交办): once a period, for each whose they are, also after a standstill."""

from dataclasses import dataclass
from datetime import date

from bot.casework import assigning, duty_keys, periods
from bot.casework.duty_days import day_of, due_day
from bot.casework.errors import UnknownYear
from bot.casework.office import Office
from bot.casework.periods import Period, Span
from bot.casework.submitting import Submitted
from knowledge.content import Base
from knowledge.schema_duties import Duty, Whom
from storage import duties, pairs
from storage.tables import Said
from storage.work import UnitOfWork

_ALL = "all"


@dataclass(frozen=True, slots=True)
class _Task:
    """One task of a duty: whose it is, its unit, and what it is called."""

    whose: str
    department_id: str
    heading: str


@dataclass(frozen=True, slots=True)
class _Round:
    """A duty whose day has come, in which period, and by when it is done."""

    duty: Duty
    period: Period
    due: date

    @property
    def key(self) -> str:
        return _round_key(self.duty, self.period)


async def give(work: UnitOfWork, office: Office, base: Base, most: int) -> list[Submitted]:
    """Make the tasks whose day has come, at most so many; fewer mean that nothing is left for today.

    A duty begins with the first opening day after the office has it, never in the middle of a period; what was missed
    while the bot stood still is made up for, of the present period alone.
    """
    given: list[Submitted] = []
    for each in await _rounds(work, office, base):
        for task in await _waiting(work, office, each):
            if len(given) >= most:
                return given
            given.append(await _give(work, office, each, task))
        work.session.add(Said(key=each.key, at=work.now))
    return given


async def _give(work: UnitOfWork, office: Office, each: _Round, task: _Task) -> Submitted:
    duty = each.duty
    return await assigning.assign(
        work,
        office,
        f"{task.heading}：{duty.words}",
        task.department_id,
        None,
        due=each.due,
        duty_key=duty_keys.key(duty.id, each.period.key, task.whose),
        demands=duty.report,
    )


async def _rounds(work: UnitOfWork, office: Office, base: Base) -> list[_Round]:
    """Return the duties whose day has come and whose tasks of this period are not all given."""
    today = office.calendar.day_of(work.now)
    now = [(duty, periods.of_day(Span(duty.every), today)) for duty in base.duties.values()]
    said = await duties.said(work, [key for each in now for key in (_known_key(each[0]), _round_key(*each))])
    found: list[_Round] = []
    for duty, period in now:
        known = said.get(_known_key(duty))
        if known is None:
            work.session.add(Said(key=_known_key(duty), at=work.now))
            continue
        opens = day_of(duty.opens, period, office.calendar)
        if opens is None or not office.calendar.day_of(known) < opens <= today or _round_key(duty, period) in said:
            continue
        try:
            found.append(_Round(duty, period, due_day(duty, period, opens, today, office.calendar)))
        except UnknownYear:
            continue  # the admins are alarmed; tomorrow it is looked at again
    return found


async def _waiting(work: UnitOfWork, office: Office, each: _Round) -> list[_Task]:
    """Return the tasks of this round that are not made yet."""
    by_key = {
        duty_keys.key(each.duty.id, each.period.key, task.whose): task
        for task in await _tasks(work, office, each.duty)
        if task.department_id in office.departments
    }
    made = await duties.made(work, list(by_key))
    return [task for key, task in by_key.items() if key not in made]


async def _tasks(work: UnitOfWork, office: Office, duty: Duty) -> list[_Task]:
    whom = duty.whom
    if whom.role and whom.department:
        return [_Task(duty_keys.for_role(whom.role), whom.department, duty.name)]
    if whom.each:
        return [
            _Task(
                duty_keys.for_pair(pair.id or 0, pair.liaison_id),
                pair.department_id or "",
                f"{duty.name}（{pair.firm_name}）",
            )
            for pair in await pairs.running(work)
        ]
    return [_Task(duty_keys.for_department(unit), unit, duty.name) for unit in await _units(work, office, whom)]


async def _units(work: UnitOfWork, office: Office, whom: Whom) -> list[str]:
    """Return the departments by name, or each that has people: nobody else could report."""
    if whom.departments != _ALL:
        return list(whom.departments or ())
    staffed = await duties.staffed(work)
    return [unit for unit in office.departments if unit in staffed]


def _known_key(duty: Duty) -> str:
    return f"duty:{duty.id}"


def _round_key(duty: Duty, period: Period) -> str:
    return f"duty:{duty.id}:{period.key}"

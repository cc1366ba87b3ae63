"""What firms brought up (共性问题): counted by matter, and read where no matter is named. Nobody's id leaves this module."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, func, select
from sqlmodel import col

from storage.figures import Cut
from storage.tables import Case, Reporter
from storage.words import CaseType
from storage.work import UnitOfWork

_NOT_RAISED = (CaseType.TASK, CaseType.APPLICATION)  # given by the office, handed in at a window


@dataclass(frozen=True, slots=True)
class Voice:
    """What a case says, and which firm of this reading said it: a number that means nothing outside it."""

    text: str
    department_id: str | None
    firm: int | None


def _raised(cut: Cut) -> list[ColumnElement[bool]]:
    """What firms brought up; whoever fears retaliation is in no list."""
    return [cut.times(col(Case.submitted_at)), ~col(Case.guarded), col(Case.type).not_in(_NOT_RAISED)]


async def matters_raised(work: UnitOfWork, cut: Cut) -> list[tuple[str, int, int, int]]:
    """Return for each matter how many cases, how many firms, and the most by one firm; nobody's name leaves this."""
    each = (
        select(col(Case.matter_id).label("matter"), col(Reporter.person_id).label("firm"), func.count().label("cases"))
        .join(Reporter, col(Reporter.case_id) == col(Case.id))
        .where(*_raised(cut), col(Case.matter_id).is_not(None))
        .group_by(col(Case.matter_id), col(Reporter.person_id))
        .subquery()
    )
    by_one = func.max(case((each.c.firm.is_not(None), each.c.cases), else_=0))
    statement = select(each.c.matter, func.sum(each.c.cases), func.count(each.c.firm), by_one).group_by(each.c.matter)
    return [(row[0], int(row[1]), row[2], row[3]) for row in await work.connection.execute(statement)]


async def voices(work: UnitOfWork, cut: Cut, most: int) -> list[Voice]:
    """Return what cases without a matter say, the newest first."""
    statement = (
        select(col(Case.text), col(Case.department_id), col(Reporter.person_id))
        .join(Reporter, col(Reporter.case_id) == col(Case.id))
        .where(*_raised(cut), col(Case.matter_id).is_(None))
        .order_by(col(Case.submitted_at).desc())
        .limit(most)
    )
    numbers: dict[int, int] = {}
    return [
        Voice(text, unit, None if person is None else numbers.setdefault(person, len(numbers)))
        for text, unit, person in await work.connection.execute(statement)
    ]

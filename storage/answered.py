"""What a unit has answered lately: an answer may be used again as a draft."""

from sqlmodel import col, select

from storage.tables import Case
from storage.words import Naming, State
from storage.work import UnitOfWork

AMONG = 200  # of the unit's newest in each state: read in the order of an index, however many there are
SENT = (State.REPLIED, State.CLOSED)


async def lately(work: UnitOfWork, department_id: str, matter_id: str, *, but: int) -> list[Case]:
    """Return the unit's cases about this matter whose reply has been sent, the latest first.

    Only signed ones (署名): what was written to somebody who did not sign is not offered for another firm. None whose
    reporter fears retaliation, and not the case `but`.
    """
    found: list[Case] = []
    for state in SENT:
        newest = (
            select(col(Case.id).label("id"))
            .where(col(Case.department_id) == department_id, col(Case.state) == state)
            .order_by(col(Case.due_at).desc())
            .limit(AMONG)
            .subquery()
        )
        where = (
            col(Case.matter_id) == matter_id,
            col(Case.naming) == Naming.NAMED,
            col(Case.guarded).is_(False),
            col(Case.id) != but,
        )
        statement = select(Case).join(newest, newest.c.id == col(Case.id)).where(*where).order_by(col(Case.id).desc())
        found += (await work.session.exec(statement)).all()
    return found

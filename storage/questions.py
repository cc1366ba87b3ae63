"""Questions the bot could not answer (未答问题): remembered, so that somebody can."""

from sqlmodel import col, select

from storage.tables import Unanswered
from storage.work import UnitOfWork


async def remember(work: UnitOfWork, person_id: int, question: str, why: str, matter_id: str | None = None) -> str:
    """Keep a question and return the number that the person is told."""
    row = Unanswered(person_id=person_id, question=question[:1000], why=why, matter_id=matter_id, asked_at=work.now)
    work.session.add(row)
    await work.session.flush()
    return spoken(row)


def spoken(row: Unanswered) -> str:
    """Return the number as it is shown."""
    return f"W-{1000 + (row.id or 0)}"


async def unanswered(work: UnitOfWork, most: int) -> list[Unanswered]:
    """Return the newest first."""
    return list((await work.session.exec(select(Unanswered).order_by(col(Unanswered.id).desc()).limit(most))).all())

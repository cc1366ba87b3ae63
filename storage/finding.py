"""Finding cases by a part of the number, the firm's name or the words: newest first, a bounded stretch at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_
from sqlmodel import col, select

from storage import reporters
from storage.lists import A_PAGE
from storage.tables import Case
from storage.work import UnitOfWork

STRETCH = 5000  # cases read at once: a hundredth of a second, however many there are
_SEPARATORS = str.maketrans("", "", "- －—–.·…")


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, newest first, and from where on older ones are still to be read; None: all were."""

    cases: list[Case]
    older: int | None


async def find(
    work: UnitOfWork, words: str, may_see: Sequence[Any], *, below: int | None = None, stretch: int = STRETCH
) -> Found:
    """Return the next cases, older than the row `below`, in which the words stand.

    A beginning of a number is found among all cases at once; anything else in one stretch of rows.
    """
    words = words.strip().lower()
    digits = words.translate(_SEPARATORS)
    fits: list[Any] = [func.lower(col(Case.text)).contains(words, autoescape=True), reporters.signed_with(words)]
    if digits.isascii() and digits.isdigit():
        fits.append(col(Case.number).contains(digits, autoescape=True))
        if below is None and (by_number := await _beginning(work, digits, may_see)):
            return Found(by_number, None)
    newest = below if below is not None else (await _newest(work) + 1)
    lowest = max(newest - stretch, 0)
    between = (col(Case.id) >= lowest, col(Case.id) < newest)
    statement = select(Case).where(*between, or_(*fits), *may_see).order_by(col(Case.id).desc()).limit(A_PAGE + 1)
    rows = list((await work.session.exec(statement)).all())
    if len(rows) > A_PAGE:
        return Found(rows[:A_PAGE], rows[A_PAGE - 1].id)
    return Found(rows, lowest if lowest > 1 else None)


async def _beginning(work: UnitOfWork, digits: str, may_see: Sequence[Any]) -> list[Case]:
    """Return the cases whose number begins with these digits, when they are few."""
    between = (col(Case.number) >= digits, col(Case.number) < digits + ":")  # ':' comes after '9'
    statement = select(Case).where(*between, *may_see).order_by(col(Case.number)).limit(A_PAGE + 1)
    rows = list((await work.session.exec(statement)).all())
    return sorted(rows, key=lambda case: -(case.id or 0)) if len(rows) <= A_PAGE else []


async def _newest(work: UnitOfWork) -> int:
    return (await work.session.exec(select(func.max(col(Case.id))))).one() or 0

"""Ratings (好差评): kept as they were given; a bad one opens a repair; a mistaken one is left out of the counts, visibly."""

from collections.abc import Collection

from bot.casework.actions import Action
from bot.casework.doing import Doing
from bot.casework.effects.waiting import reasoned
from bot.casework.errors import Incomplete
from bot.casework.standing import BAD
from storage import ratings
from storage.tables import Rating
from storage.words import LetterKind, Satisfaction, Solved


async def told_solved(doing: Doing) -> None:
    """解决了吗: yes, partly, no; said again it takes the place of what was said."""
    doing.case.solved = Solved(doing.said["solved"])
    if (given := await ratings.newest(doing.work, doing.case)) is not None:
        given.solved = doing.case.solved


def action_of(may: Collection[Action], level: str) -> Action:
    """Return which of the three ways a rating is, of somebody who may do these."""
    if Action.RATE_AGAIN in may:
        return Action.RATE_AGAIN
    return Action.RATE_BADLY if level in BAD else Action.RATE


async def rated(doing: Doing) -> None:
    """One of the five levels; `reasons` may be added."""
    _keep(doing, 1)


async def rated_badly(doing: Doing) -> None:
    """A bad one opens a repair (差评整改); of a case that was handled twice it goes to supervision too. Process rules 27, 30."""
    _keep(doing, 1)
    if doing.case.round:
        _to_supervision(doing)


async def repaired(doing: Doing) -> None:
    """What was done about it; the firm may rate once more."""
    if not doing.said.get("words"):
        raise Incomplete("text")
    doing.case.closed_at = doing.case.closed_at or doing.now


async def repair_prolonged(doing: Doing) -> None:
    """What is complex has longer (限期整改), counted from the rating; the head says why, and the firm reads it. Rule 27."""
    reasoned(doing)
    doing.said["complex"] = True


async def rated_again(doing: Doing) -> None:
    """After the repair; still bad goes to supervision."""
    _keep(doing, 2)
    if doing.case.satisfaction in BAD:
        _to_supervision(doing)


async def appealed(doing: Doing) -> None:
    """The unit says that the rating is mistaken, and why; until the ruling it counts."""
    reasoned(doing)
    if (given := await ratings.newest(doing.work, doing.case)) is not None:
        doing.said["rating"] = given.id


async def upheld(doing: Doing) -> None:
    """It was mistaken: it stays, is left out of the counts, and the reason stands beside it. Process rules 28."""
    reasoned(doing)
    given = await doing.work.session.get(Rating, doing.case.asks["appeal"].get("rating") or 0)
    if given is not None:  # the one that was appealed, also where the firm has rated once more since
        given.left_out = doing.said["reason"]
    doing.case.closed_at = doing.case.closed_at or doing.now


def _keep(doing: Doing, position: int) -> None:
    case = doing.case
    case.satisfaction = Satisfaction(doing.said["satisfaction"])
    case.ratings = position
    row = Rating(
        case_id=case.id or 0,
        round=case.round,
        position=position,
        department_id=case.department_id,
        satisfaction=case.satisfaction,
        solved=case.solved,
        reasons=list(doing.said.get("reasons", ())),
        words=doing.said.get("words"),
        at=doing.now,
    )
    doing.work.session.add(row)


def _to_supervision(doing: Doing) -> None:
    if doing.case.department_id is None:
        return
    doing.then.append((doing.case, Action.SUPERVISE, {"kind": LetterKind.SUPERVISION, "why": "still_dissatisfied"}))

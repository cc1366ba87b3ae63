"""Who is answerable for a case: signed for, appointed, handed over; and the first contact with the firm."""

from bot.casework.doing import Doing
from bot.casework.errors import Incomplete
from storage import cases, reporters
from storage.words import Role


async def signed(doing: Doing) -> None:
    """The first to sign is answerable (首接负责)."""
    doing.case.official_id = doing.actor_id


async def appointed(doing: Doing) -> None:
    """The head names another official of the unit: `to`, a person's id."""
    doing.case.official_id = await _of_the_unit(doing)


async def handed_over(doing: Doing) -> None:
    """Somebody leaves: `to` goes on with it; without a successor the unit is answerable until one signs."""
    doing.case.official_id = await _of_the_unit(doing) if doing.said.get("to") else None


async def contacted(doing: Doing) -> None:
    """Words for the firm; the first time counts as the first contact."""
    if not doing.said.get("words") and not doing.said.get("files"):
        raise Incomplete("text")
    doing.case.contacted_at = doing.case.contacted_at or doing.now
    if doing.case.official_id is None and doing.actor_id is not None:
        doing.case.official_id = doing.actor_id


async def _of_the_unit(doing: Doing) -> int | None:
    """Return the person's id; raises `Incomplete` when they are no official or head of the responsible unit."""
    case, to = doing.case, int(doing.said.get("to") or 0)
    for role in (Role.OFFICIAL, Role.HEAD):
        for person in await cases.holders(doing.work, role, case.department_id):
            if person.id == to:
                doing.said["name"] = person.name
                return await _unless_theirs(doing, to)
    raise Incomplete("not_of_the_unit")


async def _unless_theirs(doing: Doing, to: int) -> int | None:
    """Return them; nobody handles their own case, and nobody learns whose it is: then the unit stays answerable."""
    reporter = await reporters.of_case(doing.work, doing.case.id or 0)
    if reporter is None or reporter.person_id != to:
        return to
    doing.said["to"] = None
    return None

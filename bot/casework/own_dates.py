"""One's own due dates (名下的到期日): what an official has to do by when."""

from bot.casework import audience
from bot.casework.actions import Capacity
from bot.casework.clock_row import Rings
from bot.casework.clocks import clock_of
from bot.casework.office import Office
from storage import own_dates
from storage.speakers import Speaker
from storage.tables import Case, DeadlineRow
from storage.words import Role
from storage.work import UnitOfWork

MOST = 300
_MINE = frozenset({Capacity.ANSWERABLE, Capacity.UNIT, Capacity.UNIT_HEAD})


async def of(work: UnitOfWork, office: Office, speaker: Speaker) -> list[tuple[Case, DeadlineRow]]:
    """Return the earliest of them; nothing of a case that they reported themselves, or that is about their unit."""
    mine = [post.department_id for post in speaker.posts if post.role in (Role.OFFICIAL, Role.HEAD)]
    found = await own_dates.running(work, speaker.id, [each for each in mine if each], MOST)
    known: dict[int, bool] = {}
    for case, _ in found:
        if case.id is not None and case.id not in known:
            known[case.id] = bool(await audience.capacities(work, office, case, speaker) & _MINE)
    return [(case, row) for case, row in found if known[case.id or 0] and clock_of(row.kind).rings is Rings.LADDER]

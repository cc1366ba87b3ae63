"""What becomes of a question without an answer (未答问题): linked to an entry, written anew, or given to a department.

Whoever had asked hears of it once, with the answer itself.
"""

import re
from collections.abc import Sequence

from bot.casework.gathering import Gathered
from knowledge.search.normalise import plain
from storage import questions
from storage.tables import Person, Unanswered
from storage.work import UnitOfWork

Told = list[tuple[Person, Unanswered]]
NUMBER = re.compile(r"\d{7,}")  # a telephone, an account, an identity card: never written into the knowledge
_LONGEST = 200


async def settle(work: UnitOfWork, ids: Sequence[int], *, by: int | None, entry_id: str | None) -> Told:
    """The questions are answered by an entry that is served: return who is told of it, once each."""
    people = await questions.askers(work, ids, entry_id)
    await questions.mark(
        work, ids, settled_at=work.now, settled_by=by, settled_as=entry_id, **({"told_at": work.now} if people else {})
    )
    return people


async def dismiss(work: UnitOfWork, ids: Sequence[int], *, by: int) -> None:
    """Nothing is to be answered: nobody is told."""
    await questions.mark(work, ids, settled_at=work.now, settled_by=by, settled_as=None)


async def promise(work: UnitOfWork, ids: Sequence[int], *, by: int, entry_id: str) -> None:
    """An entry that is still to be published will answer them."""
    await questions.mark(work, ids, settled_by=by, settled_as=entry_id)


def new_wordings(found: Gathered, known: Sequence[str], most: int = 3) -> list[str]:
    """Return how it was asked, in wordings that an entry does not have yet and that hold nobody's number."""
    held = {plain(each) for each in known}
    fresh = [each.strip() for each in found.wordings if plain(each) and plain(each) not in held]
    return [each for each in fresh if 2 <= len(each) <= _LONGEST and not NUMBER.search(plain(each))][:most]

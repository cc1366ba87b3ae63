"""A firm and the liaison (驻企特派员、包联) who looks after it, and what their visits (走访) bring."""

import hashlib
import secrets

from bot.casework import demands, intake, submitting
from bot.casework.errors import ForRoles, Incomplete, NoLonger
from bot.casework.masking import hidden
from bot.casework.office import Office
from bot.casework.submitting import Draft, Submitted
from storage import pairs, people, reporters
from storage.speakers import Speaker
from storage.tables import Pair, Visit
from storage.words import Naming, Origin, Role
from storage.work import UnitOfWork

LONGEST_NAME = 60
LIAISONS = (Role.OFFICIAL, Role.HEAD)
_KEEPERS = frozenset({Role.SUPERVISOR})


async def pair(work: UnitOfWork, firm_name: str, liaison_id: int, speaker: Speaker) -> tuple[Pair, str]:
    """Pair a firm with an official; return the code of the link that binds the firm's chat, whose hash alone is kept.

    Raises `ForRoles` for whoever is no supervisor, `Incomplete` without a name or for somebody who is no official.
    """
    _needs_keeper(speaker)
    name = " ".join(firm_name.split())[:LONGEST_NAME]
    if not name:
        raise Incomplete("firm")
    posts = [post for post in await people.posts_of(work, [liaison_id]) if post.role in LIAISONS]
    if not posts:
        raise Incomplete("liaison")
    row = Pair(firm_name=name, liaison_id=liaison_id, department_id=posts[0].department_id, since_at=work.now)
    code = _new_code(row)
    work.session.add(row)
    await work.session.flush()
    return row, code


async def bind(work: UnitOfWork, code: str, speaker: Speaker) -> Pair:
    """The firm has opened its link: from now on it is told what its visits bring. A link works once."""
    found = await pairs.by_code(work, _hash(code))
    if found is None or found.until_at is not None or speaker.posts:  # somebody of the office is no firm
        raise NoLonger("PAIR_INVALID")
    found.firm_id, found.code_hash = speaker.id, None
    return found


async def link_again(work: UnitOfWork, pair_id: str, speaker: Speaker) -> tuple[Pair, str]:
    """Return a new link; the former one is void, and who is bound stays so until the new one is opened."""
    found = await _running(work, pair_id)
    _needs_keeper(speaker)
    return found, _new_code(found)


async def end(work: UnitOfWork, pair_id: str, speaker: Speaker) -> Pair:
    """The pairing is over; what came of it lives on."""
    found = await _running(work, pair_id)
    _needs_keeper(speaker)
    found.until_at, found.code_hash = work.now, None
    return found


async def of_speaker(work: UnitOfWork, speaker: Speaker, pair_id: str) -> Pair:
    """Return a pairing that is the speaker's to see: their own, or any for a supervisor."""
    found = await _running(work, pair_id)
    if found.liaison_id != speaker.id:
        _needs_keeper(speaker)
    return found


async def log(work: UnitOfWork, pair_id: str, words: str, speaker: Speaker) -> tuple[Pair, Visit]:
    """The liaison writes a visit down."""
    found = await _running(work, pair_id)
    if found.liaison_id != speaker.id or not speaker.posts:
        raise NoLonger("PAIR_ENDED")
    if not words.strip():
        raise Incomplete("text")
    visit = Visit(pair_id=found.id or 0, by=speaker.id, words=words.strip(), cases=[], at=work.now)
    work.session.add(visit)
    await work.session.flush()
    return found, visit


def asked_for(visit: Visit) -> tuple[str, ...]:
    """Return what the firm asked for, one by one, in the visit's own words."""
    return demands.split(visit.words)


def made_of(visit: Visit, at: int) -> str | None:
    """Return the number of the case that a demand (from 1) has become."""
    return next((each.partition(":")[2] for each in visit.cases if each.startswith(f"{at}:")), None)


async def to_case(
    work: UnitOfWork,
    office: Office,
    visit_id: str,
    at: str,
    words: tuple[intake.Words, intake.Words],
    speaker: Speaker,
) -> tuple[Pair, Submitted]:
    """Turn what the firm asked for into a case; where its chat is bound the firm is behind it and hears of it.

    `words` are those that point to departments and to matters. The unit does not read which firm it was: nobody asked
    the firm how it wants to sign. Raises `NoLonger` for what has become a case, or is not the speaker's.
    """
    visit = await pairs.visit(work, int(visit_id)) if visit_id.isdigit() else None
    asked = asked_for(visit) if visit else ()
    if visit is None or visit.by != speaker.id or not at.isdigit() or not 0 < int(at) <= len(asked):
        raise NoLonger("STALE")
    if made_of(visit, int(at)):
        raise NoLonger("VISIT_DONE")
    found = await pairs.by_id(work, visit.pair_id)
    assert found is not None  # its foreign key
    text: str = hidden(asked[int(at) - 1], Naming.CONFIDENTIAL, (found.firm_name,))
    read = intake.propose(text, *words)
    draft = Draft(
        type=read.type,
        text=text,
        demands=(text,),
        naming=Naming.CONFIDENTIAL,
        department_id=read.department_id,
        matter_id=read.matter_id,
        accused=read.accused_id,
        origin=Origin.VISIT,
        contact=found.firm_name,
    )
    done = await submitting.submit(work, office, draft, speaker)
    if found.firm_id is not None:
        await reporters.claim(work, done.case.id or 0, found.firm_id)
    visit.cases = [*visit.cases, f"{at}:{done.case.number}"]
    return found, done


async def _running(work: UnitOfWork, pair_id: str) -> Pair:
    found = await pairs.by_id(work, int(pair_id)) if pair_id.isdigit() else None
    if found is None or found.until_at is not None:
        raise NoLonger("PAIR_ENDED")
    return found


def _needs_keeper(speaker: Speaker) -> None:
    if not speaker.holds(*_KEEPERS):
        raise ForRoles(_KEEPERS)


def _new_code(row: Pair) -> str:
    code = secrets.token_urlsafe(16)
    row.code_hash = _hash(code)
    return code


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()

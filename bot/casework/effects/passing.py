"""From unit to unit: dispatched, sent back, passed on, designated, refused, merged; a hop never restarts the clock."""

from bot.casework.doing import Doing
from bot.casework.effects import answering
from bot.casework.errors import Incomplete
from bot.casework.ways.row import FROM_FIRMS, OPEN
from storage import cases, cowork
from storage.tables import Case, CoUnit


async def _unit(doing: Doing) -> str:
    """Return the unit that was named; raises `Incomplete` when there is none such, or when it is the accused."""
    unit = doing.said.get("department")
    if unit not in doing.office.departments:
        raise Incomplete("department")
    merged = await cases.merged_into(doing.work, doing.case.id or 0)  # its answer will be theirs too
    if unit in {doing.case.accused, *(other.accused for other in merged)}:
        raise Incomplete("accused")
    return str(unit)


def _reason(doing: Doing) -> None:
    if not str(doing.said.get("reason", "")).strip():
        raise Incomplete("reason")


def _given_to(doing: Doing, unit: str) -> None:
    case = doing.case
    case.department_id, case.official_id = unit, None
    case.dispatched_at = case.dispatched_at or doing.now  # a hop never restarts the clock


async def dispatched(doing: Doing) -> None:
    """The office finds the unit (派单)."""
    _given_to(doing, await _unit(doing))


async def designated(doing: Doing) -> None:
    """The office decides whose it is; nobody may send it back any more. Source: 潍坊12345条例 第二十二条."""
    _given_to(doing, await _unit(doing))
    doing.case.designated = True


async def sent_back(doing: Doing) -> None:
    """Once only, with the reason; `department` is the unit that is proposed. Source: 潍坊12345条例 第二十二条."""
    _reason(doing)
    doing.case.returns += 1


async def transferred(doing: Doing) -> None:
    """Passed on: the first stays answerable until the other has signed, and has signed for it by passing it on."""
    unit = await _unit(doing)
    if unit == doing.case.department_id:
        raise Incomplete("same_unit")
    _reason(doing)
    doing.case.official_id = doing.case.official_id or doing.actor_id
    doing.case.asks = {**doing.case.asks, "transfer": {"to": unit, "reason": doing.said["reason"]}}


async def taken_over(doing: Doing) -> None:
    """The receiver has signed: from here on it is theirs, and stays so."""
    case = doing.case
    doing.said["department"] = case.asks["transfer"]["to"]
    _given_to(doing, doing.said["department"])
    case.official_id, case.designated = doing.actor_id, True


async def declined(doing: Doing) -> None:
    """The receiver says why it is not theirs either: the office decides."""
    _reason(doing)
    doing.said["department"] = doing.case.asks["transfer"]["to"]


async def co_invited(doing: Doing) -> None:
    """Another unit works on a part of it (协办); the responsible unit stays the same. Source: 济南12345条例 第二十九条."""
    unit = await _unit(doing)
    if unit == doing.case.department_id or unit in await cowork.units(doing.work, doing.case.id or 0):
        raise Incomplete("same_unit")
    if not doing.said.get("words"):
        raise Incomplete("text")
    doing.work.session.add(
        CoUnit(case_id=doing.case.id or 0, department_id=unit, what=doing.said["words"], asked_at=doing.now)
    )
    await doing.work.session.flush()


async def co_answered(doing: Doing) -> None:
    """What the co-handling unit says; it goes to the responsible official."""
    if not doing.said.get("words"):
        raise Incomplete("text")
    mine = [post.department_id for post in doing.speaker.posts] if doing.speaker else []
    for row in await cowork.rows(doing.work, doing.case.id or 0):
        if row.department_id in mine:
            row.opinion, row.answered_at = doing.said["words"], doing.now
            doing.said["unit"] = row.department_id


async def refused(doing: Doing) -> None:
    """Not accepted (不予受理): with a situation of the rules' list, which names the right channel. Process rules 38."""
    found = next((each for each in doing.office.rules.not_accepted if each.id == doing.said.get("situation")), None)
    if found is None:
        raise Incomplete("situation")
    words = doing.said.get("words", "")
    doing.case.refusal = {"situation": found.id, "words": words}
    await answering.withdrawn(doing)
    doing.said |= {  # as the firm is told it, and as it can be read later
        "id": found.id,
        "situation": found.situation,
        "channel": "、".join(each.shown for each in found.go_to),
        "how": found.how,
        "basis": found.shown_basis,
    }


async def refusal_appealed(doing: Doing) -> None:
    """Once, with the reason; another pair of eyes decides."""
    _reason(doing)
    doing.case.appeals += 1
    doing.case.closed_at = None


async def retyped(doing: Doing) -> None:
    """The office puts it under another type (改类型), and the firm hears so. Process rules 6."""
    kind = next((each for each in FROM_FIRMS if each == doing.said.get("type")), None)
    if kind is None or kind is doing.case.type:
        raise Incomplete("type")
    doing.case.type = kind


async def merged(doing: Doing) -> None:
    """Joined to another case about the same: it keeps its number and gets the same answer. Process rules 34."""
    main = await cases.by_number(doing.work, str(doing.said.get("into", "")))
    if main is None or main.id == doing.case.id or not _same_side(main, doing.case):
        raise Incomplete("into")
    doing.case.merged_into = main.id
    for other in await cases.merged_into(doing.work, doing.case.id or 0):
        if not _same_side(main, other):
            raise Incomplete("into")
        other.merged_into = main.id  # they go along


async def separated(doing: Doing) -> None:
    """The case it was merged into ended without an answer: the office finds a unit for this one again."""
    doing.case.merged_into = None


def _same_side(main: Case, case: Case) -> bool:
    """It must be still to be answered; and a case never moves to where its accused would read it, nor out of the
    supervisors' own hands.
    """
    return (
        main.state in OPEN
        and main.department_id is not None
        and main.department_id != case.accused
        and main.guarded == case.guarded
    )

"""The answer of a case, demand by demand, and its end."""

from bot.casework import answers, timing
from bot.casework.actions import Action
from bot.casework.clocks import PROMISE
from bot.casework.doing import Doing
from bot.casework.errors import Incomplete, NoLonger
from storage import cases, followups


async def replied(doing: Doing) -> None:
    """Each demand has its answer; cases that were merged into this one get the same."""
    await submitted(doing)
    await _followers(doing)


async def submitted(doing: Doing) -> None:
    """The answers are complete: done, impossible by which article, or by which day."""
    given = doing.said.get("answers", [])
    answers.complete(doing.case.demands, given, today=doing.office.calendar.day_of(doing.now))
    doing.case.reply = given
    doing.case.official_id = doing.case.official_id or doing.actor_id


async def approved(doing: Doing) -> None:
    """The office has read it (先审后发): the firm may. Process rules 23."""
    doing.said["answers"] = doing.case.reply or []
    await _followers(doing)


async def _followers(doing: Doing) -> None:
    for other in await cases.merged_into(doing.work, doing.case.id or 0):
        doing.then.append((other, Action.FOLLOW, {"answers": doing.case.reply, "into": doing.case.number}))


async def followed(doing: Doing) -> None:
    """The case it was merged into is answered, and so is this one: it keeps its own number and answer."""
    case = doing.case
    main = await cases.by_id(doing.work, case.merged_into or 0)
    if main is not None:  # whoever answered is answerable: for promises, and for what the firm says of it
        case.department_id, case.official_id = main.department_id, main.official_id
    case.reply = doing.said["answers"]
    case.closed_at = doing.now
    await _followers(doing)


async def promise_kept(doing: Doing) -> None:
    """What was promised by a day is done: `demand` counts from 1."""
    if not doing.said.get("words"):
        raise Incomplete("text")
    at = int(doing.said.get("demand", 0))
    if not await timing.end(doing.work, doing.case, f"promise{at}", doing.now):
        raise Incomplete("promise")


async def promise_confirmed(doing: Doing) -> None:
    """The firm says that it is done, whoever of the two says so first: nothing more is said of it."""
    kind = await _heard(doing, kept=True)
    await timing.end(doing.work, doing.case, kind, doing.now)


async def promise_denied(doing: Doing) -> None:
    """The firm says that it is not done; what still runs goes on, and the head hears of it."""
    await _heard(doing, kept=False)


async def _heard(doing: Doing, *, kept: bool) -> str:
    """Keep what the firm says of a promise; the same said twice is heard once."""
    kind = f"{PROMISE.kind}{doing.said.get('demand', '')}"
    if kind not in doing.clocks:
        raise NoLonger("STALE")
    row = await followups.begun(doing.work, doing.case, kind)
    if row.answers.get("kept") is kept:
        raise NoLonger("STALE")
    row.answers, row.answered_at = {"kept": kept}, doing.now
    return kind


async def ended(doing: Doing) -> None:
    """Nothing more is done."""
    doing.case.closed_at = doing.now


async def lapsed(doing: Doing) -> None:
    """What was missing did not come; a reply that the office had given back is none."""
    doing.case.reply = None
    await withdrawn(doing)


async def withdrawn(doing: Doing) -> None:
    """It ends without an answer; cases that were merged into it go on by themselves."""
    doing.case.closed_at = doing.now
    await separated_from(doing)


async def separated_from(doing: Doing) -> None:
    """Whoever waited for this case's answer waits for none now: each is handled by itself again."""
    for other in await cases.merged_into(doing.work, doing.case.id or 0):
        doing.then.append((other, Action.SEPARATE, {"from": doing.case.number}))


async def concluded(doing: Doing) -> None:
    """Handled by the law and still the same complaint: explained to the firm, and not handled again. Process rules 32."""
    if not doing.said.get("words"):
        raise Incomplete("text")
    doing.case.refusal = {"concluded": True, "words": doing.said["words"]}
    await withdrawn(doing)

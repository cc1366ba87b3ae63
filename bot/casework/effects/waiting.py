"""What waits: for the firm's papers, for a decision about more time, for a day on which it can be done."""

from contextlib import suppress
from datetime import date

from bot.casework import reply_time
from bot.casework.doing import Doing
from bot.casework.errors import Incomplete, UnknownYear


def reasoned(doing: Doing) -> None:
    """Raise `Incomplete` unless a reason was given: no time is given or refused without one."""
    if not str(doing.said.get("reason", "")).strip():
        raise Incomplete("reason_why")


async def missing_asked(doing: Doing) -> None:
    """What is missing, all of it at once, once; the time of the reply does not count meanwhile. Process rules 10."""
    if not doing.said.get("words"):
        raise Incomplete("text")
    doing.case.supplements += 1


async def supplemented(doing: Doing) -> None:
    """The firm adds something; whatever was asked for counts as given."""
    if not doing.said.get("words") and not doing.said.get("files"):
        raise Incomplete("text")


async def extension_asked(doing: Doing) -> None:
    """The official asks the head, with the reason the firm will read, and until when that would be. Process rules 20."""
    reasoned(doing)
    with suppress(UnknownYear):
        if later := await reply_time.extended(doing.work, doing.office, doing.case):
            doing.said["extended_to"] = str(doing.office.calendar.day_of(later.due_at))


async def extension_granted(doing: Doing) -> None:
    """The head agrees; the firm reads the reason that the official gave."""
    doing.said.setdefault("reason", doing.case.asks["extension"].get("reason", ""))
    await extended(doing)


async def extended(doing: Doing) -> None:
    """Put off once, by as much as the rules say, with the reason told. Source: 济南优化营商环境条例 第六十二条."""
    reasoned(doing)
    await reply_time.extend(doing.work, doing.office, doing.case)
    doing.case.extensions += 1


async def refused(doing: Doing) -> None:
    """No, and why."""
    reasoned(doing)


async def deferral_asked(doing: Doing) -> None:
    """It cannot be done yet: why, until when, and what is done meanwhile. Source: 济南12345条例 第二十四条第三项."""
    reasoned(doing)
    _day(doing)


async def deferred(doing: Doing) -> None:
    """The supervisor sets it aside until a day (挂账); the firm hears of progress every month."""
    asked = doing.case.asks.get("deferral", {})
    for name in ("reason", "until"):
        doing.said.setdefault(name, asked.get(name, ""))
    reasoned(doing)
    doing.case.deferred_until = _day(doing)


async def resumed(doing: Doing) -> None:
    """The day has come, or it can be done sooner."""
    doing.case.deferred_until = None


def _day(doing: Doing) -> date:
    try:
        until = date.fromisoformat(str(doing.said.get("until", "")))
    except ValueError:
        raise Incomplete("until") from None
    calendar = doing.office.calendar
    if until <= calendar.day_of(doing.now):
        raise Incomplete("until")
    calendar.on_or_after(until)  # in a year without a calendar nothing would ring: better said now
    return until

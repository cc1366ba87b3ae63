"""The office's letters (督办单、通报、约谈、问责建议), and who may learn the identity behind a confidential case."""

from bot.casework.actions import Action, Capacity
from bot.casework.doing import Doing
from bot.casework.errors import Incomplete
from storage import letters
from storage.tables import Letter
from storage.words import LetterKind

_KIND = {
    Action.SUPERVISE: LetterKind.SUPERVISION,
    Action.CIRCULATE: LetterKind.CIRCULAR,
    Action.TALK: LetterKind.TALK,
    Action.PROPOSE_ACCOUNT: LetterKind.ACCOUNTABILITY,
}
_MARK = {
    LetterKind.SUPERVISION: "督",
    LetterKind.CIRCULAR: "通",
    LetterKind.TALK: "约",
    LetterKind.ACCOUNTABILITY: "责",
}


async def lettered(doing: Doing) -> None:
    """A numbered letter, with its reason; a rung of the ladder gives the reason by its name (`why`)."""
    words = str(doing.said.get("words", "")).strip()
    if doing.speaker is None and doing.action is Action.PROPOSE_ACCOUNT:
        doing.said.setdefault("why", "not_mended")  # the platform's own: the time after the talk has run out
    if not words and not doing.said.get("why"):
        raise Incomplete("text")
    kind, case = _KIND[doing.action], doing.case
    year = doing.office.calendar.day_of(doing.now).year
    number = f"{_MARK[kind]}〔{year}〕{await letters.count(doing.work, kind, year) + 1}号"
    by = doing.speaker.id if doing.speaker else None
    doing.work.session.add(
        Letter(
            number=number,
            kind=kind,
            case_id=case.id or 0,
            department_id=case.department_id,
            by=by,
            words=words or doing.said["why"],
            at=doing.now,
        )
    )
    doing.said["letter"] = number
    case.letters += kind is LetterKind.SUPERVISION
    await doing.work.session.flush()


async def answered(doing: Doing) -> None:
    """The unit answers the newest letter that waits for it."""
    if not doing.said.get("words"):
        raise Incomplete("text")
    letter = await letters.open_of(doing.work, doing.case.id or 0)
    if letter is None:
        raise Incomplete("letter")
    letter.answer, letter.answered_at = doing.said["words"], doing.now
    doing.said["letter"] = letter.number


async def identity_asked(doing: Doing) -> None:
    """One of the office asks who it is, and why; it stays asked until another one answers. Process rules 48."""
    if not str(doing.said.get("reason", "")).strip():
        raise Incomplete("reason_why")


async def identity_shown(doing: Doing) -> None:
    """Another one agrees: never the one who asked."""
    asked = doing.case.asks["identity"]
    if doing.speaker is None or asked["by"] == doing.speaker.id or Capacity.REPORTER in doing.capacities:
        raise Incomplete("second_person")
    doing.said["to"] = asked["by"]

"""Follow-ups (回访): the four questions of a case that was answered, asked once, once more, and never again.

At the end the firm is asked how it was; after that only what it has not said yet. Source: process rules 24 and 25
(the first three questions are what 北京市接诉即办工作条例 第三十二条 counts).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from bot.casework import handling, planning, timing
from bot.casework.actions import Action, Capacity
from bot.casework.clocks import FOLLOW_UP, PROMISE
from bot.casework.doing import Change
from bot.casework.effects.rating import action_of
from bot.casework.errors import NoLonger
from bot.casework.handling import Sight
from bot.casework.office import Office
from storage import followups
from storage.followups import FIRM
from storage.speakers import Speaker
from storage.tables import Case, FollowUp, Reminder
from storage.words import Satisfaction, Solved
from storage.work import UnitOfWork


class Question(StrEnum):
    """The four questions (回访四问), in the order in which they are asked."""

    CONTACTED = "contacted"  # 是否联系过您
    SOLVED = "solved"  # 是否解决
    SATISFIED = "satisfied"  # 是否满意
    HARASSED = "harassed"  # 有没有被为难或报复


YES, NO = "yes", "no"
MAY_BE: Mapping[Question, tuple[str, ...]] = {
    Question.CONTACTED: (YES, NO),
    Question.SOLVED: tuple(Solved),
    Question.SATISFIED: tuple(Satisfaction),
    Question.HARASSED: (YES, NO),
}
_RATES = frozenset({Action.RATE, Action.RATE_BADLY, Action.RATE_AGAIN})


async def said(work: UnitOfWork, case: Case) -> dict[Question, str]:
    """Return what the firm has said so far: here, under the closing message, or when it was asked after 30 days."""
    rows = await followups.of_handling(work, case)
    known: dict[str, Any] = {Question.SOLVED: case.solved, Question.SATISFIED: case.satisfaction}
    for kind, row in rows.items():
        if kind != followups.SAMPLE:
            known |= {name: _word(answer) for name, answer in row.answers.items()}
    return {question: str(known[question]) for question in Question if known.get(question)}


def _word(answer: Any) -> str:
    return {True: YES, False: NO}.get(answer, str(answer)) if isinstance(answer, bool) else str(answer)


async def still_open(work: UnitOfWork, seen: Sight) -> tuple[Question, ...]:
    """Return what the firm can still say: nothing that it has said, and nothing that the table has no room for."""
    known = await said(work, seen.case)
    room = {Question.SOLVED: Action.TELL_SOLVED in seen.actions, Question.SATISFIED: bool(_RATES & set(seen.actions))}
    rated_once_more = Action.RATE_AGAIN in seen.actions
    return tuple(
        question
        for question in Question
        if room.get(question, True) and (question not in known or (rated_once_more and question is Question.SATISFIED))
    )


async def due(work: UnitOfWork, office: Office, reminder: Reminder, case: Case) -> tuple[Question, ...]:
    """Return what is asked now that the moment has come; the first time the second one is planned.

    Nothing: all is known, or a promised day is still to come, or was just asked about; then it is put off.
    """
    seen = await handling.seen_as(work, office, case, frozenset({Capacity.REPORTER}))
    left = await still_open(work, seen)
    promised = [
        row.due_at for kind, row in (seen.clocks or {}).items() if kind.startswith(PROMISE.kind) and not row.met_at
    ]
    if left and promised and planning.put_off(office, reminder, max(promised), office.rules.follow_up, work.now):
        return ()
    if left and reminder.step == planning.ASK:
        await followups.begun(work, case, FIRM)
        await planning.ask_again(work, office, case, FOLLOW_UP, office.rules.follow_up_again)
    else:
        await timing.end(work, case, FOLLOW_UP, work.now)
    return left


async def answer(
    work: UnitOfWork, office: Office, seen: Sight, speaker: Speaker, question: Question, value: str
) -> Change | None:
    """Keep one answer of the firm's; return what it changed of the case, None where it changed nothing.

    What it has answered before stays. Raises `NoLonger` for what is no answer of its own case.
    """
    if not seen.is_reporter or value not in MAY_BE[question] or seen.case.reply is None:
        raise NoLonger("STALE")
    if question not in await still_open(work, seen):
        return None
    row, change = await followups.begun(work, seen.case, FIRM), None
    if question is Question.SOLVED:
        change = await handling.act(work, office, seen.case.number, Action.TELL_SOLVED, speaker, solved=value)
    if question is Question.SATISFIED:
        action = action_of(seen.actions, value)
        change = await handling.act(work, office, seen.case.number, action, speaker, satisfaction=value)
    keep(row, question, value)
    row.answered_at = work.now
    await work.session.flush()
    return change


def keep(row: FollowUp, question: Question, value: str) -> None:
    """Write an answer down; a yes or no as such."""
    plain: Any = {YES: True, NO: False}[value] if MAY_BE[question] == (YES, NO) else value
    row.answers = {**row.answers, str(question): plain}

"""A sample of what was closed (回访一批办件): drawn by chance, with the seed written down, and followed up one by one.

Whoever makes it reads no identity: the firm is asked by the chat itself. Source: process rules 23 to 25.
"""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from random import Random
from typing import Any

from bot.casework import following_up, handling, timing
from bot.casework.actions import Action, Capacity
from bot.casework.clocks import FOLLOW_UP
from bot.casework.doing import Change
from bot.casework.errors import NoLonger
from bot.casework.following_up import Question
from bot.casework.handling import Sight
from bot.casework.office import Office
from storage import cases, followups, reporters
from storage.followups import FIRM, SAMPLE
from storage.speakers import Speaker
from storage.tables import Case, FollowUp, Person
from storage.words import Role, Solved
from storage.work import UnitOfWork

SIZES = (5, 10, 20)
MOST_SEED = 1_000_000  # short enough to be read aloud; with the period it says which cases
_DRAWN, _WORDS, _FIRM_ASKED = "drawn", "words", "firm_asked"


class Period(StrEnum):
    """Of which cases: by the day on which they ended."""

    WEEK = "week"  # 上周
    MONTH = "month"  # 上个月


def days_of(period: Period, today: date) -> tuple[date, date]:
    """Return the first day of the last whole week or month, and the first day after it."""
    until = today - timedelta(days=today.weekday()) if period is Period.WEEK else today.replace(day=1)
    from_ = until - timedelta(days=7) if period is Period.WEEK else (until - timedelta(days=1)).replace(day=1)
    return from_, until


def draw(case_ids: list[int], most: int, seed: int) -> list[int]:
    """Return so many of them by chance, in their order; the same seed draws the same."""
    known = sorted(case_ids)
    return sorted(Random(seed).sample(known, min(most, len(known))))


async def sample(
    work: UnitOfWork, office: Office, speaker: Speaker, period: Period, most: int, seed: int
) -> list[FollowUp]:
    """Draw a sample for the speaker, who makes it; of a case that was in one before no second is made."""
    from_, until = days_of(period, office.calendar.day_of(work.now))
    start, end = (datetime.combine(day, time(), office.calendar.timezone) for day in (from_, until))
    own = [post.department_id for post in speaker.posts if post.department_id]
    found = await followups.never_sampled(work, start, end, own=own, guarded=speaker.holds(Role.SUPERVISOR))
    drawn = {"seed": seed, "from": from_.isoformat(), "until": until.isoformat(), "among": len(found)}
    rows = []
    for case_id in draw(found, most, seed):
        case, reporter = await cases.by_id(work, case_id), await reporters.of_case(work, case_id)
        if case is None or (reporter is not None and reporter.person_id == speaker.id):
            continue  # nobody looks into their own
        row = FollowUp(case_id=case_id, round=case.round, kind=SAMPLE, answers={_DRAWN: drawn}, asked_at=work.now)
        row.given_to = speaker.id
        work.session.add(row)
        rows.append(row)
    await work.session.flush()
    return rows


async def task(work: UnitOfWork, office: Office, number: str, speaker: Speaker) -> tuple[Sight, FollowUp]:
    """Return a case of the speaker's sample that is still to be made; raises `NoLonger` when it is none, or is done."""
    seen = await handling.sight(work, office, number, speaker)
    row = await followups.of_case(work, seen.case.id or 0, seen.case.round, SAMPLE)
    if row is None or row.given_to != speaker.id or row.answered_at is not None or not seen.inside:
        raise NoLonger("STALE")
    return seen, row


def note(row: FollowUp, question: Question, value: str) -> None:
    """Write down one answer that the supervisor was given; raises `NoLonger` for what is none."""
    if value not in following_up.MAY_BE[question]:
        raise NoLonger("STALE")
    following_up.keep(row, question, value)


def left_of(row: FollowUp) -> tuple[Question, ...]:
    """Return what the supervisor has not written down yet."""
    return tuple(question for question in Question if question not in row.answers)


async def record(
    work: UnitOfWork, office: Office, speaker: Speaker, seen: Sight, row: FollowUp, words: str = ""
) -> Change:
    """The follow-up is made: its outcome goes into the story, for those inside."""
    said: dict[str, Any] = {"outcome": outcome_of(row)} | ({_WORDS: words} if words else {})
    row.answers, row.answered_at = {**row.answers, _WORDS: words}, work.now
    return await handling.act(work, office, seen.case.number, Action.FOLLOW_UP, speaker, **said)


def unsolved(row: FollowUp) -> bool:
    """Whether the outcome asks for more than a record."""
    return row.answers.get(Question.SOLVED) in (Solved.NO, Solved.PARTLY)


def firm_was_asked(row: FollowUp) -> bool:
    """Whether the chat has asked the firm for this sample: it does so once."""
    return _FIRM_ASKED in row.answers


async def ask_firm(
    work: UnitOfWork, office: Office, seen: Sight, row: FollowUp
) -> tuple[Person | None, tuple[Question, ...]]:
    """Return whom the chat asks for the supervisor, who never learns who it is, and what it has not said yet.

    None: the firm is not in the chat, or has left it.
    """
    case = seen.case
    person = await reporters.person_of(work, case.id or 0)
    as_firm = await handling.seen_as(work, office, case, frozenset({Capacity.REPORTER}))
    left = await following_up.still_open(work, as_firm)
    if person is None or not person.reachable:
        return None, left
    row.answers = {**row.answers, _FIRM_ASKED: work.now.isoformat()}
    await followups.begun(work, case, FIRM)
    await timing.end(work, case, FOLLOW_UP, work.now)  # the clock need not ask any more
    return person, left


async def heard(work: UnitOfWork, office: Office, case: Case) -> FollowUp | None:
    """The firm has answered everything: return the sample that waited for that, which is made now."""
    row = await followups.of_case(work, case.id or 0, case.round, SAMPLE)
    if row is None or row.answered_at is not None or not firm_was_asked(row):
        return None
    for question, value in (await following_up.said(work, case)).items():
        following_up.keep(row, question, value)
    row.answered_at = work.now
    await handling.by_platform(work, office, case, Action.FOLLOW_UP, outcome=outcome_of(row))
    return row


async def in_trouble(work: UnitOfWork, office: Office, number: str, speaker: Speaker) -> tuple[Sight, Person | None]:
    """Return a case of whose firm the supervisor wrote down that it met with trouble, and whom the chat asks, once.

    Raises `NoLonger` when nothing like that was written down, or the firm was asked.
    """
    seen = await handling.sight(work, office, number, speaker)
    row = await followups.of_case(work, seen.case.id or 0, seen.case.round, SAMPLE)
    if row is None or row.given_to != speaker.id or row.answers.get(Question.HARASSED) is not True:
        raise NoLonger("STALE")
    if firm_was_asked(row):
        raise NoLonger("STALE")
    person = await reporters.person_of(work, seen.case.id or 0)
    if person is None or not person.reachable:
        return seen, None
    row.answers = {**row.answers, _FIRM_ASKED: work.now.isoformat()}
    return seen, person


def outcome_of(row: FollowUp) -> dict[str, Any]:
    """Return the answers, by question."""
    return {str(question): row.answers[question] for question in Question if question in row.answers}

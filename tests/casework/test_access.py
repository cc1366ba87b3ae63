"""The access matrix: every role, every action, every state; one's own case, another's, the accused's, nobody's.

What is expected is read from the table by what each person is here said to be, never asked of the code under test.
"""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from bot.casework import handling
from bot.casework.actions import Action, Capacity
from bot.casework.errors import Incomplete, NoLonger, NoSuchCase, NotAllowed
from bot.casework.lifecycle import TABLE
from storage.database import Database
from storage.tables import BoardCount, Case, CaseEvent, DeadlineRow, Rating, Reminder
from storage.tables.columns import core
from storage.words import State
from storage.work import UnitOfWork
from tests.casework.cast import (
    CAST,
    NOW,
    case_in,
    helped_by,
    move_in,
    working,
)
from tests.casework.standings import OFFICE, PLAIN, STANDINGS, Placed, Standing


async def _placed(work: UnitOfWork, standings: tuple[Standing, ...]) -> list[Placed]:
    await move_in(work)
    found = []
    for at, (standing, state) in enumerate((standing, state) for standing in standings for state in State):
        case = await case_in(work, state, f"{at:012}", **standing.columns())
        await helped_by(work, case)
        if standing.beside:
            await standing.beside(work, case)
        found.append(Placed(case.number, state, standing, case.type, case.official_id is not None, case.guarded))
    await case_in(work, State.HANDLING, "999999999999")  # to merge into
    return found


def _office_of(standing: Standing) -> Any:
    rules = OFFICE.rules.model_copy(update={"reply_review": ("complaint",)}) if standing.reviewed else OFFICE.rules
    return replace(OFFICE, rules=rules)


async def test_everybody_sees_what_is_theirs_with_the_buttons_of_the_table(database: Database) -> None:
    async with working(database) as work:
        for placed in await _placed(work, STANDINGS):
            office = _office_of(placed.standing)
            for name, speaker in CAST.items():
                case = (placed.standing.name, placed.state, name)
                if not placed.is_to(name):
                    with pytest.raises(NoSuchCase):
                        await handling.sight(work, office, placed.number, speaker)
                    continue
                seen = await handling.sight(work, office, placed.number, speaker)
                assert seen.capacities == placed.is_to(name), case
                assert seen.facts == placed.true, case
                assert seen.actions == placed.may(name), case


async def test_what_does_not_exist_and_what_is_not_yours_is_refused_alike(database: Database) -> None:
    async with working(database) as work:
        await _placed(work, (PLAIN,))
        refusals = []
        for number in ("000000000003", "123123123123", "", "' OR 1=1"):
            with pytest.raises(NoSuchCase) as refused:
                await handling.act(work, OFFICE, number, Action.NOTE, CAST["other_official"], words="你好")
            refusals.append((type(refused.value), vars(refused.value)))
        assert refusals == [(NoSuchCase, {})] * 4


async def test_whatever_the_table_does_not_name_is_refused_and_changes_nothing(database: Database) -> None:
    chance = Random(5)
    async with working(database) as work:
        cases = await _placed(work, (PLAIN, STANDINGS[-2], STANDINGS[-1]))
        before = await _everything(work)
        for placed in cases:
            for name, action in _sampled(chance, placed):
                expected = NotAllowed if placed.is_to(name) else NoSuchCase
                with pytest.raises(expected):
                    await handling.act(work, OFFICE, placed.number, action, CAST[name], **_said(action))
        await work.session.flush()
        assert await _everything(work) == before


def _sampled(chance: Random, placed: Placed) -> Iterator[tuple[str, Action]]:
    """Of the plain cases a fifth of what is refused, of the others fewer; each action comes for each person somewhere."""
    share = 0.2 if placed.standing is PLAIN else 0.05
    for name in CAST:
        may = placed.may(name)
        yield from ((name, row.action) for row in TABLE if row.action not in may and chance.random() < share)


async def test_whatever_the_table_names_can_be_done_and_leads_where_it_says(database: Database) -> None:
    ways = {row.action: row for row in TABLE}
    done = set()
    async with working(database) as work:
        cases = await _placed(work, STANDINGS)
        await work.finish()
        for placed in cases:
            for action in sorted({action for name in CAST for action in placed.may(name)}):
                name = next(name for name in CAST if action in placed.may(name))
                if action is Action.CORRECT or (action, placed.state) in done:
                    continue  # a correction has tests of its own: it is about papers
                trial = UnitOfWork(work.connection, NOW)
                try:
                    change = await handling.act(
                        trial, _office_of(placed.standing), placed.number, action, CAST[name], **_said(action)
                    )
                except (Incomplete, NoLonger):  # allowed, but this case lacks what it is about
                    await trial.abandon()
                    continue
                assert change.case.state is (ways[action].to or placed.state), (placed.standing.name, action)
                assert {each.person.id for each in change.told}.isdisjoint(_kept_away(name)), action
                done.add((action, placed.state))
                await trial.abandon()
    people = {row.action for row in TABLE if row.who != {Capacity.PLATFORM}}
    assert people - {action for action, _ in done} == {Action.CORRECT}


def _kept_away(actor: str) -> set[int]:
    return {
        CAST[name].id for name in ("accused_official", "accused_head", "accused_in_the_office", "other_firm", actor)
    }


def _said(action: Action) -> dict[str, Any]:
    bad = action is Action.RATE_BADLY
    return {
        "words": "已到现场核实",
        "reason": "依据条例第三条",
        "department": "tax",
        "type": "help",
        "situation": OFFICE.rules.not_accepted[0].id,
        "to": CAST["colleague"].id,
        "into": "999999999999",
        "answers": [{"outcome": "done", "text": "已按告知单受理"}],
        "satisfaction": "dissatisfied" if bad else "satisfied",
        "solved": "yes",
        "until": "2026-12-15",
        "why": "unsolved",
        "demand": 1,
    }


async def _everything(work: UnitOfWork) -> list[Any]:
    tables = (Case, CaseEvent, DeadlineRow, Reminder, Rating, BoardCount)
    return [list((await work.connection.execute(select(core(table)))).all()) for table in tables]

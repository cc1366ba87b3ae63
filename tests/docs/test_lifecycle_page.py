"""The page about the life of a case is what the tables say: nobody edits it by hand."""

from pathlib import Path

import pytest

from bot.casework.actions import Capacity
from bot.casework.clock_row import Rings
from bot.casework.clocks import CLOCKS, PROMISE
from bot.casework.lifecycle import BEGINNINGS, TABLE
from bot.texts.drawing import drawing, page
from bot.texts.language import LANGUAGES, Texts
from storage.words import State

EVERY = [pytest.param(texts, id=name) for name, texts in LANGUAGES.items()]


def test_the_page_is_as_the_tables_are() -> None:
    assert Path("docs/lifecycle.md").read_text("utf-8") == page(LANGUAGES["zh"]), (
        "python -m bot lifecycle > docs/lifecycle.md"
    )


@pytest.mark.parametrize("texts", EVERY)
def test_every_action_is_in_the_matrix_and_every_change_of_state_in_the_drawing(texts: Texts) -> None:
    whole, drawn = page(texts), drawing(texts)
    for way in TABLE:
        assert f"| {texts.words.ACTION[way.action]}" in whole
        assert way.to is None or way.when == {way.to} or texts.words.ACTION[way.action] in drawn
    for state in State:
        assert f"{state}[{texts.words.STATE[state]}]" in drawn


def test_every_state_can_be_reached_and_only_an_end_has_no_way_out() -> None:
    reached, led_away = set().union(*BEGINNINGS.values()), set()
    for way in TABLE:
        if way.to is not None:
            reached.add(way.to)
            led_away |= way.when - {way.to}

    assert reached == set(State)
    assert set(State) - led_away == {State.WITHDRAWN}


@pytest.mark.parametrize("texts", EVERY)
def test_whoever_the_table_tells_has_a_sentence(texts: Texts) -> None:
    for way in TABLE:
        inside = way.told - {Capacity.REPORTER}
        known = {**texts.told.INSIDE, **texts.told.CARD, "accept": None, "correct": None}
        assert Capacity.REPORTER not in way.told or way.action in {**texts.told.FIRM, "correct": None}, way.action
        assert not inside or way.action in known, way.action


@pytest.mark.parametrize("texts", EVERY)
def test_every_clock_has_a_name(texts: Texts) -> None:
    assert texts.lifecycle.CLOCK.keys() == {clock.kind for clock in (*CLOCKS, PROMISE)}
    assert texts.lifecycle.RINGS.keys() == set(Rings)

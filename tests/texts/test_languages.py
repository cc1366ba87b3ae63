"""Both languages say the same things: the same names, the same places, and words for everything there is."""

import re
from enum import StrEnum
from pathlib import Path

import pytest

from bot.casework.actions import Action, Capacity, Fact
from bot.casework.reminding import StepKind
from bot.chat import asking, routing
from bot.texts.language import LANGUAGES, Texts
from bot.texts.phrase import Phrase
from knowledge.facts import Status
from knowledge.schema_matter import LimitBinds, LimitUnit
from knowledge.search.answer import Talk
from storage.words import CaseType, Naming, Role, Satisfaction, State
from tests.texts.pieces import modules, pieces, public

BOT = Path(__file__).parents[2] / "bot"
EVERY = [pytest.param(texts, id=name) for name, texts in LANGUAGES.items()]

# Which table has a word for each member of which enumeration; it has no others.
WORDED: list[tuple[type[StrEnum], str, str]] = [
    (CaseType, "words", "TYPE"),
    (State, "words", "STATE"),
    (Role, "words", "ROLE"),
    (Capacity, "words", "CAPACITY"),
    (Naming, "words", "NAMING"),
    (Action, "words", "ACTION"),
    (Fact, "lifecycle", "FACT"),
    (Satisfaction, "labels", "SATISFACTION"),
    (StepKind, "reminders", "LINE"),
    (Fact, "errors", "BECAUSE"),
    (LimitUnit, "notice", "UNITS"),
    (LimitBinds, "notice", "STATUTORY"),
]


def test_both_languages_have_the_same_modules() -> None:
    assert modules("en").keys() == modules("zh").keys() == Texts.__annotations__.keys()


@pytest.mark.parametrize("module", modules("zh"))
def test_both_languages_have_the_same_names(module: str) -> None:
    assert public(modules("en")[module]).keys() == public(modules("zh")[module]).keys()


def test_both_languages_have_the_same_pieces_with_the_same_places() -> None:
    chinese = {name: piece.places for name, piece in pieces("zh").items()}

    assert {name: piece.places for name, piece in pieces("en").items()} == chinese


def test_a_text_is_a_phrase_in_both_languages_or_in_none() -> None:
    for module, content in modules("zh").items():
        other = public(modules("en")[module])
        for name, value in public(content).items():
            assert isinstance(value, Phrase) == isinstance(other[name], Phrase), f"{module}.{name}"


@pytest.mark.parametrize("texts", EVERY)
@pytest.mark.parametrize(("words", "module", "table"), WORDED, ids=lambda each: getattr(each, "__name__", str(each)))
def test_every_word_of_the_office_is_said(texts: Texts, words: type[StrEnum], module: str, table: str) -> None:
    assert getattr(getattr(texts, module), table).keys() == set(words)


@pytest.mark.parametrize("texts", EVERY)
def test_every_mark_of_a_fact_that_is_shown_is_explained(texts: Texts) -> None:
    assert texts.notice.LEGEND.keys() == {Status.TO_VERIFY, Status.REPRINT}


@pytest.mark.parametrize("texts", EVERY)
def test_every_outcome_of_a_demand_has_a_button_a_word_and_a_prompt(texts: Texts) -> None:
    assert texts.labels.OUTCOMES.keys() == texts.words.OUTCOME.keys() == texts.official.WRITE_ANSWER.keys()


@pytest.mark.parametrize("texts", EVERY)
@pytest.mark.parametrize("talk", [each for each in Talk if each not in (Talk.COMPLAINT, Talk.FOLLOW_UP)])
def test_every_kind_of_talk_gets_a_reply(texts: Texts, talk: Talk) -> None:
    assert getattr(texts.firm, asking._TALK.get(talk, "SMALL_TALK"))().text


@pytest.mark.parametrize("texts", EVERY)
@pytest.mark.parametrize("name", LANGUAGES)
def test_every_language_can_be_chosen_by_its_own_name(texts: Texts, name: str) -> None:
    assert texts.labels.LANGUAGES[name] == LANGUAGES[name].labels.LANGUAGES[name]


@pytest.mark.parametrize("texts", EVERY)
def test_every_command_stands_in_the_menu_of_somebody(texts: Texts) -> None:
    menus = texts.labels.COMMANDS

    assert {command for menu in menus.values() for command in menu} == routing.COMMANDS.keys()


@pytest.mark.parametrize("texts", EVERY)
def test_the_help_tells_a_firm_its_commands(texts: Texts) -> None:
    told = set(re.findall(r"^/(\w+)", texts.firm.HELP().text, re.MULTILINE))

    assert told == texts.labels.COMMANDS["firm"].keys() - {"start", "help"}


def test_no_two_words_of_the_keyboard_are_the_same() -> None:
    words = [getattr(texts.labels, name) for texts in LANGUAGES.values() for name in routing.KEYBOARD]

    assert len(set(words)) == len(words)


@pytest.mark.parametrize(("refusal", "module"), [("Incomplete", "INCOMPLETE"), ("NoLonger", "")])
@pytest.mark.parametrize("texts", EVERY)
def test_every_refusal_that_is_named_in_the_code_has_its_sentence(texts: Texts, refusal: str, module: str) -> None:
    code = "\n".join(path.read_text("utf-8") for path in BOT.rglob("*.py"))
    named = set(re.findall(rf'\b{refusal}\("(\w+)"', code))

    assert named
    assert named <= (texts.errors.INCOMPLETE if module else vars(texts.errors)).keys()

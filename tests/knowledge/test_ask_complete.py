"""One question for each matter of the base: the answer finds it and holds all that the matter says."""

from datetime import date
from pathlib import Path

import pytest

from bot.asked import ask
from bot.texts.answer import answered
from bot.texts.language import texts_for
from bot.texts.notice import MARKS
from knowledge.loader import load
from knowledge.schema_matter import LimitUnit, Material, Matter, StatutoryLimit
from knowledge.search.answer import Decision
from knowledge.search.entries import entries
from knowledge.search.index import Index, build

BASE = load(Path("knowledge/base"))
TODAY = date(2026, 12, 1)
UNITS = {LimitUnit.WORKDAY: "{} 个工作日", LimitUnit.DAY: "{} 日", LimitUnit.MONTH: "{} 个月"}


@pytest.fixture(scope="module")
def index() -> Index:
    return build(entries(BASE), BASE.synonyms)


@pytest.fixture(params=BASE.matters.values(), ids=lambda matter: matter.id)
def matter(request: pytest.FixtureRequest) -> Matter:
    found: Matter = request.param
    return found


@pytest.fixture
def told(matter: Matter, index: Index) -> str:
    """What a firm reads after the matter's own question, without the signs for 'to be verified' and 'reprint'."""
    found = index.ask(matter.questions[0]).id
    assert found is not None
    return _unmarked(answered(texts_for(None, None), BASE, found, on=TODAY).text.text)


def test_its_question_finds_it_first(matter: Matter, index: Index) -> None:
    answer = index.ask(matter.questions[0])

    offered = answer.candidates[0].id if answer.decision is Decision.OFFER else None
    assert matter.id in (answer.id if answer.decision is Decision.ANSWER else None, offered)


def test_every_condition_is_told(matter: Matter, told: str) -> None:
    for condition in matter.conditions:
        assert _unmarked(condition.text) in told


def test_every_material_is_told_with_all_that_is_known_of_it_in_one_line(matter: Matter, told: str) -> None:
    lines = told.splitlines()
    for material in matter.materials:
        wanted = _pieces(material)
        line = next((line for line in lines if all(piece in line for piece in wanted)), None)
        assert line, f"nowhere together: {wanted}"
        lines.remove(line)  # two papers never share a line


def test_every_limit_is_told(matter: Matter, told: str) -> None:
    assert _unmarked(matter.limits.text) in told
    for limit in matter.limit_n:
        for words in _limit(limit):
            assert words in told


def test_steps_fee_result_refusals_and_note_are_told(matter: Matter, told: str) -> None:
    note = [matter.note] if matter.note else []
    for fact in (matter.who, matter.authority, *matter.steps, matter.fee, matter.result, *matter.refusals, *note):
        assert _unmarked(fact.text) in told


def test_every_law_behind_it_is_named(matter: Matter, told: str) -> None:
    facts = (*matter.conditions, *matter.basis, *matter.steps, matter.limits, matter.fee, matter.result)
    facts += tuple(material.name for material in matter.materials)
    for source in {mark.source for fact in facts for mark in fact.marks}:
        assert BASE.sources[source].name in told


def test_the_terminal_says_the_very_same(capsys: pytest.CaptureFixture[str]) -> None:
    matter = BASE.matters["food-license"]

    assert ask(Path("knowledge/base"), matter.questions[0], as_json=False, on=TODAY) == 0

    assert capsys.readouterr().out == f"{answered(texts_for(None, None), BASE, matter.id, on=TODAY).text.text}\n"


def _pieces(material: Material) -> list[str]:
    facts = (material.name, material.form, material.issuer, material.when, material.waiver, material.remark)
    return [_unmarked(fact.text) for fact in facts if fact]


def _limit(limit: StatutoryLimit) -> tuple[str, ...]:
    amount = UNITS[limit.unit].format(limit.amount) if limit.amount else "当场"
    extension = (f"可延 {UNITS[limit.unit].format(limit.extension)}",) if limit.extension else ()
    return (f"{limit.start}起 {amount}", *extension)


def _unmarked(text: str) -> str:
    return text.translate({ord(mark): None for mark in MARKS.values()})

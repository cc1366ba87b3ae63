"""Questions narrow a matter down: each is asked where it matters, changed answers take their followers along."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from knowledge.situations import asked, fits, next_question, paths, valid_answers


@dataclass(frozen=True)
class Choice:
    id: str


@dataclass(frozen=True)
class Question:
    id: str
    options: tuple[Choice, ...]
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


KIND = Question("kind", (Choice("company"), Choice("individual")))
SHARES = Question("shares", (Choice("public"), Choice("private")), {"kind": ("company",)})
AGENT = Question("agent", (Choice("self"), Choice("agent")))
QUESTIONS = (KIND, SHARES, AGENT)


def test_a_question_is_asked_only_where_it_matters() -> None:
    assert asked(QUESTIONS, {}) == [KIND, AGENT]
    assert asked(QUESTIONS, {"kind": "individual"}) == [KIND, AGENT]
    assert asked(QUESTIONS, {"kind": "company"}) == [KIND, SHARES, AGENT]


def test_the_next_question_is_the_first_open_one() -> None:
    assert next_question(QUESTIONS, {"kind": "company"}) == SHARES
    assert next_question(QUESTIONS, {"kind": "individual", "agent": "self"}) is None


def test_an_answer_that_no_longer_counts_is_dropped() -> None:
    changed = {"kind": "individual", "shares": "public", "agent": "self"}

    assert valid_answers(QUESTIONS, changed) == {"kind": "individual", "agent": "self"}


def test_every_way_through_is_walked_once() -> None:
    assert len(list(paths(QUESTIONS))) == 2 * 2 + 2
    assert list(paths(QUESTIONS, {"kind": "individual", "agent": "self"})) == [{"kind": "individual", "agent": "self"}]


def test_a_condition_needs_every_question_and_any_of_its_options() -> None:
    condition = {"kind": ("company", "individual"), "agent": ("agent",)}

    assert fits(condition, {"kind": "individual", "agent": "agent"})
    assert not fits(condition, {"kind": "individual", "agent": "self"})
    assert not fits(condition, {"kind": "individual"})
    assert fits({}, {})

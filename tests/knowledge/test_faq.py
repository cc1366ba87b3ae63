"""The fixed answers (常见问题): each rests on something, promises what the rules say, and is found by its own question."""

from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.content import Base
from knowledge.facts import Status
from knowledge.limits import Limit, Unit
from knowledge.loader import load
from knowledge.rules import Rules
from knowledge.search.entries import entries
from knowledge.search.index import Index, build

FOLDER = Path(__file__).parents[2] / "knowledge" / "base"
ENOUGH = 40
LEAST_ASKS = 4
OWN_ASKS = 0.97  # the share of all wordings that must find their own entry first
UNITS = {Unit.WORKING_DAYS: "个工作日", Unit.WORKING_HOURS: "个工作小时", Unit.DAYS: "日"}
SHORT_UNITS = {Unit.DAYS: "天"}

# What an answer promises in figures, and the rule that says so: who changes the rule is told to change the answer.
PROMISED: dict[str, tuple[Callable[[Rules], Limit], ...]] = {
    "reply-times": (
        lambda rules: rules.reply.complaint,
        lambda rules: rules.reply.help,
        lambda rules: rules.reply.report,
        lambda rules: rules.reply.suggest,
        lambda rules: rules.reply.consult_manual,
    ),
    "human-when": (lambda rules: rules.reply.consult_manual,),
    "not-signed": (lambda rules: rules.dispatch, lambda rules: rules.sign, lambda rules: rules.first_contact),
    "passed-around": (lambda rules: rules.return_window, lambda rules: rules.arbitrate),
    "overdue-case": (
        lambda rules: rules.sup.supervise.after,
        lambda rules: rules.sup.circulate.after,
        lambda rules: rules.sup.talk.after,
        lambda rules: rules.sup.account,
    ),
    "extension": (lambda rules: rules.ext_before,),
    "clock-stops": (lambda rules: rules.pause_max,),
    "incomplete-case": (lambda rules: rules.supplement_wait,),
    "not-satisfied": (lambda rules: rules.redo_min,),
    "reopen": (lambda rules: rules.reopen_window,),
    "follow-up": (lambda rules: rules.follow_up, lambda rules: rules.follow_up_again),
    "bad-rating-next": (
        lambda rules: rules.neg_contact,
        lambda rules: rules.neg_fix,
        lambda rules: rules.neg_fix_complex,
    ),
    "rating-kept": (lambda rules: rules.neg_appeal, lambda rules: rules.neg_appeal_ruling),
    "retaliation": (lambda rules: rules.retaliation_check[0], lambda rules: rules.retaliation_check[-1]),
    "updated-when": (lambda rules: rules.kb_update,),
    "what-is-kept": (lambda rules: rules.keep.chat,),
    "arrears-here": (
        lambda rules: rules.sme.transfer,
        lambda rules: rules.sme.handle,
        lambda rules: rules.sme.handle_max,
    ),
}


@pytest.fixture(scope="module")
def base() -> Base:
    return load(FOLDER)


@pytest.fixture(scope="module")
def index(base: Base) -> Index:
    return build(entries(base), base.synonyms)


def test_firms_find_at_least_forty_fixed_answers(base: Base) -> None:
    assert len(base.faqs) >= ENOUGH


def test_each_rests_on_a_source_or_is_the_platforms_promise(base: Base) -> None:
    for faq in base.faqs.values():
        assert faq.promise or faq.answer.marks or any(each.marks for each in faq.basis), faq.id


def test_a_figure_without_a_source_is_a_promise(base: Base) -> None:
    bare = [
        faq.id
        for faq in base.faqs.values()
        for segment in faq.answer.segments
        if segment.status is Status.UNMARKED and any(map(str.isdigit, segment.text)) and not faq.promise
    ]

    assert bare == []


def test_a_regulation_of_another_place_is_only_a_model(base: Base) -> None:
    """Beijing's or Jinan's regulation binds nobody here: the sentence that cites it says 参照."""
    for faq in base.faqs.values():
        for segment in faq.answer.segments:
            if any(mark.source.startswith("D") for mark in segment.marks):
                assert "参照" in faq.answer.text, faq.id


@pytest.mark.parametrize("name", PROMISED)
def test_a_promise_says_what_the_rules_say(base: Base, name: str) -> None:
    answer = base.faqs[name].answer.text
    for limit_of in PROMISED[name]:
        limit = limit_of(base.rules)
        said = {f"{limit.amount} {units[limit.unit]}" for units in (UNITS, SHORT_UNITS) if limit.unit in units}
        assert any(words in answer for words in said), (name, said)


def test_each_is_asked_in_several_ways_and_in_english(base: Base) -> None:
    for faq in base.faqs.values():
        assert len(faq.asks) >= LEAST_ASKS, faq.id
        assert faq.question_en, faq.id
        assert faq.keywords, faq.id


def test_no_wording_is_claimed_twice(base: Base) -> None:
    others = {ask for matter in base.matters.values() for ask in (*matter.asks, *matter.questions)}
    others |= {ask for bundle in base.bundles.values() for ask in (*bundle.asks, *bundle.questions)}
    others |= {ask for elsewhere in base.elsewhere.values() for ask in elsewhere.asks}
    own = [ask for faq in base.faqs.values() for ask in (faq.question, *faq.asks)]

    assert sorted(own) == sorted(set(own))
    assert others.isdisjoint(own)


def test_each_is_found_first_by_its_own_question(base: Base, index: Index) -> None:
    found = {faq.id: index.ask(faq.question).id for faq in base.faqs.values()}

    assert {wanted: got for wanted, got in found.items() if got != wanted} == {}


def test_nearly_every_wording_finds_its_own_answer_first(base: Base, index: Index) -> None:
    found = [index.ask(ask).id == faq.id for faq in base.faqs.values() for ask in faq.asks]

    assert sum(found) / len(found) >= OWN_ASKS


def test_no_fixed_answer_takes_a_matters_own_name(base: Base, index: Index) -> None:
    taken = {matter.name: index.ask(matter.name).id for matter in base.matters.values()}

    assert {name: found for name, found in taken.items() if found in base.faqs} == {}

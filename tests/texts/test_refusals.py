"""Every refusal is told in words, in each language, with what to do next."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.casework.actions import Action, Fact
from bot.casework.errors import (
    CaseworkError,
    ForRoles,
    Incomplete,
    NoLonger,
    NoSuchCase,
    NotAllowed,
    TooManyTries,
    UnknownYear,
)
from bot.casework.lifecycle import TABLE
from bot.chat.refusing import refusal
from bot.texts.language import LANGUAGES, Texts
from storage.words import Role, State

SHANGHAI = ZoneInfo("Asia/Shanghai")
NUMBER = "48271093556281"
UNTIL = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
EVERY = [pytest.param(texts, id=name) for name, texts in LANGUAGES.items()]

REFUSALS: list[CaseworkError] = [
    *(NotAllowed(NUMBER, state=state, action=Action.SIGN, who_may=frozenset(), wrong_state=True) for state in State),
    *(NotAllowed(NUMBER, state=State.HANDLING, action=way.action, who_may=way.who) for way in TABLE),
    *(NotAllowed(NUMBER, state=State.HANDLING, action=Action.SIGN, because=fact) for fact in Fact),
    NoSuchCase(),
    NoLonger("STALE"),
    NoLonger("DRAFT_GONE"),
    NoLonger("STRAY_GONE"),
    NoLonger("CLAIMED"),
    NoLonger("UNANSWERED_GONE"),
    NoLonger("REVIEW_ANSWERED"),
    NoLonger("INVITE_INVALID"),
    NoLonger("INVITE_DECIDED"),
    NoLonger("POST_ENDED"),
    NoLonger("PAIR_INVALID"),
    NoLonger("PAIR_ENDED"),
    NoLonger("VISIT_DONE"),
    Incomplete("firm"),
    Incomplete("expiry"),
    Incomplete("renewals", most=20),
    Incomplete("liaison"),
    TooManyTries(UNTIL),
    ForRoles(frozenset({Role.DISPATCHER, Role.SUPERVISOR})),
    Incomplete("reason"),
    Incomplete("returned_before", times=1),
    Incomplete("department"),
    Incomplete("due"),
    Incomplete("accused"),
    Incomplete("demand", number=2, demand="说明为什么多要材料"),
    Incomplete("missing"),
    Incomplete("no_papers"),
    Incomplete("corrected_before", times=1),
    Incomplete("correction_reason"),
    Incomplete("accepted_by_silence"),
    Incomplete("not_your_matter", department="市场监督管理局"),
    Incomplete("open_places", number=2, demand="说明理由", places="日期"),
    *(Incomplete(what, number=2, demand="说明理由") for what in ("article", "no_day", "day_past", "no_solution")),
    *(
        Incomplete(what)
        for what in ("reason_why", "same_unit", "not_of_the_unit", "situation", "type", "into", "until")
    ),
    *(Incomplete(what) for what in ("promise", "why", "letter", "second_person")),
    Incomplete("text"),
    Incomplete("role"),
    Incomplete("last_admin"),
    Incomplete("same_post"),
    Incomplete("second_admin"),
    Incomplete("own_invite"),
    Incomplete("away_day"),
    UnknownYear(2027),
]


def test_every_refusal_there_is_stands_in_the_list() -> None:
    assert {type(each) for each in REFUSALS} == set(CaseworkError.__subclasses__())


@pytest.mark.parametrize("what", LANGUAGES["zh"].errors.INCOMPLETE)
def test_everything_that_can_be_missing_stands_in_the_list(what: str) -> None:
    assert what in {each.what for each in REFUSALS if isinstance(each, Incomplete)}


@pytest.mark.parametrize("texts", EVERY)
@pytest.mark.parametrize("refused", REFUSALS, ids=lambda each: f"{type(each).__name__} {getattr(each, 'what', '')}")
def test_a_refusal_is_told_in_words(texts: Texts, refused: CaseworkError) -> None:
    said = refusal(texts, refused, SHANGHAI).text.text

    assert said
    assert not re.search(r"[{}]|None|frozenset", said)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", "查询码错得太多，请在 11 月 27 日（周五）17:30 以后再试。"),
        ("en", "Too many wrong query codes. Please try again after Fri 27 Nov, 17:30."),
    ],
)
def test_whoever_guessed_reads_when_the_next_try_counts(language: str, said: str) -> None:
    assert refusal(LANGUAGES[language], TooManyTries(UNTIL), SHANGHAI).text.text.startswith(said)

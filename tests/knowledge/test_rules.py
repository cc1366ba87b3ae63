"""rules.yaml: the numbers are those of the office's list, each with its source; a wrong one is refused with the remedy."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from knowledge.limits import PLATFORM_PROMISE, Limit, Unit
from knowledge.rules import Rules

FILE = Path(__file__).parents[2] / "knowledge" / "base" / "rules.yaml"

WD, WH, D, M = Unit.WORKING_DAYS, Unit.WORKING_HOURS, Unit.DAYS, Unit.MONTHS


def written() -> dict[str, Any]:
    content: dict[str, Any] = yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)
    return content


@pytest.fixture(scope="module")
def rules() -> Rules:
    return Rules.model_validate(written())


def found(rules: Rules, key: str) -> Any:
    value: Any = rules
    for name in key.split("."):
        value = getattr(value, name)
    return value


@pytest.mark.parametrize(
    ("key", "amount", "unit", "source"),
    [
        ("accept_review", 1, WD, "platform"),
        ("supplement_wait", 5, WD, "platform"),
        ("correction", 5, WD, "law"),
        ("dispatch", 4, WH, "platform"),
        ("sign", 1, WD, "platform"),
        ("return_window", 1, WD, "platform"),
        ("arbitrate", 1, WD, "platform"),
        ("first_contact", 1, WD, "platform"),
        ("reply_audit", 1, WD, "platform"),
        ("follow_up", 2, WD, "platform"),
        ("neg_contact", 1, WD, "law"),
        ("neg_fix", 5, WD, "reprint"),
        ("neg_fix_complex", 15, WD, "reprint"),
        ("neg_appeal", 2, WD, "platform"),
        ("reopen_window", 30, D, "platform"),
        ("kb_update", 3, WD, "platform"),
        ("review_remind", 30, D, "platform"),
        ("reply.consult_auto", 0, Unit.HOURS, "law"),
        ("reply.consult_manual", 1, WD, "platform"),
        ("reply.help", 5, WD, "law"),
        ("reply.complaint", 5, WD, "law"),
        ("reply.report", 15, WD, "platform"),
        ("reply.suggest", 10, WD, "platform"),
        ("ext.help", 5, WD, "platform"),
        ("ext.complaint", 10, WD, "law"),
        ("ext.report", 15, WD, "platform"),
        ("sup.urge.after", 0, WD, "platform"),
        ("sup.supervise.after", 1, WD, "platform"),
        ("sup.circulate.after", 3, WD, "platform"),
        ("sup.talk.after", 5, WD, "platform"),
        ("sme.transfer", 10, WD, "law"),
        ("sme.handle", 30, D, "law"),
        ("sme.handle_max", 90, D, "law"),
        ("keep.chat", 180, D, "platform"),
        ("keep.case", 120, M, "to_verify"),
        ("keep.log", 6, M, "to_verify"),
    ],
)
def test_a_limit_is_the_default_of_the_office(rules: Rules, key: str, amount: int, unit: Unit, source: str) -> None:
    limit = found(rules, key)

    assert (limit.amount, limit.unit, limit.source) == (amount, unit, source)


def test_the_counts_and_shares_are_those_of_the_office(rules: Rules) -> None:
    assert (rules.return_max.times, rules.ext_max.times, rules.redo_max.times, rules.rank_min.times) == (1, 1, 1, 5)
    assert (rules.repeat_threshold.firms, rules.repeat_threshold.times) == (5, 3)
    assert rules.redo_ratio == 0.5
    assert [check.amount for check in rules.retaliation_check] == [30, 90]


def test_a_suggestion_cannot_be_extended(rules: Rules) -> None:
    assert rules.ext.suggest is None


def test_what_the_platform_set_itself_is_shown_as_its_promise(rules: Rules) -> None:
    assert rules.sign.shown_basis == PLATFORM_PROMISE
    assert rules.return_window.shown_basis == "本平台承诺，参照信访工作条例（2022）第二十三条"
    assert rules.reply.complaint.shown_basis == "参照济南市优化营商环境条例（2022）第六十二条"


def test_every_refusal_names_where_to_go_and_how(rules: Rules) -> None:
    assert len(rules.not_accepted) == 12
    assert all(entry.go_to and entry.how and entry.basis for entry in rules.not_accepted)
    assert [channel.phone for channel in rules.not_accepted[0].go_to] == ["110", "119", "120", "122"]


def test_a_number_nobody_has_confirmed_is_marked(rules: Rules) -> None:
    unsure = {channel.phone for entry in rules.not_accepted for channel in entry.go_to if channel.phone_source != "law"}

    assert unsure == {"12388", "12333"}


def test_rules_survive_being_written_and_read_again(rules: Rules) -> None:
    assert Rules.model_validate(rules.model_dump(mode="json")) == rules


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        pytest.param("1 working day", 1, WD, id="one"),
        pytest.param("5 working days", 5, WD, id="several"),
        pytest.param("5 个工作日", 5, WD, id="in Chinese"),
        pytest.param("５个工作日", 5, WD, id="full-width"),
        pytest.param("4 working hours", 4, WH, id="working hours"),
        pytest.param("30 天", 30, D, id="calendar days"),
        pytest.param("2 hours", 2, Unit.HOURS, id="hours"),
        pytest.param("10 years", 120, M, id="years are twelve months"),
        pytest.param("即时", 0, Unit.HOURS, id="at once"),
    ],
)
def test_a_limit_is_read_as_people_write_it(text: str, amount: int, unit: Unit) -> None:
    limit = Limit.model_validate(text)

    assert (limit.amount, limit.unit) == (amount, unit)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param({"sign": "1 workday"}, "看不懂时限“1 workday”", id="an unknown unit"),
        pytest.param({"sign": "约一周"}, "看不懂时限", id="about a week"),
        pytest.param({"sign": "-1 working days"}, "看不懂时限", id="a negative limit"),
        pytest.param({"sign": {"limit": "1 working day", "source": "law"}}, "basis（依据）", id="law without article"),
        pytest.param({"sign": {"limit": "1 working day", "source": "法律"}}, "source", id="an unknown source"),
        pytest.param({"redo_ratio": "150%"}, "redo_ratio", id="more than a whole"),
        pytest.param({"not_accepted": []}, "not_accepted", id="nothing is refused"),
        pytest.param({"review_remind": "1 month"}, "自然日", id="a review announced in months"),
        pytest.param({"sing": "1 working day"}, "sing", id="a key nobody knows"),
    ],
)
def test_a_wrong_rule_is_refused_with_the_remedy(change: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Rules.model_validate(written() | change)


@pytest.mark.parametrize(
    ("key", "entry", "said"),
    [
        pytest.param("hours", "08:30", "看不懂时间段", id="no end of the hours"),
        pytest.param("due", {"at": "19:00", "to": ["official"]}, "remind.hours", id="a reminder in the evening"),
        pytest.param(
            "day_before", {"before": "2 hours", "at": "09:00", "to": ["official"]}, "工作日", id="hours before"
        ),
    ],
)
def test_a_wrong_reminder_is_refused_with_the_remedy(key: str, entry: Any, said: str) -> None:
    content = written()
    content["remind"][key] = entry

    with pytest.raises(ValidationError, match=said):
        Rules.model_validate(content)

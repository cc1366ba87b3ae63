"""English: dates, numbers and lists as they are said, matters by their English names, facts left in Chinese."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.texts import en, zh
from bot.texts.answer import answered, name_of
from bot.texts.language import texts_for
from knowledge.content import Base
from knowledge.loader import load

SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY_EVENING = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
MATTER = "company-registration"


@pytest.fixture(scope="module")
def base() -> Base:
    return load(Path(__file__).parents[2] / "knowledge" / "base")


def test_a_day_and_a_moment() -> None:
    assert en.words.day(date(2026, 11, 27)) == "Fri 27 Nov"
    assert en.words.moment(FRIDAY_EVENING, SHANGHAI) == "Fri 27 Nov, 17:30"
    assert zh.words.moment(FRIDAY_EVENING, SHANGHAI) == "11 月 27 日（周五）17:30"


@pytest.mark.parametrize(("number", "said"), [(0, "0 working days"), (1, "1 working day"), (5, "5 working days")])
def test_working_days(number: int, said: str) -> None:
    assert en.words.working_days(number) == said


@pytest.mark.parametrize(
    ("unit", "number", "said"), [("workday", 20, "20 working days"), ("day", 1, "1 day"), ("month", 6, "6 months")]
)
def test_a_statutory_limit(unit: str, number: int, said: str) -> None:
    assert en.notice.UNITS[unit].format(number) == said


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["head"], "head"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list(words: list[str], said: str) -> None:
    assert en.words.listed(words) == said


@pytest.mark.parametrize(
    ("chosen", "telegram", "texts"),
    [
        pytest.param(None, "en-GB", en, id="Telegram's own language"),
        pytest.param("zh", "en", zh, id="what was chosen wins"),
        pytest.param("en", "zh-hans", en, id="English chosen"),
        pytest.param(None, "fr", zh, id="Chinese for everybody else"),
        pytest.param(None, None, zh, id="Chinese where nothing is known"),
    ],
)
def test_the_language_is_chosen_or_telegrams(chosen: str | None, telegram: str | None, texts: object) -> None:
    assert texts_for(chosen, telegram) is texts


def test_a_matter_is_called_by_its_english_name(base: Base) -> None:
    assert name_of(base, MATTER, en) == base.matters[MATTER].name_en
    assert name_of(base, MATTER, zh) == name_of(base, MATTER) == base.matters[MATTER].name


def test_an_entry_without_an_english_name_keeps_its_chinese_one() -> None:
    assert en.words.named("公司设立登记", "") == "公司设立登记"


def test_an_english_notice_says_once_that_the_facts_are_in_chinese(base: Base) -> None:
    said = answered(en, base, MATTER).text.text

    assert said.startswith(f"You asked about: {base.matters[MATTER].name_en}\n")
    assert said.count(en.notice.FACTS_IN_CHINESE().text) == 1


def test_a_chinese_notice_does_not_talk_about_languages(base: Base) -> None:
    lines = answered(zh, base, MATTER).text.text.split("\n")

    assert lines[0] == f"您问的是：{base.matters[MATTER].name}"
    assert "" not in lines

"""A reply answers each demand; a promise names its day in the office's own words."""

from datetime import date

import pytest

from bot.casework.answers import complete, wrong
from bot.casework.errors import Incomplete
from bot.casework.promised import promised_on

MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        pytest.param("12 月 1 日前办好", date(2026, 12, 1), id="month and day"),
        pytest.param("12月1号完成", date(2026, 12, 1), id="as it is said"),
        pytest.param("12-01 前", date(2026, 12, 1), id="with a dash"),
        pytest.param("2026/12/1 办结", date(2026, 12, 1), id="in full"),
        pytest.param("2027年1月10日前", date(2027, 1, 10), id="next year in full"),
        pytest.param("１２月１日前", date(2026, 12, 1), id="full-width digits"),
        pytest.param("1 月 10 日前", date(2027, 1, 10), id="a January said in November is the next"),
        pytest.param("11 月 10 日前", date(2026, 11, 10), id="a day just over stays over"),
        pytest.param("下周五前", date(2026, 12, 4), id="next Friday"),
        pytest.param("本周五前", date(2026, 11, 27), id="this Friday"),
        pytest.param("周三给您回电", date(2026, 11, 25), id="a bare weekday is this week's"),
        pytest.param("3 天内", date(2026, 11, 26), id="within days"),
        pytest.param("明天上门", date(2026, 11, 24), id="tomorrow"),
        pytest.param("11 月 25 日核查，12 月 8 日前办结", date(2026, 12, 8), id="the last of several"),
        pytest.param("2 月 30 日前", None, id="no such day"),
        pytest.param("尽快办理", None, id="no day at all"),
        pytest.param("按第 12-1 条办理，尽快", date(2026, 12, 1), id="a clause that looks like a day is shown back"),
    ],
)
def test_a_promised_day_is_read_from_the_words(words: str, day: date | None) -> None:
    assert promised_on(words, MONDAY) == day


@pytest.mark.parametrize(
    ("outcome", "words", "fault"),
    [
        ("done", "已按告知单受理，11 月 24 日可领证", None),
        ("done", "已转交税务局", "no_solution"),
        ("done", "该问题已反馈给窗口。", "no_solution"),
        ("done", "已解释说明", "no_solution"),
        ("done", "已转交税务局，已告知企业", "no_solution"),
        ("done", "我局已说明理由并告知企业。", "no_solution"),
        ("done", "已说明理由并退还材料", None),
        ("done", "书面理由已送达，编号第 12 号", None),
        ("done", "已转交税务局，税务局当天退还了 300 元", None),
        ("impossible", "政策不允许", "article"),
        ("impossible", "依据食品安全法第三十五条不能先办证", None),
        ("later", "尽快办好", "no_day"),
        ("later", "11 月 20 日前办好", "day_past"),
        ("later", "今天就办，11 月 23 日", "day_past"),
        ("later", "12 月 1 日前补发", None),
    ],
)
def test_forwarded_or_explained_is_no_solution(outcome: str, words: str, fault: str | None) -> None:
    assert wrong(outcome, words, today=MONDAY) == fault


def test_the_first_demand_without_an_answer_is_named() -> None:
    given = [{"outcome": "done", "text": "已受理"}, {"outcome": "done", "text": "  "}]
    with pytest.raises(Incomplete) as refused:
        complete(["受理", "说明理由", "退费"], given, today=MONDAY)
    assert refused.value.what == "demand"
    assert refused.value.facts == {"number": 2, "demand": "说明理由"}


def test_what_needs_time_gets_its_day_written_down() -> None:
    given = [{"outcome": "later", "text": "12 月 1 日前补发"}, {"outcome": "done", "text": "书面理由已送达"}]
    complete(["补发", "说明理由"], given, today=MONDAY)
    assert given[0]["by"] == "2026-12-01"
    assert "by" not in given[1]


@pytest.mark.parametrize(
    ("outcome", "words", "fault"),
    [
        ("done", "［日期］已办结", "open_places"),
        ("impossible", "依据《［法规］》第三十五条", "open_places"),
        ("impossible", "依据食品安全法第35、36条不能先办证", None),
        ("impossible", "依据登记管理条例第16-22条不予登记", None),
        ("done", "依据市监发［2026］5号已办结", None),
    ],
)
def test_a_template_with_an_open_place_is_no_answer(outcome: str, words: str, fault: str | None) -> None:
    assert wrong(outcome, words, today=MONDAY) == fault


def test_the_refusal_names_what_is_still_open() -> None:
    with pytest.raises(Incomplete) as refused:
        complete(["补发"], [{"outcome": "later", "text": "［日期］前［做到什么］"}], today=MONDAY)
    assert refused.value.what == "open_places"
    assert refused.value.facts["places"] == "［日期］、［做到什么］"

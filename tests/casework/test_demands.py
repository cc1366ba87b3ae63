"""Demands out of people's own words: theirs only, in their order and wording."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.casework.demands import LONGEST, MOST, before_list, split


@pytest.mark.parametrize(
    ("text", "demands"),
    [
        pytest.param(
            "昨天去政务大厅办食品证，窗口说还要交房东的房产证原件，可告知单上没有，跑了两趟了，希望按告知单受理",
            ["按告知单受理"],
            id="one, at the end",
        ),
        pytest.param(
            "希望按告知单受理，并说明为什么多要材料。", ["按告知单受理", "说明为什么多要材料"], id="and one more"
        ),
        pytest.param(
            "希望尽快受理，退还多收的费用。谢谢！", ["尽快受理，退还多收的费用"], id="a second half stays with it"
        ),
        pytest.param("请尽快答复。要求退还多收的 500 元！", ["尽快答复", "退还多收的 500 元"], id="in two sentences"),
        pytest.param("我们要求书面说明理由；恳请领导重视", ["书面说明理由", "领导重视"], id="with who asks"),
        pytest.param("能不能早点办下来？已经等了一个月", ["早点办下来"], id="as a question"),
        pytest.param(
            "营业执照办了半个月。诉求：1.尽快办结 2.说明超期原因 3、道歉",
            ["尽快办结", "说明超期原因", "道歉"],
            id="numbered in a line",
        ),
        pytest.param("希望：\n一、按时受理\n二、退还材料\n", ["按时受理", "退还材料"], id="numbered in lines"),
        pytest.param("请解决：①退费；②整改。", ["退费", "整改"], id="circled"),
        pytest.param("1. 希望退费\n2. 请公开收费标准", ["退费", "公开收费标准"], id="numbered, each asking"),
        pytest.param("要求第一，马上退费，第二，公开道歉", ["马上退费", "公开道歉"], id="first and second"),
        pytest.param(
            "经过：1. 10 日去窗口 2. 15 日又去一次。希望本周办结",
            ["本周办结"],
            id="a numbered story is no list of demands",
        ),
        pytest.param("诉求1.按时受理2.退还材料", ["按时受理", "退还材料"], id="numbered without a break"),
        pytest.param("第一次去没人，第二次去又没人，请给个说法", ["给个说法"], id="the first and second time"),
        pytest.param("希望按 1.5 倍赔偿", ["按 1.5 倍赔偿"], id="a decimal is no list"),
    ],
)
def test_a_text_asks_for(text: str, demands: list[str]) -> None:
    assert list(split(text)) == demands


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("窗口要求提供房东的房产证原件", id="the window demands it of the firm"),
        pytest.param("去窗口办证，要求提供房东的房产证", id="so without saying who"),
        pytest.param("他们要求我再跑一趟", id="they demand it of me"),
        pytest.param("请问开火锅店要什么证", id="a polite question"),
        pytest.param("经办人请假了，没人受理", id="on leave"),
        pytest.param("营业执照办了半个月还没下来", id="only what happened"),
        pytest.param("希望", id="nothing after the word"),
        pytest.param("", id="nothing at all"),
    ],
)
def test_what_is_no_demand_of_the_firm_is_not_taken(text: str) -> None:
    assert split(text) == ()


def test_the_reason_after_a_demand_is_left_out() -> None:
    assert split("希望尽快受理，因为店租已经付了三个月，否则要关门") == ("尽快受理",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "窗口多要材料。1. 按告知单受理 2. 说明原因", "窗口多要材料。", id="a list at the end is not said twice"
        ),
        pytest.param("窗口多要材料。①按告知单受理；②说明原因。", "窗口多要材料。", id="however it is numbered"),
        pytest.param(
            "希望按告知单受理，并说明原因", "希望按告知单受理，并说明原因", id="no list: the text stays whole"
        ),
    ],
)
def test_a_list_of_demands_is_taken_from_the_end_of_the_text(text: str, told: str) -> None:
    assert before_list(text, ["按告知单受理", "说明原因"]) == told


@given(st.text(alphabet="希望要求请，。；\n1２.、①一二第并 退费办证", max_size=300))
def test_whatever_is_typed_the_demands_stay_few_short_and_their_own(text: str) -> None:
    found = split(text)

    assert len(found) <= MOST
    assert len(set(found)) == len(found)
    for demand in found:
        assert 1 < len(demand) <= LONGEST
        assert all(part.strip() in text for part in demand.split("，"))

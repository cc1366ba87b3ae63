"""What is proposed from a person's own words, and on which words it rests."""

import pytest

from bot.casework.intake import UNCLEAR, Proposal, propose
from storage.words import CaseType

DEPARTMENTS = {
    "market": ["市场监督管理局", "市场监管局", "市监局", "营业执照", "食品证", "食品经营许可"],
    "tax": ["税务局", "发票", "纳税", "退税"],
    "fire": ["消防救援大队", "消防检查", "消防"],
    "housing": ["住建局", "施工许可"],
}
MATTERS = {"food-license": ["食品证", "食品经营许可"], "business-license": ["营业执照"]}


def proposed(text: str) -> Proposal:
    return propose(text, DEPARTMENTS, MATTERS)


@pytest.mark.parametrize(
    ("text", "case_type"),
    [
        pytest.param(
            "窗口说还要交房东的房产证，告知单上没有，跑了两趟了", CaseType.COMPLAINT, id="more papers than told"
        ),
        pytest.param("我要投诉税务局窗口，态度很差", CaseType.COMPLAINT, id="says it"),
        pytest.param("投诉电话一直打不通，帮帮我", CaseType.HELP, id="the complaint line is no complaint"),
        pytest.param("材料交了一个月，迟迟不给办", CaseType.COMPLAINT, id="kept waiting"),
        pytest.param("举报某执法人员收红包", CaseType.REPORT, id="says it and why"),
        pytest.param("隔壁店无证经营还偷税", CaseType.REPORT, id="a wrong done by another"),
        pytest.param("我想举报，之前投诉过没人管", CaseType.REPORT, id="what is wanted now wins"),
        pytest.param("建议政务大厅周六增开一个窗口", CaseType.SUGGESTION, id="suggests"),
        pytest.param(
            "窗口工作人员建议我换个名字，结果又不受理，跑了三趟", CaseType.COMPLAINT, id="the window suggested it"
        ),
        pytest.param("网上申报系统打不开，求助", CaseType.HELP, id="asks for help"),
        pytest.param("请问办食品经营许可需要什么材料", CaseType.CONSULTATION, id="asks"),
        pytest.param("开一家火锅店怎么办理", CaseType.CONSULTATION, id="asks how"),
        pytest.param("退件三次，每次理由都不一样", CaseType.COMPLAINT, id="sent back again and again"),
        pytest.param("欠我公司工程款两年了，恳请协调", CaseType.COMPLAINT, id="arrears"),
        pytest.param("银行不给开户，法人在国外，求帮助", CaseType.HELP, id="asks for help in other words"),
        pytest.param("我们公司在开发区", UNCLEAR, id="says nothing of the kind"),
    ],
)
def test_the_type_is_read_from_the_words(text: str, case_type: CaseType) -> None:
    assert proposed(text).type is case_type


def test_a_type_that_is_only_assumed_has_no_reason() -> None:
    assert proposed("我们公司在开发区").why("type") == ()
    assert "态度很差" in proposed("税务局窗口态度很差").why("type")


@pytest.mark.parametrize(
    ("text", "department", "words"),
    [
        pytest.param("办食品证被多要材料", "market", ("食品证",), id="by what it is about"),
        pytest.param("税务局说发票开不了", "tax", ("税务局", "发票"), id="by its name and its business"),
        pytest.param("市监局让我先去消防", "market", ("市监局",), id="the longer word weighs more"),
        pytest.param("消防检查一直不来", "fire", ("消防检查",), id="a word inside a longer one counts once"),
        pytest.param("路灯坏了", None, (), id="nobody's word"),
    ],
)
def test_the_department_is_read_from_the_words(text: str, department: str | None, words: tuple[str, ...]) -> None:
    found = proposed(text)

    assert (found.department_id, found.why("department")) == (department, words)


def test_full_width_and_capital_letters_do_not_matter() -> None:
    assert propose("ＰＯＳ机申请不下来", {"bank": ["pos机"]}, {}).department_id == "bank"


def test_the_matter_is_proposed_with_its_words() -> None:
    found = proposed("办食品经营许可跑了三趟")

    assert (found.matter_id, found.why("matter")) == ("food-license", ("食品经营许可",))


@pytest.mark.parametrize(
    ("text", "accused", "department"),
    [
        pytest.param("投诉市场监管局窗口多要材料", "市场监管局窗口", "market", id="a window"),
        pytest.param("我要举报城管执法中队王队长收红包", "城管执法中队王队长", None, id="a person of a body"),
        pytest.param("对税务局提出投诉，退税拖着不办", "税务局", "tax", id="the other way round"),
        pytest.param("被投诉单位：住建局。迟迟不批施工许可", "住建局", "housing", id="as on a form"),
        pytest.param("投诉和平区市场监督管理局不给办", "和平区市场监督管理局", "market", id="with its district"),
        pytest.param("市场监管局窗口还要交房产证，跑了两趟", None, None, id="handled there is not accused"),
        pytest.param("请问投诉税务局找谁，需要什么材料，怎么办理，在哪里办", None, None, id="only a question"),
        pytest.param("投诉电话没人接，跑了两趟服务中心", None, None, id="the complaint line"),
    ],
)
def test_the_accused_is_whom_the_text_names_outright(text: str, accused: str | None, department: str | None) -> None:
    found = proposed(text)

    assert (found.accused, found.accused_id) == (accused, department)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("我店里着火了", "119", id="fire"),
        pytest.param("燃气泄漏，味道很大", "119", id="gas"),
        pytest.param("有人在大厅打人", "110", id="beating"),
        pytest.param("一个老人晕倒在窗口前面", "120", id="fainted"),
        pytest.param("店门口出了车祸", "122", id="accident"),
        pytest.param("打架有人昏迷了", "120", id="life first"),
        pytest.param("着火了还有人晕倒", "119", id="fire before all"),
        pytest.param("开火锅店要办什么证", None, id="a hot-pot shop"),
        pytest.param("火灾自动报警系统怎么验收", None, id="a fire alarm"),
        pytest.param("如果发生火灾怎么办", None, id="if"),
        pytest.param("去年车祸的交通事故认定书", None, id="last year"),
        pytest.param("材料被打回三次", None, id="sent back"),
        pytest.param("我们被打印店多收钱", None, id="a print shop"),
    ],
)
def test_somebody_in_danger_gets_the_number_to_call(text: str, number: str | None) -> None:
    found = proposed(text)

    assert found.emergency == number
    assert bool(found.why("emergency")) == (number is not None)


def test_the_model_complaint_is_understood_whole() -> None:
    found = proposed(
        "昨天去政务大厅办食品证，窗口说还要交房东的房产证原件，可告知单上没有，跑了两趟了，希望按告知单受理"
    )

    assert found.type is CaseType.COMPLAINT
    assert (found.department_id, found.matter_id) == ("market", "food-license")
    assert found.demands == ("按告知单受理",)
    assert (found.accused, found.emergency) == (None, None)
    assert found.why("department") == ("食品证",)


def test_nothing_typed_proposes_nothing() -> None:
    assert proposed("") == Proposal(UNCLEAR, None, None, (), None, None, None, ())

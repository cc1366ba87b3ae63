"""Facts carry their marks: each mark covers the words before it, back to the previous one."""

import pytest
from pydantic_core import PydanticCustomError

from knowledge.facts import Claim, Fact, Mark, Status

LAW, REPRINT, TO_VERIFY, UNMARKED = Status.LAW, Status.REPRINT, Status.TO_VERIFY, Status.UNMARKED

READ = [
    pytest.param("不收费 〔L08§58〕", [("不收费", LAW)], id="one mark"),
    pytest.param(
        "不收费 〔L08§58〕；停征文件〔待核实〕",
        [("不收费", LAW), ("；停征文件", TO_VERIFY)],
        id="each covers its own words",
    ),
    pytest.param(
        "免征 〔W02〕（依据 〔L15§23〕）", [("免征", REPRINT), ("（依据", LAW), ("）", LAW)], id="closing bracket"
    ),
    pytest.param("申请 〔L01§9〕〔W02〕", [("申请", LAW)], id="two marks on the same words"),
    pytest.param("申请 〔L01§9〕〔待核实〕", [("申请", TO_VERIFY)], id="doubt wins"),
    pytest.param("国办发〔2019〕51号", [("国办发〔2019〕51号", UNMARKED)], id="a document's number is no mark"),
    pytest.param("〔待核实〕", [("", TO_VERIFY)], id="nothing known yet"),
    pytest.param("企业", [("企业", UNMARKED)], id="no mark"),
]


@pytest.mark.parametrize(("raw", "expected"), READ)
def test_a_mark_covers_the_words_before_it(raw: str, expected: list[tuple[str, Status]]) -> None:
    assert [(segment.text, segment.status) for segment in Fact(raw).segments] == expected


def test_unmarked_words_of_a_material_are_to_be_verified() -> None:
    assert Claim("复印件").statuses == {TO_VERIFY}
    assert Claim("共享可免 〔L10§7〕").statuses == {LAW}


def test_articles_are_kept_as_written() -> None:
    assert Fact("甲 〔L01§15、§18〕乙 〔L40§15-16〕").marks == (Mark("L01", "15、18"), Mark("L40", "15-16"))


def test_the_source_table_says_what_kind_a_source_is() -> None:
    assert Fact("甲 〔X01〕", {"X01": REPRINT}).statuses == {REPRINT}


@pytest.mark.parametrize(
    ("raw", "kind"),
    [("甲 〔L01§〕", "bad_mark"), ("甲 〔待查〕", "bad_mark"), ("甲 〔L01§2", "open_mark"), ("甲 L01〕", "open_mark")],
)
def test_a_mark_that_is_not_right_is_refused(raw: str, kind: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Fact(raw)

    assert refused.value.type == kind

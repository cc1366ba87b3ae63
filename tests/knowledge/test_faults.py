"""Every kind of mistake in a matter is told with its file, line and column, and what to do."""

import string
from collections.abc import Callable

import pytest

from knowledge.faults import Fault, fault
from knowledge.wording import WORDING

FaultsOf = Callable[..., list[Fault]]

# what is replaced, by what, the fault that follows, its line and column
MISTAKES = [
    pytest.param("    fee: 不收费 〔L01§8〕\n", "", "missing", 3, 5, id="a field is missing: first line of its entry"),
    pytest.param("        issuer: 登记机关\n", "", "missing", 19, 9, id="a piece of a material is missing"),
    pytest.param("    result: 示例许可证", "    result:", "empty", 38, 5, id="a field is empty"),
    pytest.param(
        "    conditions:\n      - 有固定场所 〔L01§5〕\n", "    conditions: []\n", "too_few", 10, 5, id="no condition"
    ),
    pytest.param(", 要什么材料, 多久能下来", "", "too_few", 8, 5, id="too few ways to ask"),
    pytest.param("    who: 企业", "    whom: 企业", "unknown_key", 7, 5, id="an unknown field"),
    pytest.param("    who: 企业", "    who: [企业]", "should_be_text", 7, 5, id="a list where a text belongs"),
    pytest.param(
        "    steps: [申请, 发证]", "    steps: 申请", "should_be_list", 30, 12, id="a text where a list belongs"
    ),
    pytest.param("id: sample-licence", "id: Sample_Licence", "bad_id", 3, 9, id="an id with capitals"),
    pytest.param("2026-11-01", "2026-11-31", "bad_date", 41, 17, id="a day that does not exist"),
    pytest.param("2026-11-01", "2026/11/01", "bad_date", 41, 17, id="a date written another way"),
    pytest.param("amount: 20", "amount: 二十", "bad_number", 33, 17, id="a number in words"),
    pytest.param("unit: workday", "unit: 工作日", "bad_choice", 34, 15, id="a unit that is none"),
    pytest.param("2027-05-01", "2026-05-01", "review_before_check", 3, 5, id="reviewed before it was checked"),
    pytest.param("department: window", "department: windows", "unknown_department", 5, 17, id="unknown department"),
    pytest.param("name: 营业执照 〔", "name: 营业执照副本 〔", "unknown_document", 19, 9, id="unknown document"),
    pytest.param("〔L01§5〕", "〔L77§5〕", "unknown_source", 11, 9, id="unknown source"),
    pytest.param("〔L01§5〕", "〔L01 第5条〕", "bad_mark", 11, 9, id="a mark that is not well formed"),
    pytest.param("〔L01§5〕", "〔L01§5", "open_mark", 11, 9, id="half of a mark"),
    pytest.param("name: 授权委托书 〔", "name: 其他有关材料 〔", "catch_all", 24, 15, id="catch-all words"),
    pytest.param("{who-applies: [agent]}", "{who: [agent]}", "no_such_question", 29, 21, id="needed if nothing"),
    pytest.param("{who-applies: [agent]}", "{who-applies: [agnt]}", "no_such_option", 29, 35, id="needed if no option"),
    pytest.param("          - {id: agent, label: 委托别人去}\n", "", "one_option", 15, 9, id="only one option"),
]


@pytest.mark.parametrize(("good", "bad", "kind", "line", "column"), MISTAKES)
def test_a_mistake_is_told_with_its_place(
    faults_of: FaultsOf, matter: str, good: str, bad: str, kind: str, line: int, column: int
) -> None:
    assert good in matter

    faults = faults_of(matter=matter.replace(good, bad, 1))

    assert (kind, "matters/sample.yaml", line, column) in [(f.kind, f.file, f.line, f.column) for f in faults]


def test_the_small_folder_is_right(faults_of: FaultsOf) -> None:
    assert faults_of() == []


def test_all_mistakes_of_a_file_are_told_at_once(faults_of: FaultsOf, matter: str) -> None:
    spoilt = (
        matter.replace("    fee: 不收费 〔L01§8〕\n", "")
        .replace("〔L01§5〕", "〔L77§5〕")
        .replace("- {id: agent", "- {id: agent-1")
    )
    spoilt = spoilt.replace("2026-11-01", "昨天")

    kinds = {fault.kind for fault in faults_of(matter=spoilt)}

    assert kinds == {"missing", "unknown_source", "no_such_option", "bad_date"}


def test_one_broken_entry_hides_no_other(faults_of: FaultsOf, matter: str) -> None:
    entry = matter.split("matters:\n", 1)[1]
    broken = entry.replace("sample-licence", "broken").replace("name: 示例许可", "name: '坏的")
    third = (
        entry.replace("sample-licence", "third")
        .replace("name: 示例许可", "name: 第三个许可")
        .replace("unit: workday", "unit: 天")
    )

    faults = faults_of(matter=matter + broken + third)

    assert [(fault.kind, fault.line) for fault in faults] == [("quote_open", 44), ("bad_choice", 114)]


def test_a_fault_reads_as_a_sentence_in_both_languages(faults_of: FaultsOf, matter: str) -> None:
    (missing,) = faults_of(matter=matter.replace("    fee: 不收费 〔L01§8〕\n", ""))

    assert str(missing) == "matters/sample.yaml:3:5: 少了 fee（收费） — 补上 fee（收费）"
    assert missing.english() == "matters/sample.yaml:3:5: fee is missing — add fee"


def test_the_probable_word_is_offered(faults_of: FaultsOf, matter: str) -> None:
    (unknown,) = faults_of(matter=matter.replace("department: window", "department: windw"))

    assert "也许是“window”" in unknown.remedy
    assert "perhaps “window”" in unknown.remedy_en


@pytest.mark.parametrize("kind", sorted(WORDING))
def test_every_wording_can_be_filled_in_both_languages(kind: str) -> None:
    blanks = {name: name.upper() for name in _blanks(kind)}

    made = fault(kind, "a.yaml", (2, 3), **blanks)

    assert str(made).startswith("a.yaml:2:3: ")
    assert "{" not in str(made) + made.english()


def _blanks(kind: str) -> set[str]:
    return {name for part in WORDING[kind] for _, name, _, _ in string.Formatter().parse(part) if name}

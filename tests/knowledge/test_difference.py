"""What changes for firms between two versions: told by entry and field, nothing twice and nothing left out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.texts import changing
from bot.texts.language import texts_for
from knowledge.difference import Difference, difference
from knowledge.difference_finds import finds, questions
from knowledge.folder import read_files
from knowledge.folder_writing import ASIDE, write_folder
from knowledge.loader import load_files
from knowledge.proposed import NotTaken, changed_folder, taken

REGISTRATION = "matters/10-registration.yaml"
LOST = "营业执照遗失、毁损补领"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return read_files(Path("knowledge/base"))


def edited(files: dict[str, bytes], change: Callable[[str], str], name: str = REGISTRATION) -> dict[str, bytes]:
    return {**files, name: change(files[name].decode()).encode()}


def within(entry: str, old: str, new: str) -> Callable[[str], str]:
    """A change inside of one entry."""

    def change(text: str) -> str:
        at = text.index(entry)
        assert old in text[at:]
        return text[:at] + text[at:].replace(old, new, 1)

    return change


def compared(before: dict[str, bytes], after: dict[str, bytes]) -> Difference:
    return difference(load_files(before), load_files(after))


def words(found: Difference) -> str:
    return changing.whole(texts_for(None, None), found, "v", 0).text


def without_paper(text: str) -> str:
    start, end = text.index("      - name: 系统作废声明"), text.index("      - name: 毁损的执照")
    return text[:start] + text[end:]


def test_a_paper_less_is_told_by_its_number_and_name_only(files: dict[str, bytes]) -> None:
    found = compared(files, edited(files, without_paper))

    assert f"{LOST}：材料 3 → 2 份，去掉“系统作废声明”" in words(found)
    assert [each.field for each in found.changed[0].moved] == ["materials"]
    assert found.heard_of == ("license-reissue",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("fee: 不收费", "fee: 工本费", "费用：“不收费", id="fee"),
        pytest.param("当场或3个工作日", "当场或2个工作日", "时限：“当场或3个工作日", id="limit"),
        pytest.param("      - 领照\n", "", "步骤 3 → 2 步，去掉“领照”", id="step"),
        pytest.param("form: 网上", "form: 网上或窗口", "材料的要求：“系统作废声明：网上", id="particulars of a paper"),
        pytest.param("      - 挂失执照\n", "", "去掉“挂失执照”", id="wording"),
        pytest.param("review_by: 2027-05-21", "review_by: 2027-06-21", "核对日期和复核期限：", id="review"),
    ],
)
def test_each_field_is_told_in_words(files: dict[str, bytes], old: str, new: str, told: str) -> None:
    found = compared(files, edited(files, within(LOST, old, new)))

    assert told in words(found)
    assert [each.id for each in found.changed] == ["license-reissue"]


@pytest.mark.parametrize("word", ["挂失执照", "review_by: 2027-05-21"])
def test_nobody_hears_of_what_firms_do_not_read(files: dict[str, bytes], word: str) -> None:
    new = {"挂失执照": "挂失营业执照呀", "review_by: 2027-05-21": "review_by: 2027-06-21"}[word]

    assert compared(files, edited(files, within(LOST, word, new))).heard_of == ()


def test_a_comment_and_another_order_of_keys_change_nothing(files: dict[str, bytes]) -> None:
    found = compared(files, edited(files, lambda text: "# 核对过\n" + text.replace("\n", "\r\n")))

    assert found.is_empty
    assert "企业看到的不变" in words(found)


def test_rules_are_told_by_what_was_and_what_is(files: dict[str, bytes]) -> None:
    found = compared(files, edited(files, lambda text: text.replace("  count: 10 ", "  count: 12 "), "rules.yaml"))

    assert "处理规则：“attachments.count.times：10” → “attachments.count.times：12”" in words(found)


def test_an_entry_that_came_and_one_that_went(files: dict[str, bytes]) -> None:
    def change(text: str) -> str:
        at = text.index("  - id: record-filing")
        end = text.find("\n  - id: ", at + 1)
        block = text[at : end if end > 0 else len(text)]
        return text + "\n" + block.replace("record-filing", "filing-again").replace("name: 章程", "name: 再备案章程", 1)

    after = edited(files, change)
    found = compared(files, after)
    assert [each.id for each in found.new] == ["filing-again"]
    assert [each.id for each in compared(after, files).removed] == ["filing-again"]
    assert not found.asks_twice


def test_a_fifth_of_all_entries_gone_asks_twice() -> None:
    one = {"kind": "faq", "id": "x", "name": "x"}

    assert not Difference.model_validate({"removed": [one] * 20, "entries": 100}).asks_twice
    assert Difference.model_validate({"removed": [one] * 21, "entries": 100}).asks_twice


def test_a_question_that_finds_something_else_is_told(files: dict[str, bytes]) -> None:
    question = "鹦鹉叼走的小红本上哪儿要"
    before = load_files(files)
    after = load_files(edited(files, within(LOST, "      - 挂失执照\n", f"      - 挂失执照\n      - {question}\n")))
    asked = {"营业执照丢了怎么办": ("license-reissue",), question: ("license-reissue",)}

    assert list(finds(before, before, asked)) == []
    found = list(finds(before, after, asked))
    assert [(each.question, each.before, each.after, each.worse) for each in found] == [(question, None, LOST, False)]
    assert [each.worse for each in finds(after, before, asked)] == [True]
    assert {each.q for each in before.golden} < questions(before, after).keys()


def test_a_difference_survives_being_stored(files: dict[str, bytes]) -> None:
    found = compared(files, edited(files, without_paper))

    assert Difference.model_validate(found.model_dump(mode="json")) == found


@pytest.mark.parametrize(
    ("name", "data", "path"),
    [
        pytest.param("10-registration.yaml", b"matters:", REGISTRATION, id="where a file of its name is"),
        pytest.param("10-registration (1).yaml", b"matters:", REGISTRATION, id="downloaded twice"),
        pytest.param("10-registration - 副本.yaml", b"matters:", REGISTRATION, id="a copy"),
        pytest.param("10-registration copy 2.yaml", b"matters:", REGISTRATION, id="a second copy"),
        pytest.param("10-registration - 副本 (3).yaml", b"matters:", REGISTRATION, id="a copy of a copy"),
        pytest.param("10-registration.yaml.txt", b"matters:", REGISTRATION, id="saved by a plain editor"),
        pytest.param("99-new.yaml", b"theme: x\nmatters:\n", "matters/99-new.yaml", id="a new theme"),
        pytest.param("99-new.yaml", b"faq:\n", "faq/99-new.yaml", id="new answers"),
        pytest.param("2027.yaml", b"year: 2027", "calendar/2027.yaml", id="a year"),
        pytest.param("rules.yaml", b"", "rules.yaml", id="rules"),
    ],
)
def test_a_file_finds_its_place(files: dict[str, bytes], name: str, data: bytes, path: str) -> None:
    assert list(taken(name, data, files).files) == [path]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.exe", b"", "not_yaml"),
        ("a.zip", b"PK", "broken_zip"),
        ("a.yaml", b"hello: 1", "no_place"),
        ("新事项.yaml", b"theme: x\nmatters:\n", "bad_name"),
        ("10-registration%20%281%29.yaml", b"theme: x\nmatters:\n", "bad_name"),
        ("a.yaml", b" " * (4 * 1024 * 1024 + 1), "too_large"),
    ],
)
def test_what_belongs_nowhere_says_why(files: dict[str, bytes], name: str, data: bytes, why: str) -> None:
    with pytest.raises(NotTaken) as refused:
        taken(name, data, files)
    assert refused.value.why == why


def test_what_is_published_is_written_byte_for_byte_and_foreign_edits_are_kept(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    write_folder(tmp_path, files, {})
    (tmp_path / "rules.yaml").write_bytes(b"somebody is editing")
    change = edited(files, lambda text: text.replace("\n", "\r\n") + "# the end")
    del change["golden.yaml"]

    write_folder(tmp_path, change, files)

    assert read_files(tmp_path) == change
    assert (tmp_path / f".rules.yaml{ASIDE}").read_bytes() == b"somebody is editing"
    assert not (tmp_path / f".golden.yaml{ASIDE}").exists()
    assert changed_folder(files, change, whole=True) == change


def test_a_new_calendar_is_read_aloud(files: dict[str, bytes]) -> None:
    year = (
        "year: 2027\nstatus: provisional\nsource: 练习\ndays_off:\n  2027-01-01..2027-01-03: 元旦\n"
        "make_up_days:\n  - 2027-02-14\nworking_hours:\n  - 09:00-12:00\n"
    )

    (moved,) = compared(files, files | {"calendar/2027.yaml": year.encode()}).other

    assert moved.field == "calendars"
    assert moved.come[:2] == ("2027-01-01..2027-01-03 元旦", "2027-02-14 调休上班")

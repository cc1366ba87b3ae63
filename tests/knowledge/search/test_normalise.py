"""One spelling for what is typed in many."""

import pytest

from knowledge.search.normalise import clauses, plain, plain_lines, symbols


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("營業執照 註銷", "营业执照 注销", id="traditional"),
        pytest.param("ＩＣＰ备案１２３", "icp备案123", id="full width"),
        pytest.param("  《食品》、许可！？ ", "食品 许可", id="punctuation"),
        pytest.param("yíng yè zhí zhào", "ying ye zhi zhao", id="toned pinyin"),
        pytest.param("lǜ shī", "lv shi", id="the letter that keyboards lack"),
        pytest.param("公章\u200b🙂刻制", "公章 刻制", id="invisible signs"),
        pytest.param("第一行\n第二行", "第一行 第二行", id="lines"),
    ],
)
def test_plain_text(typed: str, expected: str) -> None:
    assert plain(typed) == expected


def test_many_texts_at_once_come_out_as_one_by_one() -> None:
    texts = ["營業執照", "", "A\nB", "（公章）"]

    assert plain_lines(texts) == [plain(text) for text in texts]


def test_clauses_end_at_pauses() -> None:
    assert clauses("店搬了，执照地址怎么改？急") == ["店搬了", "执照地址怎么改", "急"]


@pytest.mark.parametrize(("one", "other"), [("license", "licences"), ("register", "registration"), ("shop", "shops")])
def test_forms_of_an_english_word_are_one_symbol(one: str, other: str) -> None:
    assert symbols(one) == symbols(other)
    assert len(symbols(one)) == 1

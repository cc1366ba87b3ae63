"""Sounds instead of characters."""

import pytest

from knowledge.search.grams import codes_of, text_of
from knowledge.search.normalise import table
from knowledge.search.pinyin import sounds, spelled, spelling, typed_sounds


def heard(text: str) -> str:
    return text_of(sounds(codes_of(text)))


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("银行开户", "yin hang kai hu"),
        ("进行登记", "jin xing deng ji"),
        ("重新办", "chong xin ban"),
        ("营业执照", "ying ye zhi zhao"),
    ],
)
def test_a_neighbour_decides_how_a_character_is_read(text: str, typed: str) -> None:
    assert spelling(text, " ") == typed


def test_homophones_sound_the_same() -> None:
    assert heard("公章") == heard("工张") != heard("公正")


@pytest.mark.parametrize(
    ("run", "syllables"),
    [
        ("yingyezhizhao", ["ying", "ye", "zhi", "zhao"]),
        ("gongsi", ["gong", "si"]),
        ("xian", ["xian"]),
        ("hello", None),
        ("", []),
    ],
)
def test_a_run_of_letters_is_split_into_as_few_syllables_as_possible(run: str, syllables: list[str] | None) -> None:
    assert spelled(run) == syllables


def test_typed_pinyin_sounds_like_what_it_means() -> None:
    assert typed_sounds("gong zhang 怎么刻", frozenset()) == heard("公章") + " 怎么刻"


@pytest.mark.parametrize("text", ["how to open a shop", "change the name of my company", "icp备案"])
def test_english_is_not_read_as_pinyin(text: str) -> None:
    assert typed_sounds(text, frozenset({"icp"})) == text


def test_known_words_are_left_alone() -> None:
    assert typed_sounds("open", frozenset({"open"})) == "open"


def test_the_table_says_what_pypinyin_says() -> None:
    pypinyin = pytest.importorskip("pypinyin", reason="only needed to make the table again")
    for phrase in ("营业执照", "长期有效", "重庆", "会计师事务所", "消防安全检查", "行政许可"):
        expected = [syllable.replace("ü", "v") for syllable in pypinyin.lazy_pinyin(phrase)]
        assert spelling(phrase, " ").split() == expected


def test_every_line_of_the_table_has_its_characters() -> None:
    rows = table("readings.tsv")

    assert len(rows) > 400
    assert all(run for _, run in rows)
    assert all(len(run) % 2 == 0 for key, run in rows if key[0] in "<>")

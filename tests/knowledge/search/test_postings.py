"""The arrays say the same as a plain dictionary would, however they are built in pieces."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.search.grams import SOUND, codes_of, grams_at
from knowledge.search.indexing import postings
from knowledge.search.pinyin import sounds
from knowledge.search.postings import PAIR_WEIGHT, Postings

TEXTS = st.lists(st.text("公章刻制许可证 登记ab", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=30)


def built(texts: list[str], owner: list[int], piece: int) -> Postings:
    written = codes_of("\n".join(texts))
    everything = np.ones(len(owner), dtype=bool)
    return postings(written, sounds(written), np.array(owner, dtype=np.int32), everything, piece=piece)


def plainly(texts: list[str]) -> dict[int, set[int]]:
    """The postings as a dictionary: key to rows."""
    found: dict[int, set[int]] = {}
    for row, text in enumerate(texts):
        codes = codes_of(text)
        for keys in (grams_at(codes)[0], grams_at(sounds(codes))[0] | SOUND):
            for key in keys.tolist():
                found.setdefault(key, set()).add(row)
    return found


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.integers(3, 60))
def test_rows_of_a_gram_and_grams_of_a_row(texts: list[str], piece: int) -> None:
    index = built(texts, list(range(len(texts))), piece)
    expected = plainly(texts)

    assert index.keys.tolist() == sorted(expected)
    for place, key in enumerate(index.keys.tolist()):
        rows = index.rows[index.starts[place] : index.starts[place + 1]].tolist()
        assert rows == sorted(expected[key])
    for row in range(len(texts)):
        grams = index.row_grams[index.row_starts[row] : index.row_starts[row + 1]]
        assert set(index.keys[grams].tolist()) == {key for key, rows in expected.items() if row in rows}


def test_a_gram_is_as_rare_as_the_entries_that_hold_it_not_their_wordings() -> None:
    index = built(["公章", "公章", "公章", "许可"], [0, 0, 0, 1], 100)
    _, weights = index.find(np.array([ord("公"), ord("许")], dtype=np.uint64))

    assert weights[0] == weights[1] == pytest.approx((1 + math.log(3 / 1.5)) ** 2)


def test_a_pair_weighs_less_than_a_symbol_and_the_unknown_most() -> None:
    index = built(["公章", "许可"], [0, 1], 100)
    pair = (ord("公") << 21) | ord("章")
    places, weights = index.find(np.array([ord("公"), pair, ord("谜")], dtype=np.uint64))

    assert places.tolist()[2] == -1
    assert weights[1] == pytest.approx(weights[0] * PAIR_WEIGHT**2)
    assert weights[2] > weights[0]


def test_nothing_reaches_across_a_space() -> None:
    keys, _ = grams_at(codes_of("公 章"))

    assert sorted(keys.tolist()) == sorted([ord("公"), ord("章")])


def test_no_rows_at_all() -> None:
    index = built([], [], 100)

    assert index.size == 0
    assert index.find(np.array([ord("公")], dtype=np.uint64))[0].tolist() == [-1]

"""Tracking numbers: what they give away, what they catch, how people type them."""

import math
import random
from itertools import product
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.casework.tracking import (
    DAMM,
    Read,
    check_digit,
    grouped,
    hash_code,
    new_code,
    new_number,
    read,
    read_code,
    same_code,
)

DIGITS = range(10)
numbers = st.integers(0, 2**32).map(lambda seed: new_number(random.Random(seed)))
GOOD = new_number(random.Random(20261120))


def test_the_check_table_catches_every_wrong_digit_and_every_swap() -> None:
    assert all(
        sorted(row) == list(DIGITS) for row in DAMM
    )  # so a wrong digit changes the interim, and it stays changed
    assert all(DAMM[d][d] == 0 for d in DIGITS)  # so the check digit makes 0
    for interim, x, y in product(DIGITS, DIGITS, DIGITS):
        if x != y:
            assert DAMM[DAMM[interim][x]][y] != DAMM[DAMM[interim][y]][x]
    assert all(sorted(row[d] for row in DAMM) == list(DIGITS) for d in DIGITS)  # different interims stay different


@given(numbers, st.integers(0, 13), st.integers(1, 9))
def test_a_single_wrong_digit_is_told(number: str, place: int, by: int) -> None:
    wrong = number[:place] + str((int(number[place]) + by) % 10) + number[place + 1 :]

    assert read(wrong).outcome is Read.MISTYPED


@given(numbers, st.integers(0, 12))
def test_a_swap_of_neighbours_is_told(number: str, place: int) -> None:
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]

    assert read(swapped).outcome is (Read.NUMBER if swapped == number else Read.MISTYPED)


def test_a_number_has_fourteen_digits_and_at_least_43_random_bits() -> None:
    made = [new_number(random.Random(seed)) for seed in range(3000)]

    assert {len(number) for number in made} == {14}
    assert {number[0] for number in made} == set("123456789")
    assert all(check_digit(number) == 0 for number in made)
    assert len(set(made)) == len(made)
    assert math.log2(9 * 10**12) > 43


def test_a_number_is_shown_in_groups_for_the_phone() -> None:
    assert grouped("48271093556281") == "4827-109-355-6281"


@given(numbers)
def test_what_is_shown_is_understood(number: str) -> None:
    assert read(grouped(number)).number == number


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(GOOD, id="plain"),
        pytest.param(f"  {grouped(GOOD)}\n", id="grouped"),
        pytest.param(" ".join(GOOD), id="a space after every digit"),
        pytest.param(GOOD.translate(str.maketrans("0123456789", "０１２３４５６７８９")), id="full-width"),
        pytest.param(grouped(GOOD).replace("-", "－"), id="full-width dashes"),
        pytest.param(grouped(GOOD).replace("-", "—"), id="long dashes"),
        pytest.param(grouped(GOOD).replace("-", "."), id="points"),
        pytest.param(f"编号：{grouped(GOOD)}", id="with its word"),
        pytest.param(f"查进度 {GOOD}", id="with what is wanted"),
        pytest.param(f"`{grouped(GOOD)}`", id="copied with its marks"),
    ],
)
def test_a_number_is_understood_as_people_type_it(typed: str) -> None:
    assert read(typed).number == GOOD


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("13800138000", id="a mobile number"),
        pytest.param("+86 138 0013 8000", id="a mobile number with plus and country"),
        pytest.param("8613800138000", id="a mobile number with its country"),
        pytest.param("0531-88888888", id="a landline"),
        pytest.param("370102199001011234", id="an identity number"),
        pytest.param("91370100MA3C0000XX", id="a credit code"),
        pytest.param("739104", id="a query code"),
        pytest.param(f"我想问问 {GOOD} 怎么样了", id="a number inside a sentence"),
        pytest.param("开一家火锅店要办什么证", id="a question"),
        pytest.param("", id="nothing"),
    ],
)
def test_something_else_is_no_number(typed: str) -> None:
    assert read(typed).outcome is Read.NOTHING


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(GOOD[:-1], id="a digit short"),
        pytest.param(GOOD + "7", id="a digit too many"),
        pytest.param(GOOD[:-2], id="two digits short"),
        pytest.param("0" + GOOD[:-1], id="a leading nought"),
    ],
)
def test_an_attempt_at_a_number_is_told_apart_from_an_unknown_one(typed: str) -> None:
    assert read(typed).outcome is Read.MISTYPED


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(f"{GOOD} 739104", id="plain"),
        pytest.param(f"{grouped(GOOD)}　７３９１０４", id="grouped and full-width"),
        pytest.param(f"{grouped(GOOD)}\n查询码：739104", id="on two lines with its word"),
    ],
)
def test_number_and_code_are_read_together(typed: str) -> None:
    reading = read(typed)

    assert (reading.number, reading.code) == (GOOD, "739104")


def test_six_last_digits_of_a_spaced_number_are_no_code() -> None:
    assert read(f"{GOOD[:8]} {GOOD[8:]}") == read(GOOD)


@pytest.mark.parametrize(
    ("typed", "code"), [("739104", "739104"), (" ７３９ １０４ ", "739104"), ("73910", None), ("七三九一零四", None)]
)
def test_a_code_alone_is_read(typed: str, code: str | None) -> None:
    assert read_code(typed) == code


def test_a_code_is_six_digits_also_when_it_begins_with_nought() -> None:
    made = [new_code(random.Random(seed)) for seed in range(200)]

    assert all(len(code) == 6 and code.isdigit() for code in made)
    assert any(code.startswith("0") for code in made)


def test_a_code_opens_its_own_number_only() -> None:
    other = new_number(random.Random(7))
    stored = hash_code(GOOD, "739104")

    assert "739104" not in stored
    assert same_code(GOOD, "739104", stored)
    assert not same_code(GOOD, "739105", stored)
    assert not same_code(other, "739104", stored)


def test_checking_a_code_is_cheap_enough() -> None:
    def once() -> float:
        begun = process_time()
        hash_code(GOOD, "739104")
        return process_time() - begun

    assert min(once() for _ in range(5)) < 0.020

"""A receipt's code is read however it is typed, and nothing else is taken for one."""

from random import Random

import pytest

from bot.casework.receipts import new_code, read_code, typed


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("GZ-7K3Q-92MD", id="as it is shown"),
        pytest.param("gz 7k3q 92md", id="in small letters, with spaces"),
        pytest.param("ＧＺ－7K3Q－92MD", id="full-width"),
        pytest.param("GZ7K3Q92MD", id="without separators"),
        pytest.param("告知回执 GZ-7K3Q-92MD", id="the whole line copied"),
        pytest.param("回执编号：GZ—7K3Q—92MD。", id="as written in a letter"),
    ],
)
def test_a_code_is_read_as_people_type_it(text: str) -> None:
    assert read_code(typed(text) or "") == "GZ-7K3Q-92MD"


def test_a_mistyped_code_is_still_meant_as_one() -> None:
    assert typed("GZ-7K3Q-92M")
    assert read_code(typed("GZ-7K3Q-92M") or "") is None


@pytest.mark.parametrize(
    "text", ["gz bank", "gzdyxk", "gz food card", "GZ", "想开店 GZ-7K3Q-92MD", "广州怎么办", "110"]
)
def test_what_is_no_code_is_a_question(text: str) -> None:
    assert typed(text) is None


def test_every_new_code_is_understood() -> None:
    chance = Random(7)

    assert all(read_code(typed(code) or "") == code for code in (new_code(chance) for _ in range(200)))

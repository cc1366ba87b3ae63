"""How alike two complaints of one firm are: the same said again is found, another matter is not."""

import pytest

from bot.casework.similar import SAME, likeness

WORDS = "昨天办食品证，窗口说还要交房东的房产证原件，可告知单上没有，跑了两趟了，希望按告知单受理"


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(WORDS, id="word for word"),
        pytest.param(
            "昨天办食品证 窗口说还要交房东的房产证原件 可告知单上没有 跑了两趟了 希望按告知单受理", id="no commas"
        ),
        pytest.param(
            "昨天去办食品证，窗口说要交房东房产证原件，告知单上没有，跑了三趟了，希望按告知单受理", id="shorter"
        ),
        pytest.param(
            "昨天办食品证，窗口说还要交房东的房产证原件，可告知单上没有，希望按告知单受理，请尽快处理", id="hurry"
        ),
    ],
)
def test_the_same_said_again_is_found(again: str) -> None:
    assert likeness(WORDS, again) >= SAME


@pytest.mark.parametrize(
    "other",
    [
        "办食品证三个月了还没有下来，电话没人接，希望尽快给个说法",
        "窗口工作人员态度差，让我跑了两趟，希望道歉",
        "举报有人无证经营食品，请查处",
        "昨天办营业执照，窗口说地址不行，可没说依据哪一条，希望说明依据",
    ],
)
def test_another_matter_is_not(other: str) -> None:
    assert likeness(WORDS, other) < SAME

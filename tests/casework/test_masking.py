"""What tells who wrote a text is taken out of it; what only looks like a number stays."""

import pytest

from bot.casework.masking import first_contact, masked


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("请打13812345678找我", "请打138****找我"),
        ("电话：138-1234-5678。", "电话：138****。"),
        ("+86 138 1234 5678", "+86****"),
        ("手机１３８１２３４５６７８", "手机１３８****"),
        ("座机0531-88881234", "座机053****"),
        ("身份证 37010119900101123X", "身份证 370****"),
        ("写信到 boss.wang@example.com 就行", "写信到 bos**** 就行"),
        ("微信号：wang_boss88", "微信号****"),
        ("找 @wang_boss", "找 @wa****"),
    ],
)
def test_how_to_reach_somebody_is_hidden(told: str, left: str) -> None:
    assert masked(told).text == left
    assert first_contact(told)


@pytest.mark.parametrize(
    "words",
    [
        "编号 2611-204-831-7561 还没有办",
        "2026 年 11 月 20 日交了 12000 元",
        "依据第五十八条，不收费",
        "拨打 12345 没人接",
        "统一社会信用代码没有变",
        "用微信支付了 3000 元",
    ],
)
def test_other_numbers_stay(words: str) -> None:
    assert masked(words).text == words


def test_ones_own_name_in_the_chat_is_hidden() -> None:
    assert (
        masked("我是王老板，叫 Li 也行，公司是 Limited", "王老板", "Li").text
        == "我是＊＊，叫 ＊＊ 也行，公司是 Limited"
    )

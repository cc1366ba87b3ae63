"""The Chinese font is the machine's own; without one the sheet says how to get it."""

import pytest

from bot.sheets.fonts import NoFont, chosen


@pytest.mark.parametrize(
    ("families", "heading", "text"),
    [
        pytest.param(
            ["Noto Serif CJK SC", "Noto Sans CJK SC"], "Noto Sans CJK SC", "Noto Serif CJK SC", id="both kinds"
        ),
        pytest.param(["DejaVu Sans", "PingFang SC"], "PingFang SC", "PingFang SC", id="one kind does both"),
        pytest.param(["Source Han Serif SC"], "Source Han Serif SC", "Source Han Serif SC", id="only a serif"),
        pytest.param(
            ["WenQuanYi Micro Hei", "Noto Sans CJK JP"],
            "WenQuanYi Micro Hei",
            "WenQuanYi Micro Hei",
            id="not the Japanese one",
        ),
    ],
)
def test_the_font_is_one_for_simplified_chinese(families: list[str], heading: str, text: str) -> None:
    assert chosen(families) == (heading, text)


def test_a_machine_without_one_gets_the_line_that_installs_it() -> None:
    with pytest.raises(NoFont, match="apt-get install -y fonts-noto-cjk") as refused:
        chosen(["DejaVu Sans", "Liberation Serif"])

    assert "\n" not in str(refused.value)

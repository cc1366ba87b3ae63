"""The Chinese font of the machine; none comes with the program."""

from collections.abc import Iterable
from typing import Final

SANS: Final = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)
SERIF: Final = (
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Songti SC",
    "SimSun",
)
MISSING: Final = "缺少中文字体。安装：apt-get install -y fonts-noto-cjk"


class NoFont(Exception):
    """No Chinese font on this machine; the message says so in one line, with the command that installs one."""

    def __init__(self) -> None:
        super().__init__(MISSING)


def chosen(families: Iterable[str]) -> tuple[str, str]:
    """Return the family for headings and the one for running text, of those there are; raises `NoFont`."""
    there = set(families)
    sans = next((name for name in SANS if name in there), None)
    serif = next((name for name in SERIF if name in there), None)
    heading, text = sans or serif, serif or sans
    if heading is None or text is None:
        raise NoFont
    return heading, text

"""What a fault is called and what to do about it, Chinese and English side by side."""

from typing import NamedTuple


class Wording(NamedTuple):
    what: str
    remedy: str
    what_en: str
    remedy_en: str

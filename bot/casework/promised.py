"""The day that somebody promises in their own words: 12 月 1 日, 12-01, 2026/12/1, 下周五, 3 天内."""

import re
import unicodedata
from datetime import date, timedelta

_FULL = re.compile(r"(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?")
_MONTH_DAY = re.compile(r"(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?|(?<![\d.])(\d{1,2})[-/](\d{1,2})(?![\d.])")
_WEEKDAY = re.compile(r"(下|本|这)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])")
_WITHIN = re.compile(r"(\d{1,2})\s*(?:天|日|个自然日)(?:之?内|以内|后)")
_WORDS = {"明天": 1, "后天": 2, "大后天": 3}


def promised_on(words: str, today: date) -> date | None:
    """Return the last day that the words name, None when they name none; a day without a year is the next such day."""
    plain = unicodedata.normalize("NFKC", words)
    found = [*_full(plain), *_month_day(plain, today), *_relative(plain, today)]
    return max(found, default=None)


def _full(words: str) -> list[date]:
    return [day for each in _FULL.findall(words) if (day := _day(*map(int, each)))]


def _month_day(words: str, today: date) -> list[date]:
    found = []
    for first, second, third, fourth in _MONTH_DAY.findall(_FULL.sub(" ", words)):
        month, number = int(first or third), int(second or fourth)
        day = _day(today.year, month, number)
        # 1 月 10 日, said in December, is next January; 11 月 10 日, said that day, is over.
        if day and day < today and (today - day).days > 180:
            day = _day(today.year + 1, month, number)
        if day:
            found.append(day)
    return found


def _relative(words: str, today: date) -> list[date]:
    found = [today + timedelta(days=int(each)) for each in _WITHIN.findall(words)]
    found += [today + timedelta(days=days) for word, days in _WORDS.items() if word in words]
    for which, name in _WEEKDAY.findall(words):
        monday = today - timedelta(days=today.weekday())
        weeks = 1 if which == "下" else 0
        found.append(monday + timedelta(weeks=weeks, days="一二三四五六日".index(name.replace("天", "日"))))
    return found


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None

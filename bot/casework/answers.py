"""A reply answers each demand (逐条答复): done, impossible by an article, or by a day. 'Forwarded' is no solution.

Source: process rules 19 and 21; 济南12345条例 第二十四条.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from bot.casework.errors import Incomplete
from bot.casework.promised import promised_on
from knowledge.schema_replies import Outcome, places

_NUMBER = r"第?\s*[一二三四五六七八九十百零〇两\d]+"
_ARTICLE = re.compile(rf"第{_NUMBER}(?:\s*[、，,和至到—–~-]\s*{_NUMBER})*\s*[条款项]")  # also 第16-22条, 第30、46条
# All that was done is to hand it on or to talk: the firm is where it was.
_PASSED_ON = (
    r"(?:我(?:局|们|单位))?(?:已经?)?(?:将)?(?:转(?:交|办|达|给)|移交|反馈给?|上报|通知|解释|说明|告知|沟通|记录|知悉|收悉)"
    r"[^，。；并]{0,16}"
)
_NO_SOLUTION = re.compile(
    rf"^[\s，。]*(?:该(?:问题|事项|诉求)|您反映的(?:问题|情况)|此事)?{_PASSED_ON}(?:[，；并]+{_PASSED_ON})*[。！\s]*$"
)


def complete(demands: Sequence[str], given: Sequence[Any], *, today: date) -> None:
    """Raise `Incomplete` for the first demand without an answer that says enough; a promised day is written into it."""
    for at, demand in enumerate(demands):
        if at >= len(given):
            raise Incomplete("demand", number=at + 1, demand=demand)
        check(at, demand, given[at], today=today)
        if given[at]["outcome"] == Outcome.LATER:
            day = promised_on(given[at]["text"], today)
            given[at]["by"] = day.isoformat() if day else None


def check(at: int, demand: str, given: Mapping[str, Any], *, today: date) -> None:
    """Raise `Incomplete` where one answer does not do; `at` counts from 0."""
    words = str(given.get("text", ""))
    fault = wrong(given["outcome"], words, today=today) if words.strip() else "demand"
    if fault:
        left = {"places": "、".join(f"［{each}］" for each in places(words))} if places(words) else {}
        raise Incomplete(fault, number=at + 1, demand=demand, **left)


def names_an_article(words: str) -> bool:
    """Whether an article of a law stands in the words."""
    return _ARTICLE.search(words) is not None


def wrong(outcome: str, words: str, *, today: date) -> str | None:
    """Return what is wrong with an answer, None when it will do: the name of the sentence that says so."""
    if places(words):
        return "open_places"
    if _NO_SOLUTION.match(words):
        return "no_solution"
    if outcome == Outcome.IMPOSSIBLE and not names_an_article(words):
        return "article"
    if outcome == Outcome.LATER:
        day = promised_on(words, today)
        return "no_day" if day is None else "day_past" if day <= today else None
    return None

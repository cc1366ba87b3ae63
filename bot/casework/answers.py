"""A reply answers each demand (逐条答复): done, impossible by an article, or by a day. 'Forwarded' is no solution.

Source: process rules 19 and 21; 济南12345条例 第二十四条.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.casework.errors import Incomplete
from bot.casework.promised import promised_on

DONE, IMPOSSIBLE, LATER = "done", "impossible", "later"
_ARTICLE = re.compile(r"第\s*[一二三四五六七八九十百零〇两\d]+\s*[条款项]")
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
        if at >= len(given) or not str(given[at].get("text", "")).strip():
            raise Incomplete("demand", number=at + 1, demand=demand)
        fault = wrong(given[at]["outcome"], given[at]["text"], today=today)
        if fault:
            raise Incomplete(fault, number=at + 1, demand=demand)
        if given[at]["outcome"] == LATER:
            day = promised_on(given[at]["text"], today)
            given[at]["by"] = day.isoformat() if day else None


def wrong(outcome: str, words: str, *, today: date) -> str | None:
    """Return what is wrong with an answer, None when it will do: the name of the sentence that says so."""
    if _NO_SOLUTION.match(words):
        return "no_solution"
    if outcome == IMPOSSIBLE and not _ARTICLE.search(words):
        return "article"
    if outcome == LATER:
        day = promised_on(words, today)
        return "no_day" if day is None else "day_past" if day <= today else None
    return None

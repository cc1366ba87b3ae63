"""`python -m bot evaluate`: how often the answer is right, wrong, offered, pointed on or declined, and beside whom."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from knowledge.search.columns import line, name_of
from knowledge.search.compare import compared
from knowledge.search.entries import entries
from knowledge.search.evaluate_themes import own_questions, theme_table
from knowledge.search.figures import CLEAN, Judged, Tally, judged, tallies
from knowledge.search.golden import Outcome, golden
from knowledge.search.index import build

if TYPE_CHECKING:
    from knowledge.content import Base

# The bar: held-back questions, as they were written. Outcomes, a share, and whether it is the least or the most.
WRONG = (Outcome.WRONG, Outcome.REDIRECTED)
BAR: tuple[tuple[str, str, tuple[Outcome, ...], float, bool], ...] = (
    ("范围内答对", "in scope", (Outcome.RIGHT,), 0.80, True),
    ("范围内答错", "in scope", WRONG, 0.02, False),
    ("范围内答对或候选里有", "in scope", (Outcome.RIGHT, Outcome.OFFERED), 0.97, True),
    ("范围外答成我们的事项", "outside", (Outcome.WRONG,), 0.03, False),
    ("拼音答对或候选里有", "in scope · pinyin", (Outcome.RIGHT, Outcome.OFFERED), 0.85, True),
)
# How much less often corrupted questions may be answered right than the same ones as written.
CLOSE: tuple[tuple[str, str, float], ...] = (
    ("同音字比原样少答对", "in scope · homophone", 0.02),
    ("繁体字比原样少答对", "in scope · traditional", 0.02),
)
COLUMNS = {
    Outcome.RIGHT: "答对", Outcome.WRONG: "答错", Outcome.OFFERED: "候选有", Outcome.MISSED: "候选无",
    Outcome.REDIRECTED: "指错", Outcome.DECLINED: "没答",
}  # fmt: skip
CONFUSED = 12  # lines of the confusion list


def main(files: Sequence[Path], base: Base, *, peers: bool = False) -> int:
    """Print the figures of the golden questions in `files` (the base's own by default); 1 if below the bar."""
    from knowledge.search.golden_files import read_golden

    try:
        asked = [one for file in files for one in read_golden(file)] if files else golden(base.golden)
    except (OSError, ValueError) as fault:
        print(f"读不了标准问题：{fault}", file=sys.stderr)
        return 2
    if not asked:
        print("没有标准问题：在知识库里加 golden.yaml，或者给出文件名。", file=sys.stderr)
        return 2
    index = build(entries(base), base.synonyms)
    held = [one for one in asked if one.part == "held"] or asked
    results = judged(index, held)
    counted = tallies(results)
    print(f"标准问题 {len(asked)} 个，下面只数留出的 {len(held)} 个：先是原样，再是写错和换了写法的")
    print(table(counted))
    print("\n".join(confusions(results)))
    print(theme_table(results, base))
    said, found = own_questions(index, base)
    print(said)
    if peers:
        print(compared(index, asked))
    return below_bar(counted) if found else below_bar(counted) or 1


def table(counted: dict[str, Tally]) -> str:
    """Return a line for each kind."""
    lines = [line("", ["题数", *COLUMNS.values()])]
    for kind, tally in counted.items():
        lines.append(line(name_of(kind), [str(tally.asked), *(f"{tally.share(one):.3f}" for one in COLUMNS)]))
    return "\n".join(lines)


def confusions(results: Iterable[Judged]) -> list[str]:
    """Return which entries are taken for which, most frequent first: only ids, so that nobody tunes on the words."""
    pairs: Counter[tuple[str, str]] = Counter()
    for one in results:
        if one.outcome in WRONG and not one.variant:
            pairs["/".join(one.golden.right) or one.golden.kind, one.answer.id or "-"] += 1
    return [f"混淆 {count} 次：{right} → {got}" for (right, got), count in pairs.most_common(CONFUSED)]


def below_bar(counted: dict[str, Tally]) -> int:
    """Say for each line of the bar whether it is kept; 1 if one is not."""
    kept = True
    for name, kind, outcomes, bar, at_least in BAR:
        tally = counted.get(kind)
        if tally is None:
            continue
        share = tally.share(*outcomes)
        kept &= _told(name, share, bar, at_least=at_least)
    for name, kind, bar in CLOSE:
        if kind in counted and CLEAN in counted:
            less = counted[CLEAN].share(Outcome.RIGHT) - counted[kind].share(Outcome.RIGHT)
            kept &= _told(name, less, bar, at_least=False)
    return 0 if kept else 1


def _told(name: str, share: float, bar: float, *, at_least: bool) -> bool:
    good = share >= bar if at_least else share <= bar
    print(f"{'达到' if good else '没达到'}　{name} {share:.3f}（{'不低于' if at_least else '不高于'} {bar:.2f}）")
    return good

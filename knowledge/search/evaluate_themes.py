"""How often the golden questions are answered right in each theme (主题), so that its editors see their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from knowledge.entry_questions import entry_questions, lost
from knowledge.search.columns import line
from knowledge.search.figures import Judged, Tally
from knowledge.search.golden import Outcome

if TYPE_CHECKING:
    from knowledge.content import Base
    from knowledge.search.index import Index

BUNDLES, FAQS, ELSEWHERE = "一件事", "常见问题", "归别处"
_SHOWN = 3  # confusions a theme
_COLUMNS = (
    (Outcome.RIGHT,),
    (Outcome.OFFERED,),
    (Outcome.WRONG, Outcome.REDIRECTED),
    (Outcome.DECLINED, Outcome.MISSED),
)


def themes_of(base: Base) -> dict[str, str]:
    """Return the theme of every entry by its id."""
    found = {matter: theme.title for theme in base.themes for matter in theme.matters}
    found |= dict.fromkeys(base.bundles, BUNDLES) | dict.fromkeys(base.faqs, FAQS)
    return found | dict.fromkeys(base.elsewhere, ELSEWHERE)


def by_theme(results: Iterable[Judged], themes: Mapping[str, str]) -> dict[str, Tally]:
    """Count the questions as they were written by the theme of the entry that they mean."""
    counted: dict[str, Tally] = {}
    for one in results:
        if not one.variant and one.golden.right:
            theme = themes.get(one.golden.right[0], "?")
            counted.setdefault(theme, Tally()).counts[one.outcome] += 1
    return counted


def theme_table(results: list[Judged], base: Base) -> str:
    """Return a line for each theme, the weakest first, with what its entries are taken for."""
    themes = themes_of(base)
    counted = by_theme(results, themes)
    head = line("按主题", ["题数", "答对", "候选有", "答错", "没答到"], head=44)
    lines = [head]
    for theme, tally in sorted(counted.items(), key=lambda each: each[1].share(Outcome.RIGHT)):
        cells = [str(tally.asked), *(f"{tally.share(*outcomes):.3f}" for outcomes in _COLUMNS)]
        lines.append(line(theme, cells, head=44))
        lines += [f"  {said}" for said in _taken_for(results, themes, theme)]
    return "\n".join(lines)


def _taken_for(results: Iterable[Judged], themes: Mapping[str, str], theme: str) -> list[str]:
    """Say which entries of a theme are taken for which others, also where both were only offered: ids, never words."""
    pairs: Counter[tuple[str, str]] = Counter()
    for one in results:
        if one.variant or one.outcome is Outcome.RIGHT or not one.golden.right:
            continue
        meant, first = one.golden.right[0], next((each.id for each in one.answer.candidates), None)
        if themes.get(meant) == theme and first is not None and first not in one.golden.right:
            pairs[meant, first] += 1
    return [f"{meant} 排在 {got} 后面 {count} 次" for (meant, got), count in pairs.most_common(_SHOWN)]


def own_questions(index: Index, base: Base) -> tuple[str, bool]:
    """Ask every entry's own questions; return what to print and whether all found their entry."""
    every = list(entry_questions(base))
    wrong = lost(index, every)
    lines = [f"条目自己的问题（questions）{len(every)} 个，{len(every) - len(wrong)} 个第一个就找到自己"]
    lines += [f"  {each.question.entry_id}“{each.question.text}” → {each.found or '-'}" for each in wrong]
    return "\n".join(lines), not wrong

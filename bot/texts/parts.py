"""A part of a notice: what a follow-up asks for ('那要多少钱'), with its marks and where it was last checked."""

from collections.abc import Callable, Iterable

from bot.texts.language import Texts
from bot.texts.notice import (
    basis_lines,
    conditions,
    fee,
    legend,
    limit_section,
    local_section,
    materials,
    result,
    steps,
    who,
)
from bot.texts.rich import Rich, bold, joined, rich
from knowledge.content import Base
from knowledge.merged import merged
from knowledge.notice import Notice, sections
from knowledge.search.parts import Part

_Section = Callable[[Texts, Notice], list[Rich | str]]


def _basis(texts: Texts, told: Notice) -> list[Rich | str]:
    return [bold(texts.notice.BASIS), *basis_lines(texts, told)]


_SECTIONS: dict[Part, _Section] = {
    Part.FEE: fee,
    Part.LIMIT: limit_section,
    Part.WHERE: local_section,
    Part.ONLINE: local_section,
    Part.PHONE: local_section,
    Part.MATERIALS: materials,
    Part.STEPS: steps,
    Part.CONDITIONS: conditions,
    Part.RESULT: result,
    Part.WHO: who,
    Part.BASIS: _basis,
}


def part(texts: Texts, base: Base, entry_id: str, asked: Part) -> Rich | None:
    """Return that part of a matter, or of every matter of a bundle; None for an entry that has no parts."""
    notices = list(_notices(base, entry_id))
    if not notices:
        return None
    lines: list[Rich | str] = []
    for told in notices:
        shown = _SECTIONS[asked](texts, told) or [rich(texts.notice.NOT_TOLD)]
        lines += [bold(texts.words.named(told.name, told.name_en)), *shown]
    statuses = frozenset().union(*(told.statuses for told in notices))
    shown_marks = joined(lines).text
    lines += [each for each in legend(texts, statuses) if rich(each).text[:1] in shown_marks]
    lines.append(texts.notice.CHECKED(checked_on=f"{notices[0].checked_on:%Y-%m-%d}", version=base.version))
    return joined(lines)


def _notices(base: Base, entry_id: str) -> Iterable[Notice]:
    if entry_id in base.matters:
        yield sections(base, base.matters[entry_id])
    elif entry_id in base.bundles:
        yield from (step.notice for step in merged(base, base.bundles[entry_id]).steps)

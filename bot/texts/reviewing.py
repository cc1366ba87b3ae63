"""Reviews (复核) and the quality of the knowledge in words."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.casework.knowing import SHOWN_DAYS, Figures
from bot.casework.reviewing import NotKeptUp
from bot.texts.answer import answered, name_of
from bot.texts.language import Texts
from bot.texts.message import Button, Message, plain
from bot.texts.rich import Rich, joined
from knowledge.content import Base

_MOST_UNITS = 12


def data(verb: str, entry_id: str, day: date) -> str:
    """Return a button's data: which entry, and which of its reviews."""
    return f"{verb}:{entry_id}:{day:%Y%m%d}"


def still_right(texts: Texts, base: Base, entry_id: str, day: date, today: date) -> Message:
    """Return the question with the whole entry and its sources under it."""
    said = texts.reviewing
    head = said.STILL_RIGHT(name=name_of(base, entry_id, texts), day=day.isoformat())
    entry = answered(texts, base, entry_id, on=today).text
    buttons = [Button(said.YES, data("rvy", entry_id, day)), Button(said.NO, data("rvn", entry_id, day))]
    return plain(joined([head, entry], "\n\n"), buttons)


def not_kept_up(texts: Texts, base: Base, found: Sequence[NotKeptUp]) -> Message:
    """Return what supervisors read of entries that were not mended in time."""
    said = texts.reviewing
    lines: list[Rich | str] = [said.NOT_KEPT_UP(count=len(found))]
    for each in found:
        unit = base.departments[each.department_id].name if each.department_id else ""
        name = name_of(base, each.entry_id, texts)
        days = {"since": each.since.isoformat(), "due": each.due_on.isoformat()}
        lines.append(said.NOT_KEPT_UP_LINE(name=name, department=unit, **days))
    return plain(joined([*lines, said.NOT_KEPT_UP_HOW()]))


def quality(texts: Texts, base: Base, found: Sequence[Figures], failing: Sequence[tuple[str, int, int]]) -> Rich:
    """Return the figures of the departments, the weakest first, and which entries helped least."""
    said = texts.reviewing
    lines: list[Rich | str] = [said.FIGURES(days=SHOWN_DAYS)]
    lines += [_line(texts, base.departments, each) for each in found[:_MOST_UNITS]]
    if len(found) > _MOST_UNITS:
        lines.append(said.FIGURES_MORE(count=len(found) - _MOST_UNITS))
    if failing:
        names = texts.words.listed(f"{name_of(base, key, texts)} {bad}/{all_}" for key, all_, bad in failing)
        lines.append(said.FAILING(names=names))
    return joined(lines)


def _line(texts: Texts, departments: Mapping[str, object], each: Figures) -> Rich:
    said = texts.reviewing
    line: Rich = said.FIGURES_LINE(
        department=getattr(departments[each.department_id], "name", each.department_id),
        entries=each.entries,
        oldest=each.oldest_check.isoformat(),
        late=said.LATE.format(count=each.late) if each.late else "",
        complete=round(each.complete * 100),
        to_verify=each.to_verify,
        answered=each.answered,
        unsolved=each.unsolved,
    )
    return line

"""A proposed change in words: its faults, what changes for firms, and the versions there were."""

from collections.abc import Callable, Iterable, Sequence

from bot.texts.language import Texts
from bot.texts.rich import Rich, joined
from knowledge.difference import Changed, Difference, Find, Moved, Named
from knowledge.faults import Fault

MOST_FAULTS = 40
MOST_ENTRIES = 15  # of one kind in the whole difference
MOST_BRIEF = 5  # lines under a clean bill
_MOST_ITEMS = 4
_LONGEST = 60


def faults(texts: Texts, found: Sequence[Fault]) -> Rich:
    """Every fault with its place, what is wrong and what to do."""
    said, english = texts.changing, texts.words.LANGUAGE == "en"
    lines: list[Rich] = [said.FAULTY(count=len(found))]
    for each in found[:MOST_FAULTS]:
        what, remedy = (each.what_en, each.remedy_en) if english else (each.what, each.remedy)
        lines.append(said.FAULT(place=f"{each.file}:{each.line}:{each.column}", what=what, remedy=remedy))
    if len(found) > MOST_FAULTS:
        lines.append(said.FAULTS_MORE(count=len(found) - MOST_FAULTS))
    return joined([*lines, said.MEND()], "\n\n")


def names(texts: Texts, files: Sequence[str]) -> str:
    """The files of a change, the first few by name."""
    shown = texts.words.listed(files[:_MOST_ITEMS])
    return shown if len(files) <= _MOST_ITEMS else f"{shown} {texts.changing.MORE(count=len(files) - _MOST_ITEMS).text}"


def brief(texts: Texts, change: Difference) -> Rich:
    """The most important of it in a few lines."""
    said = texts.changing
    if change.is_empty:
        return Rich(said.SAME_FOR_FIRMS().spans)
    lines = _lines(texts, change)
    shown = lines[:MOST_BRIEF]
    more = [said.AND_MORE(count=len(lines) - MOST_BRIEF)] if len(lines) > MOST_BRIEF else []
    return joined([said.WILL_SEE(), *shown, *more, *_much(texts, change)])


def whole(texts: Texts, change: Difference, version: str, subscribers: int | None = None) -> Rich:
    """All of it: new, removed and changed entries, other files, what questions find, who hears of it."""
    said = texts.changing
    parts: list[Rich] = [said.COMPARED(version=version)]
    if change.is_empty:
        parts.append(said.SAME_FOR_FIRMS())
    parts += _much(texts, change)
    parts += _section(texts, said.NEW, change.new, _named)
    parts += _section(texts, said.REMOVED, change.removed, _named)
    parts += _section(texts, said.CHANGED, change.changed, _changed)
    if change.other:
        parts.append(joined([said.OTHER(), *(_moved(texts, each) for each in change.other)]))
    parts.append(_finds(texts, change))
    if subscribers is not None:
        parts.append(said.SUBSCRIBERS(count=subscribers))
    return joined(parts, "\n\n")


def summary(texts: Texts, change: Difference) -> str:
    """What is kept beside a version: the difference without its questions, at most some lines."""
    lines = _lines(texts, change)
    return "\n".join(line.text for line in lines[:MOST_ENTRIES]) or str(texts.changing.SAME_FOR_FIRMS().text)


def _lines(texts: Texts, change: Difference) -> list[Rich]:
    said = texts.changing
    lines: list[Rich] = []
    for head, found in ((said.NEW, change.new), (said.REMOVED, change.removed)):
        if found:
            names = texts.words.listed(each.name for each in found[:_MOST_ITEMS])
            more = f" {said.MORE(count=len(found) - _MOST_ITEMS).text}" if len(found) > _MOST_ITEMS else ""
            lines.append(head(count=len(found)) + f"　{names}{more}")
    lines += [_changed(texts, each) for each in change.changed]
    lines += [_moved(texts, each) for each in change.other]
    worse = [each for each in change.finds if each.worse]
    return lines + [_find(texts, each) for each in worse]


def _much(texts: Texts, change: Difference) -> list[Rich]:
    return [texts.changing.MUCH(count=len(change.removed), entries=change.entries)] if change.asks_twice else []


def _section(
    texts: Texts, head: Callable[..., Rich], found: Sequence[Named], line: Callable[[Texts, Named], Rich]
) -> list[Rich]:
    if not found:
        return []
    more = [texts.changing.MORE(count=len(found) - MOST_ENTRIES)] if len(found) > MOST_ENTRIES else []
    return [joined([head(count=len(found)), *(line(texts, each) for each in found[:MOST_ENTRIES]), *more])]


def _named(texts: Texts, entry: Named) -> Rich:
    return Rich(texts.changing.LISTED(name=entry.name).spans)


def _changed(texts: Texts, entry: Named) -> Rich:
    moved = entry.moved if isinstance(entry, Changed) else ()
    told = joined((_moved(texts, each) for each in moved), texts.changing.BETWEEN)
    return Rich(texts.changing.ENTRY(name=entry.name, moved=told).spans)


def _moved(texts: Texts, moved: Moved) -> Rich:
    """`材料 3 → 2 份，去掉“登报声明”`, or what was and what is."""
    said = texts.changing
    field = said.FIELDS[moved.field]
    gone, come = _items(texts, moved.gone), _items(texts, moved.come)
    if not moved.gone and not moved.come:
        return Rich(said.ORDER(field=field).spans)
    if moved.before == moved.after and len(moved.gone) == len(moved.come):
        return Rich(said.REPLACED(field=field, gone=gone, come=come).spans)
    unit = said.UNIT.get(moved.field, said.UNIT_ELSE)
    parts: list[Rich] = [said.COUNTED(field=field, before=moved.before, after=moved.after, unit=unit)]
    parts += [said.WENT(items=gone)] if gone else []
    parts += [said.CAME(items=come)] if come else []
    return joined(parts, "，" if texts.words.LANGUAGE == "zh" else ", ")


def _items(texts: Texts, lines: Iterable[str]) -> str:
    quoted = [texts.changing.QUOTED.format(_short(line)) for line in lines]
    more = f" {texts.changing.MORE(count=len(quoted) - _MOST_ITEMS).text}" if len(quoted) > _MOST_ITEMS else ""
    return "".join(quoted[:_MOST_ITEMS]) + more


def _short(line: str) -> str:
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _finds(texts: Texts, change: Difference) -> Rich:
    said = texts.changing
    if not change.finds:
        return Rich(said.FINDS_NONE(questions=change.questions).spans)
    ordered = sorted(change.finds, key=lambda each: not each.worse)
    head = said.FINDS(questions=change.questions, count=len(ordered))
    more = [said.MORE(count=len(ordered) - MOST_ENTRIES)] if len(ordered) > MOST_ENTRIES else []
    return joined([head, *(_find(texts, each) for each in ordered[:MOST_ENTRIES]), *more])


def _find(texts: Texts, find: Find) -> Rich:
    said = texts.changing
    before, after = (
        said.QUOTED.format(name) if name is not None else said.NOT_FOUND for name in (find.before, find.after)
    )
    line: Rich = said.FIND(question=_short(find.question), before=before, after=after)
    return line + (said.FIND_WORSE if find.worse else "")

"""What changes for firms between two versions (差异): values only, the words are in bot/texts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from pydantic import BaseModel

from knowledge.calendar import CalendarYear
from knowledge.content import Base
from knowledge.difference_fields import KINDS, NOT_TOLD
from knowledge.facts import Fact
from knowledge.limits import Frozen

MUCH: Final = 0.2  # more than this share of all entries gone at once is asked about twice
# What else is served: files that hold no entries, by their word in knowledge/layout.py
_CATALOGUES = ("departments", "documents", "sources", "replies")


class Moved(Frozen):
    """One field of an entry: the lines that went and came, and how many there were and are."""

    field: str
    gone: tuple[str, ...] = ()
    come: tuple[str, ...] = ()
    before: int
    after: int


class Named(Frozen):
    """An entry by its name."""

    kind: str
    id: str
    name: str


class Changed(Named):
    """An entry that is told differently, or found by other words."""

    moved: tuple[Moved, ...]

    @property
    def told(self) -> bool:
        """Whether firms read something else; else only the search or the dates changed."""
        return any(each.field not in NOT_TOLD for each in self.moved)


class Find(Frozen):
    """A question that finds something else: names of entries; None where it is not answered with one."""

    question: str
    right: tuple[str, ...] = ()  # what it should find, by name
    before: str | None
    after: str | None
    worse: bool = False  # it was right and is not any more


class Difference(Frozen):
    """Everything that would be different. Empty when only comments, order or spaces changed."""

    new: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()
    changed: tuple[Changed, ...] = ()
    other: tuple[Moved, ...] = ()  # rules, catalogues, local lines, calendars, synonyms: by file
    finds: tuple[Find, ...] = ()
    questions: int = 0  # how many were asked of both versions
    entries: int = 0  # how many entries the older version has

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes for anybody."""
        return not (self.new or self.removed or self.changed or self.other or self.finds)

    @property
    def asks_twice(self) -> bool:
        """Whether so much vanishes that it may be a mistake."""
        return len(self.removed) > MUCH * self.entries

    @property
    def heard_of(self) -> tuple[str, ...]:
        """The entries whose subscribers hear of it (订阅变更): matters and bundles that are told differently or gone."""
        told = [each for each in self.changed if each.told]
        return tuple(each.id for each in (*told, *self.removed) if each.kind in ("matter", "bundle"))


def difference(before: Base, after: Base, finds: Iterable[Find] = (), questions: int = 0) -> Difference:
    """Compare two versions; `finds` are what `questions` that were asked of both find now (knowledge.difference_finds)."""
    new: list[Named] = []
    removed: list[Named] = []
    changed: list[Changed] = []
    for kind, (where, name, _) in KINDS.items():
        then, now = getattr(before, where), getattr(after, where)
        new += [Named(kind=kind, id=key, name=getattr(now[key], name)) for key in now if key not in then]
        removed += [Named(kind=kind, id=key, name=getattr(then[key], name)) for key in then if key not in now]
        for key in now:
            if key in then and (moved := tuple(_entry(before, after, kind, then[key], now[key]))):
                changed.append(Changed(kind=kind, id=key, name=getattr(now[key], name), moved=moved))
    return Difference(
        new=tuple(new),
        removed=tuple(removed),
        changed=tuple(changed),
        other=tuple(_others(before, after)),
        finds=tuple(finds),
        questions=questions,
        entries=sum(len(getattr(before, where)) for where, _, _ in KINDS.values()),
    )


def _entry(before: Base, after: Base, kind: str, then: Any, now: Any) -> Iterator[Moved]:
    papers_moved = False
    for field, lines in KINDS[kind][2]:
        moved = _moved(field, tuple(lines(before, then)), tuple(lines(after, now)))
        if field == "materials":
            papers_moved = moved is not None
        if moved and field == "papers" and papers_moved:
            moved = _without_whole_papers(moved)
        if moved:
            yield moved


def _without_whole_papers(moved: Moved) -> Moved | None:
    """A paper that came or went is told by its name; only what changed of those that stayed is told besides."""
    went, came = ({line.partition("：")[0] for line in lines} for lines in (moved.gone, moved.come))
    gone = tuple(line for line in moved.gone if line.partition("：")[0] in came)
    come = tuple(line for line in moved.come if line.partition("：")[0] in went)
    return moved.model_copy(update={"gone": gone, "come": come}) if gone or come else None


def _moved(field: str, then: tuple[str, ...], now: tuple[str, ...]) -> Moved | None:
    if then == now:
        return None
    gone, come = Counter(then) - Counter(now), Counter(now) - Counter(then)
    return Moved(field=field, gone=tuple(gone), come=tuple(come), before=len(then), after=len(now))


def _others(before: Base, after: Base) -> Iterator[Moved]:
    pairs = [(name, getattr(before, name), getattr(after, name)) for name in ("rules", "local", *_CATALOGUES)]
    pairs += [("synonyms", before.synonyms, after.synonyms), ("golden", before.golden, after.golden)]
    pairs += [("themes", before.themes, after.themes)]
    for name, then, now in pairs:
        if then != now and (moved := _moved(name, tuple(_flat(then)), tuple(_flat(now)))):
            yield moved
    if moved := _moved("calendars", tuple(_days(before.calendars)), tuple(_days(after.calendars))):
        yield moved


def _days(years: Mapping[int, CalendarYear]) -> Iterator[str]:
    """The calendars as they are read aloud: `2027-01-01..2027-01-03 元旦`, `2027-02-14 调休上班`."""
    for year in years.values():
        for name, group in groupby(sorted(year.days_off.items()), key=lambda each: each[1]):
            days = [day for day, _ in group]
            yield f"{days[0]}..{days[-1]} {name}" if len(days) > 1 else f"{days[0]} {name}"
        yield from (f"{day} 调休上班" for day in year.make_up_days)
        yield from (f"{year.year} {opens:%H:%M}-{closes:%H:%M}" for opens, closes in year.working_hours)
        yield f"{year.year} {year.status} {year.source}"


def _flat(value: Any, path: str = "") -> Iterator[str]:
    """One line for each value, with where it stands: `reply.complaint.amount：5`."""
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _flat(each, f"{path}.{key}" if path else str(key))
    elif isinstance(value, tuple | list) and not hasattr(value, "title"):
        for each in value:
            yield from _flat(each, path)
    elif value not in (None, ""):
        shown = value.raw if isinstance(value, Fact) else getattr(value, "value", value)
        yield f"{path}：{shown}"

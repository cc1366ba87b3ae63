"""A folder, or the same files from anywhere else, to one immutable base; or every fault of every file."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from knowledge.calendar import CalendarYear
from knowledge.checks import situation_faults
from knowledge.collector import collector_paused
from knowledge.content import Base, Theme
from knowledge.cross_checks import bundle_faults, promise_faults
from knowledge.decoding import decode
from knowledge.entries import Located, Split, known_from, split, synonyms, type_all, used_twice
from knowledge.faults import Fault, Faulty, fault
from knowledge.folder import collect, shown
from knowledge.known import Known
from knowledge.layout import FOLDERS, KINDS, REQUIRED, SYNONYMS, Kind, kind_of
from knowledge.reader import Reading, read
from knowledge.schema_answers import Bundle
from knowledge.schema_local import Local
from knowledge.schema_matter import Matter
from knowledge.slips import told_by_slips

_V = TypeVar("_V")
_Right = dict[str, list[tuple[Located, Any]]]
_FINDABLE = ("matters", "bundles", "faq", "elsewhere")  # they share one space of ids: a link names any of them


def load(folder: Path) -> Base:
    """Load a knowledge folder. Raises `Faulty` with every fault of every file."""
    files, faults = collect(folder)
    return _load(files, faults)


def load_files(files: Mapping[str, bytes], unread: Sequence[Fault] = ()) -> Base:
    """Load the files given by their paths relative to a knowledge folder. Raises `Faulty`.

    `unread` is what is wrong with files that could not even be read: it is told with the other faults.
    """
    return _load(files, list(unread))


@collector_paused()
def _load(files: Mapping[str, bytes], faults: list[Fault]) -> Base:
    faults = list(faults) or _missing(files)
    readings, classes = _read_all(files, faults)
    found = split(readings)
    readings.clear()
    faults += found.faults
    missing = {kind.word for kind in KINDS if kind.required and not any(map(kind.pattern.fullmatch, files))}
    known = known_from(found, missing)
    right = _type_all(found, known, faults)
    faults += _between(right)
    if faults:
        raise Faulty(list(_in_plain_words(faults, files)))
    return _base(files, right, classes, found.titles)


def _in_plain_words(faults: list[Fault], files: Mapping[str, bytes]) -> Iterator[Fault]:
    """What is told in the end: a slip of the keyboard where one is behind a fault."""
    by_file: dict[str, list[Fault]] = {}
    for each in faults:
        by_file.setdefault(each.file, []).append(each)
    for file, those in by_file.items():
        yield from told_by_slips(those, decode(file, files.get(file, b""))[0])


def _missing(files: Mapping[str, bytes]) -> list[Fault]:
    faults = [fault("missing_file", name, name=name) for name in REQUIRED if name not in files]
    if not any(name.startswith("matters/") for name in files):
        faults.append(fault("no_matters", "matters"))
    return faults


def _read_all(
    files: Mapping[str, bytes], faults: list[Fault]
) -> tuple[list[tuple[str, Kind, Reading]], dict[str, tuple[str, ...]]]:
    readings: list[tuple[str, Kind, Reading]] = []
    classes: dict[str, tuple[str, ...]] = {}
    for file in sorted(files):
        if not file.isprintable():
            faults.append(fault("odd_name", shown(file)))
            continue
        kind = kind_of(file)
        if kind is None and file != SYNONYMS:
            faults.append(fault("unknown_file", file, folders="、".join(FOLDERS)))
            continue
        reading = read(file, files[file])
        faults += reading.faults
        if kind is None:
            if reading.node is not None:
                classes, wrong = synonyms(file, reading.node)
                faults += wrong
            continue
        readings.append((file, kind, reading))
    return readings, classes


def _type_all(found: Split, known: Known, faults: list[Fault]) -> _Right:
    right: _Right = {}
    faults += _findable_twice(found)
    for kind in KINDS:
        entries = found.entries.get(kind.word, [])
        if kind.word not in _FINDABLE and kind.key:
            faults += used_twice(entries, "id", "duplicate_id")
        if kind.word in ("departments", "documents"):
            faults += used_twice(entries, "name", "duplicate_name")
        if kind.word in ("matters", "bundles"):
            users, label = ("materials", "name") if kind.word == "matters" else ("matters", "matter")
            for entry in entries:
                faults += situation_faults(entry.file, entry.node, users, label)
        typed, wrong = type_all(kind, entries, known)
        faults += wrong
        right[kind.word] = list(typed)
    return right


def _findable_twice(found: Split) -> list[Fault]:
    findable = [entry for word in _FINDABLE for entry in found.entries.get(word, [])]
    return used_twice(findable, "id", "duplicate_id") + used_twice(findable, "name", "duplicate_name")


def _between(right: _Right) -> list[Fault]:
    matters = {matter.id: cast(Matter, matter) for _, matter in right["matters"]}
    faults: list[Fault] = []
    for entry, bundle in right["bundles"]:
        faults += bundle_faults(entry, cast(Bundle, bundle), matters)
    for entry, local in right["local"]:
        faults += promise_faults(entry.file, entry.node, cast(Local, local), matters)
    for entry, year in right["calendar"]:
        in_name = entry.file.removeprefix("calendar/")[:4]
        if str(cast(CalendarYear, year).year) != in_name:
            at = entry.node.line, entry.node.column
            faults.append(fault("bad_year", entry.file, at, file_year=in_name, year=year.year))
    return faults


def _base(
    files: Mapping[str, bytes], right: _Right, classes: dict[str, tuple[str, ...]], titles: Mapping[str, str]
) -> Base:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    matters = _by(right, "matters", lambda matter: str(matter.id))
    checked = max(matter.checked_on for matter in matters.values())
    return Base(
        version=f"{checked.isoformat()}·{digest.hexdigest()[:4]}",
        digest=digest.hexdigest(),
        matters=matters,
        themes=_themes(right, titles),
        bundles=_by(right, "bundles", lambda entry: str(entry.id)),
        faqs=_by(right, "faq", lambda entry: str(entry.id)),
        elsewhere=_by(right, "elsewhere", lambda entry: str(entry.id)),
        sources=_by(right, "sources", lambda entry: str(entry.id)),
        departments=_by(right, "departments", lambda entry: str(entry.id)),
        documents=_by(right, "documents", lambda entry: str(entry.name)),
        local=next((local for _, local in right["local"]), Local(city="本市")),
        rules=right["rules"][0][1],
        calendars=_by(right, "calendar", lambda entry: int(entry.year)),
        synonyms=MappingProxyType(classes),
        golden=tuple(question for _, question in right["golden"]),
        duties=_by(right, "duties", lambda entry: str(entry.id)),
        replies=_by(right, "replies", lambda entry: str(entry.id)),
    )


def _themes(right: _Right, titles: Mapping[str, str]) -> tuple[Theme, ...]:
    by_file: dict[str, list[str]] = {}
    for entry, matter in right["matters"]:
        by_file.setdefault(entry.file, []).append(matter.id)
    return tuple(Theme(titles[file], tuple(ids)) for file, ids in by_file.items())


def _by(right: _Right, word: str, key: Callable[[Any], _V]) -> Mapping[_V, Any]:
    return MappingProxyType({key(value): value for _, value in right[word]})

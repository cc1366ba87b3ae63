"""A version that one process loaded, handed to the process that answers: in pieces, none of which takes a millisecond.

What arrives comes from a process that read foreign files: only our own types are made of it.
"""

import asyncio
import io
import pickle
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.collector import collector_paused
from knowledge.content import Base
from knowledge.search.entries import Entry, each_entry
from knowledge.search.index import Index
from knowledge.search.postings import Postings
from knowledge.search.spelling import Spelling
from knowledge.search.wordings import Wordings

_SIZE = 8 * 1024  # bytes of objects in one piece
_ARRAY = 64 * 1024  # bytes of an array in one piece: copied, not made
_ENTRIES = 10  # made between two breaths
_OURS = ("knowledge.",)
_OTHERS = {("datetime", "date"), ("datetime", "time"), ("datetime", "timedelta"), ("builtins", "frozenset")}
_PARTS: dict[str, type] = {"rows": Wordings, "grams": Postings, "spelling": Spelling}
_SOURCES = "sources"

Next = Callable[[], Awaitable[bytes]]


def pieces(base: Base, index: Index) -> Iterator[bytes]:
    """Yield a version as pieces for `received`."""
    sources = next(iter(base.matters.values())).authority.sources
    yield pickle.dumps(dict(sources) if sources is not None else None)
    yield from _packed(_items(base), sources)
    yield from _packed([("classes", None, index.classes)], None)
    for part in _PARTS:
        for name, value in _fields(getattr(index, part)):
            if isinstance(value, np.ndarray):
                yield pickle.dumps((part, name, value.dtype.str, len(value)))
                whole = np.ascontiguousarray(value).view(np.uint8).data
                yield from (whole[at : at + _ARRAY].tobytes() for at in range(0, len(whole), _ARRAY))
            else:
                yield pickle.dumps((part, name, None, value))
    yield pickle.dumps(None)


def _items(base: Base) -> Iterator[tuple[str, Any, Any]]:
    """Every field of the base; of a table or a list each entry by itself, with its key or number."""
    for name, value in _fields(base):
        if isinstance(value, Mapping | tuple):
            yield name, None, {} if isinstance(value, Mapping) else []
            yield from ((name, *each) for each in (value.items() if isinstance(value, Mapping) else enumerate(value)))
        else:
            yield name, None, value


def _fields(of: Any) -> Iterator[tuple[str, Any]]:
    return ((field.name, getattr(of, field.name)) for field in fields(of))


class _Pickler(pickle.Pickler):
    """Every fact knows the kinds of all sources: they are sent once."""

    def __init__(self, file: io.BytesIO, sources: Any) -> None:
        super().__init__(file, protocol=5)
        self._sources = sources

    def persistent_id(self, value: Any) -> str | None:
        return _SOURCES if value is self._sources and value is not None else None


def _packed(items: Iterable[Any], sources: Any) -> Iterator[bytes]:
    """Yield several small pickles, one behind the other, as one piece, and an empty piece at the end."""
    file = io.BytesIO()
    for item in items:
        _Pickler(file, sources).dump(item)
        if file.tell() > _SIZE:
            yield file.getvalue()
            file = io.BytesIO()
    if file.tell():
        yield file.getvalue()
    yield b""


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, sources: Any = None) -> None:
        super().__init__(file)
        self._sources = sources

    def persistent_load(self, _name: str) -> Any:
        return self._sources

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith(_OURS) or (module, name) in _OTHERS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that knowledge is made of")


def _one(piece: bytes) -> Any:
    return _Unpickler(io.BytesIO(piece)).load()


async def received(following: Next, pause: float = 0) -> tuple[Base, Index]:
    """Put a version together; `following` gives the next piece.

    Between two pieces everything else has its turn, for `pause` seconds at least.
    """

    async def unhurried() -> bytes:
        await asyncio.sleep(pause)
        return await following()

    with collector_paused(lasting=True):
        return await _put_together(unhurried, pause)


async def _put_together(following: Next, pause: float) -> tuple[Base, Index]:
    sources = _one(await following())
    said = await _unpacked(following, sources)
    base = Base(**{name: _unchanging(value) for name, value in said.items()})
    classes = (await _unpacked(following, None))["classes"]
    parts = await _arrays(following)
    found: list[Entry] = []
    for entry in each_entry(base):
        found.append(entry)
        if len(found) % _ENTRIES == 0:
            await asyncio.sleep(pause)
    made: dict[str, Any] = {part: kind(**parts[part]) for part, kind in _PARTS.items()}
    return base, Index(entries=tuple(found), classes=classes, **made)


def _unchanging(value: Any) -> Any:
    if isinstance(value, dict):
        return MappingProxyType(value)
    return tuple(value) if isinstance(value, list) else value


async def _unpacked(following: Next, sources: Any) -> dict[str, Any]:
    said: dict[str, Any] = {}
    while piece := await following():
        file = io.BytesIO(piece)
        while file.tell() < len(piece):
            name, key, value = _Unpickler(file, sources).load()
            if key is None:
                said[name] = value
            elif isinstance(said[name], list):
                said[name].append(value)
            else:
                said[name][key] = value
    return said


async def _arrays(following: Next) -> dict[str, dict[str, Any]]:
    parts: dict[str, dict[str, Any]] = {part: {} for part in _PARTS}
    while (head := _one(await following())) is not None:
        part, name, kind, value = head
        parts[part][name] = value if kind is None else await _array(following, kind, value)
    return parts


async def _array(following: Next, kind: str, count: int) -> npt.NDArray[Any]:
    made = np.empty(count, dtype=np.dtype(kind))
    whole, at = made.view(np.uint8).data, 0
    while at < len(whole):
        piece = await following()
        whole[at : at + len(piece)] = piece
        at += len(piece)
    return made

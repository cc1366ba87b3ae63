"""A fact: a line of text with its source marks in it, each mark covering the words before it back to the previous one.

`材料齐全当场登记 〔L01§19〕；刻制时限〔待核实〕` is two segments: one read in law L01, article 19, one to be verified.
The three kinds of marks are the office's: 〔L01§19〕 read in the law, 〔W05〕 only seen in a reprint, 〔待核实〕 to be verified.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Any, ClassVar, NamedTuple

from pydantic import GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema


class Status(StrEnum):
    """How well a piece of a fact is known; people are shown it."""

    LAW = "law"  # 法: read in the text of the law
    REPRINT = "reprint"  # 转: seen in a reprint only
    TO_VERIFY = "to_verify"  # 待核实: never shown as certain
    UNMARKED = "unmarked"  # carries no mark of its own: a heading, a summary, a word that joins


class Mark(NamedTuple):
    """One source and, where given, its articles as written: '19', '9、10', '11-14'."""

    source: str
    articles: str = ""


class Segment(NamedTuple):
    """Words and the marks that cover them."""

    text: str
    marks: tuple[Mark, ...]
    status: Status


TO_VERIFY = "待核实"
_ARTICLES = r"\d+(?:-\d+)?(?:、§?\d+(?:-\d+)?)*"
_MARK = re.compile(rf"(?P<id>[A-Z]\d{{2,3}})(?:§(?P<articles>{_ARTICLES}))?")
_DOCUMENT_YEAR = re.compile(r"\d{4}")  # 国办发〔2019〕51号 is a document's number, no mark
_BRACKETED = re.compile(r"〔([^〔〕]*)〕")
_BETWEEN_WORDS = re.compile(r"〔(?!\d{4}〕)[^〔〕]*〕")  # a mark of any kind, not a document's year
_WORDS = re.compile(r"\w")
_KIND_BY_LETTER = {"W": Status.REPRINT}


class Fact:
    """Text with marks, as written (`raw`) and taken apart (`segments`); never changed after it was read."""

    __slots__ = ("_segments", "_sources", "raw")
    unmarked: ClassVar[Status] = Status.UNMARKED

    def __init__(self, raw: str, sources: Mapping[str, Status] | None = None) -> None:
        """`sources` says what kind each source id is; without it the letter decides. Refuses marks that are not right."""
        self.raw = raw.strip()
        self._sources = sources
        self._segments: tuple[Segment, ...] | None = None
        if "〔" in raw or "〕" in raw:
            _refuse_bad_marks(raw, sources)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """Taken apart when first asked for: thousands of facts are loaded for the few that are told."""
        if self._segments is None:
            self._segments = _segments(self.raw, self._sources, self.unmarked)
        return self._segments

    @property
    def text(self) -> str:
        """The words alone; not taken apart for it, as the search wants the words of every fact there is."""
        return "".join(map(str.strip, _BETWEEN_WORDS.split(self.raw))) if "〔" in self.raw else self.raw

    @property
    def statuses(self) -> frozenset[Status]:
        return frozenset(segment.status for segment in self.segments)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark for segment in self.segments for mark in segment.marks)

    @property
    def sources(self) -> Mapping[str, Status] | None:
        """What kind each source is: one mapping for all facts that were loaded together."""
        return self._sources

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.raw, self._sources)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fact) and type(other) is type(self) and other.raw == self.raw

    def __hash__(self) -> int:
        return hash(self.raw)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.raw!r})"

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls._validated, serialization=core_schema.plain_serializer_function_ser_schema(lambda fact: fact.raw)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _core: Any, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}

    @classmethod
    def _validated(cls, given: Any, info: core_schema.ValidationInfo) -> "Fact":
        if isinstance(given, Fact):
            return given
        if given is None or given == "":
            raise PydanticCustomError("empty", "empty")
        if not isinstance(given, str):
            raise PydanticCustomError("string_type", "should be a text")
        return cls(given, getattr(info.context, "sources", None))


class Claim(Fact):
    """A fact whose unmarked words are to be verified (form, issuer, time and waiver of a material).

    Source: the office's table of marks: 来源标记只管“名称”，后四段除单独标记外都是〔待核实〕.
    """

    __slots__ = ()
    unmarked: ClassVar[Status] = Status.TO_VERIFY


def _again(kind: type[Fact], raw: str, sources: Mapping[str, Status] | None) -> Fact:
    """A fact as another process read it: its marks were checked there."""
    fact = kind.__new__(kind)
    fact.raw, fact._sources, fact._segments = raw, sources, None
    return fact


def _refuse_bad_marks(raw: str, sources: Mapping[str, Status] | None) -> None:
    found = _BRACKETED.findall(raw)
    if not len(found) == raw.count("〔") == raw.count("〕"):
        raise PydanticCustomError("open_mark", "open mark")
    for inside in found:
        if inside != TO_VERIFY and not _DOCUMENT_YEAR.fullmatch(inside):
            mark = _mark(inside)
            if mark is None:
                raise PydanticCustomError("bad_mark", "bad mark", {"mark": f"〔{inside}〕"})
            if sources is not None and mark.source not in sources:
                raise PydanticCustomError("unknown_source", "unknown source", {"id": mark.source})


@lru_cache(maxsize=4096)
def _mark(inside: str) -> Mark | None:
    match = _MARK.fullmatch(inside)
    return Mark(match["id"], (match["articles"] or "").replace("§", "")) if match else None


def _segments(raw: str, sources: Mapping[str, Status] | None, unmarked: Status) -> tuple[Segment, ...]:
    found: list[Segment] = []
    words = ""
    at = 0
    for bracketed in _BRACKETED.finditer(raw):
        words += raw[at : bracketed.start()]
        at = bracketed.end()
        if _DOCUMENT_YEAR.fullmatch(bracketed[1]):
            words += bracketed[0]
            continue
        mark = _mark(bracketed[1])
        status = _status(mark, sources)
        marks = (mark,) if mark else ()
        if found and not words.strip():  # 〔L01§19〕〔W05〕: two marks for the same words
            last = found[-1]
            found[-1] = Segment(last.text, last.marks + marks, _joint(last.status, status))
        else:
            found.append(Segment(words.strip(), marks, status))
        words = ""
    words += raw[at:]
    if words.strip() or not found:
        closing = not _WORDS.search(words)  # a closing bracket belongs to what it closes
        found.append(Segment(words.strip(), (), found[-1].status if found and closing else unmarked))
    return tuple(found)


def _status(mark: Mark | None, sources: Mapping[str, Status] | None) -> Status:
    if mark is None:
        return Status.TO_VERIFY
    return sources[mark.source] if sources else _KIND_BY_LETTER.get(mark.source[0], Status.LAW)


def _joint(one: Status, other: Status) -> Status:
    """Two marks on the same words: what is still to be verified stays so; else the law carries it."""
    pair = {one, other}
    return next(status for status in (Status.TO_VERIFY, Status.LAW, Status.REPRINT, Status.UNMARKED) if status in pair)

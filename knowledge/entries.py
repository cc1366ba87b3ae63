"""The entries of the files: split, typed against what is known, and each id and name used once."""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pydantic import BaseModel

from knowledge.facts import Status
from knowledge.faults import MOST_FAULTS, Fault, fault
from knowledge.known import Known
from knowledge.layout import SYNONYMS, Kind
from knowledge.nodes import List, Node, Table, plain
from knowledge.reader import Reading
from knowledge.schema_catalogues import SourceKind
from knowledge.schema_replies import ANY
from knowledge.validation import text_at, texts_at, typed

_LOOKED_AT_AGAIN = ("bundles", "local", "calendar")  # by the checks between entries
_NO_NODE = Table(1, 1)
_BRACKETED = re.compile(r"〔[^〕]*〕")
_ID_LINE = re.compile(r"^[^\S\n]*(?:- +)?(?:id|name)[^\S\n]*[:：][^\S\n]*(\S.*)$", re.MULTILINE)


class Located(NamedTuple):
    """An entry's node and the file that holds it."""

    file: str
    node: Node


class Split(NamedTuple):
    """What the files hold, by the word of their kind; ids and kinds that are there but could not be read."""

    entries: dict[str, list[Located]]
    titles: dict[str, str]  # by file
    lost_ids: set[str]
    unreadable: set[str]
    faults: list[Fault]


def split(readings: Iterable[tuple[str, Kind, Reading]]) -> Split:
    """Take the files apart into entries."""
    found = Split({}, {}, set(), set(), [])
    for file, kind, reading in readings:
        found.lost_ids.update(_lost(reading))
        if reading.node is None:
            found.unreadable.add(kind.word)
            continue
        entries, faults = _entries(file, kind, reading.node)
        found.entries.setdefault(kind.word, []).extend(entries)
        found.titles[file] = (text_at(reading.node, kind.title) if kind.title else None) or file
        found.faults.extend(faults)
        if faults and not entries:
            found.unreadable.add(kind.word)
    return found


def _entries(file: str, kind: Kind, node: Node) -> tuple[list[Located], list[Fault]]:
    if kind.key is None:
        return [Located(file, node)], []
    if not isinstance(node, Table):
        words = {"field": file, "field_en": file}
        return [], [fault("should_be_table", file, (node.line, node.column), **words)]
    faults = [
        fault(
            "unknown_key",
            file,
            node.keys[key],
            key=key,
            hint=f"这个文件只有 {kind.key}: 一项",
            hint_en=f"use {kind.key}:",
        )
        for key in node.items
        if key not in (kind.key, kind.title)
    ]
    if kind.key not in node.items:
        words = {"field": f"{kind.key}:", "field_en": f"{kind.key}:"}
        return [], [*faults, fault("missing", file, (node.line, node.column), **words)]
    inside = node.items[kind.key]
    if not isinstance(inside, List):
        words = {"field": kind.key, "field_en": kind.key}
        return [], [*faults, fault("should_be_list", file, node.keys[kind.key], **words)]
    return [Located(file, item) for item in inside.items], faults


def _lost(reading: Reading) -> Iterator[str]:
    """Ids in lines that could not be parsed: they exist, so references to them are no faults."""
    lost = reading.broken if reading.node is not None else [(1, sys.maxsize)]
    line, at = 1, 0
    for match in _ID_LINE.finditer(reading.text) if lost else ():  # line by line would take memory for millions
        line, at = line + reading.text.count("\n", at, match.start()), match.start()
        if any(first <= line <= last for first, last in lost):
            yield match[1].rstrip()


def known_from(found: Split, missing: set[str]) -> Known:
    """What entries may refer to; a catalogue that is missing or could not be read is not held against anybody."""
    unreadable = missing | found.unreadable

    def ids(*words: str, field: str = "id") -> set[str] | None:
        if unreadable & set(words):
            return None
        texts = (text_at(entry.node, field) for word in words for entry in found.entries.get(word, []))
        return {text for text in texts if text} | found.lost_ids

    documents = found.entries.get("documents", [])
    terms = {term for entry in documents for term in texts_at(entry.node, "legal_terms")}
    matters = ids("matters")
    themes = {title for file, title in found.titles.items() if file.startswith("matters/")}
    return Known(
        sources=None if "sources" in unreadable else _source_kinds(found),
        departments=ids("departments"),
        documents=ids("documents", field="name"),
        legal_terms={_BRACKETED.sub("", term).strip() for term in terms},
        matters=matters,
        topics=None if matters is None else matters | themes | {ANY},
        entries=ids("matters", "bundles", "faq", "elsewhere"),
    )


def _source_kinds(found: Split) -> dict[str, Status]:
    kinds = {kind.value: kind.status for kind in SourceKind}
    statuses = dict.fromkeys(found.lost_ids, Status.TO_VERIFY)
    for entry in found.entries.get("sources", []):
        if name := text_at(entry.node, "id"):
            statuses[name] = kinds.get(text_at(entry.node, "kind") or "", Status.TO_VERIFY)
    return statuses


def type_all(kind: Kind, entries: list[Located], known: Known) -> tuple[list[tuple[Located, BaseModel]], list[Fault]]:
    """Every entry that is right, with its place; and what is wrong with the others.

    Takes the entries out of their list: what was read of thousands of matters goes while what they say comes.
    """
    right, faults = [], []
    told: Counter[str] = Counter()
    entries.reverse()
    while entries:
        entry = entries.pop()
        if told[entry.file] > MOST_FAULTS:
            continue
        value, wrong = typed(kind.model, entry.file, entry.node, known)
        told[entry.file] += len(wrong)
        faults.extend(wrong[:MOST_FAULTS])
        if told[entry.file] > MOST_FAULTS:
            faults.append(fault("and_more", entry.file, (entry.node.line, entry.node.column), most=MOST_FAULTS))
        if value is not None:
            right.append((entry if kind.word in _LOOKED_AT_AGAIN else Located(entry.file, _NO_NODE), value))
    return right, faults


def used_twice(entries: Iterable[Located], field: str, kind: str) -> list[Fault]:
    """Faults of entries whose `field` another one already has."""
    first: dict[str, Located] = {}
    faults = []
    for entry in entries:
        value = text_at(entry.node, field)
        if not value:
            continue
        other = first.setdefault(value, entry)
        if other is not entry and isinstance(entry.node, Table):
            where = f"{other.file}:{other.node.line}"
            faults.append(fault(kind, entry.file, entry.node.keys[field], id=value, name=value, other=where))
    return faults


def synonyms(file: str, node: Node) -> tuple[dict[str, tuple[str, ...]], list[Fault]]:
    """`synonyms.yaml`: a word and the words that mean the same to a shop owner."""
    inside = node.items.get("synonyms") if isinstance(node, Table) else None
    if not isinstance(inside, Table):
        words = {"field": "synonyms", "field_en": "synonyms"}
        return {}, [fault("should_be_table", SYNONYMS, (node.line, node.column), **words)]
    classes: dict[str, tuple[str, ...]] = {}
    faults = []
    for head, members in inside.items.items():
        said = plain(members)
        if isinstance(said, list) and said and all(isinstance(word, str) and word for word in said):
            classes[head] = tuple(said)
        else:
            words = {"field": head, "field_en": head}
            faults.append(fault("should_be_list", file, inside.keys[head], **words))
    return classes, faults

"""Small changes of a knowledge file that leave every other character alone: comments, order and quotes survive.

The files given must have been served: what is read here is read without suspicion.
"""

import json
from codecs import BOM_UTF8
from collections.abc import Mapping
from datetime import date

import yaml

from knowledge.layout import kind_of

_FINDABLE = ("matters", "bundles", "faq", "elsewhere")


class NoPlace(ValueError):
    """The file has no such entry or field to write into."""


def file_of(files: Mapping[str, bytes], entry_id: str) -> str:
    """Return the file that holds an entry: a matter, a bundle, an FAQ or what is done elsewhere. Raises `NoPlace`."""
    for name, data in files.items():
        kind = kind_of(name)
        if kind and kind.word in _FINDABLE and entry_id.encode() in data:
            try:
                _entry(_text(data), entry_id)
            except NoPlace:
                continue
            return name
    raise NoPlace(entry_id)


def with_item(data: bytes, entry_id: str, field: str, item: str) -> bytes:
    """Return the file with one more item at the end of an entry's list, e.g. a wording in `asks`; an item once only."""
    text = _text(data)
    entry = _entry(text, entry_id)
    items = _value(entry, field)
    if not isinstance(items, yaml.SequenceNode) or not items.value:
        raise NoPlace(f"{entry_id}.{field}")
    if any(each.value == item for each in items.value):
        return data
    last = items.value[-1]
    at = last.end_mark.index
    if items.flow_style:
        return _bytes(text[:at] + f", {scalar(item, flow=True)}" + text[at:], data)
    line_start = last.start_mark.index - last.start_mark.column
    dash = text[line_start : line_start + last.start_mark.column]
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    if text[end - 1 : end] == "\r":
        end -= 1
    return _bytes(text[:end] + _newline(text) + dash + scalar(item) + text[end:], data)


def with_dates(data: bytes, entry_id: str, checked_on: date, review_by: date) -> bytes:
    """Return the file with an entry looked at again (复核): its two dates and nothing else."""
    for field, day in (("checked_on", checked_on), ("review_by", review_by)):
        text = _text(data)
        value = _value(_entry(text, entry_id), field)
        if value is None:
            raise NoPlace(f"{entry_id}.{field}")
        start, end = value.start_mark.index, value.end_mark.index
        data = _bytes(text[:start] + day.isoformat() + text[end:], data)
    return data


def with_entry(data: bytes | None, key: str, block: str, *, header: str = "") -> bytes:
    """Return the file with one more entry at its end; without a file it begins with `header` and `key:`."""
    text = _text(data) if data is not None else f"{header}{key}:\n"
    newline = _newline(text)
    text = text if text.endswith("\n") else text + newline
    return _bytes(text + block.rstrip("\n").replace("\n", newline) + newline, data)


def scalar(text: str, *, flow: bool = False) -> str:
    """Return a text as YAML writes it: as it is where that is read back the same, else in double quotes."""
    line = f"[{text}]" if flow else f"- {text}"
    try:
        same = yaml.load(line, Loader=yaml.BaseLoader) == [text] and " #" not in text
    except yaml.YAMLError:
        same = False
    return text if same else json.dumps(text, ensure_ascii=False)


def _entry(text: str, entry_id: str) -> yaml.MappingNode:
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    lists = [value for _, value in root.value if isinstance(value, yaml.SequenceNode)] if root else []
    for entry in (each for found in lists for each in found.value if isinstance(each, yaml.MappingNode)):
        value = _value(entry, "id")
        if value is not None and value.value == entry_id:
            return entry
    raise NoPlace(entry_id)


def _value(entry: yaml.MappingNode, field: str) -> yaml.Node | None:
    return next((value for key, value in entry.value if key.value == field), None)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _text(data: bytes) -> str:
    """Return the text without a byte order mark, which would shift every place."""
    return data.decode("utf-8-sig")


def _bytes(text: str, like: bytes | None) -> bytes:
    return (BOM_UTF8 if like and like.startswith(BOM_UTF8) else b"") + text.encode()

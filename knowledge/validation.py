"""Nodes to typed entries: pydantic finds every fault of an entry, this file says each in the office's words."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from knowledge.faults import Fault, fault
from knowledge.field_names import named
from knowledge.known import Known
from knowledge.nodes import List, Node, Table, Text, place, plain
from knowledge.wording import WORDING

_M = TypeVar("_M", bound=BaseModel)
_QUOTED = re.compile(r"'([^']*)'")
_Path = Sequence[str | int]

# pydantic's own kinds of error, as ours
_KINDS = {
    "missing": "missing",
    "extra_forbidden": "unknown_key",
    "string_type": "should_be_text",
    "list_type": "should_be_list",
    "tuple_type": "should_be_list",
    "iterable_type": "should_be_list",
    "dict_type": "should_be_table",
    "model_type": "should_be_table",
    "model_attributes_type": "should_be_table",
    "string_too_short": "empty",
    "string_too_long": "too_long_text",
    "too_short": "too_few",
    "too_long": "too_many",
    "enum": "bad_choice",
    "literal_error": "bad_choice",
    "int_parsing": "bad_number",
    "int_type": "bad_number",
    "string_pattern_mismatch": "bad_id",
    "greater_than": "out_of_range",
    "greater_than_equal": "out_of_range",
    "less_than": "out_of_range",
    "less_than_equal": "out_of_range",
    "bool_parsing": "bad_true_false",
    "time_parsing": "bad_time",
    "date_parsing": "bad_date",
    "date_from_datetime_parsing": "bad_date",
    "float_parsing": "bad_share",
}
_PATTERNS = {r"^[A-Z]\d{2,3}$": "bad_source_id", r"^[\d-]*$": "bad_phone"}
_BOUNDS = (
    ("ge", "不小于 {}", "of at least {}"),
    ("gt", "大于 {}", "above {}"),
    ("le", "不大于 {}", "of at most {}"),
    ("lt", "小于 {}", "below {}"),
)


def typed(model: type[_M], file: str, node: Node, known: Known | None = None) -> tuple[_M | None, list[Fault]]:
    """Return the entry, or every fault that keeps it from being one."""
    try:
        return model.model_validate(plain(node), context=known), []
    except ValidationError as error:
        return None, [_fault(file, node, detail, model) for detail in _own(error.errors(include_url=False))]


def _own(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without 'too few' of a list that only lacks what is wrong in it."""
    inside = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    return [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in inside]


def _fault(file: str, node: Node, detail: ErrorDetails, model: type[BaseModel]) -> Fault:
    path = detail["loc"]
    kind = _KINDS.get(detail["type"], detail["type"])
    context: dict[str, Any] = dict(detail.get("ctx", {}))
    given = detail.get("input")
    if given is None and kind not in ("missing", "unknown_key"):
        kind = "empty"
    kind = _PATTERNS.get(context.get("pattern", ""), kind)
    if kind not in WORDING:
        kind = "wrong"
    field, field_en = named(path)
    words = {
        "field": field, "field_en": field_en, "value": given, "key": path[-1] if path else "",
        "count": context.get("actual_length", 0), "least": context.get("min_length", 1),
        "most": context.get("max_length", 0), "problem": f"“{given}”", "problem_en": f"“{given}”",
        **_choices(str(context.get("expected", ""))), **_range(context), **context,
    }  # fmt: skip
    if kind == "unknown_key":
        words |= _hint(str(path[-1]), _fields_at(model, path[:-1]))
    return fault(kind, file, place(node, path, of_key=kind == "unknown_key"), **words)


def _choices(expected: str) -> dict[str, str]:
    """'a', 'b' or 'c', as pydantic says it, in the punctuation of each language."""
    choices = _QUOTED.findall(expected)
    return {"choices": "、".join(choices), "choices_en": ", ".join(choices)}


def _range(context: dict[str, Any]) -> dict[str, str]:
    bounds = [(zh.format(context[name]), en.format(context[name])) for name, zh, en in _BOUNDS if name in context]
    return {"range": "、".join(zh for zh, _ in bounds), "range_en": ", ".join(en for _, en in bounds)}


def _fields_at(model: Any, path: _Path) -> list[str]:
    """The fields that may stand where an unknown one was found."""
    for step in path:
        if isinstance(step, int):
            continue
        field = model.model_fields.get(step) if _is_model(model) else None
        model = _model_in(field.annotation) if field else None
    return [info.alias or name for name, info in model.model_fields.items()] if _is_model(model) else []


def _model_in(annotation: Any) -> Any:
    if _is_model(annotation):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _is_model(thing: Any) -> bool:
    return isinstance(thing, type) and issubclass(thing, BaseModel)


def _hint(key: str, fields: list[str]) -> dict[str, str]:
    close = get_close_matches(key, fields, n=1, cutoff=0.6)
    if close:
        return {"hint": f"是不是想写 {close[0]}？改正字段名", "hint_en": f"perhaps {close[0]}? mend the field's name"}
    known = "、".join(fields)
    return {"hint": f"删掉这一行，或改成：{known}", "hint_en": f"delete the line, or use one of: {', '.join(fields)}"}


def text_at(node: Node, *path: str | int) -> str | None:
    """The text at `path` below `node`, of an entry that may be wrong in any way."""
    for step in path:
        if isinstance(node, Table) and isinstance(step, str) and step in node.items:
            node = node.items[step]
        else:
            return None
    return node.text if isinstance(node, Text) and not node.empty else None


def texts_at(node: Node, key: str) -> list[str]:
    """The texts of the list `key`, of an entry that may be wrong in any way."""
    inside = node.items.get(key) if isinstance(node, Table) else None
    return [item.text for item in inside.items if isinstance(item, Text)] if isinstance(inside, List) else []

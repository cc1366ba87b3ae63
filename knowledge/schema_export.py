"""The JSON Schema of the knowledge files, made from the model, so that editors can help while people type."""

from typing import Any

from knowledge.layout import KINDS, Kind


def json_schema() -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of file by its word ('matters', 'sources', …)."""
    return {kind.word: _of_file(kind) for kind in KINDS}


def _of_file(kind: Kind) -> dict[str, Any]:
    entry = kind.model.model_json_schema(by_alias=True)
    if kind.key is None:
        return entry
    definitions = entry.pop("$defs", {})
    definitions[kind.model.__name__] = entry
    title = {kind.title: {"type": "string"}} if kind.title else {}
    return {
        "$defs": definitions,
        "type": "object",
        "additionalProperties": False,
        "required": [kind.key],
        "properties": title | {kind.key: {"type": "array", "items": {"$ref": f"#/$defs/{kind.model.__name__}"}}},
    }

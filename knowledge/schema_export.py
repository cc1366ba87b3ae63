"""The JSON Schema of the knowledge files, made from the model, so that editors can help while people type.

`python -m knowledge.schema_export > knowledge/editor-schema.json` writes it; a test keeps the file and the model equal.
"""

import json
from typing import Any

from knowledge.field_names import meaning
from knowledge.layout import KINDS, Kind

# Written in a shorthand ("5 working days", ranges of days) that the model takes apart; its schema would refuse it.
SHORTHAND = ("rules", "calendar")
_REFERENCE = "#/$defs/"
_FOR_PROGRAMMERS = ("title", "description", "default")


def json_schema() -> dict[str, dict[str, Any]]:
    """Return one document with the schema of each kind of file under its word ('matters', 'sources', …).

    A file names its kind as a fragment: `# yaml-language-server: $schema=../../editor-schema.json#/matters`.
    """
    return {kind.word: _as_typed(_of_file(kind), kind.word) for kind in KINDS if kind.word not in SHORTHAND}


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
        "properties": title | {kind.key: {"type": "array", "items": {"$ref": f"{_REFERENCE}{kind.model.__name__}"}}},
    }


def _as_typed(schema: Any, word: str) -> Any:
    """The schema as people meet it in an editor, placed under `word` in the document.

    Fields carry their Chinese meaning instead of titles and docstrings for programmers. Every scalar of a knowledge
    file is text, also one that an editor takes for a number (a year, 12345).
    """
    if isinstance(schema, list):
        return [_as_typed(part, word) for part in schema]
    if not isinstance(schema, dict):
        return schema
    said = {key: _as_typed(part, word) for key, part in schema.items() if key not in (*_FOR_PROGRAMMERS, "properties")}
    if "$ref" in said:
        said["$ref"] = f"#/{word}/$defs/{said['$ref'].removeprefix(_REFERENCE)}"
    if said.get("type") == "string" and "format" not in said:
        said["type"] = ["string", "number"]
    if "properties" in schema:
        fields = schema["properties"].items()
        said["properties"] = {name: {"title": meaning(name)} | _as_typed(part, word) for name, part in fields}
    return said


if __name__ == "__main__":
    print(json.dumps(json_schema(), ensure_ascii=False, indent=1))

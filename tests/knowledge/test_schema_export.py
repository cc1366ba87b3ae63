"""Editors help with the same fields that the checker knows, in Chinese, and find nothing wrong with the base itself."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge.layout import KINDS, kind_of
from knowledge.schema_export import SHORTHAND, json_schema

DOCUMENT = json_schema()
KNOWLEDGE = Path(__file__).parents[2] / "knowledge"
BASE = KNOWLEDGE / "base"
SCHEMA = KNOWLEDGE / "editor-schema.json"
COMMENT = "# yaml-language-server: $schema="
FILES = sorted(path.relative_to(BASE).as_posix() for path in BASE.rglob("*.yaml"))
CHECKED = [file for file in FILES if (kind := kind_of(file)) and kind.word not in SHORTHAND and kind.word != "golden"]


def odd_fields(schema: Any, value: Any, where: str = "") -> Iterator[str]:
    """Fields of `value` that the schema does not know or misses."""
    while "$ref" in schema:
        _, word, _, name = schema["$ref"].split("/")
        schema = DOCUMENT[word]["$defs"][name]
    if options := schema.get("anyOf"):
        schema = options[0]
        yield from () if value is None else odd_fields(schema, value, where)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from odd_fields(schema["items"], item, f"{where}[{number}]")
    elif isinstance(value, dict) and "properties" in schema:
        for name in {*value} - {*schema["properties"]} | {*schema.get("required", ())} - {*value}:
            yield f"{where}.{name}"
        for name in {*value} & {*schema["properties"]}:
            yield from odd_fields(schema["properties"][name], value[name], f"{where}.{name}")


def test_the_file_is_what_the_model_says() -> None:
    written = json.loads(SCHEMA.read_text("utf-8"))

    assert written == json.loads(json.dumps(DOCUMENT)), (
        "python -m knowledge.schema_export > knowledge/editor-schema.json"
    )


def test_every_kind_of_file_without_a_shorthand_has_a_schema() -> None:
    assert set(DOCUMENT) == {kind.word for kind in KINDS} - set(SHORTHAND)


def test_fields_are_explained_in_chinese() -> None:
    matter = DOCUMENT["matters"]["$defs"]["Matter"]["properties"]

    assert matter["asks"]["title"] == "常见问法"
    assert all(not field["title"].isascii() for field in matter.values())


@pytest.mark.parametrize("file", CHECKED)
def test_an_editor_finds_nothing_wrong_with_the_base(file: str) -> None:
    kind = kind_of(file)
    assert kind

    assert not list(odd_fields(DOCUMENT[kind.word], yaml.safe_load((BASE / file).read_text("utf-8"))))


def test_a_field_that_is_not_known_would_be_noticed() -> None:
    assert list(odd_fields(DOCUMENT["faq"], {"faq": [], "bundles": []})) == [".bundles"]


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_names_its_schema_names_the_right_one(file: str) -> None:
    first = (BASE / file).read_text("utf-8").partition("\n")[0]
    if first.startswith(COMMENT):
        path, _, word = first.removeprefix(COMMENT).partition("#/")
        kind = kind_of(file)

        assert ((BASE / file).parent / path).resolve() == SCHEMA
        assert kind
        assert kind.word == word

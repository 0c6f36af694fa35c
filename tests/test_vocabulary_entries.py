"""The strict, silent reader and the schemas ask for the same things."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from vocabtool.resources import data_folder
from vocabtool.vocabulary_entries import PATTERNS

SCHEMAS = sorted(data_folder("schemas").glob("*.schema.json"))


def _schema(name: str) -> Any:  # noqa: ANN401 - JSON
    path = data_folder("schemas") / f"{name}.schema.json"
    return json.loads(path.read_text(encoding="utf-8"))


def _objects(schema: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from _objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _objects(part)


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_is_that_of_the_schema(name: str) -> None:
    assert _schema("values")["$defs"][name]["pattern"] == PATTERNS[name]


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_is_one(path: Path) -> None:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - slow to import

    schema = json.loads(path.read_text(encoding="utf-8"))
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)
    assert schema["title"]


@pytest.mark.parametrize(
    "name", ["values", "vocabulary", "vocabulary-file", "sources", "titles", "concept"]
)
def test_what_has_a_pattern_or_keys_is_described(name: str) -> None:
    """Messages to readers take their words from these descriptions."""
    schema = _schema(name)
    for part in _objects(schema):
        if isinstance(part.get("pattern"), str) or isinstance(part.get("properties"), dict):
            assert part.get("description"), part
        if isinstance(part.get("properties"), dict) and part.get("type") == "object":
            assert part["additionalProperties"] is False, part

"""The loader of configurations accepts what their schema accepts, and nothing else."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocabtool.configuration_lookup import read_configuration
from vocabtool.errors import ConfigurationError
from vocabtool.resources import data_folder

jsonschema = pytest.importorskip("jsonschema")
referencing = pytest.importorskip("referencing")

SCHEMAS = {
    path.name: json.loads(path.read_text(encoding="utf-8"))
    for path in data_folder("schemas").glob("*.schema.json")
}
SCHEMA = SCHEMAS["configuration.schema.json"]
VALIDATOR = jsonschema.Draft202012Validator(
    SCHEMA,
    registry=referencing.Registry().with_resources(
        [(name, referencing.Resource.from_contents(schema)) for name, schema in SCHEMAS.items()]
    ),
)

scalars = st.sampled_from([True, 0, 1.5, "", " ", "x", "en", "zh-Hant", "EN", "text", "treaty"])
grades = st.sampled_from(["error", "warning", "info", "off", "never", "Error", "", 1])
ids = st.sampled_from(["victim-en", "deprecated-term", "unverified-term", "a b", "", " ", "é"])
graded = st.dictionaries(ids, grades, max_size=3)
rules = st.dictionaries(
    st.sampled_from(["deprecated-term", "unverified-term", "context-dependent-term", "no-rule"]),
    grades,
    max_size=3,
)
lists = st.lists(scalars, max_size=2)
titles = st.lists(
    st.dictionaries(st.sampled_from(["text", "type", "language", "id"]), scalars, max_size=3)
    | st.fixed_dictionaries({"text": scalars, "type": st.sampled_from(["treaty", "body", "x"])}),
    max_size=2,
)
parts: dict[str, st.SearchStrategy[Any]] = {
    "rules": rules,
    "concepts": graded,
    "terms": graded,
    "severity": grades,
    "off": scalars,
    "profiles": lists,
    "language": scalars,
}
sections = st.dictionaries(ids, st.fixed_dictionaries({}, optional=parts), max_size=2)
values: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(SCHEMA["properties"], scalars | lists),
    "fail-on": grades,
    "rules": rules | scalars,
    "concepts": graded | lists,
    "terms": graded | scalars,
    "titles": titles | scalars,
    "paths": sections | lists,
    "profile": lists,
}
configurations = st.dictionaries(
    st.sampled_from(sorted(values)), st.none(), min_size=1, max_size=2
).flatmap(lambda chosen: st.fixed_dictionaries({key: values[key] for key in chosen}))


def toml(value: object) -> str:
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key)} = {toml(item)}" for key, item in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    return json.dumps(value)


def accepted_by_loader(value: dict[str, object]) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vocabtool.toml"
        lines = (f"{json.dumps(key)} = {toml(item)}\n" for key, item in value.items())
        path.write_text("".join(lines), encoding="utf-8")
        try:
            read_configuration(path)
        except ConfigurationError:
            return False
        return True


@given(configurations)
def test_loader_and_schema_agree(value: dict[str, object]) -> None:
    assert accepted_by_loader(value) is VALIDATOR.is_valid(value)


@pytest.mark.parametrize("key", SCHEMA["properties"])
def test_every_key_is_documented(key: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "configuration.md"
    assert f"\n| `{key}` |" in page.read_text(encoding="utf-8")

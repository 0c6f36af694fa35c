"""What is loaded is what the schemas accept: no more, no less, whatever is changed in a file."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vocabtool.errors import VocabularyError
from vocabtool.vocabulary_files import load, read_vocabulary, schema_findings
from vocabtool.yaml_document import read_yaml

COLOURS = Path(__file__).parents[1] / "vocabularies" / "valid" / "colours"


def _single_file() -> dict[str, Any]:
    """Return the sample, which uses every key, in the form of a single file."""
    value: Any = read_yaml(COLOURS / "vocabulary.yaml")
    value["sources"] = read_yaml(COLOURS / "sources.yaml")
    value["titles"] = read_yaml(COLOURS / "titles.yaml")
    value["concepts"] = [read_yaml(path) for path in sorted((COLOURS / "concepts").iterdir())]
    return dict(value)


VOCABULARY = _single_file()
_Keys = tuple[str | int, ...]


def _places(value: Any, keys: _Keys = ()) -> Iterator[_Keys]:  # noqa: ANN401 - as YAML has it
    if keys:
        yield keys
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items if not isinstance(value, str) else ():
        yield from _places(item, (*keys, key))


PLACES = tuple(_places(VOCABULARY))
_WORDS = (
    "", " ", "a", "A b", "1", "en", "EN", "en-GB", "true", "no", "error", "preferred", "acronym",
    "plural", "primary", "2020", "2020-13", "x\n", "urn:a", "http://a", "http:// a", "é",
)  # fmt: skip
_VALUES = st.one_of(
    st.sampled_from(_WORDS),
    st.sampled_from(_WORDS).map(lambda word: [word]),
    st.tuples(st.sampled_from(_WORDS), st.sampled_from(_WORDS)).map(lambda pair: dict([pair])),
    st.sampled_from([[], {}, [[]], [{}], {"text": "a"}, {"accept": "a", "fix": "b"}]),
)


def _replaced(holder: Any, key: Any, new: Any) -> None:  # noqa: ANN401 - as YAML has it
    holder[key] = new


def _deleted(holder: Any, key: Any, _: Any) -> None:  # noqa: ANN401 - as YAML has it
    del holder[key]


def _added(holder: Any, _: Any, new: Any) -> None:  # noqa: ANN401 - as YAML has it
    if isinstance(holder, list):
        holder.append(new)
    else:
        holder["added" if isinstance(new, list) else "note"] = new


def _renamed(holder: Any, key: Any, new: Any) -> None:  # noqa: ANN401 - as YAML has it
    if isinstance(holder, dict) and isinstance(new, str):
        holder[new] = holder.pop(key)


@settings(deadline=None)
@given(
    keys=st.sampled_from(PLACES),
    change=st.sampled_from([_replaced, _deleted, _added, _renamed]),
    new=_VALUES,
)
@pytest.mark.parametrize(
    "below", [pytest.param([], id="alone"), pytest.param([COLOURS], id="layer")]
)
def test_loading_and_the_schemas_agree(
    below: list[Path], keys: _Keys, change: Callable[[Any, Any, Any], None], new: object
) -> None:
    value = copy.deepcopy(VOCABULARY)
    holder: Any = value
    for key in keys[:-1]:
        holder = holder[key]
    change(holder, keys[-1], copy.deepcopy(new))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "words.yaml"
        path.write_text(json.dumps(value), encoding="utf-8")  # JSON is YAML
        findings = schema_findings([*below, path], with_default=False)
        assert _loads([*below, path]) == (findings == ())


@pytest.mark.parametrize("keys", PLACES, ids=lambda keys: "/".join(map(str, keys)))
def test_every_part_may_be_wrong_without_anything_but_a_vocabulary_error(keys: _Keys) -> None:
    value: Any = copy.deepcopy(VOCABULARY)
    holder = value
    for key in keys[:-1]:
        holder = holder[key]
    holder[keys[-1]] = [[{}]]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "words.yaml"
        path.write_text(json.dumps(value), encoding="utf-8")
        with pytest.raises(VocabularyError):
            read_vocabulary(path)
        with pytest.raises(VocabularyError):
            load([COLOURS, path], with_default=False)


def _loads(paths: list[Path]) -> bool:
    try:
        load(paths, with_default=False)
    except VocabularyError:
        return False
    return True

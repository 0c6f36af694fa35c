"""Whatever stands in a YAML file, it is read or refused with a place inside it."""

import json

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from vocabtool import yaml_document
from vocabtool.errors import VocabularyError
from vocabtool.location import LineIndex
from vocabtool.yaml_document import YamlMarks, yaml_value

_SIGNS = st.text(st.sampled_from("ab: -\n\t'\"[]{},&*!|>%@`#?\\uU0dD8\r\ufeff\x85\u2028é词\x00"))
_VALUES = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abc", min_size=1), inner),
    max_leaves=12,
)


@pytest.fixture(
    params=[
        pytest.param(yaml_document._Loader, id="libyaml"),  # noqa: SLF001 - the one that is used
        pytest.param(yaml.SafeLoader, id="pure Python"),
    ],
    scope="module",
)
def _either_parser(request: pytest.FixtureRequest) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_document, "_Loader", request.param)
        yield


@pytest.mark.usefixtures("_either_parser")
@given(text=_SIGNS | st.text())
@example(text='"\\UFFFFFFFF"')
@example(text='"\\ud800"')
@example(text="%YAML 1." + "9" * 5000)
@example(text="? " * 2000)
@example(text="- " * 2000)
@example(text="\x85: [")
def test_a_text_is_read_or_refused_with_a_place_inside_it(text: str) -> None:
    error, value = None, None
    try:
        value = yaml_value(text, "words.yaml")
    except VocabularyError as caught:
        error = caught
    if error is None:
        json.dumps(value, ensure_ascii=False).encode()
        span = YamlMarks(text).span(())
        assert 0 <= span.start <= span.end <= len(text)
    else:
        offset = LineIndex(text).offset(error.line or 0, error.column or 0)
        assert 0 <= offset <= len(text)


@given(value=st.lists(_VALUES, min_size=1))
def test_a_value_written_as_json_is_read_back(value: list[object]) -> None:
    text = json.dumps(value, ensure_ascii=False)
    assert yaml_value(text, "words.yaml") == value


@given(value=st.lists(_VALUES, min_size=1), data=st.data())
def test_the_place_of_a_text_holds_that_text(value: list[object], data: st.DataObject) -> None:
    text = json.dumps(value, ensure_ascii=False)
    keys: list[str | int] = []
    part: object = value
    while isinstance(part, (list, dict)) and part:
        key = data.draw(st.sampled_from([*part] if isinstance(part, dict) else range(len(part))))
        keys.append(key)
        part = part[key]
    span = YamlMarks(text).span(keys)
    assert json.loads(text[span.start : span.end]) == part

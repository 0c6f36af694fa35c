"""The canonical form keeps every value and comment, and has nothing left to change."""

import json
import unicodedata

import yaml
from hypothesis import given
from hypothesis import strategies as st

from vocabtool.canonical_form import canonical_text
from vocabtool.errors import VocabularyError
from vocabtool.yaml_document import yaml_value

_TEXTS = st.text(
    st.sampled_from("ab #:-,[]{}?&*!|>'\"%@`~\\é\u0301词\u200b\u2028\x85\n\t\u00a0")
) | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=200)
_KEYS = st.sampled_from(
    ["id", "terms", "sources", "en", "profiles", "related", "a b", "x#", "note"]
)
_VALUES = st.recursive(
    _TEXTS, lambda inner: st.lists(inner) | st.dictionaries(_KEYS, inner), max_leaves=20
)
_ROOTS = st.lists(_VALUES) | st.dictionaries(_KEYS, _VALUES, min_size=1)
_KINDS = st.sampled_from(["concept", "sources", "titles", "vocabulary", "vocabulary-file"])
_LINES = st.lists(
    st.sampled_from(
        ["id: a", "- id: b", "- c", "  - d", "  e: f", "# one", "  # two", "    # three", "",
         "related: [a, b]  # four", "text: >-  # five", "    folded", "note: |", "terms: # six",
         "-  # seven", "{", "}", "[x, # eight", "]", "---", "'quoted", "more'"]
    ),
    max_size=12,
)  # fmt: skip


def composed(value: object) -> object:
    """Return a value with all its text composed, its lists in a settled order."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {composed(key): composed(inner) for key, inner in value.items()}
    assert isinstance(value, list)
    return sorted(map(composed, value), key=lambda inner: json.dumps(inner, sort_keys=True))


@given(value=_ROOTS, kind=_KINDS, width=st.sampled_from([20, 1000]), flow=st.booleans())
def test_values_survive_and_a_second_time_changes_nothing(
    value: object, kind: str, width: int, *, flow: bool
) -> None:
    text = yaml.dump(
        value, allow_unicode=True, width=width, default_flow_style=flow, Dumper=_PlainDumper
    )
    canonical = canonical_text(text, kind)
    assert composed(yaml_value(canonical, "")) == composed(yaml_value(text, ""))
    assert canonical_text(canonical, kind) == canonical
    assert "\r" not in canonical
    assert canonical.endswith("\n")


@given(lines=_LINES, kind=_KINDS)
def test_comments_survive_and_stay_where_they_were_put(lines: list[str], kind: str) -> None:
    text = "\n".join(lines) + "\n"
    try:
        before = yaml_value(text, "")
    except VocabularyError:
        return
    canonical = canonical_text(text, kind)
    assert composed(yaml_value(canonical, "")) == composed(before)
    assert canonical_text(canonical, kind) == canonical


class _PlainDumper(yaml.SafeDumper):
    """Writes text as text, and nothing by reference."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the signature of the parent
        return True


_PlainDumper.yaml_implicit_resolvers = {}

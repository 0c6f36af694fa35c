import pickle

import pytest

from vocabtool.term import NO_TEXT, LocalText, Severity, local_text


@pytest.mark.parametrize(
    ("texts", "lang", "text"),
    [
        pytest.param({"en": "a", "en-GB": "b"}, "en-GB", "b", id="the very tag"),
        pytest.param({"fr": "c", "en": "a"}, "en-GB", "a", id="the language of the tag"),
        pytest.param({"fr": "c", "en": "a"}, "ru", "a", id="English for others"),
        pytest.param({"fr": "c", "es": "d"}, "ru", "c", id="the first if there is no English"),
        pytest.param(NO_TEXT, "en", "", id="nothing"),
    ],
)
def test_a_text_is_given_in_the_nearest_language(texts: LocalText, lang: str, text: str) -> None:
    assert local_text(texts, lang) == text


def test_severities_are_ordered_and_named() -> None:
    assert Severity.INFO < Severity.WARNING < Severity.ERROR
    assert [severity.label for severity in Severity] == ["info", "warning", "error"]


def test_no_text_is_an_empty_mapping_that_stays_one_of_a_kind() -> None:
    assert (dict(NO_TEXT), NO_TEXT == {}, repr(NO_TEXT)) == ({}, True, "{}")
    assert pickle.loads(pickle.dumps(NO_TEXT)) is NO_TEXT  # noqa: S301 - our own bytes
    with pytest.raises(KeyError):
        NO_TEXT["en"]

"""The forms of terms stand by their first word, and are worked out again when they may differ."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from vocabtool.parsed_files import keep_in
from vocabtool.term import Form, GrammaticalNumber, Status, Term, TermType
from vocabtool.term_forms import forms_by_first_word

PHRASE = Term(id="t", text="child witness", lang="en", status=Status.ADMITTED, concept="c")
ACRONYM = replace(PHRASE, text="CW", type=TermType.ACRONYM, forms=(Form(text="…"),))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    keep_in(tmp_path / "cache")
    yield tmp_path / "cache"
    keep_in(None)


def test_forms_stand_by_their_first_word_with_the_place_of_their_term() -> None:
    assert forms_by_first_word([PHRASE, ACRONYM]) == {
        "child": [
            (0, "child witness", "singular", 2, ("child", "witness")),
            (0, "child witnesses", "plural", 2, ("child", "witnesses")),
        ],
        "cw": [(1, "CW", "", 1, ("cw",))],
        "cws": [(1, "CWs", "plural", 1, ("cws",))],
    }


def test_punctuation_inside_a_form_is_a_step_of_its_own() -> None:
    listed = replace(PHRASE, text="child, alone", inflect=False)
    ((_, _, _, words, steps),) = forms_by_first_word([listed])["child"]
    assert (words, steps) == (2, ("child", ",", "alone"))


def test_forms_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = forms_by_first_word([PHRASE])
    monkeypatch.setattr("vocabtool.term_forms.inflected_forms", None)
    assert forms_by_first_word([PHRASE]) == first


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"text": "child victim"}, id="text"),
        pytest.param({"lang": "fr"}, id="language"),
        pytest.param({"inflect": False}, id="inflect"),
        pytest.param({"number": GrammaticalNumber.MASS}, id="number"),
        pytest.param({"forms": (Form(text="child as a witness"),)}, id="forms"),
    ],
)
def test_what_changes_a_term_changes_its_forms(change: dict[str, object]) -> None:
    before = forms_by_first_word([PHRASE])
    changed = replace(PHRASE, **change)  # type: ignore[arg-type]  # fields of any kind
    assert forms_by_first_word([changed]) != before


def test_other_language_data_make_other_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    forms_by_first_word([PHRASE])
    monkeypatch.setattr("vocabtool.term_forms.language_digest", lambda _: "other")
    monkeypatch.setattr("vocabtool.term_forms.inflected_forms", lambda _: ())
    assert forms_by_first_word([PHRASE]) == {}

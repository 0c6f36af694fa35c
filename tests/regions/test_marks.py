"""Which signs are quotation marks, and which close which."""

from __future__ import annotations

import pytest

from vocabtool.regions.marks import mark_system, quoted_spans


def quoted(text: str, language: str = "en") -> list[str]:
    spans = quoted_spans(text, mark_system(language))
    return [text[span.inner_start : span.inner_end] for span in spans]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        pytest.param("He said “yes” twice.", ["yes"], id="curly"),
        pytest.param('He said "yes" twice.', ["yes"], id="straight"),
        pytest.param("He said ‘yes’ twice.", ["yes"], id="single curly"),
        pytest.param("He said 'yes' twice.", ["yes"], id="single straight"),
        pytest.param("Er sagte „ja“ und „nein”.", ["ja", "nein"], id="low"),
        pytest.param("Il dit « oui » et «non».", [" oui ", "non"], id="guillemets"),
        pytest.param("他说「是」。", ["是"], id="corner brackets"),
        pytest.param("“He said ‘yes’ twice.”", ["He said ‘yes’ twice.", "yes"], id="nested"),
        pytest.param("\"He said 'yes' twice.\"", ["He said 'yes' twice.", "yes"], id="nested too"),
        pytest.param("isn’t, don't, l’eau", [], id="apostrophes"),
        pytest.param("the offenders’ networks and the buyers' clubs", [], id="possessives"),
        pytest.param("‘the offenders’ networks’", ["the offenders’ networks"], id="both"),
        pytest.param("‘so’ and the offenders’ list", ["so"], id="mark, then possessive"),
        pytest.param("in the ’80s and the '90s", [], id="decades"),
        pytest.param("a 5\" disk and 6' of rope", [], id="inches and feet"),
        pytest.param("rock ’n’ roll", [], id="letters left out"),
        pytest.param("“We go on", ["We go on"], id="unclosed to the end"),
        pytest.param("‘We go on", ["We go on"], id="unclosed single mark"),
        pytest.param("'We go on", [], id="an unclosed straight single mark is none"),
        pytest.param("the ‘80s", [], id="a decade with the wrong sign"),
        pytest.param("it ended there” he said", [], id="a closing mark alone"),
        pytest.param("“one ‘two” three", ["one ‘two"], id="unclosed inside"),
        pytest.param('The officer wrote: " no home ". He left.', [" no home "], id="spaced"),
        pytest.param("He writes: ' don't stay '\nIt is.", [" don't stay "], id="spaced single"),
        pytest.param("at 5 ' 6 and 4 ' 2 in all", [], id="spaced signs of measure"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_marks_are_paired(text: str, inner: list[str]) -> None:
    assert quoted(text) == inner


def test_each_language_closes_with_its_own_signs() -> None:
    assert quoted("„слово“ и «дело»", "ru") == ["слово", "дело"]
    assert quoted("„Wort“ und »Tat«", "de")[0] == "Wort"


def test_title_marks_count_as_marks_of_works() -> None:
    system = mark_system("zh")
    assert "《" in system.works
    assert [span.mark for span in quoted_spans("《公约》和“词”", system)] == ["《", "“"]
